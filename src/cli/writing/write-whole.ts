/** Files that are written whole or not at all: beside the place first, and then moved there in one step. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unfinishedName } from '../../core/index';

/** Files that are on their way, to be taken away when somebody stops the program. */
const unfinished = new Set<string>();

/** Those that are just being opened: they are there only once the system has done it. */
const opening = new Set<Promise<FileHandle>>();

/**
 * Puts content where a path leads. Whatever was there stays until all of it is written; a device or a pipe takes it as it
 * comes.
 * @throws what the system says; the old file is still there then
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  if (before?.isFile() === false) return writeFile(path, content);
  // Through a link, the file is replaced and not the link.
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), unfinishedName(basename(target), randomBytes(4).toString('hex')));
  unfinished.add(beside);
  try {
    await writeThrough(beside, content, before?.mode ?? 0o666);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    unfinished.delete(beside);
  }
}

/** Until it is on the disk: some systems say only then that there is no room. */
async function writeThrough(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const file = await opened(open(path, 'wx', mode));
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function opened(file: Promise<FileHandle>): Promise<FileHandle> {
  opening.add(file);
  try {
    return await file;
  } finally {
    opening.delete(file);
  }
}

/** Takes away what is on its way when somebody stops the program, and lets it end as it would have. */
export function tidyUpWhenStopped(): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Not `once`: between that and the next listener, the same signal would end the program at once.
    process.on(signal, () => {
      // Asked again while it tidies up, it goes on with that.
      if (!isStopping) void endWith(signal);
      isStopping = true;
    });
  }
}

async function endWith(signal: NodeJS.Signals): Promise<void> {
  while (opening.size > 0) await Promise.allSettled(opening);
  for (const path of unfinished) rmSync(path, { force: true });
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
