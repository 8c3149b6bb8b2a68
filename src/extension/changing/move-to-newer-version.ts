/** An assessment is moved to the newer version of its instrument: what that means is shown first, and nothing is written without consent. */
import { commands, l10n, type Uri, ViewColumn, window } from 'vscode';
import { type MovedVersion, moveVersion } from '../../core/index';
import type { Host } from '../feature';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import { fileNow } from '../writing/file-now';
import { write } from '../writing/write';
import { SUMMARY } from './summary-document';

/** @param show puts the summary into the document in which it is shown */
export async function moveToNewerVersion({ store }: Host, show: (summary: string) => void): Promise<void> {
  await store.ready;
  const editor = window.activeTextEditor;
  const at = editor && store.at(editor.document);
  const moved = at && moveVersion(at.review, at.file, editor.document.offsetAt(editor.selection.active));
  if (editor === undefined || at === undefined || moved === undefined) {
    await window.showInformationMessage(
      l10n.t(
        'No assessment that has a newer version stands here. Put the cursor into a ROBINS-I assessment of version 2016 and try again.',
      ),
    );
    return;
  }
  show(moved.summary);
  await showSummary();
  if (moved.edit === undefined) return;
  // Not a modal dialog: the summary beside must stay readable and scrollable while one decides.
  const question = l10n.t(
    '{0}? The old assessment stays as it is. What is taken over, what is lost and what must be answered anew is shown beside.',
    moved.action,
  );
  const answer = await window.showInformationMessage(question, moved.action);
  if (answer === moved.action) await writeMoved(editor.document.uri, at, moved, store);
}

/** Writes what was agreed to: into no other text than the one that the summary is about. */
function writeMoved(uri: Uri, { file }: FileInReview, { edit }: MovedVersion, store: ReviewStore): Promise<boolean> {
  const { text } = file.document;
  return write(async () => {
    const now = await fileNow(uri, store);
    if (edit === undefined || now?.file.document.text !== text) return { refused: otherByNow() };
    return { edits: [{ uri, text, edits: [edit] }] };
  });
}

function otherByNow(): string {
  return l10n.t(
    'The file has changed in the meantime, so nothing was added. Look at the summary again and repeat the command.',
  );
}

/** Beside the file, as formatted text; as plain text where the editor cannot format it. */
async function showSummary(): Promise<void> {
  const all = await commands.getCommands(true);
  if (all.includes('markdown.showPreviewToSide')) await commands.executeCommand('markdown.showPreviewToSide', SUMMARY);
  else await window.showTextDocument(SUMMARY, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
}
