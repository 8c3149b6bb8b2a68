/** One effect on the scale on which it is pooled, as a paper gives it or as it is worked out from a paper's numbers. */

import type { Span } from '../document/document';
import { say } from '../language/say';
import type { Estimate, Interval } from '../statistics/estimate';
import { normalInterval } from '../statistics/estimate';
import { decimalsFor, type Extent, printed } from '../statistics/printed';
import type { TwoByTwo } from '../statistics/two-by-two';
import type { Ingredients } from './ingredients';

export type Metric = 'smd' | 'md' | 'or' | 'rr' | 'rd' | 'hr' | 'irr' | 'rom' | 'correlation' | 'coefficient';

/** What stands for an effect on the scale of its estimate: itself, its natural logarithm, Fisher's z of it. */
export type Scale = 'plain' | 'log' | 'fisher z';

export interface Effect {
  readonly metric: Metric;
  readonly scale: Scale;
  /** The intervention minus (or divided by) the comparator, never turned round; on `scale`. */
  readonly estimate: Estimate;
  /** The effect and its 95% interval on its own scale: ratios as ratios. Of a given estimate as printed. */
  readonly value: number;
  readonly interval: Interval;
  readonly origin: 'given' | 'derived';
  /** The name of the formula and the formula. */
  readonly formula: string;
  /** Where the formula is from. */
  readonly citation: string;
  /** The numbers that went into it. */
  readonly ingredients: Ingredients;
  /** Which way of the measure is better; absent where the review does not say. */
  readonly better: 'lower' | 'higher' | undefined;
  /** What was and what was not taken into account. */
  readonly notes: readonly string[];
  /** Why it can be shown, and may not be part of a summary; absent where it may. */
  readonly notPooled: string | undefined;
  /** Where `estimate` or `derive` of the result stands. */
  readonly source: Span;
  /** The events behind it, as they were counted: for methods that pool these. Of a ratio from events, and of a difference of risks. */
  readonly table?: TwoByTwo;
  /** Which of two estimates of its result it is; absent where there is only one. */
  readonly which?: 'adjusted' | 'unadjusted';
  /** The comparison group is divided among so many results of the study, so that all of them may be in one summary. */
  readonly splitAmong?: number;
}

/** What has been worked out of an effect, before it is put together by {@link completed}. */
export type Draft = Pick<Effect, 'metric' | 'estimate' | 'formula' | 'citation' | 'ingredients' | 'table'> & {
  readonly notes?: readonly string[];
};

const SCALES: Readonly<Partial<Record<Metric, Scale>>> = {
  or: 'log',
  rr: 'log',
  hr: 'log',
  irr: 'log',
  rom: 'log',
  correlation: 'fisher z',
};

/** The scale on which effects of a metric are pooled. */
export function scaleOf(metric: Metric): Scale {
  return SCALES[metric] ?? 'plain';
}

/** From the scale on which effects are pooled back to their own. */
export function unscaled(value: number, scale: Scale): number {
  if (scale === 'log') return Math.exp(value);
  return scale === 'fisher z' ? Math.tanh(value) : value;
}

/** The value that stands for no difference, on the effect's own scale. */
export function noDifference(scale: Scale): 0 | 1 {
  return scale === 'log' ? 1 : 0;
}

/** A metric as tables print it. */
export function metricLabel(metric: Metric): string {
  return metric === 'correlation' ? 'r' : metric === 'coefficient' ? 'coefficient' : metric.toUpperCase();
}

/** A metric in words. */
export const METRIC_NAMES: Readonly<Record<Metric, string>> = {
  smd: 'standardised mean difference',
  md: 'mean difference',
  or: 'odds ratio',
  rr: 'risk ratio',
  rd: 'risk difference',
  hr: 'hazard ratio',
  irr: 'rate ratio',
  rom: 'ratio of means',
  correlation: 'correlation',
  coefficient: 'coefficient of a model',
};

/** The effect and its 95% interval on its own scale, from the normal distribution. */
export function shownOf(estimate: Estimate, scale: Scale): Pick<Effect, 'value' | 'interval'> {
  const { lower, upper } = normalInterval(estimate);
  return {
    value: unscaled(estimate.value, scale),
    interval: { lower: unscaled(lower, scale), upper: unscaled(upper, scale) },
  };
}

/** An effect turned round: what was better when lower reads as better when higher. The variance stays. */
export function turned(estimate: Estimate): Estimate {
  return { value: -estimate.value, variance: estimate.variance };
}

/** "MD −2.80 (95% CI −6.90 to 1.30)", the estimate and its limits with the same number of decimals. */
export function effectInWords({ metric, value, interval }: Pick<Effect, 'metric' | 'value' | 'interval'>): string {
  const shown = printedExtent({ value, ...interval }, metric);
  return say`${metricLabel(metric)} ${shown.value} (95% CI ${shown.lower} to ${shown.upper})`;
}

/** An effect and its limits as tables print them. */
export function printedExtent(extent: Extent, metric: Metric): Readonly<Record<keyof Extent, string>> {
  const decimals = decimalsFor(extent, usualDecimals(metric));
  const [value, lower, upper] = [extent.value, extent.lower, extent.upper].map((each) => printed(each, decimals));
  return { value: value ?? '', lower: lower ?? '', upper: upper ?? '' };
}

/** A difference of risks is read in tenths of a per cent, all others in hundredths. */
export function usualDecimals(metric: Metric): number {
  return metric === 'rd' ? 3 : 2;
}
