// `extraction diff` of a whole review: its facts, and what they do to all tables and figures.

import { join } from 'node:path';
import { onDisk, run } from './programs.mjs';
import { print } from './row.mjs';

const COMMAND = join('dist', 'cli.js');

/** The most milliseconds that it may take. */
const MUST = 3000;

/** @param {import('./core.mjs').Core} core */
export async function diffOfReviews(core) {
  const files = core.madeUpReview({ files: 505 });
  for (const changed of [1, 25, 500]) {
    const before = onDisk(files);
    const after = onDisk(files.map((file, index) => (index >= 5 && index < 5 + changed ? edited(file) : file)));
    const cost = run([COMMAND, 'diff', '--format', 'json', before.folder, after.folder]);
    print({
      what: `extraction diff, 500 studies, ${changed} changed`,
      cost,
      against: 'fresh process, with Node.js',
      must: MUST,
    });
    before.remove();
    after.remove();
  }
}

/** An answer and a judgement of it are others. @param {{ readonly path: string, readonly text: string }} file */
function edited({ path, text }) {
  return { path, text: text.replace(/q1\.1: Y/, 'q1.1: NI').replace(/judgement: low/, 'judgement: high') };
}
