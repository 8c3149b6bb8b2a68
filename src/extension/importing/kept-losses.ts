/** What is not taken over, kept where somebody wants it. */
import { env, l10n, Uri, window, workspace } from 'vscode';
import { type Loss, lossesTable } from '../../core/index';
import { writeWhole } from '../exports/write-whole';
import { nameOf } from './read-source';

export async function copyLosses(losses: readonly Loss[]): Promise<void> {
  await env.clipboard.writeText(lossesTable(losses));
  await window.showInformationMessage(l10n.t('What is not taken over is copied, as a table.'));
}

/** Beside the file of the other program, if nobody chooses another place. */
export async function saveLosses(losses: readonly Loss[], source: Uri): Promise<void> {
  const target = await window.showSaveDialog({
    title: l10n.t('What is not taken over'),
    defaultUri: Uri.joinPath(source, '..', `${nameOf(source)}.losses.csv`),
    filters: { CSV: ['csv'] },
  });
  if (target === undefined) return;
  try {
    await writeWhole(target, new TextEncoder().encode(lossesTable(losses)));
    await window.showInformationMessage(l10n.t('Saved as {0}.', workspace.asRelativePath(target)));
  } catch (error) {
    await window.showErrorMessage(
      l10n.t('It could not be saved. {0}', error instanceof Error ? error.message : String(error)),
    );
  }
}
