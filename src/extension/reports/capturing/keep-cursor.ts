/** The cursor of a file stays at what was meant, so that the next selection can be used there, too. */
import { Selection, type TextEditor } from 'vscode';
import { offsetAfter, type TextEdit } from '../../../core/index';

/**
 * Puts the cursor back after edits that were made: the editor moves it behind what is inserted right where it stands.
 * @param offset of the cursor before the edits
 * @param edits in offsets of the text before
 */
export function keepCursor(editor: TextEditor, offset: number, edits: readonly TextEdit[]): void {
  const at = editor.document.positionAt(offsetAfter(edits, offset));
  if (!editor.selection.active.isEqual(at)) editor.selection = new Selection(at, at);
}

/** Puts the cursor behind a value that was written. */
export function cursorBehind(editor: TextEditor, [edit]: readonly TextEdit[]): void {
  if (edit) keepCursor(editor, edit.span.start + edit.text.length, []);
}
