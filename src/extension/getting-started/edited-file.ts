/** The extraction file that a command adds to. */
import { l10n, type TextEditor, window } from 'vscode';
import type { RecordKind } from '../../core/index';
import { documentMeant } from '../reviews/document-meant';
import { isCurrent } from '../reviews/extraction-files';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import { columnFor } from '../showing/beside-preview';

/** The file that is edited, or one that the person chooses, in its editor. Says what to do where there is none. */
export async function editedFile(
  title: string,
  kinds: readonly RecordKind[],
  store: ReviewStore,
): Promise<(FileInReview & { readonly editor: TextEditor }) | undefined> {
  const none = l10n.t('There is no file here yet that could be added to. “New Study…” makes one.');
  const document = await documentMeant(store, kinds, { title, which: l10n.t('In which file?'), none });
  const at = document && isCurrent(document) ? store.at(document) : undefined;
  if (document === undefined || at === undefined) return undefined;
  return { ...at, editor: await window.showTextDocument(document, { viewColumn: columnFor(document.uri) }) };
}
