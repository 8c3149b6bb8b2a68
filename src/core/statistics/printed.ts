/** Numbers as people read them: with as many decimals as their interval bears, and with a minus sign instead of a hyphen. */
import type { Interval } from './estimate';

/** An estimate with its interval. */
export interface Extent extends Interval {
  readonly value: number;
}

/** More decimals than this are no help to anybody. */
const MOST_DECIMALS = 15;

/**
 * How many decimals an estimate and both its limits are printed with: so many that rounding moves none of them by more
 * than a tenth of the way from the estimate to the nearer limit. Wide intervals keep `usual` decimals, very wide ones fewer.
 *
 * @param usual as papers print this kind of number
 */
export function decimalsFor({ value, lower, upper }: Extent, usual = 2): number {
  const nearer = Math.min(value - lower, upper - value);
  const half = nearer > 0 ? nearer : (upper - lower) / 2;
  if (!(half > 0) || !Number.isFinite(half)) return usual;
  if (half >= 50) return half >= 500 ? 0 : 1;
  // What is exactly a power of ten may come out a little above it.
  return Math.min(MOST_DECIMALS, Math.max(usual, Math.ceil(Math.log10(5 / half) - 1e-9)));
}

/** A number with so many decimals, "−0.18"; nothing that is rounded to zero has a sign. */
export function printed(number: number, decimals: number): string {
  const text = number.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : withMinus(text);
}

/** A variance that may be very small: four decimals, or as many as leave two digits of it. */
export function printedVariance(variance: number): string {
  if (variance === 0) return '0';
  const decimals = Math.max(4, Math.ceil(-Math.log10(variance)) + 1);
  return decimals > MOST_DECIMALS ? withMinus(variance.toExponential(1)) : printed(variance, decimals);
}

/** Hyphens that stand for a minus, before a number, become minus signs: for tables and figures, never for programs. */
export function withMinus(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])-(?=\.?\d)|(?<=\de)-(?=\d)/gu, '−');
}

/** The other way round, for files that programs read: a minus sign before a number becomes a hyphen. */
export function withHyphen(text: string): string {
  return text.replace(/−(?=\.?\d)/g, '-');
}
