/** A coefficient of agreement, with how sure it is. */
import { tQuantile } from './distributions';
import type { Interval } from './estimate';

/** Undefined numbers are not defined for these ratings: everything agreed by chance alone. */
export interface Coefficient {
  readonly value: number | undefined;
  readonly se: number | undefined;
  readonly ci: Interval | undefined;
}

/**
 * A coefficient with its interval from the t distribution, cut at 1 (Gwet).
 *
 * @param variance of the coefficient
 * @param things how many were rated; a single one tells nothing of the spread
 * @param level of the interval, in per cent
 */
export function coefficient(
  value: number | undefined,
  variance: number | undefined,
  things: number,
  level: number,
): Coefficient {
  if (value === undefined || variance === undefined || !Number.isFinite(value))
    return { value: undefined, se: undefined, ci: undefined };
  if (things < 2) return { value, se: undefined, ci: undefined };
  const se = Math.sqrt(Math.max(0, variance));
  const half = tQuantile(0.5 + level / 200, things - 1) * se;
  return { value, se, ci: { lower: value - half, upper: Math.min(1, value + half) } };
}
