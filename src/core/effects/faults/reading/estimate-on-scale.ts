/** An estimate with its interval on the scale on which it is pooled, as far as rounding leaves it open. */
import type { Node } from '../../../document/document';
import { oneOrMany, valueOf } from '../../../document/walk';
import { normalQuantile, tQuantile, twoSidedT } from '../../../statistics/distributions';
import { sizesOfZ } from '../../../statistics/possible/p-values';
import { type Range, sizes } from '../../../statistics/possible/rounding';
import { type Scale, scaleOf } from '../../effect';
import { intervalOf, levelOf, metricOf } from '../../estimate-parts';
import { type Written, type WrittenNumbers, written } from './printed-numbers';

/** An estimate between two limits; on its scale, no difference is 0. */
export interface ScaledEstimate {
  readonly value: Written;
  readonly interval: Node;
  readonly at: Range;
  /** Half the width of the interval. */
  readonly half: Range;
  readonly scale: Scale;
  /** In per cent. */
  readonly level: number;
}

/** @returns nothing where a number is missing, has no place on the scale, or where rounding leaves the width open */
export function scaledEstimate(
  { node: estimate, at: numberAt }: WrittenNumbers,
  interval = intervalOf(estimate),
  key = 'value',
  scale = ownScale(estimate),
): ScaledEstimate | undefined {
  const value = numberAt(key);
  const [lower, upper] = [written(interval?.lower.node), written(interval?.upper.node)];
  if (scale === undefined || !interval || !value || !lower || !upper || lower.value >= upper.value) return undefined;
  const [at, low, high] = [value, lower, upper].map((each) => onScale(each, scale));
  if (!at || !low || !high) return undefined;
  const half = { least: (high.least - low.most) / 2, most: (high.most - low.least) / 2 };
  if (!(half.least > 0)) return undefined;
  return { value, interval: interval.node, at, half, scale, level: levelOf(estimate) };
}

function ownScale(estimate: Node): Scale | undefined {
  const metric = metricOf(estimate);
  return metric && scaleOf(metric);
}

const ON_SCALE: Readonly<Record<Scale, (value: number) => number>> = {
  plain: (value) => value,
  log: Math.log,
  'fisher z': Math.atanh,
};

function onScale({ least, most }: Range, scale: Scale): Range | undefined {
  const range = { least: ON_SCALE[scale](least), most: ON_SCALE[scale](most) };
  return Number.isFinite(range.least) && Number.isFinite(range.most) ? range : undefined;
}

/** Degrees of freedom as small as studies have them: where none are written, intervals may be of so few. */
const FEW = 8;

/** |z| that follows from an estimate and its interval: of the normal distribution, or of t with the degrees of freedom. */
export function zOf({ at, half, scale }: ScaledEstimate, level: number, df = FEW): Range {
  const share = 0.5 + level / 200;
  const size = sizes(at);
  const inHalves = { least: size.least / half.most, most: size.most / half.least };
  const normal = normalQuantile(share);
  // Intervals of ratios are of the normal distribution, whatever the number of people.
  if (scale === 'log') return { least: inHalves.least * normal, most: inHalves.most * normal };
  const t = tQuantile(share, df);
  return {
    least: Math.min(inHalves.least * normal, ofT(inHalves.least * t, df)),
    most: Math.max(inHalves.most * normal, ofT(inHalves.most * t, df)),
  };
}

/** |z| with the p value of a t. @param df as few as studies have where none are written */
export function ofT(size: number, df = FEW): number {
  const p = twoSidedT(size, df);
  return sizesOfZ({ least: p, most: p }).least;
}

/** The degrees of freedom that are written, of an F those of the denominator. */
export function writtenDf({ node: estimate }: WrittenNumbers): number | undefined {
  const df = written(oneOrMany(valueOf(estimate, 'df')).at(-1))?.value;
  return df !== undefined && df > 0 ? df : undefined;
}
