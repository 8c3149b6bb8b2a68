/** A conflict in the repository of the test workspace, made by Git itself: tests may start it, the extension never does. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type Mocha from 'mocha';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { asOnDisk, uriOf } from './files';

/**
 * Turns on the editor's own Git, which other tests do without, and waits until it knows the repository of the workspace.
 * Skips a test where the workspace is none.
 */
export async function needGit(test: Mocha.Context): Promise<void> {
  if (process.env.EXTRACTION_GIT === undefined) test.skip();
  await setGit('enabled', true);
  const extension = await vscode.extensions.getExtension('vscode.git')?.activate();
  await eventually(() => {
    const [repository] = extension.getAPI(1).repositories;
    if (repository?.state.HEAD === undefined) throw new Error('Git has not read the repository yet.');
  });
}

/** As {@link needGit}; Git looks at what the tests do to files by themselves, until {@link backToAgreed}. */
export async function needWatchfulGit(test: Mocha.Context): Promise<void> {
  await needGit(test);
  await setGit('autorefresh', true);
}

async function setGit(name: 'enabled' | 'autorefresh', value: boolean): Promise<void> {
  await vscode.workspace.getConfiguration('git').update(name, value, vscode.ConfigurationTarget.Global);
}

const AUTHOR = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];

/** @returns what Git writes */
export function git(...args: readonly string[]): string {
  return execFileSync('git', [...AUTHOR, ...args], { cwd: uriOf('.').fsPath, encoding: 'utf8', stdio: 'pipe' });
}

/** Replaces texts in a file on the disk; each has to be there. @returns what stands there now */
export function rewrite(path: string, ...replacements: readonly (readonly [string, string])[]): string {
  const { fsPath } = uriOf(path);
  const text = replacements.reduce(
    (before, [from, to]) => {
      if (!before.includes(from)) throw new Error(`${path} does not contain ${from}`);
      return before.replace(from, to);
    },
    readFileSync(fsPath, 'utf8'),
  );
  writeFileSync(fsPath, text);
  return text;
}

/**
 * Merges a branch, “cb”, into what was committed last, each with changes of its own to a file.
 * @returns what Git has made of the file
 */
export function conflictIn(
  path: string,
  ours: readonly (readonly [string, string])[],
  theirs: readonly (readonly [string, string])[],
): string {
  git('checkout', '--quiet', '-b', 'cb', 'agreed');
  rewrite(path, ...theirs);
  git('commit', '--quiet', '--all', '--message', 'CB');
  git('checkout', '--quiet', '-');
  rewrite(path, ...ours);
  git('commit', '--quiet', '--all', '--message', 'LM');
  try {
    git('merge', 'cb');
  } catch {
    // Git ends so where it leaves something in conflict.
  }
  return readFileSync(uriOf(path).fsPath, 'utf8');
}

/** The repository as every test finds it. Waits until the editor has read it: the tests that come next would meet the rest. */
export async function backToAgreed(): Promise<void> {
  if (process.env.EXTRACTION_GIT === undefined) return;
  git('reset', '--quiet', '--hard', 'agreed');
  if (git('branch', '--list', 'cb') !== '') git('branch', '--quiet', '--delete', '--force', 'cb');
  await asOnDisk(
    ({ uri, isDirty }) =>
      uri.scheme === uriOf('.').scheme && !isDirty && uri.path.endsWith('.extraction.yaml') && existsSync(uri.fsPath),
  );
  await setGit('autorefresh', false);
}
