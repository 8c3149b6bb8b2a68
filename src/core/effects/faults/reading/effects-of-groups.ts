/** Which effects follow from the numbers of two groups, as far as they are printed. */
import { cohensD, hedgesG, meanDifference } from '../../../statistics/mean-difference';
import type { Range } from '../../../statistics/possible/rounding';
import { logOddsRatio, logRiskRatio, riskDifference } from '../../../statistics/two-by-two';
import type { Metric } from '../../effect';
import type { WrittenGroup } from './groups';
import { countAt } from './printed-numbers';

/** An effect that two groups give, on the scale on which it is printed; the first group against the second. */
export interface GroupEffect {
  readonly metric: Metric;
  /** As far as rounding leaves it open. */
  readonly value: Range;
  /** How many standard errors it is away from no difference, with its sign. */
  readonly z: number;
  /** The same if what stands as standard deviations were standard errors. */
  readonly errors?: number;
}

export type Pair = readonly [WrittenGroup, WrittenGroup];

/** Of final values, of changes, and of counts: whatever both groups have. */
export function effectsOfGroups(pair: Pair): GroupEffect[] {
  return [...ofMeans(pair, 'mean', 'sd'), ...ofMeans(pair, 'change', 'change_sd'), ...ofCounts(pair)];
}

/** A difference of means, and the same in standard deviations by Cohen and by Hedges. */
function ofMeans([one, other]: Pair, meanKey: string, sdKey: string): GroupEffect[] {
  const [first, second] = [one.at(meanKey), other.at(meanKey)];
  const [sd1, sd2] = [one.at(sdKey), other.at(sdKey)];
  if (!first || !second || !sd1 || !sd2 || !one.n || !other.n) return [];
  const groups = [
    { n: one.n.value, mean: first.value, sd: sd1.value },
    { n: other.n.value, mean: second.value, sd: sd2.value },
  ] as const;
  const { value, variance } = meanDifference(...groups);
  if (!(variance > 0)) return [];
  const z = value / Math.sqrt(variance);
  const errors = value / Math.hypot(sd1.value, sd2.value);
  const d = cohensD(...groups);
  const g = hedgesG(d, groups[0].n, groups[1].n, 'borenstein').value;
  return [
    { metric: 'md', value: { least: first.least - second.most, most: first.most - second.least }, z, errors },
    { metric: 'smd', value: { least: Math.min(d, g), most: Math.max(d, g) }, z },
  ];
}

/** Ratios and the difference of risks, where people with and without the event are in both groups. */
function ofCounts([one, other]: Pair): GroupEffect[] {
  const [a, c] = [countAt(one.node, 'events', 1)?.value, countAt(other.node, 'events', 1)?.value];
  const [n1, n2] = [one.n?.value, other.n?.value];
  if (a === undefined || c === undefined || n1 === undefined || n2 === undefined || a >= n1 || c >= n2) return [];
  const table = { a, b: n1 - a, c, d: n2 - c };
  const [or, rr, rd] = [logOddsRatio(table), logRiskRatio(table), riskDifference(table)];
  const z = or.value / Math.sqrt(or.variance);
  const exactly = (value: number): Range => ({ least: value, most: value });
  return [
    { metric: 'or', value: exactly(Math.exp(or.value)), z },
    { metric: 'rr', value: exactly(Math.exp(rr.value)), z },
    { metric: 'rd', value: exactly(rd.value), z },
  ];
}
