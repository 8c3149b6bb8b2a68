/** Standard deviations from what papers print instead. Cochrane Handbook, chapters 6 and 10 (5.1: 7.7.3, 16.1.3). */
import { normalQuantile, tQuantile } from './distributions';
import type { Estimate, Interval } from './estimate';
import type { Group } from './mean-difference';

/** SE·√n. */
export function sdFromStandardError(se: number, n: number): number {
  return se * Math.sqrt(n);
}

/** From the interval of a group's mean: √n·(U − L)/(2z). For large groups. @param level in per cent */
export function sdFromInterval({ lower, upper }: Interval, n: number, level = 95): number {
  return (Math.sqrt(n) * (upper - lower)) / (2 * normalQuantile(0.5 + level / 200));
}

/** The same for small groups, with t of n − 1 degrees of freedom in place of z. @param level in per cent */
export function sdFromSmallInterval({ lower, upper }: Interval, n: number, level = 95): number {
  return (Math.sqrt(n) * (upper - lower)) / (2 * tQuantile(0.5 + level / 200, n - 1));
}

/** Two subgroups as one group. */
export function mergedGroups(first: Group, second: Group): Group {
  const n = first.n + second.n;
  const mean = (first.n * first.mean + second.n * second.mean) / n;
  const apart = ((first.n * second.n) / n) * (first.mean - second.mean) ** 2;
  const squares = (first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2 + apart;
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/** Of change scores: √(s_b² + s_f² − 2·r·s_b·s_f). @param correlation of the values before and after */
export function sdOfChange(before: number, after: number, correlation: number): number {
  return Math.sqrt(before ** 2 + after ** 2 - 2 * correlation * before * after);
}

/** SE of the logarithm of a ratio from its interval: (ln U − ln L)/(2z). @param level in per cent */
export function standardErrorOfRatio({ lower, upper }: Interval, level = 95): number {
  return (Math.log(upper) - Math.log(lower)) / (2 * normalQuantile(0.5 + level / 200));
}

/** SE of a difference from its interval: (U − L)/(2z). @param level in per cent */
export function standardErrorOfDifference({ lower, upper }: Interval, level = 95): number {
  return (upper - lower) / (2 * normalQuantile(0.5 + level / 200));
}

/**
 * Paired data (crossover, before and after): the standardised mean difference and its standard error.
 * SMD = MD/√((s1² + s2²)/2), SE = √(1/n + SMD²/(2n))·√(2(1 − r)). Cochrane Handbook 5.1, 16.4.
 */
export function pairedSmd(first: Group, second: Group, pairs: number, correlation: number): Estimate {
  const sd = Math.sqrt((first.sd ** 2 + second.sd ** 2) / 2);
  const value = (first.mean - second.mean) / sd;
  return { value, variance: (1 / pairs + value ** 2 / (2 * pairs)) * 2 * (1 - correlation) };
}
