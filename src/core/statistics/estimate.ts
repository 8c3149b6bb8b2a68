/** An estimate and how sure it is: what effect sizes, conversions and pooling hand to one another. */
import { normalQuantile } from './distributions';

/** On the scale on which it is pooled: ratios as natural logarithms. */
export interface Estimate {
  readonly value: number;
  /** The square of the standard error. */
  readonly variance: number;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** What could not be worked out says why, in words for people. */
export type Derived<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string };

/** A value that could be worked out. */
export function derived<T>(value: T): Derived<T> {
  return { ok: true, value };
}

/** No value. @param because why not: a whole sentence for people */
export function refused(because: string): { readonly ok: false; readonly because: string } {
  return { ok: false, because };
}

/**
 * A confidence interval from the normal distribution: estimate ± z·√V.
 * @param level in per cent
 */
export function normalInterval({ value, variance }: Estimate, level = 95): Interval {
  const half = normalQuantile(0.5 + level / 200) * Math.sqrt(variance);
  return { lower: value - half, upper: value + half };
}
