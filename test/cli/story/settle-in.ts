/** Settles what two people differ on, as the view for it does, in the files of a clone. */
import assert from 'node:assert/strict';
import { globSync } from 'tinyglobby';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { type Settling, settle } from '../../../src/core/editing/settling/settle';
import { buildReview, recordCalled } from '../../../src/core/review/review';
import { comparisonOf } from '../../../src/core/two-extractors/comparison';
import type { Clone } from './team';

/**
 * Settles one difference, and writes the consensus.
 * @param place of the datum: rob2/result/domain/question
 */
export function settleIn(clone: Clone, study: string, place: string, settling: Settling): void {
  const paths = globSync('**/*.extraction.yaml', { cwd: clone.folder }).sort();
  const review = buildReview(
    '',
    paths.map((path) => readRecord(path, parse(clone.text(path)))),
  );
  const record = recordCalled(review, 'study', study);
  assert.ok(record);
  const datum = comparisonOf(record, review).data.find(({ item }) => item.place.join('/') === place);
  assert.ok(datum, place);
  const settled = settle(record, review, datum, settling);
  assert.ok(!('refused' in settled), JSON.stringify(settled));
  clone.write({ [settled.file.path]: settled.text });
}
