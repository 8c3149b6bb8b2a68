/** Offsets, as the core counts, to lines and characters, as the editor counts. */
import { Range } from 'vscode';
import { type Document, lineStarts, positionAt, type Span } from '../core/index';

/**
 * Ranges for the spans of one document. From its own text, not from an open editor, so that it serves closed files too;
 * the lines of both are the same.
 */
export function rangesIn({ text }: Pick<Document, 'text'>): (span: Span) => Range {
  const starts = lineStarts(text);
  return ({ start, end }) => {
    const from = positionAt(starts, start);
    const to = positionAt(starts, Math.min(end, text.length));
    return new Range(from.line, from.character, to.line, to.character);
  };
}
