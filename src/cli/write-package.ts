/** A data package on its way to disk: with checksums, which also say which files of the folder are ours. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import {
  CHECKSUMS,
  checksumsText,
  counted,
  type PackageFile,
  readChecksums,
  type Whose,
  whoseFile,
} from '../core/index';
import { slashes } from './find-files';
import { Misuse, reasonOf } from './misuse';

import type { Show } from './progress-line';

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
  const strange = [...before].filter(([, whose]) => whose !== 'ours').map(([path]) => path);
  if (strange.length > 0 && when === 'only where it is ours') throw new Misuse(inTheWay(folder, strange));
  const sums = new Map<string, string>();
  try {
    for (const [index, file] of files.entries()) {
      show(`Writing ${index + 1} of ${counted(files.length, 'file')} …`);
      const text = file.text();
      await writeInside(folder, file.path, text);
      sums.set(file.path, sumOf(text));
    }
    await writeInside(folder, CHECKSUMS, checksumsText(sums));
    const written = new Set([CHECKSUMS, ...files.map(({ path }) => path)]);
    const stale = [...before].filter(([path, whose]) => whose === 'ours' && !written.has(path));
    for (const [path] of stale) await rm(join(folder, path));
  } catch (error) {
    throw new Misuse(`Cannot write ${folder}. ${reasonOf(error)}`);
  }
  return `${counted(files.length + 1, 'file')} written to ${folder}.`;
}

/** Every file that lies there, and whether an earlier package wrote it as it is now. */
async function filesBefore(folder: string): Promise<ReadonlyMap<string, Whose>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Misuse(`Cannot read ${folder}. ${reasonOf(error)}`);
  });
  const paths = all
    .filter((entry) => !entry.isDirectory())
    .map((entry) => slashes(relative(folder, join(entry.parentPath, entry.name))));
  const sums = paths.includes(CHECKSUMS)
    ? readChecksums(await readFile(join(folder, CHECKSUMS), 'utf8'))
    : new Map<string, string>();
  const found = new Map<string, Whose>();
  for (const path of paths) found.set(path, whoseFile(path, sumOf(await readFile(join(folder, path))), sums));
  return found;
}

function inTheWay(folder: string, paths: readonly string[]): string {
  const named = [...paths].sort().slice(0, MOST_NAMES).join(', ');
  const more = paths.length > MOST_NAMES ? ` and ${paths.length - MOST_NAMES} more` : '';
  return `${folder} holds files that no data package wrote, or that were changed since: ${named}${more}. Nothing was written. Name an empty folder with --out, or write anyway with --force: files of the same name are then replaced, others stay.`;
}

async function writeInside(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function sumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
