/** The scale of an axis: where a value stands, and which values are printed below it. */

import type { Scale } from '../../effects/effect';
import { greatest, least } from '../../statistics/extremes';

export interface Axis {
  /** In px. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly least: number;
  readonly most: number;
}

/**
 * An axis from `left` to `right` that shows all values and the one of no difference.
 * @param values on their own scale; of ratios above 0
 */
export function axisFor(values: readonly number[], scale: Scale, left: number, right: number): Axis {
  const on = (value: number) => (scale === 'log' ? Math.log(value) : value);
  const known = values.map(on).filter(Number.isFinite);
  const [low, high] = [least(known, 0), greatest(known, 0)];
  const room = (high - low) * 0.06 || 1;
  const [start, end] = [low - room, high + room];
  const ticks = scale === 'log' ? ratioTicks(start, end) : evenTicks(start, end);
  return {
    at: (value) => left + ((Math.min(Math.max(on(value), start), end) - start) / (end - start)) * (right - left),
    ticks: ticks.filter((tick) => on(tick) >= start && on(tick) <= end),
    least: scale === 'log' ? Math.exp(start) : start,
    most: scale === 'log' ? Math.exp(end) : end,
  };
}

/** Up to six round numbers or so. */
function evenTicks(start: number, end: number): number[] {
  const rough = (end - start) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.ceil(start / step);
  const last = Math.floor(end / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Round ratios; fewer of them where the axis is long. */
function ratioTicks(start: number, end: number): number[] {
  const dense = end - start < Math.log(6);
  const steps = dense ? [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8] : end - start < Math.log(200) ? [1, 2, 5] : [1];
  const [low, high] = [Math.floor(start / Math.LN10), Math.ceil(end / Math.LN10)];
  return Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)).flatMap((power) =>
    steps.map((step) => Number((step * power).toPrecision(6))),
  );
}
