/** Hints that end a line above which the editor has no room to wrap. */
import { lineEndOf, lineStartOf } from '../../document/line-edges';
import type { Hint } from './hint';
import type { Lens } from './lens';

/** How many columns a line with its hint may have, so that it stays one line in a pane that is half as wide as a small screen. */
const ROOM = 60;

/**
 * The same hints, shorter where the next line has lenses above it. The editor draws those behind the first row of the
 * line before, in the middle of a hint that goes on in a second one.
 * @param text of the file
 */
export function clearOfLenses(hints: readonly Hint[], lenses: readonly Lens[], text: string): readonly Hint[] {
  const above = new Set(lenses.map(({ span }) => lineStartOf(text, span.start)));
  return hints.map((hint) => {
    const start = lineStartOf(text, hint.offset);
    const end = lineEndOf(text, hint.offset);
    const room = ROOM - (end - start) - hint.gap.length;
    return above.has(end + 1) || above.has(end + 2) ? { ...hint, label: shortened(hint.label, room) } : hint;
  });
}

/** As many whole words as there is room for; the first one in any case. */
function shortened(label: string, room: number): string {
  if (label.length <= room) return label;
  const words = label.split(' ');
  while (words.length > 1 && words.join(' ').length + 2 > room) words.pop();
  return `${words.join(' ')} …`;
}
