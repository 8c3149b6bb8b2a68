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
  // Asked twice of every line of every file: nothing is cut out for it.
  for (let at = start + 1; at < end; at++) {
    const sign = text[at];
    if (sign === ':' && (at + 1 === end || isSpace(text[at + 1]))) return at;
    if (sign === '#' && at > start + 1 && isSpace(text[at - 1])) return undefined;
  }
  return undefined;
}

function isSpace(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}

/** Whether a line begins with a name as our files have them, and a colon: one word in plain letters. */
export function looksLikeName(content: string): boolean {
  return /^[A-Za-z_][\w.]*:(?=\s|$)/.test(content);
}

/** `key:value`: a name with the space forgotten behind its colon; not an address such as `https://…`. */
export const gluedName = /^[A-Za-z_][\w.]*:(?!\/\/)(?=[^\s:])/;
