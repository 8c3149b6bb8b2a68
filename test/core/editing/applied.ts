/** A text after edits of it. */
import type { TextEdit } from '../../../src/core/document/document';

/** @param edits none of which overlap */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let changed = text;
  for (const { span, text: by } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    changed = changed.slice(0, span.start) + by + changed.slice(span.end);
  }
  return changed;
}
