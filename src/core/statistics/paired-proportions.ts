/**
 * Two yes-or-no values of the same people. The measures are those of metafor (MPRD, MPRR, MPOR; Viechtbauer 2010,
 * 10.18637/jss.v036.i03): of the margins, with the pairing in the variance (Elbourne et al. 2002, 10.1093/ije/31.1.140).
 */
import type { Estimate } from './estimate';

/** People with the event both times, only with the intervention, only with the comparator, never. They need not be whole. */
export interface PairedTable {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/**
 * The table behind two margins and a correlation: p11 = p1·p2 + φ·√(p1·q1·p2·q2).
 * @param first how many of `n` had the event with the intervention; `second` with the comparator
 */
export function pairedTable(n: number, first: number, second: number, phi: number): PairedTable {
  const [p, q] = [first / n, second / n];
  const both = n * (p * q + phi * Math.sqrt(p * (1 - p) * q * (1 - q)));
  return { both, first: first - both, second: second - both, neither: n - first - second + both };
}

/** (b − c)/n, with (b + c)/n² − (b − c)²/n³. */
export function pairedRiskDifference({ both, first, second, neither }: PairedTable): Estimate {
  const n = both + first + second + neither;
  const apart = first - second;
  return { value: apart / n, variance: (first + second) / n ** 2 - apart ** 2 / n ** 3 };
}

/** ln((a + b)/(a + c)), with (b + c)/((a + b)(a + c)). */
export function pairedLogRiskRatio({ both, first, second }: PairedTable): Estimate {
  const [one, other] = [both + first, both + second];
  return { value: Math.log(one / other), variance: (first + second) / (one * other) };
}

/** The logarithm of the ratio of the odds of both margins; the correlation makes the variance smaller. */
export function pairedLogOddsRatio({ both, first, second, neither }: PairedTable): Estimate {
  const n = both + first + second + neither;
  const [a, b, c, d] = [both + first, second + neither, both + second, first + neither];
  const shared = (n * (both * neither - first * second)) / (a * b * c * d);
  return { value: Math.log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d - 2 * shared };
}
