// The rooms of the source, as its imports show them: who needs whom, and how many files each has.

import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * An import of a file in `src/`.
 * @typedef {object} Import
 * @property {string} from the file, from `src/`
 * @property {string} to as written for packages, from `src/` and without its ending for the project's own files
 * @property {boolean} own whether it is a file of the project
 * @property {boolean} typesOnly
 * @property {boolean} lazy loaded when it is needed
 */

/** The rooms of the core from left to right: a file imports from its own room and from those to its left. */
export const CORE_ROOMS = [
  'language',
  'document',
  'libraries',
  'statistics',
  'fields',
  'knowledge',
  'format',
  'pairing',
  'review',
  'reports',
  'two-extractors',
  'effects',
  'synthesis',
  'json-view',
  'queries',
  'writing',
  'merge',
  'checks',
  'editing',
  'review-tree',
  'figures',
  'diff',
  'preview',
  'manuscript',
  'exports',
  'importing',
  'sheets',
  'documentation',
];

/** What `import … from` and `export … from` have between these two words. */
const NAMES = String.raw`(?:\w+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?)?`;
const STATEMENTS = new RegExp(
  String.raw`^(?:import|export)\s+(type\s+)?${NAMES}\s*from\s*'([^']+)'|^import\s*'([^']+)'|\b(?:import|require)\(\s*'([^']+)'`,
  'gm',
);

/** The files of the product that have code, from `src/`. @returns {string[]} */
export function sourceFiles() {
  return globSync('**/*.ts', { cwd: 'src', ignore: '**/*.d.ts' }).sort();
}

/** The imports of one file, in the order of the text. @param {string} file from `src/` @returns {Import[]} */
export function importsOf(file) {
  const statements = readFileSync(`src/${file}`, 'utf8').matchAll(STATEMENTS);
  return [...statements].map(([, type, named, bare, lazy]) => {
    const name = named ?? bare ?? lazy ?? '';
    const to = name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
    const own = name.startsWith('.') && !to.startsWith('..');
    return { from: file, to, own, typesOnly: type !== undefined, lazy: lazy !== undefined };
  });
}

/** The room of the core in which a file stands; `undefined` outside the core. @param {string} path from `src/` */
export function coreRoomOf(path) {
  const [house, room] = path.split('/');
  return house === 'core' ? room : undefined;
}

/** The folders in `src/` with the number of files that lie in each itself. @returns {Map<string, number>} */
export function filesByFolder() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const file of globSync('**/*', { cwd: 'src' }).sort()) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

/**
 * The core as a picture of text: a row for each room, a dot below each room that it needs. As long as arrows go one way,
 * nothing stands right of the diagonal. Files are counted in tens, so that the picture changes when the house does.
 * @returns {string}
 */
export function drawnRooms() {
  const files = sourceFiles().filter((file) => file.startsWith('core/'));
  const needs = new Map(CORE_ROOMS.map((room) => [room, new Set()]));
  for (const { from, to, own } of files.flatMap(importsOf))
    if (own) needs.get(coreRoomOf(from) ?? '')?.add(coreRoomOf(to));
  const width = Math.max(...CORE_ROOMS.map(({ length }) => length));
  const head = `${' '.repeat(width + 3)} files ${CORE_ROOMS.map((_, index) => String(index + 1).padStart(3)).join('')}`;
  const rows = CORE_ROOMS.map((room, index) => {
    const count = files.filter((file) => coreRoomOf(file) === room).length;
    const about = count < 10 ? 'under 10' : `about ${Math.round(count / 10) * 10}`;
    const dots = CORE_ROOMS.map((other) => (other === room ? '  ·' : needs.get(room)?.has(other) ? '  ●' : '   ')).join(
      '',
    );
    return `${String(index + 1).padStart(2)} ${room.padEnd(width)} ${about.padStart(9)}${dots}`.trimEnd();
  });
  return [head, ...rows].join('\n');
}
