/** Effects of paired data: crossover trials, and values before and after. Cochrane Handbook 5.1, 16.4. */

import { numberAt, numberOf } from '../document/numbers';
import { itemsOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import { tQuantile } from '../statistics/distributions';
import { type Derived, derived, refused } from '../statistics/estimate';
import { pairedSmd } from '../statistics/standard-deviation';
import { groupsOf } from './arms';
import type { Draft } from './effect';
import type { ToDerive } from './to-derive';

const HANDBOOK = 'Cochrane Handbook 5.1, 16.4';

/** The mean difference within persons, or that difference in standard deviations. */
export function pairedEffect(what: ToDerive): Derived<Draft> {
  const paired = valueOf(what.result, 'paired');
  const pairs = numberAt(paired, 'pairs');
  if (pairs === undefined || pairs < 2)
    return refused(say`How many people have both values is missing: “paired: pairs”.`);
  return what.metric === 'md' ? pairedDifference(what, pairs) : pairedStandardised(what, pairs);
}

function pairedDifference({ result }: ToDerive, pairs: number): Derived<Draft> {
  const paired = valueOf(result, 'paired');
  const value = numberAt(paired, 'mean_difference');
  if (value === undefined) return refused(say`The mean of the differences is missing: “paired: mean_difference”.`);
  const draft = (se: number, formula: string) =>
    se > 0
      ? derived<Draft>({ metric: 'md', estimate: { value, variance: se ** 2 }, formula, citation: HANDBOOK })
      : refused(say`The standard error of the differences must be above 0.`);
  const se = numberAt(paired, 'se');
  if (se !== undefined) return draft(se, say`the mean of the differences within persons, with its standard error`);
  const sd = numberAt(paired, 'sd');
  if (sd !== undefined)
    return draft(sd / Math.sqrt(pairs), say`the mean of the differences within persons; SE = SD of the differences/√n`);
  const [lower, upper] = itemsOf(valueOf(paired, 'ci')).map(numberOf);
  if (lower === undefined || upper === undefined)
    return refused(say`How much the differences vary is missing: write “sd”, “se” or “ci” in “paired”.`);
  const t = tQuantile(0.975, pairs - 1);
  return draft(
    (upper - lower) / (2 * t),
    say`the mean of the differences within persons; SE = (U − L)/(2t), t with ${pairs - 1} degrees of freedom`,
  );
}

function pairedStandardised({ result }: ToDerive, pairs: number): Derived<Draft> {
  const groups = groupsOf(result, 'final values');
  if (!groups.ok) return groups;
  const { first, second, notes } = groups.value;
  const paired = valueOf(result, 'paired');
  const written = numberAt(paired, 'correlation');
  const sd = numberAt(paired, 'sd');
  const correlation =
    written ?? (sd === undefined ? undefined : (first.sd ** 2 + second.sd ** 2 - sd ** 2) / (2 * first.sd * second.sd));
  if (correlation === undefined)
    return refused(say`The correlation within persons is missing: write “correlation” or “sd” in “paired”.`);
  if (!(Math.abs(correlation) < 1))
    return refused(say`The correlation within persons must lie between −1 and 1; the standard deviations do not fit.`);
  const found =
    written === undefined ? [say`r = (s1² + s2² − s_diff²)/(2·s1·s2), from the differences within persons.`] : [];
  return derived({
    metric: 'smd',
    estimate: pairedSmd(first, second, pairs, correlation),
    formula: 'SMD = (m1 − m2)/√((s1² + s2²)/2); SE = √(1/n + SMD²/(2n))·√(2(1 − r))',
    citation: HANDBOOK,
    notes: [...notes, ...found],
  });
}
