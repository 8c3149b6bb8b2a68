/** Where files really lie: git names them so, also where a folder was reached by a link. */
import { realpath } from 'node:fs/promises';
import { slashes } from './find-files';

/** Path → its real one, with `/`; of a file that is not there, the path itself. */
export async function realPaths(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const real = await Promise.all(paths.map((path) => realpath(path).then(slashes, () => path)));
  return new Map(paths.map((path, index) => [path, real[index] ?? path]));
}
