/** What both sides of a merge began with, where they were merged crosswise before and parted at several commits. */
import { decoded, mergeTexts } from '../../core/index';
import { lineFromGit } from './run-git';
import { contentsOf, treeOf } from './tree-files';

/** The commits at which the sides parted say different things of one datum, so that nobody knows what both began with. */
export const IN_DISPUTE = 'in dispute';

/** What stood in a file where its sides parted; nothing where git does not have it here. */
export type CommonBase = Buffer | typeof IN_DISPUTE | undefined;

/** A file of a merge, seen from one commit at which its sides parted. */
interface FileSince {
  readonly path: string;
  readonly base: Buffer | undefined;
}

/**
 * The files of a merge with one base each: those of all commits at which the sides parted, merged by what they say, as git
 * merges them by lines.
 * @param seen the files of the merge, seen from each of the commits
 */
export async function withCommonBase<File extends FileSince>(
  top: string,
  bases: readonly string[],
  seen: readonly (readonly File[])[],
): Promise<readonly (Omit<File, 'base'> & { readonly base: CommonBase })[]> {
  const [first = [], ...others] = seen;
  // Whatever only one side has changed since any of them is as it should be.
  const files = first.filter(({ path }) => others.every((list) => list.some((each) => each.path === path)));
  const ancestor = await lineFromGit(top, 'merge-base', '--octopus', ...bases);
  const tree = ancestor ? await treeOf(ancestor, top) : new Map<string, { readonly object: string }>();
  const contents = await contentsOf(
    files.flatMap(({ path }) => tree.get(path)?.object ?? []),
    top,
  );
  return files.map((file) => {
    const before = contents.get(tree.get(file.path)?.object ?? '') ?? Buffer.alloc(0);
    const versions = [file, ...others.flatMap((list) => list.find(({ path }) => path === file.path) ?? [])];
    return {
      ...file,
      base: together(
        before,
        versions.map(({ base }) => base),
      ),
    };
  });
}

function together(before: Buffer, versions: readonly (Buffer | undefined)[]): CommonBase {
  const base = textOf(before);
  const [first, ...others] = versions.map(textOf);
  let all = first;
  for (const theirs of others) {
    if (base === undefined || all === undefined || theirs === undefined) return undefined;
    const merged = mergeTexts({ base, ours: all, theirs });
    if (merged.kind !== 'merged' || merged.conflicts.length > 0) return IN_DISPUTE;
    all = merged.text;
  }
  return all === undefined ? undefined : Buffer.from(all);
}

function textOf(bytes: Buffer | undefined): string | undefined {
  const read = bytes && decoded(bytes);
  return read && 'text' in read ? read.text : undefined;
}
