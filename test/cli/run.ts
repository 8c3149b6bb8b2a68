/** Runs the command line as people do: as a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Starting a process takes its time on a busy machine. */
export const PATIENCE = 60_000;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param cwd where it runs; without it, the project's folder */
export function extraction(args: readonly string[], options: { cwd?: string; input?: string | Buffer } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    ...options,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a test in a folder with these files (path → text or bytes) and removes it again. */
export function inFolder(files: Readonly<Record<string, string | Buffer>>, test: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
