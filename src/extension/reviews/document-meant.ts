/** Which extraction file a command is about that was not called from inside one. */

import { type TextDocument, window, workspace } from 'vscode';
import { authorInWords, type RecordKind } from '../../core/index';
import { asText } from '../as-text';
import { isExtraction } from './extraction-files';
import type { ReviewStore } from './review-store';

/** What the choice is called, and what is said where there is nothing to choose. */
export interface MeantWords {
  readonly title: string;
  readonly which: string;
  readonly none: string;
}

/**
 * The file that is being edited; where it is none, one of the person's own files, which they choose where there are
 * several.
 * @returns nothing where there is none, or the person leaves
 */
export async function documentMeant(
  store: ReviewStore,
  kinds: readonly RecordKind[],
  { title, which, none }: MeantWords,
): Promise<TextDocument | undefined> {
  await store.ready;
  const document = window.activeTextEditor?.document;
  if (document && isExtraction(document)) return document;
  const picks = store.reviews().flatMap(({ files, viewer }) =>
    files.flatMap(({ kind, id, author, path }) => {
      const uri = store.uriOf(path);
      const isColleagues = viewer !== undefined && author.kind === 'extractor' && author.initials !== viewer.initials;
      if (kind === undefined || !kinds.includes(kind) || id === undefined || uri === undefined || isColleagues)
        return [];
      return [{ label: asText(id), description: asText(authorInWords(author)), uri }];
    }),
  );
  if (picks.length === 0) {
    await window.showInformationMessage(none);
    return undefined;
  }
  const [only, ...others] = picks;
  const picked =
    others.length === 0
      ? only
      : await window.showQuickPick(picks, { title, placeHolder: which, matchOnDescription: true });
  return picked && workspace.openTextDocument(picked.uri);
}
