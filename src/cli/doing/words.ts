/** What `extraction words` does: writes the facts of a file. */
import { resolve } from 'node:path';
import { words } from '../../core/index';
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
  const [file] = await readFiles([slashes(resolve(path))], () => {});
  if (file?.unread?.why === 'no access') throw new Misuse(`Cannot read ${path}. ${file.unread.said}`);
  if (file) await writeResult(words(file), undefined);
}
