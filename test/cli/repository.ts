/** A repository of real git in a folder of its own, for tests of what is done with versions. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inFolder } from './run';

/** Nothing of the machine's own settings counts, and the same texts give the same commits. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'LM',
  GIT_AUTHOR_EMAIL: 'lm@example.org',
  GIT_COMMITTER_NAME: 'LM',
  GIT_COMMITTER_EMAIL: 'lm@example.org',
  // After each commit, git would start another process that looks whether there is something to tidy up.
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_KEY_1: 'gc.auto',
  GIT_CONFIG_VALUE_1: '0',
};

export type Files = Readonly<Record<string, string | Buffer>>;

export interface Repository {
  readonly folder: string;
  /** Runs git and gives what it says. */
  readonly git: (...args: string[]) => string;
  readonly write: (files: Files) => void;
  readonly remove: (...paths: string[]) => void;
  /** Writes these files and commits everything. */
  readonly commit: (files?: Files) => void;
}

/** A repository in a folder that is there. */
export function repositoryIn(folder: string): Repository {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
  const write = (files: Files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  const commit = (files: Files = {}) => {
    write(files);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'A step');
  };
  const remove = (...paths: string[]) => {
    for (const path of paths) rmSync(join(folder, path), { recursive: true });
  };
  return { folder, git, write, remove, commit };
}

/** Runs a test in a new repository whose branch “main” has these files, and removes it again. */
export async function inRepository(
  files: Files,
  test: (repository: Repository) => void | Promise<void>,
): Promise<void> {
  await inFolder({}, async (folder) => {
    const repository = repositoryIn(folder);
    repository.git('init', '--quiet', '--template=', '--initial-branch=main');
    if (Object.keys(files).length > 0) repository.commit(files);
    await test(repository);
  });
}
