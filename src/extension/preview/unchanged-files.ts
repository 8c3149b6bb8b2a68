/** Which files of a review are what they were at an earlier version, so that Git need not be asked for each of them. */
import { type Uri, workspace } from 'vscode';
import { isBelow, pathOf } from '../reviews/extraction-files';

/** What we use of a repository of VS Code's own Git extension (`git.d.ts` there). */
export interface Changes {
  readonly rootUri?: Uri;
  readonly state?: {
    readonly workingTreeChanges?: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
  };
  status?(): Promise<void>;
  checkIgnore?(paths: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface Change {
  readonly uri?: Uri;
  readonly originalUri: Uri;
}

/**
 * Git names the files that differ from a version; those that it follows and does not name are the same. Where it cannot be
 * told which files it follows, none is said to be unchanged.
 * @param changed those that differ
 * @returns the paths of those that do not
 */
export async function unchangedFiles(
  uris: readonly Uri[],
  changed: readonly Change[],
  repository: Changes,
): Promise<ReadonlySet<string>> {
  const { rootUri, state } = repository;
  const isKnown = rootUri && state?.workingTreeChanges && repository.status && repository.checkIgnore;
  // Git names files by where they really are: a folder that is reached by a link has other names.
  const isNamedAlike = isKnown && uris.every(({ path }) => isBelow(path, rootUri.path));
  if (!isKnown || !isNamedAlike || showsNoUntracked()) return new Set();
  await repository.status?.();
  const untracked = [...(state.workingTreeChanges ?? []), ...(state.untrackedChanges ?? [])];
  const ignored = await repository.checkIgnore?.(uris.map(({ fsPath }) => fsPath));
  const others = [...changed, ...untracked].flatMap(({ uri, originalUri }) => [originalUri, ...(uri ? [uri] : [])]);
  const differing = new Set(others.map(pathOf));
  const typed = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => pathOf(uri)));
  const same = uris.filter(({ fsPath }) => ignored?.has(fsPath) === false);
  return new Set(same.map(pathOf).filter((path) => !differing.has(path) && !typed.has(path)));
}

/** People may have the Git extension keep to itself which files it does not follow. */
function showsNoUntracked(): boolean {
  return workspace.getConfiguration('git').get('untrackedChanges') === 'hidden';
}
