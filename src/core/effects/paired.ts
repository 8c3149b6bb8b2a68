/** Effects of paired data: crossover trials, and values before and after. Cochrane Handbook 5.1, 16.4. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { valueOf } from '../document/walk';
import { counted } from '../language/counted';
import { say } from '../language/say';
import { tQuantile } from '../statistics/distributions';
import { type Derived, derived, refused } from '../statistics/estimate';
import { pairedSmd, sdOfChange } from '../statistics/standard-deviation';
import { tFromP } from '../statistics/test-statistics';
import type { Draft } from './effect';
import { groupsOf } from './groups';
import { type Ingredients, ofGroups, type Way } from './ingredients';
import { correlationOf, sdOfDifferences } from './paired-parts';
import { limitsOf } from './spread';
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
  const middle = meanDifferenceOf(result);
  if (!middle.ok) return middle;
  const { value, notes } = middle.value;
  const found = standardError(result, pairs, value);
  if (!found.ok) return found;
  const { se, formula, way, numbers } = found.value;
  if (!(se > 0 && se < Number.POSITIVE_INFINITY))
    return refused(say`The standard error of the differences must be above 0.`);
  return derived<Draft>({
    metric: 'md',
    estimate: { value, variance: se ** 2 },
    formula: say`the mean of the differences within persons${formula}`,
    citation: HANDBOOK,
    ingredients: { way, numbers: { value, ...numbers } },
    notes,
  });
}

interface Middle {
  readonly value: number;
  readonly notes: readonly string[];
}

/** As printed; else the difference of the means of both times, which is the same. */
function meanDifferenceOf(result: Node): Derived<Middle> {
  const value = numberAt(valueOf(result, 'paired'), 'mean_difference');
  if (value !== undefined) return derived({ value, notes: [] });
  const groups = groupsOf(result, 'final values');
  if (!groups.ok) return refused(say`The mean of the differences is missing: “paired: mean_difference”.`);
  const { first, second } = groups.value;
  return derived({ value: first.mean - second.mean, notes: [say`Mean of the differences = difference of the means.`] });
}

interface FoundError {
  readonly se: number;
  readonly formula: string;
  readonly way: Way;
  readonly numbers: Ingredients['numbers'];
}

function standardError(result: Node, pairs: number, value: number): Derived<FoundError> {
  const paired = valueOf(result, 'paired');
  const se = numberAt(paired, 'se');
  if (se !== undefined) return derived({ se, formula: say`, with its standard error`, way: 'error', numbers: { se } });
  const sd = sdOfDifferences(paired);
  if (!sd.ok) return sd;
  if (sd.value !== undefined)
    return derived({
      se: sd.value / Math.sqrt(pairs),
      formula: say`; SE = SD of the differences/√n`,
      ...ofSd(sd.value, pairs),
    });
  const interval = limitsOf(paired, 'ci');
  if (interval !== undefined)
    return derived({
      se: (interval.upper - interval.lower) / (2 * tQuantile(0.975, pairs - 1)),
      formula: say`; SE = (U − L)/(2t), t with ${counted(pairs - 1, 'degree of freedom', 'degrees of freedom')}`,
      way: 'interval',
      numbers: { ...interval, level: 95, df: pairs - 1 },
    });
  return errorFromTest(paired, pairs, value) ?? errorFromCorrelation(result, pairs);
}

/** SE = |MD|/t, t as printed or from an exact p. */
function errorFromTest(paired: Node | undefined, pairs: number, value: number): Derived<FoundError> | undefined {
  const t = numberAt(paired, 't');
  const p = numberAt(paired, 'p');
  if (t === undefined) return p === undefined ? undefined : errorFromP(p, pairs, value);
  if (value === 0 || t === 0) return noErrorFromZero();
  return derived({
    se: Math.abs(value / t),
    formula: say`; SE = |difference|/t`,
    way: 'statistic',
    numbers: { statistic: t },
  });
}

function noErrorFromZero(): Derived<never> {
  return refused(say`From a difference of 0, or a statistic of 0, no standard error follows.`);
}

function errorFromP(p: number, pairs: number, value: number): Derived<FoundError> {
  if (value === 0) return noErrorFromZero();
  const found = tFromP(p, pairs - 1);
  if (!found.ok || found.value === 0)
    return refused(say`A standard error follows only from a p value between 0 and 1.`);
  return derived({
    se: Math.abs(value / found.value),
    formula: say`; SE = |difference|/t, t from p (two-sided) with ${counted(pairs - 1, 'degree of freedom', 'degrees of freedom')}`,
    way: 'statistic',
    numbers: { p, df: pairs - 1 },
  });
}

function errorFromCorrelation(result: Node, pairs: number): Derived<FoundError> {
  const correlation = correlationOf(valueOf(result, 'paired'));
  if (!correlation.ok) return correlation;
  const groups = groupsOf(result, 'final values');
  if (correlation.value === undefined || !groups.ok)
    return refused(
      say`How much the differences vary is missing: write “sd_difference”, “se”, “ci”, “t” or an exact “p” in “paired”, or “r” there and “sd” of both in “by_arm”.`,
    );
  const { first, second } = groups.value;
  const sd = sdOfChange(first.sd, second.sd, correlation.value);
  return derived({
    ...ofSd(sd, pairs),
    se: sd / Math.sqrt(pairs),
    formula: say`; SE = SD of the differences/√n, SD = √(s1² + s2² − 2·r·s1·s2)`,
  });
}

/** SE = SD of the differences/√n. */
function ofSd(sd: number, pairs: number): Pick<FoundError, 'way' | 'numbers'> {
  return { way: 'error', numbers: { se: sd, divisor: Math.sqrt(pairs) } };
}

function pairedStandardised({ result }: ToDerive, pairs: number): Derived<Draft> {
  const groups = groupsOf(result, 'final values');
  if (!groups.ok) return groups;
  const { first, second, notes } = groups.value;
  const within = correlationWithin(result, pairs, first, second);
  if (!within.ok) return within;
  return derived({
    metric: 'smd',
    estimate: pairedSmd(first, second, pairs, within.value.value),
    formula: 'SMD = (m1 − m2)/√((s1² + s2²)/2); SE = √(1/n + SMD²/(2n))·√(2(1 − r))',
    citation: HANDBOOK,
    ingredients: { way: 'paired means', numbers: { ...ofGroups(first, second), pairs, ri: within.value.value } },
    notes: [...notes, ...within.value.notes],
  });
}

interface Side {
  readonly mean: number;
  readonly sd: number;
}

/** As written; else r = (s1² + s2² − s_diff²)/(2·s1·s2), with the standard deviation of the differences, or the one behind t, p, SE or interval. */
function correlationWithin(result: Node, pairs: number, first: Side, second: Side): Derived<Middle> {
  const paired = valueOf(result, 'paired');
  const written = correlationOf(paired);
  if (!written.ok) return written;
  if (written.value !== undefined) return derived({ value: written.value, notes: [] });
  const printed = sdOfDifferences(paired);
  if (!printed.ok) return printed;
  const sd = printed.value ?? sdBehindError(result, pairs, first.mean - second.mean);
  if (sd === undefined)
    return refused(
      say`The correlation within persons is missing: write “r” or “sd_difference” in “paired”, or “t”, “p”, “se” or “ci” of the difference.`,
    );
  const value = (first.sd ** 2 + second.sd ** 2 - sd ** 2) / (2 * first.sd * second.sd);
  if (!(Math.abs(value) < 1))
    return refused(say`The correlation within persons must lie between −1 and 1; the standard deviations do not fit.`);
  const notes = [say`r = (s1² + s2² − s_diff²)/(2·s1·s2), from the differences within persons.`];
  return derived({ value, notes });
}

/** The standard deviation of the differences that the standard error of their mean tells. */
function sdBehindError(result: Node, pairs: number, value: number): number | undefined {
  const found = standardError(result, pairs, value);
  return found.ok ? found.value.se * Math.sqrt(pairs) : undefined;
}
