/** Names, as they stand before a colon. */
import { closingMark } from './quotation';
import { isGap, isSpace, skipSpaces } from './whitespace';

/**
 * Where the colon of a name stands that begins at `start`; `undefined` where none begins there.
 */
export function nameEnd(text: string, start: number, end: number): number | undefined {
  const first = text[start];
  if (first === '[' || first === '{') return undefined;
  let from = start;
  if (first === '"' || first === "'") {
    const closing = closingMark(text, start, end);
    if (closing === undefined) return undefined;
    from = skipSpaces(text, closing + 1);
    return text[from] === ':' && isGap(text[from + 1]) ? from : undefined;
  }
  for (let at = from; at < end; at++) {
    if (text[at] === ':' && isGap(text[at + 1]) && at > start) return at;
    if (text[at] === '#' && isSpace(text[at - 1])) return undefined;
  }
  return undefined;
}

/** Whether a line begins with a name as our files have them, and a colon: one word in plain letters. */
export function looksLikeName(content: string): boolean {
  return /^[A-Za-z_][\w.]*:(?=\s|$)/.test(content);
}

/** `key:value`: a name with the space forgotten behind its colon; not an address such as `https://…`. */
export const gluedName = /^[A-Za-z_][\w.]*:(?!\/\/)(?=[^\s:])/;
