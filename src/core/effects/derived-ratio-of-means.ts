/** Ratios of means, and differences of data that were analysed as logarithms. Higgins, White and Anzures-Cabrera 2008. */

import { say } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';
import { logRatioOfMeans, valuesOfLogs } from '../statistics/logarithms';
import { meanDifference } from '../statistics/mean-difference';
import type { Draft } from './effect';
import { groupsOf } from './groups';
import { ofGroups } from './ingredients';
import type { Scores } from './scores';
import type { ToDerive } from './to-derive';

export const LOGARITHMS = 'Higgins, White and Anzures-Cabrera 2008, doi:10.1002/sim.3427; Cochrane Handbook, 6.5.2.4';
const RATIO = 'Hedges, Gurevitch and Curtis 1999, doi:10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2';

/** ln(m1/m2). */
export function ratioOfMeans({ result }: ToDerive, scores: Scores): Derived<Draft> {
  const groups = groupsOf(result, scores);
  if (!groups.ok) return groups;
  const { first, second, notes } = groups.value;
  if (!(first.mean > 0 && second.mean > 0))
    return refused(say`A ratio of means needs two means above 0, of a scale whose 0 means nothing at all.`);
  return derived({
    metric: 'rom',
    estimate: logRatioOfMeans(first, second),
    formula: say`ln(m1/m2); V = s1²/(n1·m1²) + s2²/(n2·m2²)`,
    citation: RATIO,
    ingredients: { way: 'ROM', numbers: ofGroups(first, second) },
    notes,
  });
}

/** The difference of the means of logarithms is the logarithm of the ratio of geometric means. */
export function ratioOfLogs({ result }: ToDerive): Derived<Draft> {
  const groups = groupsOf(result, 'logarithms');
  if (!groups.ok) return groups;
  const { first, second, notes } = groups.value;
  return derived({
    metric: 'rom',
    estimate: meanDifference(first, second),
    formula: say`ratio of geometric means: difference of the means of logarithms; V = s1²/n1 + s2²/n2`,
    citation: LOGARITHMS,
    ingredients: { way: 'MD', numbers: ofGroups(first, second) },
    notes,
  });
}

/** On the scale of the measure, beside studies whose data were not turned into logarithms. */
export function differenceOfLogs({ result }: ToDerive): Derived<Draft> {
  const groups = groupsOf(result, 'logarithms');
  if (!groups.ok) return groups;
  const { first, second, notes } = groups.value;
  const [one, other] = [valuesOfLogs(first), valuesOfLogs(second)];
  return derived({
    metric: 'md',
    estimate: meanDifference(one, other),
    ingredients: { way: 'MD', numbers: ofGroups(one, other) },
    formula: say`m1 − m2, m = exp(m_log + s_log²/2), s = √(exp(s_log²) − 1)·m; V = s1²/n1 + s2²/n2`,
    citation: LOGARITHMS,
    notes: [
      ...notes,
      say`Means and SDs of logarithms were turned back to the scale of the measure, as of log-normal data.`,
    ],
  });
}
