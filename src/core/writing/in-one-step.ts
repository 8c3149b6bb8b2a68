/** Edits that are worked out one after the other, as one change of the text before the first. */

import type { TextEdit } from '../document/document';
import { applyEdits, originalSpan } from '../document/edited-text';

/**
 * Both as edits of one text; where the second stand right at what the first have written, as a single edit.
 * @param first in offsets of the text
 * @param second in offsets of the text as the first leave it
 */
export function inOneStep(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const between = applyEdits(text, first);
  const later = second.map((edit) => ({ ...edit, span: originalSpan(between, edit.span) }));
  const isApart = later.every(({ span }) =>
    first.every((edit) => span.end < edit.span.start || edit.span.end < span.start),
  );
  return isApart ? [...first, ...later] : [changed(text, applyEdits(between.text, second).text)];
}

/** What differs between two texts, as one edit. */
function changed(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}
