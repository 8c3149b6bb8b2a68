import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A file of a bundle and those that it reads at once; not those that it reads when they are asked for.
 * @param {string} entry
 * @returns {string[]} as `entry` is written
 */
export function readAtStart(entry) {
  const files = [join(entry)];
  for (const file of files) {
    for (const name of requiredAtOnce(readFileSync(file, 'utf8'))) {
      const path = join(dirname(file), name);
      if (!files.includes(path)) files.push(path);
    }
  }
  return files;
}

/** @param {string} text of a file in CommonJS @returns {string[]} the files beside it that it reads when it is read itself */
export function requiredAtOnce(text) {
  return [...text.matchAll(REQUIRED)].flatMap(([, later, name]) => (later === undefined && name ? [name] : []));
}

/** What stands behind an arrow is asked for later. */
const REQUIRED = /(=>\s*(?:[\w$]+\()?)?\brequire\("(\.\/[^"]+)"\)/g;

/** @param {readonly string[]} files @returns {number} their bytes */
export function bytesOf(files) {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}
