/** How sure a given estimate is, from a statistic that is printed beside it: SE = |estimate|/t, t = √F. Cochrane Handbook, chapter 6. */

import type { Node } from '../document/document';
import { numberAt, numberOf } from '../document/numbers';
import { oneOrMany, textAt, valueOf } from '../document/walk';
import { counted } from '../language/counted';
import { say } from '../language/say';
import { normalQuantile } from '../statistics/distributions';
import { type Derived, derived, refused } from '../statistics/estimate';
import { tFromF, tFromP } from '../statistics/test-statistics';
import { sizesOf } from './arms';
import { clusteringOf } from './clusters';
import type { Metric } from './effect';
import type { Ingredients } from './ingredients';

export interface FoundError {
  readonly se: number;
  readonly formula: string;
  /** The statistic, or the p value with its degrees of freedom. */
  readonly numbers: Ingredients['numbers'];
}

/**
 * The standard error behind an estimate with a t, an F, a z, a chi-squared or an exact p value.
 *
 * @param effect the estimate on the scale on which it is pooled
 * @returns nothing where no such statistic is written, or where none tells the standard error of such an estimate
 */
export function errorFromStatistic(result: Node, metric: Metric, effect: number): Derived<FoundError> | undefined {
  const estimate = valueOf(result, 'estimate');
  const [t, f, z, chi2, p] = ['t', 'f', 'z', 'chi2', 'p'].map((key) => numberAt(estimate, key));
  const isInUnits = metric === 'md' || metric === 'coefficient';
  if (metric === 'smd' || metric === 'correlation') return undefined;
  if (isInUnits && t !== undefined) return fromSize(effect, t, 'SE = |estimate|/t', { statistic: t });
  if (isInUnits && f !== undefined) return fromF(estimate, effect, f);
  if (z !== undefined)
    return fromSize(effect, z, isInUnits ? 'SE = |estimate|/z' : Z_FORMULAS[metric], { statistic: z });
  if (chi2 !== undefined && !isInUnits) return fromChiSquared(estimate, metric, effect, chi2);
  if (p === undefined) return undefined;
  if (!(p > 0 && p < 1)) return refused(say`A standard error follows only from a p value between 0 and 1.`);
  if (!isInUnits)
    return fromSize(effect, normalQuantile(1 - p / 2), say`${Z_FORMULAS[metric] ?? ''}, z from p (two-sided)`, { p });
  const df = degreesOfFreedom(result);
  if (!df.ok) return df;
  const found = tFromP(p, df.value);
  if (!found.ok) return found;
  return fromSize(
    effect,
    found.value,
    say`SE = |estimate|/t, t from p (two-sided) with ${counted(df.value, 'degree of freedom', 'degrees of freedom')}`,
    { p, df: df.value },
  );
}

/** Only an F of two groups has a t behind it. */
function fromF(estimate: Node | undefined, effect: number, f: number): Derived<FoundError> {
  const [numerator] = oneOrMany(valueOf(estimate, 'df')).map(numberOf);
  if (numerator === undefined)
    return refused(say`The degrees of freedom of F are missing: write “df”, numerator and denominator.`);
  const t = tFromF(f, numerator);
  return t.ok ? fromSize(effect, t.value, 'SE = |estimate|/t, t = √F', { statistic: t.value }) : t;
}

/** z = √χ² where it has one degree of freedom, as that of two groups has. */
function fromChiSquared(estimate: Node | undefined, metric: Metric, effect: number, chi2: number): Derived<FoundError> {
  const df = numberAt(estimate, 'df') ?? 1;
  if (df !== 1)
    return refused(
      say`A chi-squared with ${df} degrees of freedom compares more than two groups, or more than yes and no: no standard error follows from it.`,
    );
  const z = Math.sqrt(chi2);
  return fromSize(effect, z, say`${Z_FORMULAS[metric] ?? ''}, z = √χ²`, { statistic: z });
}

const RATIO = 'SE = |ln ratio|/z';
const Z_FORMULAS: Readonly<Partial<Record<Metric, string>>> = {
  or: RATIO,
  rr: RATIO,
  hr: RATIO,
  irr: RATIO,
  rom: RATIO,
  rd: 'SE = |estimate|/z',
};

function fromSize(
  effect: number,
  statistic: number,
  formula: string | undefined,
  numbers: Ingredients['numbers'],
): Derived<FoundError> {
  const se = Math.abs(effect / statistic);
  return se > 0 && se < Number.POSITIVE_INFINITY
    ? derived({ se, formula: say`as given; ${formula ?? ''}`, numbers })
    : refused(say`From an estimate of no difference, or a statistic of 0, no standard error follows.`);
}

/** Words of analyses whose degrees of freedom are not those of two independent groups. */
const OTHER_ANALYSIS = /\b(repeated[- ]measures?|mixed|multilevel|paired|gee|random effects?)\b/i;

/** As written; else those of two independent groups, where the analysis was one of them. */
function degreesOfFreedom(result: Node): Derived<number> {
  const df = numberOf(oneOrMany(valueOf(valueOf(result, 'estimate'), 'df')).at(-1));
  if (df !== undefined && df > 0) return derived(df);
  const method = textAt(result, 'analysis') ?? textAt(valueOf(result, 'analysis'), 'method') ?? '';
  const isPaired = valueOf(result, 'paired') !== undefined;
  if (isPaired || OTHER_ANALYSIS.test(method) || clusteringOf(result) === 'adjusted')
    return refused(
      say`Of its p value the degrees of freedom are needed, because the analysis was not one of two independent groups: write “df”.`,
    );
  const sizes = sizesOf(result);
  return sizes.ok
    ? derived(sizes.value[0] + sizes.value[1] - 2)
    : refused(
        say`Its p value tells it only with the size of the groups: write “analysed” for both in “by_arm”, or “df”.`,
      );
}
