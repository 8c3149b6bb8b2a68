/**
 * Two groups and a continuous measure: the difference of means, and the same in standard deviations.
 *
 * Borenstein, Hedges, Higgins, Rothstein 2009, Introduction to Meta-Analysis, chapter 4; the variants of the variance
 * as in metafor (Viechtbauer 2010, 10.18637/jss.v036.i03).
 */
import { logGamma } from './distributions';
import type { Estimate } from './estimate';

/** One group: how many people, their mean, their standard deviation. */
export interface Group {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/** How the variance of Hedges' g is worked out; the three in use give slightly different numbers. */
export type SmdVariance = 'borenstein' | 'metafor_ls' | 'revman';

/** Each group's own variance (the default), or one variance for both. */
export type MdVariance = 'unpooled' | 'pooled';

/** m1 − m2, with s1²/n1 + s2²/n2 or s_p²(1/n1 + 1/n2). */
export function meanDifference(first: Group, second: Group, variance: MdVariance = 'unpooled'): Estimate {
  const pooled = pooledSd(first, second) ** 2 * (1 / first.n + 1 / second.n);
  const unpooled = first.sd ** 2 / first.n + second.sd ** 2 / second.n;
  return { value: first.mean - second.mean, variance: variance === 'pooled' ? pooled : unpooled };
}

/** s_p = √(((n1−1)s1² + (n2−1)s2²)/(n1+n2−2)). */
export function pooledSd(first: Group, second: Group): number {
  const squares = (first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2;
  return Math.sqrt(squares / (first.n + second.n - 2));
}

/** Cohen's d: (m1 − m2)/s_p. */
export function cohensD(first: Group, second: Group): number {
  return (first.mean - second.mean) / pooledSd(first, second);
}

/** V_d = (n1+n2)/(n1·n2) + d²/(2(n1+n2)). */
export function varianceOfD(d: number, n1: number, n2: number): number {
  return (n1 + n2) / (n1 * n2) + d ** 2 / (2 * (n1 + n2));
}

/** J, exact: Γ(df/2) / (√(df/2)·Γ((df−1)/2)): what makes d of small groups unbiased. @param df n1+n2−2, at least 2 */
export function smallSampleFactor(df: number): number {
  return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}

/** Hedges' g = J·d, with its variance in the variant that the file names. */
export function hedgesG(d: number, n1: number, n2: number, variant: SmdVariance): Estimate {
  const factor = smallSampleFactor(n1 + n2 - 2);
  const g = factor * d;
  return { value: g, variance: VARIANCES[variant](g, factor, d, n1, n2) };
}

const VARIANCES: Readonly<
  Record<SmdVariance, (g: number, factor: number, d: number, n1: number, n2: number) => number>
> = {
  borenstein: (_, factor, d, n1, n2) => factor ** 2 * varianceOfD(d, n1, n2),
  metafor_ls: (g, _, __, n1, n2) => 1 / n1 + 1 / n2 + g ** 2 / (2 * (n1 + n2)),
  // The formula is recalled from RevMan's documentation and could not be confirmed.
  revman: (g, _, __, n1, n2) => (n1 + n2) / (n1 * n2) + g ** 2 / (2 * (n1 + n2 - 3.94)),
};
