// Where things are.

import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The root of this project. */
export const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The workspace that the tests inside the editor start from. */
export const fixtures = join(project, 'test', 'editor', 'workspace');

/** @returns {string} the review that people are shown; the tests' fixtures where a copy of this project lacks it */
export function exampleFolder() {
  const example = join(project, 'examples', 'maddox-2025');
  if (existsSync(example)) return example;
  console.log(`There is no ${relative(project, example)}: taking the fixtures of the tests instead.`);
  return fixtures;
}

/**
 * A new temporary folder, and what removes it with all that is in it.
 * @returns {Promise<{ path: string, remove: () => Promise<void>, removeNow: () => void }>}
 */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'extraction-'));
  // A process that has just ended may still be writing its last log line.
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
  return { path, remove: () => rm(path, options), removeNow: () => rmSync(path, options) };
}

/** A path as VS Code's addresses want it: with slashes, and one in front. @param {string} path */
export function slashed(path) {
  return decodeURIComponent(pathToFileURL(path).pathname);
}
