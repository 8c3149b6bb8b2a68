/** New files, all at once and never over others, and the cursor where the person goes on. */
import { commands, l10n, Selection, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { NewRecord } from '../../core/index';

/** @returns whether they were written: either all or none, and none where one of them exists */
export async function createFiles(folder: Uri, records: readonly NewRecord[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { steps, text } of records) {
    const uri = Uri.joinPath(folder, ...steps);
    if (await exists(uri)) {
      await window.showWarningMessage(l10n.t('There is a file {0} already. Nothing was written.', steps.join('/')));
      return false;
    }
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  if (!(await workspace.applyEdit(edit))) {
    await window.showWarningMessage(l10n.t('Nothing was written: this folder does not take new files.'));
    return false;
  }
  const [first] = records;
  if (first) await openAt(Uri.joinPath(folder, ...first.steps), first.cursor);
  return true;
}

/** Whether something of this name is there. */
export async function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}

/** Shows what can be written at the cursor. */
export async function suggest(): Promise<void> {
  await commands.executeCommand('editor.action.triggerSuggest');
}

/** Shows a file with the cursor at an offset. */
export async function openAt(uri: Uri, offset: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const at = document.positionAt(offset);
  const beside = window.activeTextEditor?.viewColumn ?? ViewColumn.Active;
  const editor = await window.showTextDocument(document, { viewColumn: beside, preview: false });
  editor.selection = new Selection(at, at);
  editor.revealRange(editor.selection);
}
