/** The studies with which extraction was tried out, where the review names them: `extraction: {pilot: [ids]}`. */
import { oneOrMany, textOf, valueOf } from '../../document/walk';
import { type RecordView, type Review, reviewSection } from '../../review/review';

/** A sentence about the pilot names none. */
export function pilotStudies(review: Review): readonly RecordView[] {
  const named = oneOrMany(valueOf(reviewSection(review, 'extraction'), 'pilot')).map(textOf);
  // Most reviews name none: then it makes no difference what becomes of the studies.
  return named.length === 0 ? [] : review.studies.filter(({ id }) => named.includes(id));
}
