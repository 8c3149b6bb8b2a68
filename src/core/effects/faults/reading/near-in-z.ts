/** Whether two numbers that tell how sure an effect is agree, as sizes of z. */
import { gapBetween, type Range } from '../../../statistics/possible/rounding';
import type { Scale } from '../../effect';

/**
 * How far the two may be apart, as |z|: other tests than that of the interval (exact, log-rank, of scores) differ more for
 * ratios, and all differ more where the effect is clear.
 */
const APART = { plain: [0.15, 0.2], log: [0.3, 0.25], 'fisher z': [0.3, 0.25] } as const;

/** @param part of how far they may be apart */
export function isNear(one: Range, other: Range, scale: Scale, part = 1): boolean {
  const [always, share] = APART[scale];
  return gapBetween(one, other) <= part * (always + share * Math.min(one.least, other.least));
}
