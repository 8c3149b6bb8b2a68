/** Changes of one file of a review, and what a person chooses from a list that was made a moment before. */
import type { Uri } from 'vscode';
import { fileAt, placeNow, type Refactoring, type Span, type TextEdit } from '../../core/index';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import type { Change, FileChange } from './change';
import { fileNow } from './file-now';
import { type WorkOut, write } from './write';

/**
 * Works edits of one file out from it as it is now, and makes them.
 * @param workOut gives nothing where what was meant is no longer there
 * @returns whether they were made
 */
export function writeInto(
  uri: Uri,
  store: ReviewStore,
  workOut: (at: FileInReview) => readonly TextEdit[] | undefined,
): Promise<boolean> {
  return write(workOutIn(uri, store, workOut));
}

/** How edits of one file are worked out from it as it is then. */
export function workOutIn(
  uri: Uri,
  store: ReviewStore,
  workOut: (at: FileInReview) => readonly TextEdit[] | undefined,
): WorkOut {
  return async () => {
    const at = await fileNow(uri, store);
    const edits = at && workOut(at);
    return at && edits && { edits: [{ uri, text: at.file.document.text, edits }] };
  };
}

/** Where something that was offered in a file as it was then is now. */
export function placeIn({ file }: FileInReview, then: FileInReview, span: Span): Span | undefined {
  return placeNow(then.file.document.text, file.document.text, span);
}

/**
 * Edits that the core names by the paths of files, by their addresses.
 * @param home the address of `at`: that of a file which was never saved is known to nobody else
 * @returns nothing where the place of a file is not known
 */
export function changeOf(
  edits: Refactoring['edits'],
  { file, review }: FileInReview,
  home: Uri,
  store: ReviewStore,
): Change | undefined {
  const changes: FileChange[] = [];
  for (const { path, edits: own } of edits) {
    const changed = path === file.path ? file : fileAt(review, path);
    const uri = path === file.path ? home : store.uriOf(path);
    if (changed === undefined || uri === undefined) return undefined;
    changes.push({ uri, text: changed.document.text, edits: own });
  }
  return { edits: changes };
}
