/** Two groups and a yes-or-no outcome. Cochrane Handbook, chapters 6 and 10. */
import type { Estimate } from './estimate';

/** Group 1: `a` with the event, `b` without; group 2: `c` with, `d` without. */
export interface TwoByTwo {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/**
 * What is added to a table with an empty cell. constant: 0.5 to all four cells. treatment arm: to both cells of a group its
 * share of all people (Sweeting, Sutton and Lambert 2004, 10.1002/sim.1761).
 */
export type ZeroCorrection = 'constant' | 'treatment arm';

/** ln((a/n1)/(c/n2)); 0.5 is added to a table with an empty cell first. */
export function logRiskRatio(table: TwoByTwo): Estimate {
  const { a, b, c, d } = mended(table, 'constant');
  const [n1, n2] = [a + b, c + d];
  return { value: Math.log(a / n1 / (c / n2)), variance: 1 / a - 1 / n1 + 1 / c - 1 / n2 };
}

/** ln(ad/bc); 0.5 is added to a table with an empty cell first. */
export function logOddsRatio(table: TwoByTwo): Estimate {
  const { a, b, c, d } = mended(table, 'constant');
  return { value: Math.log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d };
}

/**
 * a/n1 − c/n2. Where all or nobody had the event in each group, its variance would be 0: then 0.5 is added to all four cells first,
 * as metafor does (Viechtbauer 2010, 10.18637/jss.v036.i03).
 */
export function riskDifference(table: TwoByTwo): Estimate {
  const raw = plainRiskDifference(table);
  return raw.variance === 0 ? plainRiskDifference(mended(table, 'constant')) : raw;
}

function plainRiskDifference({ a, b, c, d }: TwoByTwo): Estimate {
  const [n1, n2] = [a + b, c + d];
  const [p1, p2] = [a / n1, c / n2];
  return { value: p1 - p2, variance: (p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2 };
}

/** A table without an empty cell; only one that has an empty cell is changed. */
export function mended(table: TwoByTwo, correction: ZeroCorrection): TwoByTwo {
  const { a, b, c, d } = table;
  if (![a, b, c, d].includes(0)) return table;
  const first = correction === 'constant' ? 0.5 : (a + b) / (a + b + c + d);
  const second = correction === 'constant' ? 0.5 : 1 - first;
  return { a: a + first, b: b + first, c: c + second, d: d + second };
}
