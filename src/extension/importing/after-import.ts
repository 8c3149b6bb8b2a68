/** What is said after an import, and what can be done then. */
import { l10n, type Uri, window } from 'vscode';
import type { Loss } from '../../core/index';
import { saveLosses } from './kept-losses';

/** Opens the first of the new files, in which one undo takes all of them back. Where there is none, it was noted what was seen. */
export async function tellOfImport(files: readonly Uri[], losses: readonly Loss[], source: Uri): Promise<void> {
  const [first] = files;
  if (first === undefined) {
    void window.showInformationMessage(l10n.t('Noted: the next import shows only what has changed since.'));
    return;
  }
  await window.showTextDocument(first, { preview: false });
  const save = l10n.t('Save What Was Not Taken Over…');
  const said =
    files.length === 1
      ? l10n.t('1 file was written. Undo in it takes it back.')
      : l10n.t('{0} files were written. One undo, in any of them, takes all of them back.', files.length);
  const chosen = await window.showInformationMessage(said, ...(losses.length > 0 ? [save] : []));
  if (chosen === save) await saveLosses(losses, source);
}
