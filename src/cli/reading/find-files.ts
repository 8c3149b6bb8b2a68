/** Which extraction files a command is about, and which others belong to the same reviews. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { EXTRACTION_NAME, parse, readRecord } from '../../core/index';
import { Misuse, reasonOf } from '../misuse';
import { type Walked, walkFolder } from './files-in-folder';

/** What a person named on the command line: a folder or a single file, as an absolute path with `/`. */
export interface Place {
  readonly path: string;
  readonly kind: 'folder' | 'file';
}

/**
 * @param paths as typed; patterns such as `studies/*.yaml` are understood where the shell left them as they are
 * @throws Misuse where something named does not exist or is no extraction file
 */
export async function placesOf(paths: readonly string[], cwd: string): Promise<Place[]> {
  const places = await Promise.all((paths.length > 0 ? paths : ['.']).map((path) => placesAt(path, cwd)));
  return places.flat();
}

async function placesAt(path: string, cwd: string): Promise<Place[]> {
  const absolute = slashes(resolve(cwd, path));
  const found = await stat(absolute).catch((error: unknown) => reasonOf(error));
  if (typeof found !== 'string') return [placeFrom(path, absolute, found.isDirectory())];
  const matches = /[*?{]/.test(path) ? await glob(path, { cwd, absolute: true, followSymbolicLinks: false }) : [];
  const files = matches.filter((match) => EXTRACTION_NAME.test(match));
  if (files.length === 0) throw new Misuse(`Cannot check ${path}. ${found}`);
  return files.map((file) => ({ path: slashes(file), kind: 'file' }));
}

function placeFrom(typed: string, path: string, isFolder: boolean): Place {
  if (isFolder) return { path, kind: 'folder' };
  if (EXTRACTION_NAME.test(path)) return { path, kind: 'file' };
  throw new Misuse(`${typed} is not an extraction file: their names end in .extraction.yaml or .extraction.yml.`);
}

/** The extraction files at a place, and what there cannot be looked into. */
export async function filesAt(place: Place): Promise<Walked> {
  if (place.kind === 'file') return { files: [place.path], unread: [] };
  const { files, unread } = await walkFolder(place.path, EXTRACTION_NAME);
  return {
    files: files.map(slashes).sort(),
    unread: unread.map(({ path, said }) => ({ path: slashes(path), said })),
  };
}

/**
 * The folder of the review that a place lies in: the nearest one, from the place upwards, in which a review file
 * lies. The search ends at the top of a git repository.
 */
export async function reviewFolderAround(place: Place): Promise<string | undefined> {
  let folder = place.kind === 'folder' ? place.path : slashes(dirname(place.path));
  for (;;) {
    const names: string[] = await readdir(folder).catch(() => []);
    if (await holdsReviewFile(folder, names)) return folder;
    const above = slashes(dirname(folder));
    if (names.includes('.git') || above === folder) return undefined;
    folder = above;
  }
}

async function holdsReviewFile(folder: string, names: readonly string[]): Promise<boolean> {
  for (const name of names.filter((each) => EXTRACTION_NAME.test(each))) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8').catch(() => '');
    if (/^["']?review["']?\s*:/m.test(text) && readRecord(path, parse(text)).kind === 'review') return true;
  }
  return false;
}

/** `/` between folders on every system, as the core and all output have it. */
export function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
