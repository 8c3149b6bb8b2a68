/** What counts as a space: only what YAML takes for one, not the special spaces of word processors. */

/** A space or a tab. */
export function isSpace(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t';
}

/** A space, a tab, a line break, or the end of the text. */
export function isGap(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\n' || unit === undefined || unit === '\t' || unit === '\r';
}

/** The offset of the first unit from `start` on that is neither space nor tab. */
export function skipSpaces(text: string, start: number): number {
  let at = start;
  while (isSpace(text[at])) at++;
  return at;
}

/** The end of what is written between two offsets: before the spaces and line breaks at its end. */
export function writtenEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isGap(text[at - 1])) at--;
  return at;
}
