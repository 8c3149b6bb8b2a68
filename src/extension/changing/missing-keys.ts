/** "Add Missing Keys to All Files…": what the review expects and files lack, added to all of them at once. */
import { commands, type Disposable, l10n, window } from 'vscode';
import { type MissingKeys, missingKeys, type Review } from '../../core/index';
import type { Host } from '../feature';
import type { ReviewStore } from '../reviews/review-store';
import type { Change } from '../writing/change';
import { write } from '../writing/write';

const COMMAND = 'extraction.addMissingKeys';

/** Gathers the edits of one review, and has the editor show them before anything is changed. */
export function missingKeysCommand({ store }: Host): Disposable {
  return commands.registerCommand(COMMAND, async () => {
    await store.ready;
    const meant = reviewsMeant(store);
    const missing = meant().flatMap(missingKeys);
    if (missing.length === 0) {
      await window.showInformationMessage(
        l10n.t('No file is behind: everything that the review expects stands in its files.'),
      );
      return;
    }
    // While a person looks at the list, the editor itself watches whether a file changes.
    await write(() => changeOf(meant().flatMap(missingKeys), store));
  });
}

/** How to say, at any time, which reviews are meant: that of the file that is edited; without one, all of the workspace. */
function reviewsMeant(store: ReviewStore): () => readonly Review[] {
  const document = window.activeTextEditor?.document;
  const edited = document && store.at(document)?.review;
  if (edited === undefined || !store.reviews().includes(edited)) return () => store.reviews();
  return () => store.reviews().filter(({ folder }) => folder === edited.folder);
}

/** One change of all files, each edit of which a person confirms in the editor's preview. */
function changeOf(missing: readonly MissingKeys[], store: ReviewStore): Change {
  return {
    edits: missing.flatMap(({ file, keys, edits }) => {
      const uri = store.uriOf(file.path);
      const toConfirm = { label: l10n.t('Add missing keys'), description: keys.join(', ') };
      return uri === undefined ? [] : [{ uri, text: file.document.text, edits, toConfirm }];
    }),
  };
}
