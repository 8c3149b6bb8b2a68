/** How far something is from where it is to stand. */

/** Where it is to stand: under the bar, in the middle, or where the way is shortest. */
export type Stand = 'start' | 'center' | 'nearest';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How far to scroll, in px; of what is longer than its room, the beginning is shown. */
export function wayTo(own: Stretch, room: Stretch, stand: Stand): number {
  const toStart = own.start - room.start;
  const toEnd = own.end - room.end;
  const isLonger = own.end - own.start > room.end - room.start;
  if (stand === 'start') return toStart;
  if (isLonger) return stand === 'nearest' && toStart <= 0 && toEnd >= 0 ? 0 : toStart;
  if (stand === 'center') return (toStart + toEnd) / 2;
  return toStart < 0 ? toStart : Math.max(0, toEnd);
}
