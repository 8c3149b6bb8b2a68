/**
 * Means and standard deviations from medians, quartiles, the least and the greatest value, for data that are about normal.
 *
 * Wan X, Wang W, Liu J, Tong T. BMC Med Res Methodol 2014;14:135 (10.1186/1471-2288-14-135); Luo D, Wan X, Liu J, Tong T.
 * Stat Methods Med Res 2018;27:1785–1805 (10.1177/0962280216669183); Shi J, Luo D, Wan X, et al. Stat Methods Med Res
 * 2023;32:1338–1360 (10.1177/09622802231172043), with the critical values as in metafor’s `conv.fivenum`.
 */
import { normalQuantile } from './distributions';

/** Two values that lie around the middle of a group: its quartiles, or its least and its greatest value. */
export interface Pair {
  readonly low: number;
  readonly high: number;
}

/** What a paper prints of a group instead of mean and standard deviation; with quartiles, extremes, or both. */
export interface Quantiles {
  readonly n: number;
  readonly median: number;
  readonly quartiles?: Pair | undefined;
  readonly extremes?: Pair | undefined;
}

/** (b − a)/(2Φ⁻¹((n − 0.375)/(n + 0.25))): Wan 2014, equation 9. @param n at least 2 */
function sdFromExtremes({ low, high }: Pair, n: number): number {
  return (high - low) / (2 * normalQuantile((n - 0.375) / (n + 0.25)));
}

/** (q3 − q1)/(2Φ⁻¹((0.75n − 0.125)/(n + 0.25))): Wan 2014, equation 16. @param n at least 2 */
function sdFromQuartiles({ low, high }: Pair, n: number): number {
  return (high - low) / (2 * normalQuantile((0.75 * n - 0.125) / (n + 0.25)));
}

/** The mean of both where both are known: Wan 2014, equation 13. @returns nothing where neither is */
export function sdFromQuantiles({ n, quartiles, extremes }: Omit<Quantiles, 'median'>): number | undefined {
  const found = [
    ...(extremes ? [sdFromExtremes(extremes, n)] : []),
    ...(quartiles ? [sdFromQuartiles(quartiles, n)] : []),
  ];
  return found.length === 0 ? undefined : found.reduce((sum, sd) => sum + sd, 0) / found.length;
}

/** Luo 2018, equations 7, 11 and 15: weighted so that the estimate is best for the size of the group. */
export function meanByLuo({ n, median, quartiles, extremes }: Quantiles): number | undefined {
  if (extremes && quartiles) {
    const [w1, w2] = [2.2 / (2.2 + n ** 0.75), 0.7 - 0.72 / n ** 0.55];
    return w1 * middleOf(extremes) + w2 * middleOf(quartiles) + (1 - w1 - w2) * median;
  }
  const around = extremes ?? quartiles;
  if (around === undefined) return undefined;
  const weight = extremes ? 4 / (4 + n ** 0.75) : 0.7 + 0.39 / n;
  return weight * middleOf(around) + (1 - weight) * median;
}

/** Wan 2014: (a + 2m + b)/4, (q1 + m + q3)/3, or (a + 2q1 + 2m + 2q3 + b)/8. */
export function meanByWan({ median, quartiles, extremes }: Quantiles): number | undefined {
  if (extremes && quartiles)
    return (extremes.low + 2 * quartiles.low + 2 * median + 2 * quartiles.high + extremes.high) / 8;
  if (extremes) return (extremes.low + 2 * median + extremes.high) / 4;
  return quartiles && (quartiles.low + median + quartiles.high) / 3;
}

/** How far data are from normal, by the test of Shi 2023 at the level of 5%. */
export interface Skewness {
  readonly statistic: number;
  readonly critical: number;
  readonly isSkewed: boolean;
}

/** @returns nothing where neither quartiles nor extremes are known, or they have no width */
export function skewnessOf({ n, median, quartiles, extremes }: Quantiles): Skewness | undefined {
  const ofExtremes = extremes && lopsidedness(extremes, median);
  const ofQuartiles = quartiles && lopsidedness(quartiles, median);
  if (ofExtremes !== undefined && ofQuartiles !== undefined)
    return tested(
      Math.max(((2.65 * Math.log(0.6 * n)) / Math.sqrt(n)) * ofExtremes, ofQuartiles),
      3 / Math.sqrt(n) - 40 / n ** 3,
    );
  if (ofExtremes !== undefined) return tested(ofExtremes, 1 / Math.log(n + 9) + 2.5 / (n + 1));
  return ofQuartiles === undefined ? undefined : tested(ofQuartiles, 2.65 / Math.sqrt(n) - 6 / n ** 2);
}

function tested(statistic: number, critical: number): Skewness {
  return { statistic, critical, isSkewed: statistic > critical };
}

/** |a + b − 2m|/(b − a). */
function lopsidedness({ low, high }: Pair, median: number): number | undefined {
  return high > low ? Math.abs(low + high - 2 * median) / (high - low) : undefined;
}

function middleOf({ low, high }: Pair): number {
  return (low + high) / 2;
}
