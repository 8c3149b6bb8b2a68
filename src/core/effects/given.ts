/** An estimate as a paper gives it, with the standard error that its interval tells. Cochrane Handbook, chapter 6. */

import type { Node } from '../document/document';
import { numberAt, numberOf } from '../document/numbers';
import { itemsOf, textAt, valueOf } from '../document/walk';
import { say } from '../language/say';
import { canonicalChoice } from '../schema/canonical';
import { ESTIMATE_TYPES } from '../schema/result';
import { fisherZ } from '../statistics/conversions';
import { tQuantile } from '../statistics/distributions';
import { type Derived, derived, type Estimate, type Interval, refused } from '../statistics/estimate';
import { standardErrorOfDifference, standardErrorOfRatio } from '../statistics/standard-deviation';
import { type Draft, type Effect, type Metric, scaleOf, shownOf } from './effect';

/** The draft of a given estimate, and how it is printed. */
export type GivenDraft = Draft & Pick<Effect, 'value' | 'interval'>;

/** @param estimate `estimate` of a result */
export function givenEffect(estimate: Node): Derived<GivenDraft> {
  const type = textAt(estimate, 'type');
  const metric = ESTIMATE_TYPES.find(({ value }) => value === canonicalChoice(ESTIMATE_TYPES, type ?? ''))?.value as
    | Metric
    | undefined;
  if (type === undefined) return refused(say`It is not said what kind of number the estimate is: write “type”.`);
  if (metric === undefined) return refused(say`Nothing can be worked out from an estimate of the type “${type}”.`);
  const value = numberAt(estimate, 'value');
  if (value === undefined) return refused(say`The estimate has no “value”.`);
  if (scaleOf(metric) === 'log') return givenRatio(estimate, metric, value);
  if (metric === 'correlation') return givenCorrelation(estimate, value);
  return givenDifference(estimate, metric, value);
}

function givenRatio(estimate: Node, metric: Metric, value: number): Derived<GivenDraft> {
  const interval = intervalOf(estimate);
  if (interval === undefined)
    return refused(
      say`A ratio needs its confidence interval: of a standard error it is not known whether it is that of the ratio or of its logarithm.`,
    );
  if (value <= 0 || interval.lower <= 0 || interval.upper <= 0)
    return refused(say`A ratio and the limits of its interval are above 0.`);
  const level = levelOf(estimate);
  const se = standardErrorOfRatio(interval, level);
  return drafted(estimate, metric, value, { value: Math.log(value), variance: se ** 2 }, level, {
    formula: say`as given; on the logarithm, SE = (ln U − ln L)/(2z)`,
    middle: [Math.log(value), Math.log(interval.lower), Math.log(interval.upper)],
  });
}

function givenCorrelation(estimate: Node, value: number): Derived<GivenDraft> {
  const n = numberAt(estimate, 'analysed');
  if (Math.abs(value) >= 1) return refused(say`A correlation lies between −1 and 1.`);
  if (n === undefined || n < 4)
    return refused(say`A correlation needs the number of people that it rests on: write “analysed” (at least 4).`);
  return drafted(estimate, 'correlation', value, fisherZ(value, n), levelOf(estimate), {
    formula: say`as given; Fisher's z = ½ ln((1+r)/(1−r)), V = 1/(n−3)`,
  });
}

function givenDifference(estimate: Node, metric: Metric, value: number): Derived<GivenDraft> {
  const level = levelOf(estimate);
  const interval = intervalOf(estimate);
  const se = numberAt(estimate, 'se');
  if (se !== undefined) {
    if (!(se > 0)) return refused(say`The standard error must be above 0.`);
    return drafted(estimate, metric, value, { value, variance: se ** 2 }, level, {
      formula: say`as given, with its standard error`,
    });
  }
  if (interval === undefined)
    return refused(
      say`Neither a confidence interval nor a standard error is given, so it is not known how sure it is.`,
    );
  const middle: Middle = [value, interval.lower, interval.upper];
  const df = numberAt(estimate, 'df');
  if (numberAt(estimate, 't') !== undefined && df !== undefined && df > 0) {
    const t = tQuantile(0.5 + level / 200, df);
    const width = interval.upper - interval.lower;
    return drafted(estimate, metric, value, { value, variance: (width / (2 * t)) ** 2 }, level, {
      formula: say`as given; SE = (U − L)/(2t), t with ${df} degrees of freedom`,
      middle,
    });
  }
  const fromZ = standardErrorOfDifference(interval, level);
  return drafted(estimate, metric, value, { value, variance: fromZ ** 2 }, level, {
    formula: say`as given; SE = (U − L)/(2z)`,
    middle,
  });
}

type Middle = readonly [value: number, lower: number, upper: number];

function drafted(
  estimate: Node,
  metric: Metric,
  value: number,
  pooled: Estimate,
  level: number,
  { formula, middle }: { readonly formula: string; readonly middle?: Middle },
): Derived<GivenDraft> {
  if (!(pooled.variance > 0 && pooled.variance < Number.POSITIVE_INFINITY))
    return refused(
      say`The interval has no width, or its limits are the wrong way round: no standard error follows from it.`,
    );
  const printed = level === 95 ? intervalOf(estimate) : undefined;
  return derived({
    metric,
    estimate: pooled,
    value,
    interval: printed ?? shownOf(pooled, scaleOf(metric)).interval,
    formula,
    citation: 'Cochrane Handbook, chapter 6',
    notes: middle === undefined ? [] : lopsided(middle),
  });
}

/** Rounding moves an estimate a little off the middle of its interval; this is more. */
const TOO_FAR = 0.1;

function lopsided([value, lower, upper]: Middle): string[] {
  const off = Math.abs(value - (lower + upper) / 2) / (upper - lower);
  return off > TOO_FAR
    ? [say`The estimate does not lie in the middle of its interval, as it does where SE is read from it: look them up.`]
    : [];
}

/** The two limits as numbers. */
function intervalOf(estimate: Node): Interval | undefined {
  const [lower, upper, ...more] = itemsOf(valueOf(estimate, 'ci')).map(numberOf);
  return lower === undefined || upper === undefined || more.length > 0 ? undefined : { lower, upper };
}

/** In per cent; 95 where nothing is written. */
function levelOf(estimate: Node): number {
  return numberAt(estimate, 'ci_level') ?? 95;
}
