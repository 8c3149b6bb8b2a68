/** The last look before an edit is offered. */
import type { TextEdit } from '../document/document';
import { applyEdits } from '../document/edited-text';
import { parse } from '../document/parse';

/** Whether a text can still be read without any problem after these edits. */
export function readsWell(text: string, edits: readonly TextEdit[]): boolean {
  return parse(applyEdits(text, edits).text).problems.length === 0;
}
