/** "Add Missing Keys to All Files…": what the review expects and files lack, added to all of them at once. */
import { commands, type Disposable, l10n, WorkspaceEdit, window, workspace } from 'vscode';
import { type MissingKeys, missingKeys, type Review } from '../core/index';
import type { Host } from './feature';
import { rangesIn } from './positions';
import type { ReviewStore } from './review-store';

const COMMAND = 'extraction.addMissingKeys';

/** Gathers the edits of one review, and has the editor show them before anything is changed. */
export function missingKeysCommand({ store }: Host): Disposable {
  return commands.registerCommand(COMMAND, async () => {
    await store.ready;
    const missing = reviewsMeant(store).flatMap(missingKeys);
    if (missing.length === 0) {
      await window.showInformationMessage(
        l10n.t('No file is behind: everything that the review expects stands in its files.'),
      );
      return;
    }
    await workspace.applyEdit(editOf(missing, store), { isRefactoring: true });
  });
}

/** The review of the file that is being edited; without one, all of the workspace. */
function reviewsMeant(store: ReviewStore): readonly Review[] {
  const document = window.activeTextEditor?.document;
  const at = document && store.at(document);
  const all = store.reviews();
  return at && all.includes(at.review) ? [at.review] : all;
}

/** One edit over all files, each change of which a person confirms in the editor's preview. */
function editOf(missing: readonly MissingKeys[], store: ReviewStore): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { file, keys, edits } of missing) {
    const uri = store.uriOf(file.path);
    if (uri === undefined) continue;
    const rangeOf = rangesIn(file.document);
    const metadata = { needsConfirmation: true, label: l10n.t('Add missing keys'), description: keys.join(', ') };
    for (const { span, text } of edits) edit.replace(uri, rangeOf(span), text, metadata);
  }
  return edit;
}
