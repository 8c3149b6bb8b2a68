/** How far people who are new have come: what the walkthrough ticks. */

import { itemsOf } from '../../document/walk';
import { assessmentsIn } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';

/** The steps, in their order, by name. */
export const STEPS = ['review', 'study', 'result', 'assessment', 'judgement'] as const;

export type Step = (typeof STEPS)[number];

/** Which steps were taken anywhere in these reviews. */
export function stepsTaken(reviews: readonly Review[]): readonly Step[] {
  const files = reviews.flatMap((review) => review.files.map((file) => ({ file, review })));
  const studies = files.filter(({ file }) => file.kind === 'study');
  const assessed = studies.filter(({ file, review }) => assessmentsIn(file, review).length > 0);
  const taken: Readonly<Record<Step, () => boolean>> = {
    review: () => reviews.some(({ record }) => record !== undefined),
    study: () => studies.length > 0,
    result: () => studies.some(({ file }) => itemsOf(file.sections.get('results')?.value).length > 0),
    assessment: () => assessed.length > 0,
    judgement: () =>
      assessed.some(({ file, review }) =>
        assessmentsIn(file, review).some(({ overall }) => overall.given !== undefined),
      ),
  };
  return STEPS.filter((step) => taken[step]());
}
