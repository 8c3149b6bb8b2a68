/** What has changed in a review since a version: every file in words, in one list of the editor. */
import { commands, l10n, ProgressLocation, type Uri, window } from 'vscode';
import { fileAt, type Review } from '../../core/index';
import type { Host } from '../feature';
import { fileOf } from '../preview/compared-in-diff';
import { type EarlierReview, earlierReview } from '../preview/earlier-version';
import { chooseReview, reviewOf } from '../reviews/choose-review';
import { hasExtractionName, pathOf } from '../reviews/extraction-files';
import type { ReviewStore } from '../reviews/review-store';
import { versionOf } from './diffs';
import { inWords } from './words-address';

/** Asks for a version and reads the review as it was then. @param asked what menus hand over */
export async function reviewSince(
  asked: readonly unknown[],
  { store }: Host,
): Promise<{ readonly now: Review; readonly earlier: EarlierReview } | undefined> {
  await store.ready;
  const file = asked.map(fileOf).find((each) => each && hasExtractionName(each));
  const now = (await reviewOf(file, store)) ?? (await chooseReview(store));
  if (now === undefined) return undefined;
  const earlier = await window.withProgress({ location: ProgressLocation.Window }, (progress) =>
    earlierReview(now, store, undefined, (name, done, all) =>
      progress.report({ message: l10n.t('Reading “{0}”: {1} of {2} files', name, done, all) }),
    ),
  );
  return earlier && { now, earlier };
}

/** Opens the files that differ, in words. @returns whether any does */
export async function openChanges(now: Review, earlier: EarlierReview, store: ReviewStore): Promise<boolean> {
  const paths = changedPaths(now, earlier.review);
  const pairs = await Promise.all(paths.map((path) => sidesOf(path, now, earlier, store)));
  const shown = pairs.filter((pair) => pair !== undefined);
  if (shown.length === 0) return false;
  await commands.executeCommand('vscode.changes', l10n.t('Changes since {0}, in words', earlier.name), shown);
  return true;
}

function changedPaths(now: Review, before: Review): readonly string[] {
  const was = new Map(before.files.map((file) => [file.path, file]));
  const is = new Map(now.files.map((file) => [file.path, file]));
  const paths = [...new Set([...is.keys(), ...was.keys()])];
  return paths.filter((path) => was.get(path)?.document.text !== is.get(path)?.document.text);
}

/** The address by which the editor lists it, and both versions; absent where it is in one of them only. */
async function sidesOf(
  path: string,
  now: Review,
  earlier: EarlierReview,
  store: ReviewStore,
): Promise<[Uri, Uri | undefined, Uri | undefined] | undefined> {
  const uri = uriOf(path, now, store);
  if (uri === undefined) return undefined;
  const has = (review: Review) => fileAt(review, path) !== undefined;
  const before = has(earlier.review) ? inWords(await versionOf(uri, earlier.ref)) : undefined;
  return [uri, before, has(now) ? inWords(uri) : undefined];
}

/** The address of a file of a review, also of one that is no longer there. */
export function uriOf(path: string, { files }: Review, store: ReviewStore): Uri | undefined {
  const there = store.uriOf(path);
  const [known] = files.flatMap((file) => store.uriOf(file.path) ?? []);
  if (there || known === undefined) return there;
  // Both have the same in front of where they lie.
  return known.with({ path: path.slice(pathOf(known).length - known.path.length) });
}
