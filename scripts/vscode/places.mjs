// Where things are.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The root of this project. */
export const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A new temporary folder, and the function that removes it with all that is in it.
 * @returns {Promise<{ path: string, remove: () => Promise<void> }>}
 */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'extraction-'));
  // A process that has just ended may still be writing its last log line.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** A path as VS Code's addresses want it: with slashes, and one in front. @param {string} path */
export function slashed(path) {
  return decodeURIComponent(pathToFileURL(path).pathname);
}
