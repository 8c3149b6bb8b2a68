/** What was found, written as a fixture would mark it: what a failing test shows. */

import type { Problem } from '../../../src/core/checks/check';
import { applyEdits } from '../../../src/core/document/edited-text';
import { lineStarts, positionAt } from '../../../src/core/document/lines';

/** One problem as the lines of a mark. */
export function asMark({ code, severity, message, span, fixes }: Problem, text: string): string[] {
  const { character } = positionAt(lineStarts(text), span.start);
  const length = Math.max(1, span.end - span.start);
  const carets =
    character === 0 ? `#${'^'.repeat(Math.max(1, length - 1))}` : `#${' '.repeat(character - 1)}${'^'.repeat(length)}`;
  const repairs = fixes.flatMap(({ title, edits }) => [
    `#   > ${title}`,
    ...changedLines(text, applyEdits(text, edits).text).map((line) => `#   | ${line}`.trimEnd()),
  ]);
  return [`${carets} ${code} ${severity}: ${message}`, ...repairs];
}

/** The lines of `after` between what it shares with `before` at its beginning and its end. */
export function changedLines(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return b.slice(start, b.length - end);
}
