/** The distributions that the formulas need, through a library; nothing here is worked out by ourselves. */
import { jstat } from '../libraries/asked';

/** The value below which a share of the standard normal distribution lies: 0.975 → 1.959964. */
export function normalQuantile(share: number): number {
  return jstat().normal.inv(share, 0, 1);
}

/** The value below which a share of Student's t distribution lies. @param df degrees of freedom, above 0 */
export function tQuantile(share: number, df: number): number {
  return jstat().studentt.inv(share, df);
}

/** The probability of a value at least this far from 0, on either side, under the standard normal distribution. */
export function twoSidedNormal(z: number): number {
  return Math.min(1, 2 * jstat().normal.cdf(-Math.abs(z), 0, 1));
}

/** The probability of a value at least this far from 0, on either side, under Student's t distribution. */
export function twoSidedT(t: number, df: number): number {
  return Math.min(1, 2 * jstat().studentt.cdf(-Math.abs(t), df));
}

/** The probability of a value at least this large under the chi-squared distribution. */
export function chiSquaredAbove(value: number, df: number): number {
  return value <= 0 ? 1 : Math.max(0, 1 - jstat().chisquare.cdf(value, df));
}

/** The natural logarithm of the gamma function. */
export function logGamma(value: number): number {
  return jstat().gammaln(value);
}

/** The natural logarithm of the number of ways to choose `some` of `all`. */
export function logCombinations(all: number, some: number): number {
  return jstat().combinationln(all, some);
}

/** The probability of a value at least this large under the F distribution. @param numerator, denominator degrees of freedom */
export function fAbove(value: number, numerator: number, denominator: number): number {
  return value <= 0 ? 1 : Math.max(0, 1 - jstat().centralF.cdf(value, numerator, denominator));
}
