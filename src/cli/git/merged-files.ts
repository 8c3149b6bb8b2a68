/** The files of a merge commit with their versions on both sides, as git has them. */
import { EXTRACTION_NAME } from '../../core/index';
import { Misuse } from '../misuse';
import { type CommonBase, withCommonBase } from './common-base';
import { lineFromGit, partsOf, runGit } from './run-git';
import { contentsOf, treeOf } from './tree-files';

/** One file; empty where a version does not have it, absent where git does not have that version here. */
export interface MergedFile {
  /** In the merge commit. */
  readonly path: string;
  readonly base: CommonBase;
  readonly ours: Buffer | undefined;
  readonly theirs: Buffer | undefined;
  readonly result: Buffer | undefined;
}

export interface MergeCommit {
  readonly commit: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * The merges that a name means: a commit, a range; `HEAD` where nothing is named. None for a commit that is no merge.
 * @throws Misuse where git does not know it
 */
export async function mergesNamed(top: string, name = 'HEAD'): Promise<readonly MergeCommit[]> {
  const isRange = name.includes('..');
  const args = isRange
    ? ['rev-list', '--merges', '--reverse', '--parents']
    : ['rev-list', '--max-count=1', '--parents'];
  const { code, out } = await runGit(top, [...args, '--end-of-options', name, '--']);
  if (code !== 0) throw new Misuse(`Git knows no version called ${name} here.`);
  return out
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [commit, ours, theirs, ...others] = line.trim().split(' ');
      return commit && ours && theirs && others.length === 0 ? [{ commit, ours, theirs }] : [];
    });
}

/**
 * The commits at which both sides of a merge parted: several where they were merged crosswise before.
 * @throws Misuse where none is here, as in a shallow clone
 */
export async function basesOf(top: string, { commit, ours, theirs }: MergeCommit): Promise<readonly string[]> {
  const bases = (await lineFromGit(top, 'merge-base', '--all', ours, theirs))
    ?.split('\n')
    .filter((line) => line !== '');
  if (bases && bases.length > 0) return bases;
  const isShallow = (await lineFromGit(top, 'rev-parse', '--is-shallow-repository')) === 'true';
  throw new Misuse(
    isShallow
      ? `This is a shallow clone: the commit at which both sides of the merge ${commit.slice(0, 10)} parted is not in it. Fetch the whole history (“git fetch --unshallow”; with actions/checkout “fetch-depth: 0”).`
      : `Both sides of the merge ${commit.slice(0, 10)} have no commit in common, so that there is nothing to hold it against.`,
  );
}

/** A file of a merge, seen from one commit at which its sides parted. */
interface FileSince extends MergedFile {
  readonly base: Buffer | undefined;
}

/** The extraction files that a merge put together: both sides changed them, or it has them otherwise than the side that did. */
export async function filesOfMerge(
  top: string,
  merge: MergeCommit,
  bases: readonly string[],
): Promise<readonly MergedFile[]> {
  const seen = await Promise.all(bases.map((base) => filesSince(top, merge, base)));
  return seen.length === 1 ? (seen[0] ?? []) : withCommonBase(top, bases, seen);
}

async function filesSince(top: string, merge: MergeCommit, base: string): Promise<readonly FileSince[]> {
  const commits = [base, merge.ours, merge.theirs, merge.commit];
  const [before, here, there, result] = (await Promise.all(commits.map((each) => blobsOf(each, top)))) as [
    Tree,
    Tree,
    Tree,
    Tree,
  ];
  const [movedHere, movedThere] = (await Promise.all(
    [merge.ours, merge.theirs].map((each) => renamesBetween(top, base, each)),
  )) as [Tree, Tree];
  const paths = new Set(
    [...before.keys(), ...here.keys(), ...there.keys()].filter((path) => EXTRACTION_NAME.test(path)),
  );
  const arrivals = new Set([...movedHere.values(), ...movedThere.values()]);
  const files = [...paths].sort().flatMap((path) => {
    if (!before.has(path) && arrivals.has(path)) return [];
    const [ofOurs, ofTheirs] = [movedHere.get(path) ?? path, movedThere.get(path) ?? path];
    const at = ofOurs === path ? ofTheirs : ofOurs;
    const ids = { base: before.get(path), ours: here.get(ofOurs), theirs: there.get(ofTheirs), result: result.get(at) };
    return isAsExpected(ids) ? [] : [{ path: at, ids }];
  });
  const contents = await contentsOf(
    files.flatMap(({ ids }) => Object.values(ids).filter((id) => id !== undefined)),
    top,
  );
  const bytes = (id: string | undefined) => (id === undefined ? Buffer.alloc(0) : contents.get(id));
  return files.map(({ path, ids }) => ({
    path,
    base: bytes(ids.base),
    ours: bytes(ids.ours),
    theirs: bytes(ids.theirs),
    result: bytes(ids.result),
  }));
}

/** Only one side changed it, and the merge has it so. */
function isAsExpected(ids: Readonly<Record<'base' | 'ours' | 'theirs' | 'result', string | undefined>>): boolean {
  if (ids.base === ids.ours || ids.ours === ids.theirs) return ids.result === ids.theirs;
  return ids.base === ids.theirs && ids.result === ids.ours;
}

/** Paths, each with what stands there. */
type Tree = ReadonlyMap<string, string>;

async function blobsOf(commit: string, top: string): Promise<Tree> {
  const files = [...(await treeOf(commit, top))].filter(([, { mode }]) => mode.startsWith('100'));
  return new Map(files.map(([path, { object }]) => [path, object]));
}

/** Earlier path → later path; also where another file stands under the earlier path by now: `-B` makes of that a copy. */
async function renamesBetween(top: string, from: string, to: string): Promise<Tree> {
  const { out } = await runGit(top, [
    'diff-tree',
    '-r',
    '-z',
    '-B',
    '-M',
    '--diff-filter=RC',
    '--name-status',
    from,
    to,
  ]);
  const parts = partsOf(out);
  const renames = new Map<string, string>();
  for (let at = 0; at + 2 < parts.length; at += 3) renames.set(parts[at + 1] as string, parts[at + 2] as string);
  return renames;
}
