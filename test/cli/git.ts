/** Real git in folders of their own, for tests: without the settings of this computer, and without the network. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Git that nothing on this computer changes: the same texts give the same commits. */
const ALONE = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  // After each commit, git would start another process that looks whether there is something to tidy up.
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_KEY_1: 'gc.auto',
  GIT_CONFIG_VALUE_1: '0',
  GIT_AUTHOR_NAME: 'LM',
  GIT_AUTHOR_EMAIL: 'lm@example.org',
  GIT_COMMITTER_NAME: 'LM',
  GIT_COMMITTER_EMAIL: 'lm@example.org',
  GIT_AUTHOR_DATE: '2026-01-31T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-31T12:00:00Z',
};

export interface GitOutcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A repository with one commit of some files. */
export class TestRepository {
  constructor(readonly folder: string) {}

  git(...args: readonly string[]): GitOutcome {
    return this.gitWith({}, ...args);
  }

  gitWith(environment: Readonly<Record<string, string>>, ...args: readonly string[]): GitOutcome {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...ALONE, ...environment },
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Like {@link git}, where it has to succeed. */
  must(...args: readonly string[]): string {
    const { code, out, err } = this.git(...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err || out}`);
    return out.trim();
  }

  write(files: Readonly<Record<string, string | Buffer>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
  }

  /** Whether that branch is checked out, as far as a look at one file tells. */
  #isOn(branch: string): boolean {
    const head = join(this.folder, '.git/HEAD');
    return existsSync(head) && readFileSync(head, 'utf8') === `ref: refs/heads/${branch}\n`;
  }

  /** Writes files on a branch that is made where it is missing, and commits them. */
  commit(branch: string, files: Readonly<Record<string, string | Buffer>>): void {
    if (!this.#isOn(branch) && this.git('checkout', '--quiet', branch).code !== 0)
      this.must('checkout', '--quiet', '-b', branch);
    this.write(files);
    this.must('add', '--all');
    this.must('commit', '--quiet', '--allow-empty', '-m', `on ${branch}`);
  }
}

/** Runs a test in a repository with a commit of these files on the branch `main`. */
export async function inRepository(
  files: Readonly<Record<string, string | Buffer>>,
  test: (repository: TestRepository) => void | Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-git-'));
  const repository = new TestRepository(folder);
  try {
    repository.must('init', '--quiet', '--template=', '--initial-branch=main');
    repository.commit('main', files);
    await test(repository);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
