/** The line of a file that a problem is about, with marks under the place. */
import { lineStarts, positionAt, type Span } from '../../core/index';
import { printable } from './printable';

/** At most so many characters of a line are shown, so that a long paragraph does not hide its neighbours. */
const WIDEST = 110;

export interface CodeFrame {
  /** From 1. */
  readonly line: number;
  readonly code: string;
  /** Spaces, then one `^` for each marked character; at least one. */
  readonly marks: string;
}

/**
 * @param span of which only the part in its first line is marked
 */
export function codeFrame(text: string, span: Span, starts: readonly number[] = lineStarts(text)): CodeFrame {
  const { line, character: start } = positionAt(starts, Math.min(span.start, text.length));
  const from = starts[line] ?? 0;
  const whole = text.slice(from, starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const end = Math.max(Math.min(span.end - from, whole.length), start);
  const cut = start > WIDEST - 30 ? start - 30 : 0;
  const before = shown(whole.slice(cut, start));
  const marked = shown(whole.slice(start, end));
  const after = shown(whole.slice(end));
  const lead = cut > 0 ? `…${before}` : before;
  const code = `${lead}${marked}${after}`;
  return {
    line: line + 1,
    code: length(code) > WIDEST ? `${[...code].slice(0, WIDEST).join('')}…` : code,
    marks: ' '.repeat(length(lead)) + '^'.repeat(Math.max(1, Math.min(length(marked), WIDEST - length(lead)))),
  };
}

function shown(text: string): string {
  return printable(text.replace(/\t/g, '  '));
}

/** In characters rather than UTF-16 units. */
function length(text: string): number {
  return [...text].length;
}
