/** Where a place of an earlier text lies in a later one. */
import type { Span } from './document';

/**
 * The same place in a text that was changed at one stretch: in front of it nothing moved, behind it all moved by as much.
 *
 * @param span in offsets of `before`
 * @returns in offsets of `after`; nothing where what was changed reaches into it
 */
export function placeNow(before: string, after: string, span: Span): Span | undefined {
  if (before === after) return span;
  const front = sameInFront(before, after);
  if (span.end <= front) return span;
  const moved = after.length - before.length;
  const back = sameBehind(before, after, Math.min(before.length, after.length) - front);
  return span.start >= before.length - back ? { start: span.start + moved, end: span.end + moved } : undefined;
}

function sameInFront(before: string, after: string): number {
  let length = 0;
  while (length < before.length && before[length] === after[length]) length += 1;
  return length;
}

function sameBehind(before: string, after: string, most: number): number {
  let length = 0;
  while (length < most && before[before.length - 1 - length] === after[after.length - 1 - length]) length += 1;
  return length;
}
