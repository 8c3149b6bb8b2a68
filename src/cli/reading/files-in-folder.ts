/** Everything below a folder that may be an extraction file, as an editor finds it: links are followed, once. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../misuse';

/** What was found, and what may hold files and could not be looked into. */
export interface Walked {
  readonly files: readonly string[];
  readonly unread: readonly { readonly path: string; readonly said: string }[];
}

/**
 * The files below a folder whose names match. Hidden folders and `node_modules` are left out.
 * @param folder absolute
 */
export async function walkFolder(folder: string, name: RegExp): Promise<Walked> {
  const walked: Mutable = { files: [], unread: [] };
  await walk(folder, [await realpath(folder).catch(() => folder)], name, walked);
  return walked;
}

interface Mutable {
  readonly files: string[];
  readonly unread: { readonly path: string; readonly said: string }[];
}

/** @param around the real places of the folders on the way, so that a link to one of them leads no further */
async function walk(folder: string, around: readonly string[], name: RegExp, walked: Mutable): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    walked.unread.push({ path: folder, said: reasonOf(error) });
    return [];
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    const isWanted = name.test(entry.name);
    const kind = entry.isSymbolicLink() ? await behindLink(path) : kindOf(entry);
    if (kind === 'folder') {
      const real = await realpath(path).catch(() => path);
      if (!around.includes(real)) await walk(path, [...around, real], name, walked);
    } else if (kind === 'file') {
      if (isWanted) walked.files.push(path);
    } else if (isWanted)
      walked.unread.push({ path, said: kind === 'other' ? 'It is neither a file nor a folder.' : kind.said });
  }
}

type Kind = 'file' | 'folder' | 'other' | { readonly said: string };

async function behindLink(path: string): Promise<Kind> {
  return stat(path).then(kindOf, (error: unknown) => ({ said: `It is a link. ${reasonOf(error)}` }));
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}
