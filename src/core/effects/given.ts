/** An estimate as a paper gives it, with the standard error that its interval or its statistic tells. Cochrane Handbook, chapter 6. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { textAt, valueOf } from '../document/walk';
import { counted } from '../language/counted';
import { say } from '../language/say';
import { fisherZ } from '../statistics/conversions';
import { tQuantile } from '../statistics/distributions';
import { type Derived, derived, type Estimate, type Interval, refused } from '../statistics/estimate';
import { standardErrorOfDifference, standardErrorOfRatio } from '../statistics/standard-deviation';
import { type Draft, type Effect, type Metric, scaleOf, shownOf } from './effect';
import { intervalOf, levelOf, metricOf } from './estimate-parts';
import { errorFromStatistic, type FoundError } from './from-statistic';
import type { Ingredients } from './ingredients';

/** The draft of a given estimate, and how it is printed. */
export type GivenDraft = Draft & Pick<Effect, 'value' | 'interval'>;

/** @param result whose `estimate` it is */
export function givenEffect(result: Node): Derived<GivenDraft> {
  const estimate = valueOf(result, 'estimate');
  if (estimate === undefined) return refused(say`There is no “estimate”.`);
  const type = textAt(estimate, 'type');
  const metric = metricOf(estimate);
  if (type === undefined) return refused(say`It is not said what kind of number the estimate is: write “type”.`);
  if (metric === undefined) return refused(say`Nothing can be worked out from an estimate of the type “${type}”.`);
  const value = numberAt(estimate, 'value');
  if (value === undefined) return refused(whyNoNumber(textAt(estimate, 'value')));
  const given: Given = { result, estimate, metric, value };
  if (scaleOf(metric) === 'log') return givenRatio(given);
  return metric === 'correlation' ? givenCorrelation(given) : givenDifference(given);
}

function whyNoNumber(written: string | undefined): string {
  return written === undefined
    ? say`The estimate has no “value”.`
    : say`At “value” of the estimate stands “${written}”, and no program can calculate with that.`;
}

interface Given {
  readonly result: Node;
  readonly estimate: Node;
  readonly metric: Metric;
  readonly value: number;
}

function givenRatio(given: Given): Derived<GivenDraft> {
  const { result, estimate, metric, value } = given;
  const interval = limitsOf(estimate);
  if (value <= 0 || (interval && (interval.lower <= 0 || interval.upper <= 0)))
    return refused(say`A ratio and the limits of its interval are above 0.`);
  if (interval === undefined) {
    const found = errorFromStatistic(result, metric, Math.log(value));
    if (found?.ok) return withFound(given, Math.log(value), found.value);
    const why = say`A ratio needs its confidence interval, or z or an exact p: of a standard error it is not known whether it is that of the ratio or of its logarithm.`;
    return refused(found === undefined ? why : `${why} ${found.because}`);
  }
  const se = standardErrorOfRatio(interval, levelOf(estimate));
  return drafted(
    given,
    { value: Math.log(value), variance: se ** 2 },
    say`as given; on the logarithm, SE = (ln U − ln L)/(2z)`,
    { way: 'interval', numbers: { value, ...interval, level: levelOf(estimate) } },
  );
}

function givenCorrelation(given: Given): Derived<GivenDraft> {
  const { estimate, value } = given;
  const n = numberAt(estimate, 'analysed');
  if (Math.abs(value) >= 1) return refused(say`A correlation lies between −1 and 1.`);
  if (n === undefined || n < 4)
    return refused(say`A correlation needs the number of people that it rests on: write “analysed” (at least 4).`);
  return drafted(given, fisherZ(value, n), say`as given; Fisher's z = ½ ln((1+r)/(1−r)), V = 1/(n−3)`, {
    way: 'ZCOR',
    numbers: { ri: value, ni: n },
  });
}

function givenDifference(given: Given): Derived<GivenDraft> {
  const { result, estimate, metric, value } = given;
  const se = numberAt(estimate, 'se');
  if (se !== undefined) {
    if (!(se > 0)) return refused(say`The standard error must be above 0.`);
    return drafted(given, { value, variance: se ** 2 }, say`as given, with its standard error`, {
      way: 'error',
      numbers: { value, se },
    });
  }
  const interval = limitsOf(estimate);
  if (interval !== undefined) return differenceWithInterval(given, interval);
  const found = errorFromStatistic(result, metric, value);
  if (found?.ok) return withFound(given, value, found.value);
  const why = say`Neither a confidence interval nor a standard error is given, so it is not known how sure it is.`;
  return refused(found === undefined ? why : `${why} ${found.because}`);
}

/** @param effect the estimate on the scale on which it is pooled */
function withFound(given: Given, effect: number, { se, formula, numbers }: FoundError): Derived<GivenDraft> {
  const ingredients = { way: 'statistic', numbers: { value: given.value, ...numbers } } as const;
  return drafted(given, { value: effect, variance: se ** 2 }, formula, ingredients);
}

function differenceWithInterval(given: Given, interval: Interval): Derived<GivenDraft> {
  const { estimate, value } = given;
  const level = levelOf(estimate);
  const df = numberAt(estimate, 'df');
  if (numberAt(estimate, 't') !== undefined && df !== undefined && df > 0) {
    const t = tQuantile(0.5 + level / 200, df);
    const variance = ((interval.upper - interval.lower) / (2 * t)) ** 2;
    return drafted(
      given,
      { value, variance },
      say`as given; SE = (U − L)/(2t), t with ${counted(df, 'degree of freedom', 'degrees of freedom')}`,
      {
        way: 'interval',
        numbers: { value, ...interval, level, df },
      },
    );
  }
  const se = standardErrorOfDifference(interval, level);
  return drafted(given, { value, variance: se ** 2 }, say`as given; SE = (U − L)/(2z)`, {
    way: 'interval',
    numbers: { value, ...interval, level },
  });
}

function drafted(
  { estimate, metric, value }: Given,
  pooled: Estimate,
  formula: string,
  ingredients: Ingredients,
): Derived<GivenDraft> {
  if (!(pooled.variance > 0 && pooled.variance < Number.POSITIVE_INFINITY))
    return refused(
      say`The interval has no width, or its limits are the wrong way round: no standard error follows from it.`,
    );
  const interval = levelOf(estimate) === 95 ? limitsOf(estimate) : undefined;
  return derived({
    metric,
    estimate: pooled,
    value,
    interval: interval ?? shownOf(pooled, scaleOf(metric)).interval,
    formula,
    citation: 'Cochrane Handbook, chapter 6',
    ingredients,
  });
}

/** The two limits as numbers. */
function limitsOf(estimate: Node): Interval | undefined {
  const interval = intervalOf(estimate);
  return interval && { lower: interval.lower.value, upper: interval.upper.value };
}
