/** What a comparison is about: the two versions that a person named, and the reviews in them. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildReview, EXTRACTION_NAME, folderOf, groupByReview, type RecordFile, type Review } from '../../core/index';
import { Misuse } from '../misuse';
import { walkFolder } from '../reading/files-in-folder';
import { slashes } from '../reading/find-files';
import { readFiles } from '../reading/read-files';
import {
  commitNamed,
  headOf,
  NO_REPOSITORY,
  type Repository,
  rangeNamed,
  repositoryAround,
  type VersionPair,
  WORKING_TREE,
} from './repository';
import { FileReader, filesOfVersion } from './tree-files';

/** One review in both versions. */
export interface ReviewPair {
  readonly before: Review;
  readonly after: Review;
}

export interface ComparedVersions {
  readonly reviews: readonly ReviewPair[];
  /** Files and folders to which the comparison is limited, absolute and with `/`; none: no limit. */
  readonly within: readonly string[];
}

/**
 * Reads what a command line names: `[FROM [TO]] [paths…]`, where FROM and TO are versions of git or two folders.
 * @throws Misuse where there is no repository, no such version or nothing to compare
 */
export async function comparedVersions(args: readonly string[], cwd: string): Promise<ComparedVersions> {
  const repository = await repositoryAround(cwd).catch((missing: Error) => missing);
  const { versions, rest }: Named = isRepository(repository) ? await versionsNamed(args, repository) : { rest: args };
  const folders = versions === undefined ? await foldersNamed(rest, cwd) : undefined;
  if (folders) return { reviews: pairReviews(await twoFolders(...folders)), within: [] };
  if (!isRepository(repository)) throw repository ?? new Misuse(NO_REPOSITORY);
  const within = await placesNamed(rest, cwd);
  const both = await filesOfBoth(versions ?? { from: await headOf(repository), to: WORKING_TREE }, repository);
  await checkNames(rest, cwd, both);
  const limits = within.length > 0 ? within : [slashes(cwd)];
  return { reviews: pairReviews(both).filter((pair) => touches(pair, limits)), within };
}

/** Where there is no repository, or no git, folders can still be compared. */
function isRepository(found: Repository | Error | undefined): found is Repository {
  return found !== undefined && !(found instanceof Error);
}

/** What is the same in both is read once. */
async function filesOfBoth({ from, to }: VersionPair, repository: Repository): Promise<TwoVersions> {
  const reader = new FileReader();
  const before = await filesOfVersion(from, repository, reader);
  return { before, after: await filesOfVersion(to, repository, reader), top: repository.top };
}

/** What a command line begins with, and what follows it. */
interface Named {
  readonly versions?: VersionPair;
  readonly rest: readonly string[];
}

/** The versions at the beginning of a command line, and what follows them. */
async function versionsNamed(args: readonly string[], repository: Repository): Promise<Named> {
  const [first, second, ...others] = args;
  if (first === undefined) return { rest: [] };
  const range = await rangeNamed(first, repository);
  if (range) return { versions: range, rest: args.slice(1) };
  const from = await commitNamed(first, repository);
  if (from === undefined) return { rest: args };
  const to = second === undefined ? undefined : await commitNamed(second, repository);
  if (to !== undefined) return { versions: { from, to }, rest: others };
  return { versions: { from, to: WORKING_TREE }, rest: args.slice(1) };
}

/** Two folders and nothing else: the review as it was and as it is, without git. */
async function foldersNamed(args: readonly string[], cwd: string): Promise<readonly [string, string] | undefined> {
  const [one, other, ...more] = args.map((path) => slashes(resolve(cwd, path)));
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const isFolder = (path: string) =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
  return (await isFolder(one)) && (await isFolder(other)) ? [one, other] : undefined;
}

/** @throws Misuse where something named is neither a version nor a path */
async function placesNamed(paths: readonly string[], cwd: string): Promise<string[]> {
  return Promise.all(
    paths.map(async (path) => {
      // A file that was taken out is named by its path all the same.
      if (!EXTRACTION_NAME.test(path) && !(await isThere(path, cwd))) throw neither(path);
      return slashes(resolve(cwd, path));
    }),
  );
}

function isThere(path: string, cwd: string): Promise<boolean> {
  return stat(resolve(cwd, path)).then(
    () => true,
    () => false,
  );
}

/** @throws Misuse where a file is named that is in neither version, nor on the disk */
async function checkNames(paths: readonly string[], cwd: string, { before, after }: TwoVersions): Promise<void> {
  const known = new Set([...before, ...after].map(({ path }) => path));
  for (const path of paths)
    if (!known.has(slashes(resolve(cwd, path))) && !(await isThere(path, cwd))) throw neither(path);
}

function neither(path: string): Misuse {
  return new Misuse(`${path} is neither a version that Git knows here nor a file or folder.`);
}

interface TwoVersions {
  readonly before: readonly RecordFile[];
  readonly after: readonly RecordFile[];
  /** What belongs to no review file belongs together below this folder. */
  readonly top: string;
}

/** The files of the first folder are read as if they lay in the second one. */
async function twoFolders(one: string, other: string): Promise<TwoVersions> {
  const reader = new FileReader();
  const filesIn = async (folder: string) => {
    const { files } = await walkFolder(folder, EXTRACTION_NAME);
    const paths = files.map(slashes).sort();
    return readFiles(
      paths,
      () => {},
      (path, bytes) => reader.recordOf(`${other}${path.slice(folder.length)}`, bytes),
    );
  };
  const [before, after] = [await filesIn(one), await filesIn(other)];
  if (before.length + after.length === 0)
    throw new Misuse('There are no extraction files in these folders: their names end in .extraction.yaml.');
  return { before, after, top: other };
}

/** Reviews belong together that lie in the same folder; else those with the same id. */
function pairReviews({ before, after, top }: TwoVersions): ReviewPair[] {
  // Where one version has no review file, or none that can be read, what lies there still belongs together.
  const home = (files: readonly RecordFile[]) =>
    files.filter(({ kind }) => kind === 'review').map(({ path }) => folderOf(path));
  const was = groupByReview(before, [top, ...home(after)]);
  const is = groupByReview(after, [top, ...home(before)]);
  const idOf = (files: readonly RecordFile[]) => files.find(({ kind }) => kind === 'review')?.id;
  const open = new Map(was);
  const homes = [...is.keys()].filter((folder) => open.delete(folder));
  const pairs = [...is].map(([folder, files]) => {
    const moved = homes.includes(folder)
      ? undefined
      : [...open].find(([, others]) => idOf(others) !== undefined && idOf(others) === idOf(files));
    if (moved) open.delete(moved[0]);
    return { folder, was: moved?.[1] ?? was.get(folder) ?? [], is: files };
  });
  const gone = [...open].map(([folder, files]) => ({ folder, was: files, is: [] }));
  return [...pairs, ...gone].map(({ folder, was: earlier, is: later }) => {
    const first = buildReview(folder, earlier);
    return { before: first, after: buildReview(folder, later, undefined, first) };
  });
}

/** Whether a review has files at one of the places, or lies around one of them. */
function touches({ before, after }: ReviewPair, places: readonly string[]): boolean {
  const paths = [...before.files, ...after.files].map(({ path }) => path);
  return places.some(
    (place) => after.folder === place || paths.some((path) => isWithin(path, place)) || isWithin(place, after.folder),
  );
}

/** Whether a path is a place, or lies in it. */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place.replace(/\/$/, '')}/`);
}
