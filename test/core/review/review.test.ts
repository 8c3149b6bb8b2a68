import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { jsonView } from '../../../src/core/json-view/json-view';
import { buildReview, sectionNode } from '../../../src/core/review/review';
import { agreementTable } from '../../../src/core/synthesis/agreement/agreement-table';
import { dedented } from '../fixture';

const file = (path: string, text: string) => readRecord(path, parse(dedented(text)));

describe('what two extractors wrote of one study', () => {
  const review = buildReview('', [
    file('review.yaml', 'review: quiet-wards\nfields: {study: {ward: {enum: [acute, forensic]}}}\n'),
    file(
      'LM.yaml',
      `
      study: ash-2019
      extractor: LM
      participants: {enrolled: 40, who: nurses}
      ward: acute
      results:
        - {id: r1, outcome: exhaustion, estimate: {type: md, value: -2, ci: [-4, 0]}}
      notes: A note
      `,
    ),
    file(
      'CB.yaml',
      `
      study: ash-2019
      extractor: CB
      participants: {who: "nurses", enrolled: 40}
      ward: Acute
      results:
        - {outcome: exhaustion, id: r1, estimate: {value: -2, ci: [-4, 0], type: mean difference}}
      notes: Another note
      `,
    ),
  ]);
  const standing = (key: string) => review.studies[0]?.sections.get(key)?.standing;

  it('is agreed where they mean the same, in whatever form', () => {
    for (const key of ['participants', 'ward', 'results']) assert.equal(standing(key), 'extractors agree', key);
    assert.equal(standing('notes'), 'not agreed');
  });

  it('is read by tables and exports where it is agreed, and not where it is not', () => {
    assert.notEqual(sectionNode(review.studies[0], 'results'), undefined);
    assert.equal(sectionNode(review.studies[0], 'notes'), undefined);
    const studies = jsonView(review).studies.map(
      (study) => study as unknown as { readonly results: readonly unknown[] },
    );
    assert.deepEqual(
      studies.map(({ results }) => results.length),
      [1],
    );
  });

  it('is counted as agreed in the table of agreement', () => {
    const rows = agreementTable(review).rows.map(({ cells }) => [cells[0]?.text, cells[3]?.text]);
    const sections = rows.filter(([part]) => ['Participants', 'Results', 'Ward', 'Notes'].includes(part ?? ''));
    assert.deepEqual(Object.fromEntries(sections), {
      Ward: '1 (100%)',
      Participants: '1 (100%)',
      Results: '1 (100%)',
      Notes: '0 (0%)',
    });
  });
});
