/**
 * Texts that mark their own places. `$0` stands where the cursor is; a line of carets marks the line above it:
 *
 *     title: Improving care: a trial
 *     #      ^^^^^^^^^^^^^^^^^^^^^^^ syntax/quotation-marks-needed colon
 *
 * The `#` in front is only for looks and may be left out, so that the first column can be marked too. Marks and cursor
 * are taken out of the text.
 */
import type { Span } from '../../src/core/document/document';

export interface Marked {
  readonly text: string;
  /** Where `$0` stood. */
  readonly cursor: number | undefined;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly span: Span;
  /** The word behind the carets. */
  readonly code: string;
  /** The rest of the line. */
  readonly says: string;
}

/** Takes marks and cursor out of a text, and the spaces that all its lines begin with. */
export function readMarked(source: string): Marked {
  const marks: Mark[] = [];
  const kept: string[] = [];
  let start = 0;
  let cursor: number | undefined;
  for (const line of dedented(source).split('\n')) {
    const mark = /^( *(?:# *)?)(\^+)(?: +(\S+)(?: +(.*))?)?$/.exec(line);
    if (mark) {
      const [, lead = '', carets = '', code = '', says = ''] = mark;
      const from = start - (kept.at(-1)?.length ?? 0) - 1 + lead.length;
      marks.push({ span: { start: from, end: from + carets.length }, code, says });
      continue;
    }
    const at = line.indexOf('$0');
    if (at >= 0) cursor = start + at;
    kept.push(line.replace('$0', ''));
    start += (kept.at(-1)?.length ?? 0) + 1;
  }
  return { text: kept.join('\n'), cursor, marks };
}

/** A text from a template: without the line break at its start, and the spaces that all its lines begin with. */
export function dedented(source: string): string {
  const lines = source.replace(/^\n/, '').replace(/\n +$/, '\n').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents, Number.POSITIVE_INFINITY);
  return Number.isFinite(indent) ? lines.map((line) => line.slice(indent)).join('\n') : source;
}
