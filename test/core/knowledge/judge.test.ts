/** What a suggestion says while people answer: what is fixed, what is open, what does not count. */
import assert from 'node:assert/strict';
import type { Domain } from '../../../src/core/knowledge/instrument';
import { outcomesOf, type Suggestion } from '../../../src/core/knowledge/judge/judge';
import { rob2 } from '../../../src/core/knowledge/rob2/rob2';
import { pickVariant } from '../../../src/core/knowledge/variant';
import { judgeDomain } from './judging';

function domainOf(facts: Record<string, string>, id: string): Domain {
  const domain = pickVariant(rob2, facts)?.domains.find((each) => each.id === id);
  assert(domain, `no domain ${id}`);
  return domain;
}

/** `1.1 Y, 1.2 NI` as answers. */
const read = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(', ')
      .filter(Boolean)
      .map((each) => each.split(' ') as [string, string]),
  );

function suggest(id: string, answers: string, facts: Record<string, string> = {}): Suggestion {
  return judgeDomain(rob2, domainOf(facts, id), read(answers), facts);
}

const ADHERING = { effect_of_interest: 'adhering' };
const CLUSTER = { design: 'cluster' };
const CROSSOVER = { design: 'crossover' };

describe('what decides', () => {
  it('is a row of the part that comes to the level, and not of one that comes to a better one', () => {
    // Part 1 of domain 2 is low whatever comes, part 2 some concerns.
    const { judgement, decidedBy } = suggest('2', '2.1 N, 2.2 N, 2.6 N, 2.7 N');
    assert.equal(judgement, 'some concerns');
    assert.deepEqual(
      decidedBy?.rows.map(({ part }) => part),
      [1],
    );
    // Without 2.1 and 2.2 part 1 could still be worse.
    assert.deepEqual(
      decidedBy?.answers.map(({ question }) => question),
      ['2.1', '2.2', '2.6', '2.7'],
    );
  });
});

describe('RoB 2, when the judgement is already determined', () => {
  // domain | answers so far | level, or the levels that are still open
  const cases = `
    1 | 1.2 N                 | high
    1 | 1.2 PN                | high
    1 | 1.1 N, 1.2 Y          | some concerns
    1 | 1.1 PN, 1.2 PY        | some concerns
    1 | 1.2 NI, 1.3 Y         | high
    1 | 1.2 NI, 1.3 NI        | some concerns
    1 | 1.2 NI, 1.3 N         | some concerns
    1 | 1.2 NI                | some concerns / high
    1 | 1.2 Y                 | low / some concerns
    1 | 1.1 Y, 1.2 Y          | low / some concerns
    1 | 1.1 Y, 1.3 N          | low / some concerns / high
    1 | 1.1 N, 1.3 N          | some concerns / high
    1 | 1.2 Y, 1.3 N          | low / some concerns
    2 | 2.6 N, 2.7 Y          | high
    2 | 2.6 N, 2.7 N          | some concerns / high
    2 | 2.1 Y, 2.3 Y, 2.4 Y, 2.5 N | high
    2 | 2.3 Y, 2.4 Y, 2.5 N   | low / some concerns / high
    3 | 3.1 Y                 | low
    3 | 3.1 NI                | low / some concerns / high
    3 | 3.1 N, 3.2 N, 3.3 NI  | some concerns / high
    4 | 4.1 Y                 | high
    4 | 4.2 PY                | high
    4 | 4.1 N                 | low / some concerns / high
    4 | 4.1 N, 4.2 NI         | some concerns / high
    5 | 5.2 Y                 | high
    5 | 5.3 PY                | high
    5 | 5.2 NI, 5.3 NI        | some concerns
    5 | 5.2 N, 5.3 NI         | some concerns
    5 | 5.2 NI                | some concerns / high
    5 | 5.1 Y, 5.2 N          | low / some concerns / high`;
  for (const line of cases.trim().split('\n')) {
    const [id = '', answers = '', levels = ''] = line.split('|').map((cell) => cell.trim());
    it(`domain ${id}, ${answers}: ${levels}`, () => {
      const { judgement, permitted } = suggest(id, answers);
      assert.equal(permitted.join(' / '), levels);
      assert.equal(judgement, levels.includes('/') ? null : levels);
    });
  }
});

describe('a suggestion', () => {
  it('names the answers and the row that decided', () => {
    const { because, decidedBy } = suggest('1', '1.1 Y, 1.2 PY, 1.3 N');
    assert.equal(because, 'Low: 1.1 is Y, 1.2 is PY and 1.3 is N (row 6 of the table for domain 1).');
    assert.deepEqual(decidedBy?.rows, [{ part: 0, row: 6 }]);
  });

  it('leaves out answers that made no difference', () => {
    const { because } = suggest('1', '1.1 Y, 1.2 N, 1.3 Y');
    assert.equal(because, 'High: 1.2 is N (row 1 of the table for domain 1).');
  });

  it('names the table where a domain has several, and all of them where all are needed', () => {
    const high = suggest('2', '2.1 Y, 2.2 Y, 2.3 N, 2.6 PN, 2.7 NI');
    assert.equal(high.because, 'High: 2.6 is PN and 2.7 is NI (row 3 of the table on analysis for domain 2).');
    const low = suggest('2', '2.1 N, 2.2 N, 2.6 Y');
    assert.equal(
      low.because,
      'Low: 2.1 is N, 2.2 is N and 2.6 is Y (row 1 of the table on departures from the planned interventions and row 1 of the table on analysis for domain 2).',
    );
  });

  it('says where to begin and how to go on', () => {
    assert.equal(suggest('3', '').because, 'Nothing is answered yet: begin with 3.1.');
    const { because, next } = suggest('1', '1.1 Y, 1.2 NI');
    assert.equal(because, 'Still open: answer 1.3 next. Some concerns or High can still come out.');
    assert.equal(next, '1.3');
  });

  it('says when it is fixed before all is answered', () => {
    const { because, complete, unanswered } = suggest('1', '1.2 N');
    assert.equal(
      because,
      'Already fixed: High, because 1.2 is N (row 1 of the table for domain 1), whatever 1.1 and 1.3 say. To complete the record, answer 1.1 next.',
    );
    assert.equal(complete, false);
    assert.deepEqual(unanswered, ['1.1', '1.3']);
  });

  it('keeps apart what is not asked and what is not known to be asked', () => {
    const { unanswered, unreached } = suggest('2', '2.1 N, 2.6 Y');
    assert.deepEqual(unanswered, ['2.2']);
    assert.deepEqual(unreached, ['2.7']);
  });

  it('ignores answers to questions that are not asked, and says so', () => {
    const { judgement, ignored, invalid, unreached } = suggest('3', '3.1 Y, 3.2 N, 3.3 NA');
    assert.equal(judgement, 'low');
    assert.deepEqual(ignored, ['3.2']);
    assert.deepEqual(unreached, ['3.2', '3.3', '3.4']);
    assert.deepEqual(invalid, []);
  });

  it('does not count an answer that the question does not offer', () => {
    const { judgement, invalid, unanswered, because } = suggest('3', '3.1 N, 3.2 NI');
    assert.equal(judgement, null);
    assert.deepEqual(invalid, [{ question: '3.2', answer: 'NI' }]);
    assert.deepEqual(unanswered, ['3.2']);
    assert.equal(
      because,
      '“NI” does not count: 3.2 takes Y, PY, PN or N. Still open: answer 3.2 next. Low, Some concerns or High can still come out.',
    );
  });

  it('does not take NA for an answer where the question is asked', () => {
    const { judgement, invalid, because } = suggest('1', '1.1 Y, 1.2 Y, 1.3 NA');
    assert.equal(judgement, null);
    assert.deepEqual(invalid, [{ question: '1.3', answer: 'NA' }]);
    assert.match(because, /^1\.3 is asked here, so NA does not answer it\./);
  });

  it('shows what is contested where it decides', () => {
    const { judgement, because } = suggest('2', '2.1a N, 2.2 Y, 2.3 Y, 2.4 N, 2.6 Y', CLUSTER);
    assert.equal(judgement, 'some concerns');
    assert.match(because, /Contested: /);
    assert.doesNotMatch(suggest('2', '2.1 Y, 2.2 Y, 2.3 Y, 2.4 N, 2.6 Y').because, /Contested/);
  });

  it('takes only what is in scope for the effect of adhering', () => {
    const domain = domainOf(ADHERING, '2');
    const answers = read('2.1 Y, 2.2 Y, 2.3 N, 2.4 Y, 2.5 N');
    const adherence = judgeDomain(rob2, domain, answers, { ...ADHERING, deviations_in_scope: ['non-adherence'] });
    assert.equal(adherence.judgement, 'low');
    assert.deepEqual(adherence.unreached, ['2.3', '2.4', '2.6']);
    assert.deepEqual(adherence.ignored, ['2.3', '2.4']);
    const all = judgeDomain(rob2, domain, answers, ADHERING);
    assert.equal(all.judgement, null);
    assert.equal(all.next, '2.6');
  });

  it('takes everything in scope rather than nothing where the list is empty', () => {
    const domain = domainOf(ADHERING, '2');
    const { unanswered } = judgeDomain(rob2, domain, {}, { ...ADHERING, deviations_in_scope: [] });
    assert.deepEqual(unanswered, ['2.1', '2.2', '2.4', '2.5']);
  });

  it('accepts NA at 2.3 to 2.5 of the effect of adhering', () => {
    const { judgement, complete, invalid } = suggest('2', '2.1 Y, 2.2 N, 2.3 NA, 2.4 NA, 2.5 N', ADHERING);
    assert.deepEqual({ judgement, complete, invalid }, { judgement: 'low', complete: true, invalid: [] });
  });

  it('fixes domain S before S.2 where carryover decides', () => {
    assert.equal(suggest('S', 'S.1 N, S.3 N', CROSSOVER).judgement, 'high');
    assert.equal(suggest('S', 'S.1 N, S.3 Y', CROSSOVER).judgement, null);
  });
});

describe('what an answer would lead to', () => {
  it('tells level and next question for each answer that is offered', () => {
    const outcomes = outcomesOf(rob2, domainOf({}, '3'), read('3.1 N'), '3.2');
    assert.deepEqual(
      outcomes.map(({ answer, judgement, next }) => `${answer}: ${judgement ?? `then ${next}`}`),
      ['Y: low', 'PY: low', 'PN: then 3.3', 'N: then 3.3'],
    );
  });

  it('tells nothing for a question that is not asked', () => {
    assert.deepEqual(outcomesOf(rob2, domainOf({}, '3'), read('3.1 Y'), '3.2'), []);
  });
});
