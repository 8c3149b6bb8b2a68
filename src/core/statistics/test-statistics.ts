/**
 * From a test statistic to d, for two independent groups; the rules are those of metafor's `escalc`.
 *
 * An F with more than one numerator degree of freedom, or from analysis of covariance or repeated measures, is not
 * convertible this way.
 */
import { tQuantile } from './distributions';
import { type Derived, derived, refused } from './estimate';

/** d = t·√(1/n1 + 1/n2). */
export function dFromT(t: number, n1: number, n2: number): number {
  return t * Math.sqrt(1 / n1 + 1 / n2);
}

/**
 * |t| = √F; the sign comes from the direction that is reported.
 * @param numeratorDf 1, else there is no t behind it
 */
export function tFromF(f: number, numeratorDf: number): Derived<number> {
  if (f < 0) return refused('An F cannot be below 0.');
  if (numeratorDf !== 1)
    return refused(
      `An F with ${numeratorDf} numerator degrees of freedom compares more than two groups; it says nothing about the difference of two.`,
    );
  return derived(Math.sqrt(f));
}

/** |t| from a two-sided p: t⁻¹(1 − P/2; df). */
export function tFromP(p: number, df: number): Derived<number> {
  return p > 0 && p <= 1 ? derived(tQuantile(1 - p / 2, df)) : refused('A p value lies above 0 and is at most 1.');
}
