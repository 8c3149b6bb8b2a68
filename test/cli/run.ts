/** Runs the command line: within this process, as most tests do, or as people do, as a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/main';

/** Starting a process takes its time on a busy machine. */
export const PATIENCE = 60_000;

export interface Outcome {
  readonly code: number | null | undefined;
  readonly out: string;
  readonly err: string;
}

/** The program as a file, which git is to call. */
const PROGRAM = resolve('dist/cli.js');

/**
 * What the command line answers, without the start of a process. One at a time: the process has one folder and one output.
 * @param cwd where it runs; without it, the project's folder
 * @param input what it reads; without it, nothing
 */
export async function extraction(
  args: readonly string[],
  { cwd, input }: { cwd?: string; input?: string } = {},
): Promise<Outcome> {
  const [home, environment, terminal, [, program = '']] = [
    process.cwd(),
    process.env,
    process.stdout.isTTY,
    process.argv,
  ];
  const [out, err] = [listenTo(process.stdout), listenTo(process.stderr)];
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  try {
    if (cwd !== undefined) process.chdir(cwd);
    process.env = { ...environment, NO_COLOR: '1' };
    process.stdout.isTTY = false;
    process.exitCode = undefined;
    process.argv[1] = PROGRAM;
    if (input !== undefined)
      Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(input)]) });
    await run(args);
    return { code: Number(process.exitCode ?? 0), out: out.heard(), err: err.heard() };
  } finally {
    out.stop();
    err.stop();
    process.stdout.isTTY = terminal;
    process.env = environment;
    process.exitCode = undefined;
    process.argv[1] = program;
    if (stdin && input !== undefined) Object.defineProperty(process, 'stdin', stdin);
    process.chdir(home);
  }
}

/** Takes what is written to a stream, which gets none of it until `stop`. */
function listenTo(stream: NodeJS.WriteStream): { readonly heard: () => string; readonly stop: () => void } {
  const pieces: Buffer[] = [];
  const { write } = stream;
  stream.write = (piece: string | Uint8Array) => {
    pieces.push(Buffer.from(piece));
    return true;
  };
  return {
    heard: () => Buffer.concat(pieces).toString('utf8'),
    stop: () => {
      stream.write = write;
    },
  };
}

/** The same as a process of its own. It takes its time to start: two tests look that what only a process has, an input and an end, is there. */
export function extractionProcess(
  args: readonly string[],
  options: { cwd?: string; input?: string | Buffer } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    ...options,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a test in a folder with these files (path → text or bytes) and removes it again. */
export async function inFolder(
  files: Readonly<Record<string, string | Buffer>>,
  test: (folder: string) => void | Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
