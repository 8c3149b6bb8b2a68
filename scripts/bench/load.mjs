// What is there before the first problem: the size of what is read, and the time that it takes to load.
// `npm run bench` measures what was built last: build with `node esbuild.js --production` to see what people get.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, readAtStart } from '../../build/read-at-start.mjs';
import { onDisk, run } from './programs.mjs';
import { print } from './row.mjs';

const ENTRIES = [join('dist', 'extension.js'), join('dist', 'browser.js'), join('dist', 'cli.js')];
const COMMAND = join('dist', 'cli.js');
const LOAD = join('scripts', 'bench', 'editor', 'load.mjs');
const LOAD_PEER = join('scripts', 'bench', 'editor', 'load-language-server.mjs');
const STUDY = join('examples', 'maddox-2025', 'studies', 'aimola-2018.extraction.yaml');

/** The cheapest of several fresh processes: what it costs when nothing disturbs it. @param {() => import('./measure.mjs').Cost} once */
export function cheapest(once) {
  const all = Array.from({ length: 7 }, once);
  return all.reduce((best, each) => (each.cpu < best.cpu ? each : best));
}

/**
 * What machines differ in is the same for both: the YAML language server in a fresh process.
 * @param {'loaded' | 'both'} until both: it has also validated one file, which it does not hold against any other
 * @returns {import('./measure.mjs').Cost}
 */
export function languageServerAtStart(until) {
  return cheapest(() => JSON.parse(run([LOAD_PEER, STUDY]).output)[until]);
}

export async function load() {
  for (const entry of ENTRIES) {
    const files = readAtStart(entry);
    console.log(
      `  ${Math.round(bytesOf(files) / 1000)} kB are read at the start of ${entry}, in ${files.length} files`,
    );
  }
  const peer = languageServerAtStart('loaded');
  for (const [bundle, must] of /** @type {const} */ ([
    [join('dist', 'extension.js'), 80],
    [join('dist', 'browser.js'), undefined],
  ])) {
    const cost = cheapest(() => JSON.parse(run([LOAD, bundle]).output));
    print({
      what: `load ${bundle}`,
      cost,
      against: 'fresh process, Node.js itself not counted',
      ...(must && { must }),
    });
    print({ what: '… the same', cost, against: 'yaml-language-server, loaded', peer });
  }
  const against = 'fresh process, with Node.js';
  print({ what: 'node, doing nothing', cost: cheapest(() => run(['--eval', '0'])), against });
  print({ what: 'extraction --help', cost: cheapest(() => run([COMMAND, '--help'])), against, must: 100 });
  const { folder, remove } = onDisk([{ path: 'study.extraction.yaml', text: readFileSync(STUDY, 'utf8') }]);
  print({
    what: 'extraction check, one file',
    cost: cheapest(() => run([COMMAND, 'check', folder])),
    against,
    must: 250,
  });
  remove();
}
