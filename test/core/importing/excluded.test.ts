/** Excluded reports: in a new review file its own list, beside one that is there studies with their status. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import type { Found } from '../../../src/core/importing/found';
import type { ExcludedMaterial, Material } from '../../../src/core/importing/material';
import { importPlan } from '../../../src/core/importing/plan';
import { buildReview } from '../../../src/core/review/review';

const found = (value: string, column: string, row: number): Found => ({
  value,
  at: [{ part: 'list.csv', row, column }],
});

const excluded = (row: number, title: string, doi?: string): ExcludedMaterial => ({
  report: {
    authors: [found('Cedar E', 'Authors', row)],
    citation: {
      title: found(title, 'Title', row),
      year: found('2018', 'Year', row),
      ...(doi !== undefined && { doi: found(doi, 'DOI', row) }),
    },
  },
  reason: found('wrong design', 'Notes', row),
});

const material: Material = {
  studies: [],
  analyses: [],
  losses: [],
  cells: [],
  review: {
    texts: [],
    excluded: [excluded(2, 'Loud nights', '10.1000/cedar'), excluded(3, 'Other nights'), excluded(4, 'Known nights')],
  },
};

describe('excluded reports of a source', () => {
  it('stand in the list of a new review file, and nowhere else', () => {
    const { write, losses } = importPlan(material, undefined, { beginReview: 'rest' });
    assert.deepEqual([write.length, losses], [1, []]);
    assert.match(
      write[0]?.text ?? '',
      /^excluded:\n {2}- citation: \{authors: \[Cedar E\], year: 2018, title: Loud nights/m,
    );
    assert.equal(write[0]?.text.match(/reason: wrong design/g)?.length, 3);
  });

  it('are studies with their status where there is a review file, but for those that it lists', () => {
    const review = buildReview('review', [
      readRecord(
        'review/review.extraction.yaml',
        parse('review: rest\nexcluded:\n  - {citation: {title: KNOWN nights}, reason: not nurses}\n'),
      ),
    ]);
    const { write, losses, same } = importPlan(material, review);
    assert.deepEqual(losses, []);
    assert.deepEqual(
      write.map(({ path }) => path),
      ['studies/cedar-2018.extraction.yaml', 'studies/other-nights.extraction.yaml'],
    );
    for (const { text } of write) assert.match(text, /\nstatus: excluded\nstatus_reason: wrong design\n/);
    assert.deepEqual(
      same.map(({ path, cells }) => [path, cells.every(({ row }) => row === 4)]),
      [['review/review.extraction.yaml', true]],
    );
  });

  it('and people are known, whichever way their names are written', () => {
    const review = buildReview('review', [
      readRecord('review/review.extraction.yaml', parse('review: rest\nreviewers: {XY: "Anna Meyer, physician"}\n')),
    ]);
    const study = {
      name: found('Alder 2019', 'Study ID', 2),
      person: found('Meyer, Anna', 'Reviewer Name', 2),
      reports: [],
      arms: [],
      results: [],
      assessments: [],
      texts: [],
    };
    const { write } = importPlan({ studies: [study], analyses: [], losses: [], cells: [] }, review);
    assert.equal(write[0]?.path, 'studies/alder-2019.XY.extraction.yaml');
  });
});
