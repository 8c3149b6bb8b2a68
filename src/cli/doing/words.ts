/** What `extraction words` does: writes the facts of a file. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { factLines } from '../../core/index';
import { Misuse } from '../misuse';
import { slashes } from '../reading/find-files';
import { readFiles } from '../reading/read-files';
import { writeResult } from '../writing/write-result';

/**
 * Writes what a file says to standard output. Git stops a whole diff where a textconv fails, so that a file that cannot be
 * understood is no failure.
 * @throws Misuse where the file cannot be had
 */
export async function writeWords(path: string): Promise<void> {
  if (isForTheEditor()) return asItIs(path);
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new Misuse(`“${path}” is a folder. Name a file in it.`);
  const [file] = await readFiles([slashes(resolve(path))], () => {});
  if (file?.unread?.why === 'no access') throw new Misuse(`Cannot read ${path}. ${file.unread.said}`);
  if (file) await writeResult(factLines(file), undefined);
}

/**
 * VS Code asks Git for versions of a file through the same textconv, compares them with what is open, and stages single lines
 * from them: there it has to get the text itself. It says who it is in the environment of each `git` that it starts, and so of
 * what that starts (`VSCODE_GIT_COMMAND`, in git.ts of its Git extension).
 */
function isForTheEditor(): boolean {
  return process.env.VSCODE_GIT_COMMAND !== undefined;
}

/** Byte for byte. */
async function asItIs(path: string): Promise<void> {
  await pipeline(createReadStream(path), process.stdout, { end: false });
}
