/** The refactorings of a place, as the editor offers them. */
import { CodeAction, CodeActionKind, commands, type Range, type TextDocument, Uri } from 'vscode';
import { type NewFile, type Refactoring, refactoringsAt, sortAllKeys } from '../../core/index';
import { isCurrent } from '../reviews/extraction-files';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import type { Change } from '../writing/change';
import { fileNow } from '../writing/file-now';
import { changeOf, placeIn } from '../writing/into-file';
import { offer } from '../writing/offers';
import { REFACTORING_KINDS } from './refactoring-kinds';

/** Those at the start of the selection; the order of a whole file only where it is asked for. */
export function refactoringsIn(
  document: TextDocument,
  range: Range,
  only: CodeActionKind | undefined,
  store: ReviewStore,
): CodeAction[] {
  const at = isCurrent(document) ? store.at(document) : undefined;
  if (at === undefined) return [];
  const offset = document.offsetAt(range.start);
  const inFile = only && CodeActionKind.Source.contains(only) ? sortAllKeys(at.review, at.file) : [];
  const here = refactoringsAt(at.review, at.file, offset);
  return [...here, ...inFile].flatMap((each) => actionOf(each, { uri: document.uri, at, offset }, store) ?? []);
}

/** Where a refactoring is offered. */
interface Place {
  readonly uri: Uri;
  readonly at: FileInReview;
  readonly offset: number;
}

/** @returns nothing where the place of a file is not known: in an untitled editor */
function actionOf(offered: Refactoring, place: Place, store: ReviewStore): CodeAction | undefined {
  const { title, kind, refused } = offered;
  if (refused !== undefined) {
    const action = new CodeAction(title, REFACTORING_KINDS[kind]);
    action.disabled = { reason: refused };
    return action;
  }
  const change = changeIn(offered, place.at, place.uri, store);
  const [created] = change?.creates ?? [];
  const open = created && (() => commands.executeCommand('vscode.open', created.uri));
  return change && offer(title, REFACTORING_KINDS[kind], async () => changeNow(offered, place, store), open);
}

/** The same refactoring at the same place as the files are now. */
async function changeNow(
  { title, kind }: Refactoring,
  { uri, at: then, offset }: Place,
  store: ReviewStore,
): Promise<Change | undefined> {
  const at = await fileNow(uri, store);
  const place = at && placeIn(at, then, { start: offset, end: offset });
  if (at === undefined || place === undefined) return undefined;
  const all = kind === 'order file' ? sortAllKeys(at.review, at.file) : refactoringsAt(at.review, at.file, place.start);
  const same = all.find((each) => each.kind === kind && each.title === title);
  return same && changeIn(same, at, uri, store);
}

/** @returns nothing where the place of a file is not known */
function changeIn({ edits, creates }: Refactoring, at: FileInReview, uri: Uri, store: ReviewStore): Change | undefined {
  const change = changeOf(edits, at, uri, store);
  if (change === undefined || creates === undefined) return change;
  const created = uriOfNew(creates, uri, at.file.path, store);
  return created && { ...change, creates: [{ uri: created, text: creates.text }] };
}

function uriOfNew({ from, steps }: NewFile, home: Uri, path: string, store: ReviewStore): Uri | undefined {
  const near = from === path ? home : store.uriOf(from);
  return near === undefined || near.scheme === 'untitled' ? undefined : Uri.joinPath(near, '..', ...steps);
}
