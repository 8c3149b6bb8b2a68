/** The people of a review. */
import { pairsOf, textAt, textOf } from '../../document/walk';
import { type Review, sectionNode } from '../../review/review';

export interface NamedReviewer {
  readonly initials: string;
  /** Name and role, as far as the review file says them; may be empty. */
  readonly about: string;
}

/** In the order of the review file. */
export function namedReviewers(review: Review): readonly NamedReviewer[] {
  return pairsOf(sectionNode(review.record, 'reviewers')).map(({ key, value }) => ({
    initials: key.text,
    about: [textOf(value) ?? textAt(value, 'name'), textAt(value, 'role')].filter(Boolean).join(', '),
  }));
}
