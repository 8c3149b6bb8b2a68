/** Studies that are excluded, ongoing or undecided are counted nowhere and stand in no table. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { jsonView } from '../../../src/core/json-view/json-view';
import { progressOf } from '../../../src/core/review/progress';
import { buildReview, includedStudies } from '../../../src/core/review/review';
import { characteristicsTable } from '../../../src/core/synthesis/reporting/characteristics';
import { overviewOf } from '../../../src/core/synthesis/reporting/overview';

const FILES: Readonly<Record<string, string>> = {
  'review.extraction.yaml': 'review: quiet-wards\nexpects: {outcome evaluation: [country]}\n',
  'alder.extraction.yaml': 'study: alder\ntypes: [outcome evaluation]\n',
  'birch.extraction.yaml': 'study: birch\nstatus: include\ntypes: [outcome evaluation]\n',
  'cedar.extraction.yaml': 'study: cedar\nstatus: excluded\ntypes: [outcome evaluation]\n',
  'dogwood.extraction.yaml': 'study: dogwood\nstatus: ongoing\ntypes: [outcome evaluation]\n',
  'elder.extraction.yaml': 'study: elder\nstatus: Awaiting classification\ntypes: [outcome evaluation]\n',
};
const review = buildReview(
  '',
  Object.entries(FILES).map(([path, text]) => readRecord(path, parse(text))),
);

describe('studies that are not included', () => {
  it('are told apart by their status', () =>
    assert.deepEqual(
      includedStudies(review).map(({ id }) => id),
      ['alder', 'birch'],
    ));

  it('stand in no table', () =>
    assert.deepEqual(
      characteristicsTable(review).rows.map(({ cells }) => cells[0]?.text),
      ['alder', 'birch'],
    ));

  it('need no progress', () => assert.equal(progressOf(review).totals.expected, 2));

  it('are told beside the number of studies, not in it', () => {
    const [count] = overviewOf(review).counts;
    assert.equal(count?.number, 2);
    assert.match(count?.note ?? '', /^not counted: 1 excluded, 1 ongoing, 1 awaiting classification$/);
  });

  it('have a place of their own in the JSON view', () => {
    const { studies, studies_not_included, counts } = jsonView(review);
    assert.deepEqual(
      studies.map(({ id }) => id),
      ['alder', 'birch'],
    );
    assert.deepEqual(
      studies_not_included.map(({ id }) => id),
      ['cedar', 'dogwood', 'elder'],
    );
    assert.equal(counts.studies, 2);
    assert.deepEqual(counts.studies_by_type, { 'outcome evaluation': 2 });
    assert.deepEqual(counts.studies_by_status, {
      included: 1,
      excluded: 1,
      ongoing: 1,
      'awaiting classification': 1,
    });
  });
});
