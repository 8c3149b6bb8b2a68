/** Writing edits of the core into an open document. */
import { type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import type { TextEdit } from '../../core/index';
import { rangesIn } from '../positions';

/** All of them as one step that can be taken back. */
export async function writeEdits(document: TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const rangeOf = rangesIn({ text: document.getText() });
  const edit = new WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(document.uri, rangeOf(span), text);
  await workspace.applyEdit(edit);
}
