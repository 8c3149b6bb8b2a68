/** Conditions of checks that no fixture turns on: found by changing each condition once and looking what goes unnoticed. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { contextCodesIn } from '../../../src/core/checks/reading/context-codes';
import { hasBox } from '../../../src/core/checks/reading/flow-diagrams';
import { isSamePerson } from '../../../src/core/checks/reading/same-person';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { textAt } from '../../../src/core/document/walk';
import { recordFields } from '../../../src/core/format/records';
import { walkFields } from '../../../src/core/format/walk-fields';
import { buildReview } from '../../../src/core/review/review';

function messages(code: string, text: string, ...others: readonly string[]): string[] {
  const file = readRecord('a.extraction.yaml', parse(text));
  const beside = others.map((other, index) => readRecord(`b${index}.extraction.yaml`, parse(other)));
  const { problems } = findProblems(buildReview('', [file, ...beside]), file);
  return problems.filter((problem) => problem.code === code).map(({ message }) => message);
}

const twice = (first: string) =>
  messages('duplicate-assessment', `study: a\ndesign: randomised trial\nrob2:\n  - ${first}\n  - ${first}\n`).length;

describe('an assessment that stands twice', () => {
  it('counts as one as soon as anything is written in it, and not while all is blank', () => {
    assert.equal(twice('{randomisation: {q1.1: Y, q1.2: }}'), 1);
    assert.equal(twice('{sources: [protocol, ]}'), 1);
    assert.equal(twice('{randomisation: {q1.1: , q1.2: }}'), 0);
  });
});

describe('a word that an answer does not take', () => {
  const said = (word: string) =>
    messages('unknown-word', `study: a\ndesign: randomised trial\nrob2: [{randomisation: {q1.1: ${word}}}]\n`).join();

  it('is told to be left out only where it says that it is missing', () => {
    assert.match(said('not reported'), /leave the line empty/);
    assert.match(said('perhaps'), /not one of the words/);
    assert.doesNotMatch(said('perhaps'), /leave the line empty/);
  });
});

describe('a flow diagram', () => {
  it('has every box while none is chosen or the word is none, and else those of its form', () => {
    for (const template of [undefined, 'unheard of', 'updated v2']) assert.ok(hasBox(template, 'previous_studies'));
    assert.ok(hasBox('new v1', 'records_screened'));
    assert.ok(!hasBox('new v1', 'previous_studies'));
    assert.ok(!hasBox('updated v1', 'website_results'));
  });
});

describe('a reviewer is an author', () => {
  it('of the same family name and first initial', () => {
    assert.ok(isSamePerson('Lucy Maddox', 'Maddox L'));
    assert.ok(isSamePerson('Jan van der Berg', 'van der Berg JK'));
    assert.ok(isSamePerson('Lucy Maddox', 'Maddox, Lucy'));
    assert.ok(!isSamePerson('Lucy Maddox', 'Maddox A'));
    assert.ok(!isSamePerson('Lucy Burdett', 'Maddox L'));
  });

  it('only where both names have a given one', () => {
    assert.ok(!isSamePerson('Maddox', 'Maddox M'));
    assert.ok(!isSamePerson('Lucy Maddox', 'Maddox'));
    assert.ok(!isSamePerson('Lucy Maddox', 'Maddox,'));
    assert.ok(!isSamePerson('der Berg', 'der Berg D'));
  });
});

describe('summaries of a review', () => {
  const trials = ['ash', 'elm'].map(
    (id, index) =>
      `study: ${id}\ndesign: randomised trial\nresults:\n  - {id: late, outcome: burnout, estimate: {type: md, value: -${index + 1}, ci: [-3, 0], se: 0.5}}\n`,
  );
  const asking = (...entries: readonly string[]) =>
    `review: r\nvocabulary: {outcomes: {burnout: Exhaustion., sleep: Sleep.}}\nmeta_analysis:\n${entries.map((each) => `  - {${each}}\n`).join('')}`;
  const md = 'outcome: burnout, metric: md';

  it('that no result enters are told apart from those that another entry has', () => {
    const told = (...entries: readonly string[]) => messages('summary-without-results', asking(...entries), ...trials);
    assert.deepEqual(told(md), []);
    assert.match(told(md, md).join(), /^Another entry for “burnout” with the same metric comes first/);
    assert.match(told(md, 'outcome: sleep, metric: md').join(), /^No included study has a result of “sleep”/);
    assert.match(
      told(md, 'outcome: burnout, metric: or').join(),
      /^No included study has a result of “burnout” with an effect of this metric, so there is no summary\. The results of this outcome have effects as: mean difference\./,
    );
  });

  it('with a plot of their own are asked for what they name, whatever stands before or behind them', () => {
    const own = (name: string) => `analysis: '1.1', ${md}, results: [${name}]`;
    assert.match(
      messages('summary-without-results', asking(md, own('later')), ...trials).join(),
      /^No included study has a result of “burnout”/,
    );
    assert.match(
      messages('summary-without-results', asking(own('late'), md), ...trials).join(),
      /^No included study has a result of “burnout”/,
    );
  });

  it('are told of in the file whose entries count, and in no other of the review', () => {
    const other = asking('outcome: sleep, metric: smd').replace('meta_analysis:', 'title: R\nmeta_analysis:');
    assert.deepEqual(messages('summary-without-results', other, ...trials).length, 1);
    assert.deepEqual(messages('summary-without-results', 'review: r\ntitle: R\n', other, ...trials), []);
    const published = asking(`${md}, published: {value: 5}`);
    assert.equal(messages('published-differs', published, ...trials).length, 1);
    assert.deepEqual(messages('published-differs', 'review: r\ntitle: R\n', published, ...trials), []);
    assert.deepEqual(messages('published-differs', trials[0] ?? '', published, trials[1] ?? ''), []);
  });
});

describe('a rating of a checklist', () => {
  const rated = (drummond: string, bands: string) =>
    messages(
      'drummond-total',
      `study: a\ntypes: [economic evaluation]\ndrummond: {tool: drummond 10, answers: zero one two, ${drummond}}\n`,
      `review: r\nappraisal: {drummond: {tool: drummond 10, answers: zero one two, bands: {${bands}}}}\n`,
    );

  it('is held against the bands of the review, one or more, and against nothing where there is none', () => {
    assert.match(
      rated('total: 12, judgement: high', 'average: [7, 14]').join(),
      /which is “average” by the review’s own/,
    );
    assert.match(
      rated('total: 2, judgement: high', 'average: [7, 14]').join(),
      /lies in none of the review’s own bands/,
    );
    assert.deepEqual(rated('total: 12, judgement: average', 'average: [7, 14]'), []);
    assert.deepEqual(rated('total: 12, judgement: high', ''), []);
    for (const judgement of ['', '[high]'])
      assert.deepEqual(rated(`total: 12, judgement: ${judgement}`, 'average: [7, 14]'), [], judgement);
  });

  it('has a total that the answers can make: neither less nor more', () => {
    assert.match(
      rated('items: {q1: 2, q2: 2}, total: 3', '').join(),
      /The total 3 cannot be: the answers make at least 4/,
    );
    assert.match(rated('items: {q1: 0, q2: 0}, total: 18', '').join(), /at most 16/);
    assert.deepEqual(rated('items: {q1: 2, q2: 2}, total: 4', ''), []);
    assert.deepEqual(messages('drummond-total', 'study: a\ndrummond: {total: 40}\n'), []);
  });
});

describe('a word of a pack that the review does not name', () => {
  it('is told as that, and not as unknown', () => {
    const review = (word: string) => `review: r\nexpects: {intervention: [${word}]}\n`;
    assert.equal(messages('pack-not-named', review('acts_on')).length, 1);
    assert.deepEqual(messages('unknown-word', review('acts_on')), []);
    assert.equal(messages('unknown-word', review('acts_upon')).length, 1);
  });
});

describe('the codes of a finding about context', () => {
  it('know their finding, and are told where they name a dimension or a domain', () => {
    const file = readRecord(
      'a.extraction.yaml',
      parse(
        'study: a\ncici:\n  - finding: No time.\n    codes: [{dimension: context}, {domain: political}, {level: meso}]\n  - {finding: Rotas., dimension: context}\n',
      ),
    );
    const steps = [...walkFields(file, recordFields.study)];
    const codes = [...contextCodesIn(steps)].map(({ finding, dimension, domain }) => [
      textAt(finding, 'finding'),
      dimension,
      domain,
    ]);
    assert.deepEqual(codes, [
      ['No time.', 'context', undefined],
      ['No time.', undefined, 'political'],
      [undefined, 'context', undefined],
    ]);
  });
});

describe('a list of words', () => {
  it('is given where it has at most twelve', () => {
    const told = (count: number) => {
      const words = Array.from({ length: count }, (_, index) => `word${index}x`);
      return messages(
        'unknown-word',
        'study: a\nkind: nonsense\n',
        `review: r\nfields:\n  study:\n    kind: {enum: [${words.join(', ')}]}\n`,
      ).join();
    };
    assert.match(told(12), /Choose “word0x”, .* or “word11x”\.$/);
    assert.match(told(1), /Choose “word0x”\.$/);
    assert.doesNotMatch(told(0), /Choose/);
    assert.doesNotMatch(told(13), /Choose/);
    assert.match(told(13), /is not one of the words/);
  });
});
