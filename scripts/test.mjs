// Everything that must hold before a change is shared: build, types, lint, unit tests, and the suite in a real VS Code.
// The last line is the sum, `N passed, N failed`. A step that is not made of tests counts as one failure when it fails.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { project } from './vscode/places.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Sum
 * @typedef {{ title: string, program: string[], tests?: boolean, needed?: boolean }} Step
 */

const { resolve } = createRequire(import.meta.url);
const biome = join(dirname(resolve('@biomejs/biome/package.json')), 'bin', 'biome');
const mocha = join(dirname(resolve('mocha/package.json')), 'bin', 'mocha.js');

/** Each is a program for Node.js. Without the needed ones the rest makes no sense. @type {Step[]} */
const steps = [
  { title: 'Build', program: ['esbuild.js'], needed: true },
  { title: 'Types', program: ['scripts/types.mjs'] },
  { title: 'Lint', program: [biome, 'check', '--error-on-warnings'] },
  // Each file of tests in whichever process is free; by itself, mocha leaves one processor unused.
  {
    title: 'Unit tests',
    program: [mocha, '--parallel', '--jobs', String(Math.max(2, availableParallelism())), 'out/**/*.test.mjs'],
    tests: true,
  },
  { title: 'Tests inside VS Code', program: ['scripts/test-editor.mjs'], tests: true },
  { title: 'The package, installed', program: [mocha, 'test/package/*.test.mjs'], tests: true },
];

const folder = mkdtempSync(join(tmpdir(), 'extraction-'));

/** @param {Step} step @param {number} index @returns {Sum} */
function take({ title, program, tests }, index) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}\n`);
  const file = join(folder, String(index));
  const { status } = spawnSync(process.execPath, program, {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, EXTRACTION_TEST_SUM: file },
  });
  const sum = tests && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  if (status !== 0) console.log(`\n✘ ${title} failed.`);
  return status !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

let passed = 0;
let failed = 0;
for (const [index, step] of steps.entries()) {
  const sum = take(step, index);
  passed += sum.passed;
  failed += sum.failed;
  if (step.needed && sum.failed > 0) break;
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
