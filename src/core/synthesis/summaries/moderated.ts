/** The moderator of a meta-regression, result by result. */
import type { Review } from '../../review/review';
import type { Moderated } from '../../statistics/pooling/meta-regression';
import type { Candidate } from '../results/forest-candidate';
import type { Division } from '../results/meta-analysis';
import type { AskedGroup } from './asked-groups';
import { valueIn } from './division';
import { estimatesOf } from './pool-results';

export interface ModeratedResult extends Moderated {
  readonly candidate: Candidate;
}

/** Results of a summary with a number for the moderator; the others are left out. */
export function moderatedOf(
  { panel, inIt }: Pick<AskedGroup, 'panel' | 'inIt'>,
  moderator: Division,
  review: Review,
): ModeratedResult[] {
  const results = inIt?.results ?? [];
  const estimates = estimatesOf(results, panel.sense);
  return results.flatMap((candidate, index) => {
    const text = valueIn(moderator, candidate, review)?.replace(/^[−–]/, '-');
    const estimate = estimates[index];
    if (text === undefined || estimate === undefined || !/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return [];
    return [{ ...estimate, moderator: Number(text), candidate }];
  });
}
