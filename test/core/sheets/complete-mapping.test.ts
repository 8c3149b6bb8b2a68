/** In mappings, results are called what the review calls them. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import type { Sheet } from '../../../src/core/importing/sheet';
import { buildReview } from '../../../src/core/review/review';
import { completeMapping } from '../../../src/core/sheets/complete-mapping';

const REVIEW = buildReview('', [
  readRecord(
    'review.extraction.yaml',
    parse(`review: walks
vocabulary:
  outcomes: {pain: Pain of any kind, sleep: Hours of sleep}
  measures: {vas: {name: Visual analogue scale}}
  timepoints: {6-weeks: after six weeks}
  populations: {nurses: nurses only}
`),
  ),
]);

const SHEET: Sheet = {
  part: 'a.csv',
  heads: ['Study', 'Outcome', 'Mean'],
  rows: [{ number: 2, cells: ['Fir 2018', 'NRS', '20'] }],
};

/** What is offered at the bar. */
function offered(marked: string): readonly string[] {
  const text = `sheet: a.csv\n${marked}`;
  return completeMapping(text.replace('|', ''), text.indexOf('|'), SHEET, REVIEW).map(({ label }) => label);
}

describe('completions of a mapping', () => {
  for (const [place, names] of [
    ['results:\n  outcome: |\n', ['pain', 'sleep']],
    ['results:\n  measure: |\n', ['vas']],
    ['results:\n  timepoint: |\n', ['6-weeks']],
    ['results:\n  population: |\n', ['nurses']],
    ['columns:\n  Mean: {key: results.by_arm.mean, outcome: |}\n', ['pain', 'sleep']],
    ['columns:\n  Mean:\n    key: results.by_arm.mean\n    timepoint: |\n', ['6-weeks']],
  ] as const)
    it(`are the names of the review: ${place.replace(/\s+/g, ' ')}`, () => assert.deepEqual(offered(place), names));

  it('are names of the review for the words of a column that tells results apart', () => {
    const place = 'columns:\n  Outcome:\n    key: results.outcome\n    words:\n      NRS: |\n';
    assert.deepEqual(offered(place), ['pain', 'sleep', 'blank']);
  });

  it('are none of these where there is no review', () => {
    const text = 'sheet: a.csv\nresults:\n  outcome: ';
    assert.deepEqual(completeMapping(text, text.length, SHEET), []);
  });
});
