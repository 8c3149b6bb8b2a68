/** "Next Question": a guided walk through an assessment or a section with the keyboard alone. */
import { commands, type Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import { authorInWords, type PossibleWalk, type Walk, walkAt, walksIn } from '../core/index';
import { isCurrent, isExtraction } from './extraction-files';
import type { Host } from './feature';
import type { FileInReview, ReviewStore } from './review-store';
import { walkThrough } from './walk/walk-through';
import { writeEdits } from './walk/write-edits';

export const NEXT_QUESTION = 'extraction.nextQuestion';

/**
 * Starts at the cursor, or at the offset in the file that another feature names; where nothing is open there, a person
 * picks from what is unfinished in the file.
 */
export function nextQuestionCommand({ store }: Host): Disposable {
  return commands.registerCommand(NEXT_QUESTION, async (uri?: unknown, offset?: unknown) => {
    await store.ready;
    const document = uri instanceof Uri ? await workspace.openTextDocument(uri) : await documentMeant(store);
    if (document === undefined) return;
    const at = isCurrent(document) ? store.at(document) : undefined;
    if (at === undefined) {
      await window.showInformationMessage(
        'An old version of a file cannot be changed. Open the file itself, then ask for the next question.',
      );
      return;
    }
    const editor = await window.showTextDocument(document);
    const cursor = typeof offset === 'number' ? offset : document.offsetAt(editor.selection.active);
    const walk = await walkMeant(document, at, cursor, store);
    if (walk) await walkThrough(document, walk, store);
  });
}

/** The file that is being edited; where it is none, one of the person's own studies and interventions. */
async function documentMeant(store: ReviewStore): Promise<TextDocument | undefined> {
  const document = window.activeTextEditor?.document;
  if (document && isExtraction(document)) return document;
  const picks = store.reviews().flatMap(({ files, viewer }) =>
    files.flatMap(({ kind, id, author, path }) => {
      const uri = store.uriOf(path);
      const isColleagues = viewer !== undefined && author.kind === 'extractor' && author.initials !== viewer.initials;
      if (kind === 'review' || id === undefined || uri === undefined || isColleagues) return [];
      return [{ label: id, description: authorInWords(author), uri }];
    }),
  );
  if (picks.length === 0) {
    await window.showInformationMessage('There is no study and no intervention here yet that could be gone on with.');
    return undefined;
  }
  const picked = await window.showQuickPick(picks, {
    title: 'Next question',
    placeHolder: 'Which study or intervention do you want to go on with?',
    matchOnDescription: true,
  });
  return picked && workspace.openTextDocument(picked.uri);
}

/** @returns nothing where a person leaves, or nothing is open in the whole file */
async function walkMeant(
  document: TextDocument,
  { review, file }: FileInReview,
  cursor: number,
  store: ReviewStore,
): Promise<Walk | undefined> {
  const here = walkAt(review, file, cursor);
  if (here) return here;
  const possible = walksIn(review, file);
  if (possible.length === 0) {
    await window.showInformationMessage(
      'Nothing is left to answer in this file. A result, or the first lines of a section, give the next question something to ask.',
    );
    return undefined;
  }
  const picks = possible.map((each) => ({ label: each.walk.title, description: each.detail, each }));
  const picked = await window.showQuickPick(picks, {
    title: 'Next question',
    placeHolder: 'What do you want to answer?',
    matchOnDescription: true,
  });
  return picked && begun(document, picked.each, store);
}

/** A new assessment is written before its first question is asked. */
async function begun(document: TextDocument, { walk, edits }: PossibleWalk, store: ReviewStore): Promise<Walk> {
  if (edits.length === 0) return walk;
  await writeEdits(document, edits);
  const at = store.at(document);
  const found = at && walksIn(at.review, at.file).find((each) => String(each.walk.path) === String(walk.path));
  return found?.walk ?? walk;
}
