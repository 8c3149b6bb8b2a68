/** An export on its way to a file: where a person says, with progress, and never half. */
import { CancellationError, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { hiddenWorkInWords, leftOutInWords, type Review } from '../../core/index';
import { pause } from '../pause';
import type { ReviewStore } from '../reviews/review-store';
import type { ExportForm } from './exportables';
import { openExported, showInFolder } from './open-exported';
import { writeWhole } from './write-whole';

/** Asks where to, makes the file and offers to open it. Nothing is written when it is cancelled. */
export async function writeExport(form: ExportForm, name: string, review: Review, store: ReviewStore): Promise<void> {
  const refusal = await form.refusal?.();
  if (refusal !== undefined) {
    await window.showWarningMessage(refusal);
    return;
  }
  const folder = folderOf(review, store);
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.${form.ending}`) }),
    filters: { [form.label]: [form.ending] },
    title: l10n.t('Export'),
  });
  if (target === undefined) return;
  try {
    const bytes = await withProgress(form);
    await writeWhole(target, bytes);
  } catch (error) {
    if (error instanceof CancellationError) return;
    await window.showErrorMessage(
      l10n.t(
        'Nothing was exported: {0} Choose another place, or see whether the file is open in another program.',
        error instanceof Error ? error.message : String(error),
      ),
    );
    return;
  }
  const missing = [hiddenWorkInWords(review), leftOutInWords(review)].filter((sentence) => sentence !== undefined);
  const said = [l10n.t('Exported to {0}.', workspace.asRelativePath(target)), ...(form.aside ?? []), ...missing].join(
    ' ',
  );
  await offerToOpen(target, said);
}

/** Says what was written. The message comes back after each of its buttons, until somebody closes it. */
async function offerToOpen(target: Uri, said: string): Promise<void> {
  const open = l10n.t('Open');
  const folder = l10n.t('Show in Folder');
  for (;;) {
    const chosen = await window.showInformationMessage(said, open, folder);
    if (chosen === undefined) return;
    await (chosen === open ? openExported(target) : showInFolder(target));
  }
}

function withProgress(form: ExportForm): Thenable<Uint8Array> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Exporting …'), cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const bytes = await form.make(async (done, all) => {
      progress.report({ message: l10n.t('{0} of {1}', done, all), increment: 100 / all });
      // Lets the editor draw, and hear whether somebody cancels.
      await pause(0);
      if (token.isCancellationRequested) throw new CancellationError();
    });
    if (token.isCancellationRequested) throw new CancellationError();
    return bytes;
  });
}

/** Where the files of the review lie: that of its review file, else that of any. */
export function folderOf({ record, files }: Review, store: ReviewStore): Uri | undefined {
  const path = record?.files[0]?.path ?? files[0]?.path;
  const uri = path === undefined ? undefined : store.uriOf(path);
  return uri && Uri.joinPath(uri, '..');
}
