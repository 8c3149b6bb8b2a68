/** Labels of pictures stand on several lines, each an element of its own: which of them belong together. */

/** How a line of text stands in a picture. */
export interface LinePlace {
  readonly x: string | null;
  readonly y: number;
  /** Anchor, size and weight of the letters. */
  readonly look: string;
  /** In px. */
  readonly fontSize: number;
}

/** Lines of one label stand closer than labels below one another do; in heights of the letters. */
const CLOSE = 1.45;

/** Whether the second line goes on with what the first says. */
export function isNextLine(first: LinePlace, second: LinePlace): boolean {
  const step = second.y - first.y;
  return first.x === second.x && first.look === second.look && step > 0 && step <= first.fontSize * CLOSE;
}
