/** A review as it was at an earlier version in Git, through the Git that the editor has: no process of ours, nothing is written. */

import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import {
  buildReview,
  EXTRACTION_NAME,
  groupByReview,
  parse,
  type RecordFile,
  type Review,
  readRecord,
} from '../../core/index';
import type { ComparedVersion } from '../../webview/protocol';
import { asText } from '../as-text';
import { type Commit, type Ref, type Repository, repositoryOf, textAt } from '../git/repository';
import { isBelow, pathOf } from '../reviews/extraction-files';
import type { ReviewStore } from '../reviews/review-store';
import { unchangedFiles } from './unchanged-files';

/** A review at an earlier version, and what people call that version. */
export interface EarlierReview extends ComparedVersion {
  readonly review: Review;
}

/** What the Git extension calls a branch here, and a tag. */
const BRANCH = 0;
const TAG = 2;

/** What the branch is usually called into which all others go. */
const MAIN_BRANCHES: readonly string[] = ['main', 'master', 'trunk'];

/** As many as anybody scrolls through; older ones can be tagged. */
const MOST_COMMITS = 200;

/** How many files are read at a time. */
const AT_ONCE = 8;

/**
 * Asks for a version and reads the review as it was then. Says so where there is no Git.
 * @param wanted the version; without it, a person picks one
 * @param tell is told how many of the files are read; of none as long as nobody knows how many there are
 */
export async function earlierReview(
  review: Review,
  store: ReviewStore,
  wanted: ComparedVersion | undefined,
  tell: (name: string, done: number, all: number) => void,
): Promise<EarlierReview | undefined> {
  const first = review.files[0] && store.uriOf(review.files[0].path);
  const repository = first && (await repositoryOf(first));
  if (first === undefined || repository === undefined) {
    await window.showInformationMessage(NO_GIT);
    return undefined;
  }
  const version = wanted ?? (await pickVersion(repository));
  if (version === undefined) return undefined;
  const { ref, name } = version;
  tell(name, 0, 0);
  const files = await filesAt(ref, review, store, repository, (done, all) => tell(name, done, all));
  if (files.length === 0) {
    await window.showInformationMessage(
      l10n.t('At “{0}” there was no file of this review yet. Choose a later version.', name),
    );
    return undefined;
  }
  return { ref, name, review: buildReview(review.folder, files, viewerThen(review)) };
}

/** A version with the words that people have for it. */
export function versionNamed(ref: string): ComparedVersion {
  if (ref === 'HEAD') return { ref, name: l10n.t('what was committed last') };
  return { ref, name: /^[0-9a-f]{40}$/.test(ref) ? shortHash(ref) : ref };
}

function shortHash(hash: string): string {
  return hash.slice(0, 7);
}

export type VersionPick = QuickPickItem & ComparedVersion;

/** Asks for a version. @param file whose commits are listed; without it, all are */
export async function pickVersion(repository: Repository, file?: Uri): Promise<VersionPick | undefined> {
  const picked = await window.showQuickPick(versionsOf(repository, file), {
    placeHolder: l10n.t('Compare with which version?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked && 'ref' in picked ? picked : undefined;
}

/** What people have a word for comes first: what was committed last, branches, tags. Then commits, one by one. */
async function versionsOf(repository: Repository, file: Uri | undefined): Promise<(VersionPick | QuickPickItem)[]> {
  const refs = (await repository.getRefs?.({ sort: 'committerdate' })) ?? [];
  const commits = await repository.log({ maxEntries: MOST_COMMITS, ...(file && { path: file.fsPath }) });
  const current = repository.state.HEAD?.name;
  return [
    lastCommit(commits[0]),
    ...(await branchingPoint(repository, refs, current)),
    ...branchesIn(refs, current),
    ...named(refs, TAG).map((name) => ({
      label: `$(tag) ${asText(name)}`,
      description: l10n.t('tag'),
      ref: name,
      name,
    })),
    { label: l10n.t('Commits, the newest first'), kind: QuickPickItemKind.Separator },
    ...commits.map(commitPick),
  ];
}

function lastCommit(newest: Commit | undefined): VersionPick {
  return {
    label: `$(history) ${l10n.t('What was committed last')}`,
    description: l10n.t('HEAD'),
    ...(newest && { detail: asText(subjectOf(newest)) }),
    ...versionNamed('HEAD'),
  };
}

/** Where the branch that one is on has left the main one; nothing on the main branch itself. */
async function branchingPoint(
  repository: Repository,
  refs: readonly Ref[],
  current: string | undefined,
): Promise<VersionPick[]> {
  const main = named(refs, BRANCH).find((name) => MAIN_BRANCHES.includes(name));
  if (main === undefined || current === undefined || current === main) return [];
  const ref = await repository.getMergeBase?.(main, current).catch(() => undefined);
  const name = l10n.t('where this branch left “{0}”', main);
  const label = `$(git-merge) ${l10n.t('Where this branch left “{0}”', asText(main))}`;
  return ref === undefined ? [] : [{ label, description: shortHash(ref), ref, name }];
}

/** The main branch first, then those that were worked on last; not the one that one is on, which is what was committed last. */
function branchesIn(refs: readonly Ref[], current: string | undefined): VersionPick[] {
  const branches = named(refs, BRANCH);
  const main = branches.filter((name) => MAIN_BRANCHES.includes(name));
  const others = branches.filter((name) => !main.includes(name) && name !== current);
  return [...main, ...others].map((name) => ({
    label: `$(git-branch) ${asText(name)}`,
    description: name === current ? l10n.t('the branch you are on') : l10n.t('branch'),
    ref: name,
    name,
  }));
}

function named(refs: readonly Ref[], kind: number): string[] {
  return refs.flatMap(({ type, name }) => (type === kind && name !== undefined ? [name] : []));
}

function commitPick(commit: Commit): VersionPick {
  const { hash, authorName, authorDate } = commit;
  const short = shortHash(hash);
  const about = [authorDate?.toISOString().slice(0, 10), authorName, short].filter((part) => part !== undefined);
  const subject = subjectOf(commit);
  return {
    label: `$(git-commit) ${asText(subject)}`,
    description: asText(about.join(', ')),
    ref: hash,
    name: `${subject} (${short})`,
  };
}

function subjectOf({ message }: Commit): string {
  return message.split('\n')[0] ?? '';
}

/** Every extraction file of the review at a version: those that are there now, and those that have gone since. */
async function filesAt(
  ref: string,
  review: Review,
  store: ReviewStore,
  repository: Repository,
  tell: (done: number, all: number) => void,
): Promise<RecordFile[]> {
  const now = review.files.flatMap(({ path }) => store.uriOf(path) ?? []);
  const changed = await repository.diffWith(ref);
  const unchanged = await unchangedFiles(now, changed, repository).catch(() => new Set<string>());
  const gone = changed.map(({ originalUri }) => originalUri).filter(({ path }) => EXTRACTION_NAME.test(path));
  const uris = new Map([...now, ...gone].map((uri) => [pathOf(uri), uri]));
  const wanted = [...uris].filter(([path]) => isBelow(path, review.folder)).sort(([a], [b]) => (a < b ? -1 : 1));
  const asked = wanted.filter(([path]) => !unchanged.has(path));
  const known = new Map(review.files.map((file) => [file.path, file]));
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    tell(start, asked.length);
    const batch = asked.slice(start, start + AT_ONCE).map(async ([path, uri]) => {
      const text = await textAt(ref, uri, repository);
      if (text === undefined) known.delete(path);
      else known.set(path, readRecord(path, parse(text)));
    });
    await Promise.all(batch);
  }
  const files = wanted.flatMap(([path]) => known.get(path) ?? []);
  return groupByReview(files, [review.folder]).get(review.folder) ?? [];
}

/** Nobody sees in an old version what they may not see now. */
function viewerThen({ viewer, files }: Review): Review['viewer'] {
  return (
    viewer && {
      ...viewer,
      hasFinished: (file, section) => {
        const now = files.find(({ path }) => path === file.path);
        return now !== undefined && viewer.hasFinished(now, section);
      },
    }
  );
}

const NO_GIT = l10n.t(
  'Earlier versions come from Git, and the editor knows no Git repository around this review. Open the folder of the repository in an editor with Git on this computer or on a server; in the browser alone there is none.',
);
