/** A text with edits applied, and the way back from its offsets to those of the original. */
import type { Span, TextEdit } from './document';

export interface EditedText {
  readonly original: string;
  readonly text: string;
  /** The original offset of something that starts here: behind what was removed at this place. */
  readonly startOf: (offset: number) => number;
  /** The original offset of something that ends here: before what was removed at this place. */
  readonly endOf: (offset: number) => number;
}

/** One edit, with where its text stands in the result. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Applies edits to a text.
 *
 * @param edits in any order, in offsets of `text`. Of two that overlap only the first is applied; those that insert at
 *   the same place are applied in the order given.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditedText {
  if (edits.length === 0) return { original: text, text, startOf: (offset) => offset, endOf: (offset) => offset };
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const placed: Placed[] = [];
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of sorted) {
    if (span.start < at) continue;
    result += text.slice(at, span.start);
    placed.push({ from: result.length, to: result.length + replacement.length, start: span.start, end: span.end });
    result += replacement;
    at = span.end;
  }
  return {
    original: text,
    text: result + text.slice(at),
    startOf: (offset) => original(lastEdit(placed, offset), offset),
    endOf: (offset) => original(lastEdit(placed, offset - 1), offset),
  };
}

/** Where something is after edits that stood at an offset before: what is inserted right there comes behind it. */
export function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  const before = edits.filter(({ span }) => span.start < offset && span.end <= offset);
  return before.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), offset);
}

/** Applies further edits, in offsets of the result so far; the way back still leads to the original. */
export function applyFurtherEdits(edited: EditedText, edits: readonly TextEdit[]): EditedText {
  if (edits.length === 0) return edited;
  const further = applyEdits(edited.text, edits);
  return {
    original: edited.original,
    text: further.text,
    startOf: (offset) => edited.startOf(further.startOf(offset)),
    endOf: (offset) => edited.endOf(further.endOf(offset)),
  };
}

/** The original place of a stretch of the result. */
export function originalSpan({ startOf, endOf }: EditedText, { start, end }: Span): Span {
  const from = startOf(start);
  return { start: from, end: start === end ? from : Math.max(from, endOf(end)) };
}

function original(edit: Placed | undefined, offset: number): number {
  if (edit === undefined) return offset;
  if (offset >= edit.to) return edit.end + (offset - edit.to);
  return Math.min(edit.start + (offset - edit.from), edit.end);
}

/** The last edit that starts at or before an offset of the result. */
function lastEdit(placed: readonly Placed[], offset: number): Placed | undefined {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return placed[low - 1];
}
