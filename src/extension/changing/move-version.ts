/** "Move ROBINS-I Assessment to Version 2": what that means is shown first, and nothing is written without consent. */
import { commands, Disposable, EventEmitter, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { type MovedVersion, moveVersion } from '../../core/index';
import type { Host } from '../feature';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import { fileNow } from '../writing/file-now';
import { write } from '../writing/write';

const COMMAND = 'extraction.moveToNewerVersion';

/** The summary is a document of the editor's own, which nobody can change or has to save. */
const SUMMARY = Uri.from({ scheme: 'extraction-move', path: `/${l10n.t('Newer version')}.md` });

/** The command, and the document in which it shows its summary. */
export function moveVersionCommand({ store }: Host): Disposable {
  const changed = new EventEmitter<Uri>();
  let summary = '';
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SUMMARY.scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => summary,
    }),
    commands.registerCommand(COMMAND, async () => {
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
      summary = moved.summary;
      changed.fire(SUMMARY);
      await showSummary();
      if (moved.edit === undefined) return;
      // Not a modal dialog: the summary beside must stay readable and scrollable while one decides.
      const question = l10n.t(
        '{0}? The old assessment stays as it is. What is taken over, what is lost and what must be answered anew is shown beside.',
        moved.action,
      );
      const answer = await window.showInformationMessage(question, moved.action);
      if (answer === moved.action) await writeMoved(editor.document.uri, at, moved, store);
    }),
  );
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
