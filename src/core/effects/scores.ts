/** Mean and standard deviation of one group, from whatever of them its entry in `by_arm` says. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { textAt } from '../document/walk';
import { say } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';
import { changeOf, spreadOfChange } from './change-scores';
import type { Found, MeanAndSd } from './found';
import { logsOf } from './log-scores';
import { meanOfMedian } from './medians';
import { spreadOf } from './spread';

/** What means are of. */
export type Scores = 'final values' | 'changes' | 'medians' | 'logarithms';

/**
 * @param arm its entry in `by_arm`
 * @param n how many were analysed in it
 */
export function scoresOf(arm: Node, n: number, result: Node, scores: Scores): Derived<MeanAndSd> {
  if (scores === 'logarithms') return logsOf(arm, n, result);
  const name = textAt(arm, 'arm') ?? '';
  const middle = middleOf(arm, n, result, scores);
  if (middle === undefined) return refused(missingMiddle(arm, name, scores));
  const spread = scores === 'changes' ? spreadOfChange(arm, n, result) : spreadOf(arm, n);
  if (spread === undefined) return refused(missingSpread(name, scores));
  if (!(spread.value > 0)) return refused(say`The standard deviation of “${name}” must be above 0.`);
  return derived({ mean: middle.value, sd: spread.value, notes: [...(middle.notes ?? []), ...(spread.notes ?? [])] });
}

function middleOf(arm: Node, n: number, result: Node, scores: Scores): Found | undefined {
  if (scores === 'changes') return changeOf(arm);
  const mean = numberAt(arm, 'mean');
  if (mean !== undefined) return { value: mean };
  return scores === 'medians' ? meanOfMedian(arm, n, result) : undefined;
}

function missingMiddle(arm: Node, name: string, scores: Scores): string {
  if (scores === 'medians')
    return say`The median of “${name}” with “quartiles” or “extremes” (least and greatest value) is missing in “by_arm”, and its mean too.`;
  if (numberAt(arm, 'median') === undefined || scores === 'changes')
    return say`The ${scores === 'changes' ? say`mean change` : say`mean`} of “${name}” is missing in “by_arm”.`;
  return say`The mean of “${name}” is missing in “by_arm”. A median is no mean: “from: medians” estimates one from it, with “quartiles” or “extremes”.`;
}

function missingSpread(name: string, scores: Scores): string {
  return scores === 'changes'
    ? say`The standard deviation of the change of “${name}” is missing: write “change_sd” (or “change_se” or “change_ci”), or “sd”, “before_sd” and “correlation”.`
    : say`The standard deviation of “${name}” is missing: write “sd”, or “se” or “ci” of the mean, or “quartiles” or “extremes”.`;
}
