/** Git as a process: asked for what it knows, never told to change anything, and kept from the network. */
import { spawn } from 'node:child_process';
import { Misuse } from '../misuse';

/** What git said. */
export interface GitAnswer {
  /** 0 where it did as it was asked. */
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Nothing is locked, fetched or asked for. */
const QUIETLY = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };

/**
 * Runs git to its end.
 * @param input what it reads from standard input
 * @throws Misuse where git is not installed
 */
export function runGit(cwd: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const git = spawn('git', args, { cwd, env: { ...process.env, ...QUIETLY }, windowsHide: true });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    git.stdout.on('data', (piece: Buffer) => out.push(piece));
    git.stderr.on('data', (piece: Buffer) => err.push(piece));
    git.on('error', () =>
      reject(
        new Misuse(
          'Versions come from Git, and the program “git” cannot be started. Install Git, or name two folders.',
        ),
      ),
    );
    git.on('close', (code) =>
      resolve({ code: code ?? 1, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8').trim() }),
    );
    // Git may end before it has read all: what it says then is in its answer.
    git.stdin.on('error', () => {});
    git.stdin.end(input);
  });
}

/** One line of what git says; nothing where it fails. */
export async function lineFromGit(cwd: string, ...args: readonly string[]): Promise<string | undefined> {
  const { code, out } = await runGit(cwd, args);
  return code === 0 ? out.toString('utf8').trim() : undefined;
}

/** Texts of which git ends each with a zero (`-z`). */
export function partsOf(out: Buffer): string[] {
  return out
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
}
