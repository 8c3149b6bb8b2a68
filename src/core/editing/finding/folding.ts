/** What can be folded away: sections, entries, long texts, and comments of several lines. */

import type { Span } from '../../document/document';
import { lineStartOf } from '../../document/line-edges';
import type { RecordFile } from '../../document/record';
import { walk } from '../../document/walk';

export interface Fold {
  /** From the first line that stays in sight to the last one that is folded away; over several lines always. */
  readonly span: Span;
  readonly kind: 'part' | 'comment' | 'region';
}

/** The folds of a file, by their start; of those that begin in one line, only the longest. */
export function foldsIn({ document: { root, text } }: RecordFile): Fold[] {
  const parts = root
    ? [...walk(root)].filter(({ path }) => path.length > 0).map(({ node, pair }) => (pair ?? node).span)
    : [];
  const folds: Fold[] = [
    ...parts.map((span): Fold => ({ span: withoutBlankEnd(span, text), kind: 'part' })),
    ...commentsIn(text),
  ];
  const byLine = new Map<number, Fold>();
  for (const fold of folds.filter(({ span }) => /[\r\n]/.test(text.slice(span.start, span.end)))) {
    const line = lineStartOf(text, fold.span.start);
    const known = byLine.get(line);
    if (known === undefined || known.span.end < fold.span.end) byLine.set(line, fold);
  }
  return [...byLine.values()].sort((a, b) => a.span.start - b.span.start);
}

function withoutBlankEnd({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Lines of nothing but comment that follow each other; and what stands between `# region` and `# endregion`. */
function commentsIn(text: string): Fold[] {
  const runs = [...text.matchAll(/^[ \t]*#.*(?:\r?\n[ \t]*#.*)+/gm)].map(
    ({ index, 0: run }): Fold => ({ span: { start: index, end: index + run.length }, kind: 'comment' }),
  );
  const regions: Fold[] = [];
  const open: number[] = [];
  for (const { index, 0: line, 1: end } of text.matchAll(/^[ \t]*#[ \t]*(end)?region\b.*$/gm)) {
    const start = end === undefined ? undefined : open.pop();
    if (end === undefined) open.push(index);
    if (start !== undefined) regions.push({ span: { start, end: index + line.length }, kind: 'region' });
  }
  return [...runs, ...regions];
}
