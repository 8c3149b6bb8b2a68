/** What stands under names of git’s own, many of them from one process. */
import { runGit } from './run-git';

/** @returns each with its bytes; what git does not have here is left out */
export async function contentsOf(objects: readonly string[], top: string): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(objects)];
  const contents = new Map<string, Buffer>();
  if (wanted.length === 0) return contents;
  const { out } = await runGit(top, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0x0a, at);
    if (end < 0) break;
    const [object = '', kind, size = '0'] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    contents.set(object, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
