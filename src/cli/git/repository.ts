/** The repository around a folder, and what its versions are called. */
import { Misuse } from '../misuse';
import { slashes } from '../reading/find-files';
import { lineFromGit, partsOf, runGit } from './run-git';

export interface Repository {
  /** Its top folder, with `/`, as the system writes paths. */
  readonly top: string;
}

/** What is not a commit: the files as they are on the disk. */
export const WORKING_TREE = 'working tree';

/** Before the first commit there is nothing. */
export const NOTHING = 'nothing';

/** A commit by its hash, {@link WORKING_TREE} or {@link NOTHING}. */
export type Version = string;

/** Two versions to compare, and what people called them. */
export interface VersionPair {
  readonly from: Version;
  readonly to: Version;
}

/** The repository in which a folder lies; nothing where it lies in none. */
export async function repositoryAround(cwd: string): Promise<Repository | undefined> {
  const top = await lineFromGit(cwd, 'rev-parse', '--show-toplevel');
  return top === undefined || top === '' ? undefined : { top: slashes(top) };
}

/** The commit that a name means: a branch, a tag, `HEAD~2`; nothing where there is none. */
export async function commitNamed(name: string, { top }: Repository): Promise<string | undefined> {
  if (name === '' || name.includes('\0')) return undefined;
  return lineFromGit(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
}

/**
 * The versions that `main..HEAD` or `main...HEAD` name; nothing for what is no such range.
 * @throws Misuse where two versions have no common ancestor here
 */
export async function rangeNamed(text: string, repository: Repository): Promise<VersionPair | undefined> {
  const [, first = '', dots, last = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [];
  if (dots === undefined) return undefined;
  const [from, to] = await Promise.all([first, last].map((name) => commitNamed(name || 'HEAD', repository)));
  if (from === undefined || to === undefined) return undefined;
  if (dots === '..') return { from, to };
  return { from: await commonAncestor(from, to, repository, text), to };
}

/**
 * The commit at which two versions parted.
 * @throws Misuse where it is not known here, as in a shallow clone
 */
async function commonAncestor(one: string, other: string, { top }: Repository, asked: string): Promise<string> {
  const found = await lineFromGit(top, 'merge-base', '--end-of-options', one, other);
  if (found !== undefined && found !== '') return found.split('\n')[0] as string;
  const isShallow = (await lineFromGit(top, 'rev-parse', '--is-shallow-repository')) === 'true';
  throw new Misuse(
    isShallow
      ? `This is a shallow clone: the commit at which the two sides of ${asked} parted is not in it. Fetch the whole history (“git fetch --unshallow”; with actions/checkout “fetch-depth: 0”).`
      : `The two sides of ${asked} have no commit in common, so that nothing says what changed since they parted. Name two versions with two dots instead.`,
  );
}

/** The commit that is checked out; {@link NOTHING} before the first one. */
export async function headOf(repository: Repository): Promise<Version> {
  return (await commitNamed('HEAD', repository)) ?? NOTHING;
}

/**
 * The paths of files that are not what they were when the branch left another one, with those that git does not know yet.
 * @returns absolute, with `/`
 * @throws Misuse where there is no such version, or nothing that both come from
 */
export async function filesChangedSince(name: string, cwd: string): Promise<ReadonlySet<string>> {
  const repository = await repositoryAround(cwd);
  if (repository === undefined) throw new Misuse(NO_REPOSITORY);
  const [commit, head] = [await commitNamed(name, repository), await headOf(repository)];
  if (commit === undefined && name === 'HEAD' && head === NOTHING) return allFiles(repository);
  if (commit === undefined) throw new Misuse(`Git knows no version called ${name} here.`);
  const since = head === NOTHING ? commit : await commonAncestor(commit, head, repository, `${name}...HEAD`);
  const [changed, untracked] = await Promise.all([
    runGit(repository.top, ['diff', '--name-only', '--no-renames', '-z', since, '--']),
    runGit(repository.top, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  return new Set([changed, untracked].flatMap(({ out }) => partsOf(out)).map((path) => `${repository.top}/${path}`));
}

/** Before the first commit everything is new. */
async function allFiles({ top }: Repository): Promise<ReadonlySet<string>> {
  const { out } = await runGit(top, ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  return new Set(partsOf(out).map((path) => `${top}/${path}`));
}

/** The folder from the top of its repository, with `/`; empty at the top, and where there is no repository or no git. */
export async function folderInRepository(cwd: string): Promise<string> {
  const prefix = await lineFromGit(cwd, 'rev-parse', '--show-prefix').catch(() => undefined);
  return (prefix ?? '').replace(/\/$/, '');
}

export const NO_REPOSITORY =
  'Versions come from Git, and there is no Git repository here. Run the command in the folder of one, or name two folders.';
