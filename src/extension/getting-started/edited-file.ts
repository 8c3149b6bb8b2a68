/** The extraction file that a command is about: the one that is edited. */
import { type TextEditor, window } from 'vscode';
import { isCurrent, isExtraction } from '../extraction-files';
import type { FileInReview, ReviewStore } from '../review-store';

/** Says what to do where no such file is edited. */
export async function editedFile(
  store: ReviewStore,
): Promise<(FileInReview & { readonly editor: TextEditor }) | undefined> {
  await store.ready;
  const editor = window.activeTextEditor;
  const at =
    editor && isExtraction(editor.document) && isCurrent(editor.document) ? store.at(editor.document) : undefined;
  if (editor && at) return { ...at, editor };
  await window.showInformationMessage(
    'Open the file of a study first: this command adds to the file that is being edited.',
  );
  return undefined;
}
