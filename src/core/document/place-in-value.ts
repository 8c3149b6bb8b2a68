/** Where a part of a value stands in the text of the file: behind quotation marks, escapes and indentation. */
import type { Scalar, Span } from './document';

/**
 * @param text of the whole file
 * @param part within the text of the value
 * @returns the same part in the file
 */
export function placeInValue(text: string, { span, style, text: value }: Scalar, part: Span): Span {
  const source = text.slice(span.start, span.end);
  if (source === value) return { start: span.start + part.start, end: span.start + part.end };
  const first = style === 'block' ? source.search(/\n|\r/) + 1 : style === 'quoted' ? 1 : 0;
  const places = placesOf(source, value, style === 'block' ? skipSpaces(source, first) : first);
  const end = part.end > part.start ? (places[part.end - 1] ?? source.length - 1) + 1 : places[part.end];
  return { start: span.start + (places[part.start] ?? source.length), end: span.start + (end ?? source.length) };
}

/** For each unit of the value, where it stands in the source; each is looked for behind the one before. */
function placesOf(source: string, value: string, first: number): number[] {
  const places: number[] = [];
  let at = first;
  for (const sign of value) {
    const { start, next } = /\s/.test(sign) ? spaceAt(source, at) : signAt(source, at, sign);
    for (let unit = 0; unit < sign.length; unit += 1) places.push(start + unit);
    at = next;
  }
  return places;
}

/** With a line end goes the indentation behind it, which may be a part of the value and of the file, or of the file only. */
function spaceAt(source: string, at: number): { readonly start: number; readonly next: number } {
  if (/^\\[nrt]/.test(source.slice(at, at + 2))) return { start: at, next: at + 2 };
  const end = skipSpaces(source, at);
  const isLineEnd = /[\r\n]/.test(source.slice(at, end));
  return { start: Math.min(at, source.length - 1), next: isLineEnd ? end : Math.min(end, at + 1) };
}

/** What is passed over stands for something else: an escape, a doubled mark. */
function signAt(source: string, at: number, sign: string): { readonly start: number; readonly next: number } {
  const found = source.indexOf(sign, at);
  const start = found < 0 ? source.length - 1 : found;
  return { start, next: start + sign.length };
}

function skipSpaces(source: string, start: number): number {
  return start + (/^\s*/.exec(source.slice(start))?.[0].length ?? 0);
}
