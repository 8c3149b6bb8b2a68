/** The Git that the editor has: no process of ours. It is there where VS Code's own Git extension is, and knows a repository. */
import { type Disposable, type Event, extensions, Uri } from 'vscode';

/** What we use of the interface that VS Code's own Git extension offers (`git.d.ts` there). */
interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
  /** The address of a file at a revision. */
  toGitUri(uri: Uri, ref: string): Uri;
  /** Finds the repository around a folder that the editor has not opened yet. */
  openRepository?(root: Uri): Promise<Repository | null>;
}

export interface Repository {
  readonly rootUri?: Uri;
  readonly state: RepositoryState;
  status?(): Promise<void>;
  checkIgnore?(paths: readonly string[]): Promise<ReadonlySet<string>>;
  log(options: { maxEntries: number; path?: string }): Promise<readonly Commit[]>;
  getRefs?(query: { sort: 'committerdate' }): Promise<readonly Ref[]>;
  getMergeBase?(one: string, other: string): Promise<string | undefined>;
  /** The text of a file at a revision, or, for `:1`, `:2` and `:3`, what a merge began with, has here and has there. */
  show(ref: string, path: string): Promise<string>;
  diffWith(ref: string): Promise<readonly FileChange[]>;
}

interface RepositoryState {
  readonly HEAD?: { readonly name?: string };
  /** Files that a merge has left in conflict. */
  readonly mergeChanges: readonly { readonly uri: Uri }[];
  readonly workingTreeChanges?: readonly FileChange[];
  readonly untrackedChanges?: readonly FileChange[];
  readonly onDidChange: Event<void>;
}

interface FileChange {
  readonly uri?: Uri;
  readonly originalUri: Uri;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

export interface Ref {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

/** @returns nothing where the editor has no Git, or Git is not installed or turned off */
export async function git(): Promise<GitApi | undefined> {
  const extension = await gitExtension();
  return extension?.enabled ? extension.getAPI(1) : undefined;
}

/** Calls once when the editor has Git: at once, or as soon as somebody turns it on (`git.enabled`). */
export async function whenGit(use: (api: GitApi) => void): Promise<Disposable | undefined> {
  const extension = await gitExtension();
  if (extension === undefined) return undefined;
  const waiting = extension.onDidChangeEnablement(start);
  function start(): void {
    if (!extension?.enabled) return;
    waiting.dispose();
    use(extension.getAPI(1));
  }
  start();
  return waiting;
}

async function gitExtension(): Promise<GitExtension | undefined> {
  try {
    return await extensions.getExtension<GitExtension>('vscode.git')?.activate();
  } catch {
    // Git is not installed.
    return undefined;
  }
}

/** The repository in which a file lies. @returns nothing where there is none, or no Git */
export async function repositoryOf(uri: Uri): Promise<Repository | undefined> {
  const api = await git();
  try {
    return api?.getRepository(uri) ?? (await api?.openRepository?.(Uri.joinPath(uri, '..'))) ?? undefined;
  } catch {
    // The workspace is not on a disk: there is no earlier version to ask for.
    return undefined;
  }
}

/** A file as it was at a revision, or at a stage of a merge. @returns nothing where it was not there */
export async function textAt(ref: string, uri: Uri, repository: Repository): Promise<string | undefined> {
  try {
    return await repository.show(ref, uri.fsPath);
  } catch {
    return undefined;
  }
}
