/** New files, all at once and never over others, and the cursor where the person goes on. */
import { commands, l10n, Range, Uri, window, workspace } from 'vscode';
import type { NewRecord } from '../../core/index';
import { columnFor } from '../showing/beside-preview';
import { write } from '../writing/write';

/**
 * Writes them: either all or none, and none where one of them exists.
 * @param begun what they say as the review is at this moment; asked again where it has changed
 * @returns what opens the first of them; nothing where they were not written
 */
export async function createFiles(
  folder: Uri,
  begun: () => readonly NewRecord[],
): Promise<(() => Promise<void>) | undefined> {
  let records: readonly NewRecord[] = [];
  const isWritten = await write(async () => {
    records = begun();
    for (const { steps } of records)
      if (await exists(Uri.joinPath(folder, ...steps))) return { refused: thereAlready(steps) };
    return { creates: records.map(({ steps, text }) => ({ uri: Uri.joinPath(folder, ...steps), text })) };
  });
  const [first] = records;
  if (!isWritten || first === undefined) return undefined;
  return () => openAt(Uri.joinPath(folder, ...first.steps), first.cursor);
}

function thereAlready(steps: readonly string[]): string {
  return l10n.t('There is a file {0} already. Nothing was written.', steps.join('/'));
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

/** Shows a file with the cursor at an offset: there before it shows, so that what is typed at once goes where it belongs. */
export async function openAt(uri: Uri, offset: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const at = document.positionAt(offset);
  const beside = window.activeTextEditor?.viewColumn ?? columnFor(uri);
  await window.showTextDocument(document, { viewColumn: beside, preview: false, selection: new Range(at, at) });
}
