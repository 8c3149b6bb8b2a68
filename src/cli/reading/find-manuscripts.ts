/** Which manuscripts a command about a manuscript reads. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { decoded, MANUSCRIPTS, unreadBecause } from '../../core/index';
import { Misuse, reasonOf } from '../misuse';
import { slashes } from './find-files';

/**
 * @param paths files, or folders below which every Markdown file is read; without any, the current folder
 * @returns absolute paths with `/`, sorted
 * @throws Misuse where something named is not there
 */
export async function manuscriptsAt(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = await Promise.all((paths.length > 0 ? paths : ['.']).map((path) => manuscriptsIn(path, cwd)));
  return [...new Set(found.flat())].sort();
}

async function manuscriptsIn(path: string, cwd: string): Promise<string[]> {
  const absolute = slashes(resolve(cwd, path));
  const found = await stat(absolute).catch((error: unknown) => reasonOf(error));
  if (typeof found === 'string') throw new Misuse(`Cannot read ${path}. ${found}`);
  if (!found.isDirectory()) return [absolute];
  const files = await glob(MANUSCRIPTS, {
    cwd: absolute,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  return files.map(slashes);
}

/**
 * The text of a manuscript, with the same rule of what is text as for extraction files.
 * @param name as people know it, for the message
 * @throws Misuse where it cannot be read
 */
export async function readManuscript(path: string, name: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Misuse(`Cannot read ${name}. ${reasonOf(error)}`);
  });
  const read = decoded(bytes);
  if ('text' in read) return read.text;
  throw new Misuse(`Cannot read ${name}: ${unreadBecause(read.unread)}. Save it as UTF-8.`);
}
