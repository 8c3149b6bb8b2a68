import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { complete } from '../../../../src/core/editing/completing/complete';
import type { Completion } from '../../../../src/core/editing/completing/completion';
import { buildReview } from '../../../../src/core/review/review';
import { accepted } from '../accept';
import { inReview } from '../review';

const STUDY = 'study: practice-trial\n';

function offered(fixture: string, path?: string): Completion[] {
  const { review, file, offset } = inReview(fixture, path);
  return complete(review, file, offset);
}

/** What an editor still shows for what is typed, in its order. */
function shown(fixture: string, path?: string): string[] {
  const { text, offset } = inReview(fixture, path);
  return offered(fixture, path)
    .filter(({ filterText, span }) => filterText.toLowerCase().includes(text.slice(span.start, offset).toLowerCase()))
    .map(({ label }) => label);
}

function afterPicking(fixture: string, label: string, path?: string): string {
  const found = offered(fixture, path).find((completion) => completion.label === label);
  assert.ok(found, `“${label}” is offered`);
  return accepted(fixture.replace('$0', ''), found);
}

describe('usual words', () => {
  it('are countries, by their names, other names and codes', () => {
    assert.deepEqual(shown(`${STUDY}country: [Norw$0]`), ['Norway']);
    assert.deepEqual(shown(`${STUDY}country: United States$0`), ['USA', 'United States Minor Outlying Islands']);
    assert.deepEqual(shown(`${STUDY}country: czech rep$0`), ['Czechia']);
    assert.deepEqual(shown(`${STUDY}country: great britain$0`), [
      'England',
      'Northern Ireland',
      'Scotland',
      'UK',
      'Wales',
    ]);
  });
  it('name each country once', () => {
    const names = offered(`${STUDY}country: $0`).map(({ label }) => label);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length > 240, `${names.length} words`);
  });
  it('leave out the countries that are listed', () =>
    assert.ok(!offered(`${STUDY}country: [Norway, $0]`).some(({ label }) => label === 'Norway')));
  it('put quotation marks around what would be misread', () => {
    const list = offered(`${STUDY}country: [$0]`).map(({ insertText }) => insertText);
    assert.ok(list.every((text) => !text.includes(',') || text.startsWith("'")));
  });
  it('are languages, written as their codes', () =>
    assert.equal(
      afterPicking(`${STUDY}reports: [{id: main, language: norwegian b$0}]`, 'nb'),
      `${STUDY}reports: [{id: main, language: nb}]`,
    ));
  it('are units, currencies and starting points', () => {
    assert.deepEqual(shown(`${STUDY}results:\n  - id: a\n    estimate: {unit: day$0}`), ['days']);
    assert.deepEqual(shown(`${STUDY}economic:\n  currency: krone$0`), ['DKK', 'NOK']);
    assert.ok(
      shown('review: r\nvocabulary:\n  timepoints:\n    a: {from: rand$0}', 'review.extraction.yaml').includes(
        'randomisation',
      ),
    );
  });
  it('come first as other records of the review write them, never as this one does', () => {
    const file = (path: string, text: string) => readRecord(path, parse(text));
    const here = file('a.extraction.yaml', 'study: a\nextractor: LM\ncountry: ');
    const review = buildReview('', [
      here,
      file('a.CB.extraction.yaml', 'study: a\nextractor: CB\ncountry: Atlantis'),
      file('b.extraction.yaml', 'study: b\ncountry: [Scotland, Canada]'),
      file('c.extraction.yaml', 'study: c\ncountry: Scotland'),
      file('d.extraction.yaml', 'study: d\ncountry: not reported'),
    ]);
    const found = complete(review, here, here.document.text.length);
    assert.deepEqual(
      found.slice(0, 3).map(({ label, detail }) => `${label}: ${detail}`),
      ['Scotland: in 2 other records', 'Canada: ISO 3166: CA · in 1 other record', 'Afghanistan: ISO 3166: AF'],
    );
    assert.ok(!found.some(({ label }) => label === 'Atlantis'));
  });
});

describe('what the file already is like', () => {
  const result = (fixture: string) => afterPicking(fixture, 'whole result');

  it('decides how deep new lines go', () =>
    assert.match(
      result(`${STUDY}setting:\n    sites: 3\nresults:\n    - $0`),
      /results:\n {4}- id: \$0\n {6}outcome: \n[\s\S]*\n {6}estimate:\n {10}type: \n/,
    ));
  it('decides where dashes stand', () => {
    const arms = `${STUDY}arms:\n- id: a\n`;
    assert.equal(afterPicking(`${arms}res$0`, 'results'), `${arms}results:\n- id: $0`);
    assert.match(
      afterPicking(`${STUDY}arms:\n- id: a\nresults:\n- id: b\n  note: x\n  $0`, 'support with quote and page'),
      /\n {2}support:\n {2}- for: \$0\n {4}quote: \n {4}page: $/,
    );
  });
  it('decides how lines end', () =>
    assert.equal(afterPicking('study: a\r\nset$0\r\n', 'setting'), 'study: a\r\nsetting:\r\n  $0\r\n'));
});

describe('support with quote and page', () => {
  it('begins with the keys that it can back', () => {
    const text = afterPicking(`${STUDY}setting:\n  sites: 3\n  supp$0`, 'support with quote and page');
    assert.equal(text, `${STUDY}setting:\n  sites: 3\n  support:\n    - for: $0\n      quote: \n      page: `);
    assert.deepEqual(shown(text), ['sites']);
  });
  it('stays on the line between braces', () =>
    assert.equal(
      afterPicking(`${STUDY}setting: {sites: 3, $0}`, 'support with quote and page'),
      `${STUDY}setting: {sites: 3, support: {for: $0, quote: "", page: }}`,
    ));
});

describe('whole entries', () => {
  it('of results have a place for each group', () =>
    assert.match(
      afterPicking(`${STUDY}arms: [{id: a}, {id: b}]\nresults:\n  - $0`, 'whole result, by group'),
      /\n {4}by_arm:\n {6}- arm: a\n {8}analysed: \n {8}mean: \n {8}sd: \n {6}- arm: b\n/,
    ));
  it('of an instrument are offered for each result that is not assessed', () => {
    const fixture = `${STUDY}design: randomised trial\nresults: [{id: one}, {id: two}]\nrob2:\n  - result: one\n  - $0`;
    assert.deepEqual(
      offered(fixture)
        .slice(0, 2)
        .map(({ label }) => label),
      ['assessment of two', 'whole assessment'],
    );
    assert.match(afterPicking(fixture, 'assessment of two'), /- result: two\n {4}randomisation:\n {6}q1\.1: \$0\n/);
  });
  it('of excluded reports have their reason', () =>
    assert.match(
      afterPicking('review: r\nexcluded:\n  - $0', 'whole excluded report', 'review.extraction.yaml'),
      /excluded:\n {2}- citation:\n {6}authors: \$0\n[\s\S]*\n {4}reason: $/,
    ));
});

describe('sections', () => {
  it('that the review expects come first', () => {
    const files = [
      'review: r\nexpects: {outcome evaluation: [rob2, results]}',
      'study: a\ntypes: [outcome evaluation]\ndesign: randomised trial\n',
    ];
    const [other, study] = files.map((text, index) => readRecord(`${index}.extraction.yaml`, parse(text)));
    assert.ok(other && study);
    const found = complete(buildReview('', [other, study]), study, study.document.text.length);
    assert.deepEqual(
      found.slice(0, 5).map(({ label }) => label),
      ['results', 'whole result', 'rob2', 'whole assessment (RoB 2)', 'extractor'],
    );
  });
  it('that appraise other studies are left out', () => {
    const found = offered(`${STUDY}types: [outcome evaluation]\ndesign: randomised trial\n$0`).map(
      ({ label }) => label,
    );
    assert.ok(found.includes('rob2'));
    for (const section of ['robins_i', 'drummond', 'process_quality', 'theory_quality'])
      assert.ok(!found.includes(section));
  });
  it('are not offered to somebody who has a file of their own', () => {
    const { review, file, offset } = inReview(
      'study: practice-trial\nextractor: $0\naim: x',
      'studies/practice-trial.CB.extraction.yaml',
    );
    const own = readRecord(
      'studies/practice-trial.LM.extraction.yaml',
      parse('study: practice-trial\nextractor: LM\naim: y'),
    );
    assert.deepEqual(
      complete(review, file, offset).map(({ label }) => label),
      ['LM', 'CB'],
    );
    assert.deepEqual(
      complete(buildReview('', [...review.files, own]), file, offset).map(({ label }) => label),
      ['CB'],
    );
  });
});
