// Everything that must hold before a change is shared: build, types, lint, unit tests, and the suite in a real VS Code.
// The last line is the sum, `N passed, N failed`. A step that is not made of tests counts as one failure when it fails.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { project } from './vscode/places.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Sum
 * @typedef {{ title: string, program: string[], tests?: boolean, isPatient?: boolean }} Step `isPatient`: no window waits in it,
 * so that it takes the time that the editors leave
 */

const { resolve } = createRequire(import.meta.url);
const biome = join(dirname(resolve('@biomejs/biome/package.json')), 'bin', 'biome');
const mocha = join(dirname(resolve('mocha/package.json')), 'bin', 'mocha.js');

/**
 * Without it the rest makes no sense. As it is published: so the same files are tested, packaged and installed, and none of
 * the steps has to wait for another build. Each step is a program for Node.js. @type {Step}
 */
const build = { title: 'Build', program: ['esbuild.js', '--production'] };

/** @type {Step} */
const editor = { title: 'Tests inside VS Code', program: ['scripts/test-editor.mjs'], tests: true };

/** One more editor, most of whose time is spent with waiting. @type {Step} */
const installed = { title: 'The package, installed', program: [mocha, 'test/package/*.test.mjs'], tests: true };

/**
 * What takes the time that the editors leave, one after the other: so both processors have something to do until the end.
 * @type {Step[]}
 */
const meanwhile = [
  { title: 'Types', program: ['scripts/types.mjs'], isPatient: true },
  { title: 'Lint', program: [biome, 'check', '--error-on-warnings'], isPatient: true },
  // Each file of tests in whichever process is free; by itself, mocha leaves one processor unused.
  {
    title: 'Unit tests',
    program: [mocha, '--parallel', '--jobs', String(Math.max(2, availableParallelism())), 'out/**/*.test.mjs'],
    tests: true,
    isPatient: true,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'extraction-'));

/** @param {Step} step @returns {string} the line above what a step prints */
function headingOf({ title }) {
  return `\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}\n`;
}

/**
 * Runs a step whose output is seen as it comes.
 * @param {Step} step @returns {Promise<Sum>}
 */
async function take(step) {
  console.log(headingOf(step));
  return run(step);
}

/**
 * Runs a step for which others need not wait; what it prints is shown in one piece.
 * @param {Step} step @returns {Promise<Sum>}
 */
async function takeQuietly(step) {
  /** @type {string[]} */
  const output = [headingOf(step)];
  const sum = await run(step, output);
  console.log(output.join(''));
  return sum;
}

/**
 * @param {Step} step
 * @param {string[]} [output] takes what the step prints; without it, it is seen as it comes
 * @returns {Promise<Sum>}
 */
async function run({ title, program, tests, isPatient }, output) {
  const file = join(folder, program.join('-').replace(/\W+/g, '-'));
  const child = spawn(process.execPath, program, {
    cwd: project,
    stdio: output ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, EXTRACTION_BUILT: 'production', EXTRACTION_TEST_SUM: file },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => output?.push(text));
  if (isPatient && child.pid !== undefined) letOthersFirst(child.pid);
  const status = await new Promise((done) => child.once('close', done).once('error', () => done(1)));
  const sum = tests && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  if (status !== 0) (output ?? { push: console.log }).push(`\n✘ ${title} failed.`);
  return status !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

/** @param {number} process */
function letOthersFirst(process) {
  try {
    setPriority(process, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Then they share.
  }
}

/** @returns {Promise<Sum[]>} */
async function takeMeanwhile() {
  const sums = [];
  for (const step of meanwhile) sums.push(await takeQuietly(step));
  return sums;
}

const sums = [await take(build)];
if (sums.every(({ failed }) => failed === 0)) {
  const [inEditor, inPackage, others] = await Promise.all([take(editor), takeQuietly(installed), takeMeanwhile()]);
  sums.push(inEditor, inPackage, ...others);
}
rmSync(folder, { recursive: true, force: true });
const total = (/** @type {keyof Sum} */ key) => sums.reduce((all, sum) => all + sum[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
if (total('failed') > 0) process.exitCode = 1;
