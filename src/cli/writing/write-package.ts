/** A data package on its way to disk: with checksums, which also say which files of the folder are ours. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import {
  CHECKSUMS,
  checksumsNow,
  checksumsText,
  counted,
  type FileBefore,
  NEXT_CHECKSUMS,
  type PackageFile,
  readChecksums,
  whoseFile,
} from '../../core/index';
import { Misuse, reasonOf } from '../misuse';
import type { Show } from '../print/progress-line';
import { slashes } from '../reading/find-files';
import { writeWhole } from './write-whole';

/** So many names are told of those that are in the way. */
const MOST_NAMES = 5;

/**
 * Writes the files and their checksums (as `sha256sum --check` reads them), and removes what an earlier package left that
 * is no longer part of it.
 * @returns what was done, in a sentence
 * @throws Misuse where the folder holds something that is not ours, or cannot be written
 */
export async function writePackage(
  files: readonly PackageFile[],
  folder: string,
  when: 'only where it is ours' | 'write anyway',
  show: Show,
): Promise<string> {
  const before = await filesBefore(folder);
  const strange = [...before].filter(([, { whose }]) => whose !== 'ours').map(([path]) => path);
  if (strange.length > 0 && when === 'only where it is ours') throw new Misuse(inTheWay(folder, strange));
  const texts = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    show(`Making ${index + 1} of ${counted(files.length, 'file')} …`);
    texts.set(file.path, file.text());
  }
  try {
    if (before.has(NEXT_CHECKSUMS)) await writeInside(folder, CHECKSUMS, checksumsNow(before));
    await putInPlace(folder, texts);
    const stale = [...before].filter(([path, { whose }]) => whose === 'ours' && path !== CHECKSUMS && !texts.has(path));
    for (const [path] of stale) await rm(join(folder, path), { force: true });
  } catch (error) {
    throw new Misuse(`Cannot write ${folder}. ${reasonOf(error)}`);
  }
  return `${counted(files.length + 1, 'file')} written to ${folder}.`;
}

/** At every moment, two lists of checksums say of each file that it is an old or a new one: so the next run can go on. */
async function putInPlace(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const sums = checksumsText(new Map([...texts].map(([path, text]) => [path, sumOf(text)])));
  await writeInside(folder, NEXT_CHECKSUMS, sums);
  for (const [path, text] of texts) await writeInside(folder, path, text);
  await writeInside(folder, CHECKSUMS, sums);
  await rm(join(folder, NEXT_CHECKSUMS));
}

/** Every file that lies there, and whether an earlier package wrote it as it is now. @throws Misuse where it cannot be read */
async function filesBefore(folder: string): Promise<ReadonlyMap<string, FileBefore>> {
  try {
    const all = await readdir(folder, { recursive: true, withFileTypes: true });
    const sums = await Promise.all([CHECKSUMS, NEXT_CHECKSUMS].map((name) => sumsIn(join(folder, name))));
    const found = new Map<string, FileBefore>();
    for (const entry of all.filter((each) => !each.isDirectory())) {
      const file = join(entry.parentPath, entry.name);
      const path = slashes(relative(folder, file));
      // A link, a pipe or a device is never ours, and nothing is read of it.
      const sum = entry.isFile() ? sumOf(await readFile(file)) : '';
      found.set(path, { whose: entry.isFile() ? whoseFile(path, sum, ...sums) : 'other', sum });
    }
    return found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw new Misuse(`Cannot read ${folder}. ${reasonOf(error)}`);
  }
}

async function sumsIn(file: string): Promise<ReadonlyMap<string, string>> {
  const isThere = (await lstat(file).catch(() => undefined))?.isFile();
  return isThere ? readChecksums(await readFile(file, 'utf8')) : new Map();
}

function inTheWay(folder: string, paths: readonly string[]): string {
  const named = [...paths].sort().slice(0, MOST_NAMES).join(', ');
  const more = paths.length > MOST_NAMES ? ` and ${paths.length - MOST_NAMES} more` : '';
  return `${folder} holds files that no data package wrote, or that were changed since: ${named}${more}. Nothing was written. Name an empty folder with --out, or write anyway with --force: files of the same name are then replaced, others stay.`;
}

/** @throws where a link on the way leads out of the folder */
async function writeInside(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  const [real, around] = await Promise.all([realpath(dirname(file)), realpath(folder)]);
  if (slashes(relative(around, real)) !== slashes(relative(folder, dirname(file))))
    throw new Error(`${path} would be written to another folder, because there is a link on the way.`);
  const there = await lstat(file).catch(() => undefined);
  if (there !== undefined && !there.isFile()) throw new Error(`${path} is there already, and is no file.`);
  await writeWhole(file, text);
}

function sumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
