/** Lines of a text: where they start and end, how far something stands to the right. */
import type { Span } from './document';

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/** Where the line of an offset starts; a carriage return alone ends a line too, as YAML reads it. */
export function lineStartOf(text: string, offset: number): number {
  const end = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
  if (end <= 0) return end;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  // The engine looks through a long line much faster than a loop.
  return start + text.slice(start, end).lastIndexOf('\r') + 1;
}

/** Where the line of an offset ends, before its line break; a carriage return alone is one too, as YAML reads it. */
export function lineEndOf(text: string, offset: number): number {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text)?.index ?? text.length;
}

/** The line break that the file uses. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Where the last character of a value stands; blank lines behind it do not count. */
export function contentEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
