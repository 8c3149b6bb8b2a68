/** The studies with which extraction was tried out, where the review names them: `extraction: {pilot: [ids]}`. */
import { oneOrMany, textOf, valueOf } from '../../document/walk';
import { type RecordView, type Review, reviewSection } from '../../review/review';

/** A sentence about the pilot names none. */
export function pilotStudies(review: Review): readonly RecordView[] {
  const named = oneOrMany(valueOf(reviewSection(review, 'extraction'), 'pilot')).map(textOf);
  return review.studies.filter(({ id }) => named.includes(id));
}
