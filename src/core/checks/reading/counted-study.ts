import { isIncluded, type Review, recordCalled } from '../../review/review';

/** Whether a study counts in tables and summaries: one that is left out, as a duplicate for one, counts nowhere. */
export function isCountedStudy(id: string | undefined, review: Review): boolean {
  const own = recordCalled(review, 'study', id);
  return own === undefined || isIncluded(own);
}
