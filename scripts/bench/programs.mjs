// Programs that are started by themselves, with the CPU time that they took.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

const SUM = join(mkdtempSync(join(tmpdir(), 'bench-')), 'cost.json');

/**
 * Runs a program of Node.js to its end.
 * @param {readonly string[]} given its file, and what it is told
 * @returns {import('./measure.mjs').Cost & { readonly output: string }}
 * @throws where it fails; that a check found problems is no failure
 */
export function run(given) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', resolve('scripts/bench/tell-cost.cjs'), '--expose-gc', ...given],
    { encoding: 'utf8', env: { ...process.env, BENCH_COST: SUM }, maxBuffer: 2 ** 30 },
  );
  if (status !== 0 && status !== 1) throw new Error(`${given.join(' ')}: ${stderr}`);
  if (stderr !== '') process.stderr.write(stderr);
  return { cpu: JSON.parse(readFileSync(SUM, 'utf8')).cpu, wall: performance.now() - start, output: stdout };
}

/** Files in a folder of their own. @param {readonly { readonly path: string, readonly text: string }[]} files @returns {{ readonly folder: string, readonly remove: () => void }} */
export function onDisk(files) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
