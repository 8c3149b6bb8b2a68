/** What is made of each record by itself: after an edit only that of the changed record is worked out again. */
import { type RecordView, type Review, workedOut } from './review';

/**
 * What is made of each of these records, in their order.
 * @param what names it; always the same type for the same name
 * @param of reads whatever it needs of the review while it works, and takes nothing with it that was read before: only
 *   what it reads itself is looked at again later
 */
export function ofEach<T>(
  records: readonly RecordView[],
  what: string,
  review: Review,
  of: (record: RecordView) => T,
): T[] {
  return records.map((record) => workedOut(review, record, what, () => of(record)));
}
