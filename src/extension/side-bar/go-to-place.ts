/** From a line of a list to the text: the exact place in its file. */
import { Range, window, workspace } from 'vscode';
import type { Span } from '../../core/index';
import { rangesIn } from '../positions';
import type { ReviewStore } from '../reviews/review-store';
import { columnFor } from '../showing/beside-preview';

/** A place in a file of a review. */
export interface FilePlace {
  readonly file: string;
  readonly span: Span;
}

/**
 * Puts the cursor at a place. Nothing is selected, so that the next key does not overwrite what stands there; nothing is
 * written. Places in files that are gone are ignored.
 */
export async function goToPlace({ file, span }: FilePlace, store: ReviewStore): Promise<void> {
  const uri = store.uriOf(file);
  if (uri === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const at = store.at(document);
  if (at === undefined) return;
  const { start } = rangesIn(at.file.document)(span);
  await window.showTextDocument(document, { viewColumn: columnFor(uri), selection: new Range(start, start) });
}
