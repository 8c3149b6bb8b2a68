/** Names, as they stand before a colon. */
import { closingMark } from './quotation-marks';
import { isGap, skipSpaces } from './whitespace';

/** Where the colon of a name stands that begins at `start` and ends on its line; `undefined` where none does. */
export function nameEnd(text: string, start: number, end: number): number | undefined {
  const first = text[start];
  if (first === '[' || first === '{') return undefined;
  if (first === '"' || first === "'") {
    const closing = closingMark(text, start, end);
    if (closing === undefined) return undefined;
    const colon = skipSpaces(text, closing + 1);
    return text[colon] === ':' && isGap(text[colon + 1]) ? colon : undefined;
  }
  const stop = /:(?=[ \t]|$)|[ \t]#/.exec(text.slice(start + 1, end));
  return stop?.[0] === ':' ? start + 1 + stop.index : undefined;
}

/** Whether a line begins with a name as our files have them, and a colon: one word in plain letters. */
export function looksLikeName(content: string): boolean {
  return /^[A-Za-z_][\w.]*:(?=\s|$)/.test(content);
}

/** `key:value`: a name with the space forgotten behind its colon; not an address such as `https://…`. */
export const gluedName = /^[A-Za-z_][\w.]*:(?!\/\/)(?=[^\s:])/;
