/** An export on its way to a file: where a person says, with progress, and never half. */
import { CancellationError, commands, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { Review } from '../../core/index';
import type { ReviewStore } from '../review-store';
import type { ExportForm } from './exportables';

/** Asks where to, makes the file and offers to open it. Nothing is written when it is cancelled. */
export async function writeExport(form: ExportForm, name: string, review: Review, store: ReviewStore): Promise<void> {
  const folder = folderOf(review, store);
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.${form.ending}`) }),
    filters: { [form.label]: [form.ending] },
    title: 'Export',
  });
  if (target === undefined) return;
  try {
    const bytes = await withProgress(form);
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    if (error instanceof CancellationError) return;
    await window.showErrorMessage(
      `Nothing was exported: ${error instanceof Error ? error.message : String(error)} Choose another place, or see whether the file is open in another program.`,
    );
    return;
  }
  const said = [`Exported to ${workspace.asRelativePath(target)}.`, ...(form.aside ?? [])].join(' ');
  if ((await window.showInformationMessage(said, 'Open')) === 'Open')
    await commands.executeCommand('vscode.open', target);
}

function withProgress(form: ExportForm): Thenable<Uint8Array> {
  const options = { location: ProgressLocation.Notification, title: 'Exporting …', cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const bytes = await form.make(async (done, all) => {
      progress.report({ message: `${done} of ${all}`, increment: 100 / all });
      // Lets the editor draw, and hear whether somebody cancels.
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested) throw new CancellationError();
    });
    if (token.isCancellationRequested) throw new CancellationError();
    return bytes;
  });
}

/** Where the files of the review lie: that of its review file, else that of any. */
function folderOf({ record, files }: Review, store: ReviewStore): Uri | undefined {
  const path = record?.files[0]?.path ?? files[0]?.path;
  const uri = path === undefined ? undefined : store.uriOf(path);
  return uri && Uri.joinPath(uri, '..');
}
