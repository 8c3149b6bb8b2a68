/** The numbers that the formula of an effect takes, so that another program can work it out again. */
import type { Group, SmdVariance } from '../statistics/mean-difference';
import type { TwoByTwo } from '../statistics/two-by-two';

/**
 * How an effect comes about. interval, error, statistic: an estimate as given, with its standard error from its limits, as
 * printed, or from a statistic or a p value. Those in capitals are the measures of metafor's `escalc`, of two groups; t and
 * correlation: standardised differences from these; paired means: of the same people.
 */
export type Way =
  | 'interval'
  | 'error'
  | 'statistic'
  | 'MD'
  | 'SMD'
  | 'ROM'
  | 'OR'
  | 'RR'
  | 'RD'
  | 'ZCOR'
  | 'MPOR'
  | 'MPRR'
  | 'MPRD'
  | 't'
  | 'correlation'
  | 'paired means';

/** By the names that `escalc` has for them, where it has one; all as they go into the formula, groups put together or divided. */
export const INGREDIENTS = [
  ...(['n1', 'm1', 'sd1', 'n2', 'm2', 'sd2'] as const),
  ...(['ai', 'bi', 'ci', 'di', 'added_1', 'added_2', 'ri', 'ni'] as const),
  ...(['value', 'lower', 'upper', 'level', 'se', 'statistic', 'p', 'df', 'divisor'] as const),
  ...(['n1_counted', 'n2_counted', 'pairs', 'design_effect'] as const),
] as const;

export interface Ingredients {
  readonly way: Way;
  readonly numbers: Readonly<Partial<Record<(typeof INGREDIENTS)[number], number>>>;
  /** Of a standardised difference of two groups: which of the formulas in use its variance is. */
  readonly variance?: SmdVariance;
  /** What was worked out is a logarithm of odds, and becomes a standardised difference: d = ln OR·√3/π. */
  readonly thenStandardised?: true;
}

/** n, mean and SD of both groups. */
export function ofGroups(first: Group, second: Group): Ingredients['numbers'] {
  return { n1: first.n, m1: first.mean, sd1: first.sd, n2: second.n, m2: second.mean, sd2: second.sd };
}

/** Events as they were counted, and what was added to both cells of each group because one is empty. @param mended the table that is used */
export function ofTable({ a, b, c, d }: TwoByTwo, mended: TwoByTwo): Ingredients['numbers'] {
  return { ai: a, bi: b, ci: c, di: d, added_1: mended.a - a, added_2: mended.c - c };
}
