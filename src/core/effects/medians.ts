/** A mean from a median and what stands around it, with a caution where the data look skewed. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { textAt, valueOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import { MEAN_FROM_MEDIAN } from '../format/study/derive';
import { say } from '../language/say';
import { meanByLuo, meanByWan, type Quantiles, skewnessOf } from '../statistics/quantiles';
import type { Found } from './found';
import { pairAt } from './spread';

/** @returns nothing without a median, or without anything around it that contains it */
export function meanOfMedian(arm: Node, n: number, result: Node): Found | undefined {
  const median = numberAt(arm, 'median');
  if (median === undefined || n < 2) return undefined;
  const quantiles = { n, median, quartiles: pairAt(arm, 'quartiles'), extremes: pairAt(arm, 'extremes') };
  if (!isInOrder(quantiles)) return undefined;
  const way = canonicalChoice(MEAN_FROM_MEDIAN, textAt(valueOf(result, 'derive'), 'mean_from') ?? '');
  const value = way === 'wan 2014' ? meanByWan(quantiles) : meanByLuo(quantiles);
  if (value === undefined) return undefined;
  return {
    value,
    notes: [
      way === 'wan 2014'
        ? say`Mean estimated from the median and what stands around it (Wan et al. 2014), as of normal data.`
        : say`Mean estimated from the median and what stands around it (Luo et al. 2018), as of normal data.`,
      ...caution(arm, quantiles),
    ],
  };
}

/** Least value ≤ first quartile ≤ median ≤ third quartile ≤ greatest value. */
function isInOrder({ median, quartiles, extremes }: Quantiles): boolean {
  const inOrder = [extremes?.low, quartiles?.low, median, quartiles?.high, extremes?.high].filter(
    (each) => each !== undefined,
  );
  return inOrder.every((each, index) => index === 0 || (inOrder[index - 1] ?? each) <= each);
}

/** A skewed group is not refused: whether its mean is good enough is for people to say. */
function caution(arm: Node, quantiles: Quantiles): string[] {
  const skewness = skewnessOf(quantiles);
  if (!skewness?.isSkewed) return [];
  const { statistic, critical } = skewness;
  return [
    say`Caution: the data of “${textAt(arm, 'arm') ?? ''}” look skewed (test of Shi et al. 2023: ${statistic.toFixed(3)} is above ${critical.toFixed(3)}), so that a mean and a standard deviation estimated from them mislead. Leave the result out in a sensitivity analysis.`,
  ];
}
