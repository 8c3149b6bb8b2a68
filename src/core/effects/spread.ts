/** The standard deviation of a group: printed, or from a standard error, an interval, quartiles or a range. Cochrane Handbook 6.5.2. */

import type { Node } from '../document/document';
import { numberAt, numberOf } from '../document/numbers';
import { itemsOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import type { Interval } from '../statistics/estimate';
import { type Pair, sdFromQuantiles } from '../statistics/quantiles';
import { sdFromInterval, sdFromSmallInterval, sdFromStandardError } from '../statistics/standard-deviation';
import type { Found } from './found';

/** From this size on, intervals of means are read with z instead of t (Cochrane Handbook, 6.5.2.2). */
const LARGE_GROUP = 60;

/** @param n how many were analysed in the group */
export function spreadOf(arm: Node, n: number): Found | undefined {
  const sd = numberAt(arm, 'sd');
  if (sd !== undefined) return { value: sd };
  return spreadOfMean(numberAt(arm, 'se'), limitsOf(arm, 'ci'), n) ?? spreadOfRange(arm, n);
}

/** From how sure a mean is. */
export function spreadOfMean(se: number | undefined, interval: Interval | undefined, n: number): Found | undefined {
  if (se !== undefined)
    return { value: sdFromStandardError(se, n), notes: [say`SD = SE·√n, from the standard error of each mean.`] };
  if (interval === undefined) return undefined;
  return n < LARGE_GROUP
    ? {
        value: sdFromSmallInterval(interval, n),
        notes: [say`SD = √n·(U − L)/(2t), from the 95% interval of each mean of fewer than 60.`],
      }
    : {
        value: sdFromInterval(interval, n),
        notes: [say`SD = √n·(U − L)/(2z), from the 95% interval of each mean.`],
      };
}

function spreadOfRange(arm: Node, n: number): Found | undefined {
  const [quartiles, extremes] = [pairAt(arm, 'quartiles'), pairAt(arm, 'extremes')];
  const value = n < 2 ? undefined : sdFromQuantiles({ n, quartiles, extremes });
  if (value === undefined) return undefined;
  const from =
    quartiles && extremes
      ? say`quartiles and range`
      : quartiles
        ? say`the quartiles`
        : say`the least and the greatest value`;
  return {
    value,
    notes: [say`SD estimated from ${from} and the size of the group (Wan et al. 2014), as of normal data.`],
  };
}

/** Two numbers in order; nothing unless there are two. */
export function pairAt(arm: Node, key: string): Pair | undefined {
  const limits = limitsOf(arm, key);
  return limits && limits.lower <= limits.upper ? { low: limits.lower, high: limits.upper } : undefined;
}

/** The two limits of an interval. */
export function limitsOf(holder: Node | undefined, key: string): Interval | undefined {
  const [lower, upper] = itemsOf(valueOf(holder, key)).map(numberOf);
  return lower === undefined || upper === undefined ? undefined : { lower, upper };
}
