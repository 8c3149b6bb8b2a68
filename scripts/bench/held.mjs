// How much memory the files of a review hold once their problems are known and nobody looks at them: their texts and what
// is remembered of them.
//   node --expose-gc scripts/bench/held.mjs BUNDLE FILES LINES

import { pathToFileURL } from 'node:url';

const [, , bundle = '', files = '', lines = ''] = process.argv;
/** @type {import('./core.mjs').Core} */
const core = await import(pathToFileURL(bundle).href);
const wanted = { files: Number(files), lines: Number(lines) };

/** @param {readonly import('../../test/made-up-review/index').MadeUpFile[]} some */
function checked(some) {
  const read = some.map(({ path, text }) => core.readRecord(path, core.parse(text)));
  const review = core.buildReview(core.MADE_UP_FOLDER, read);
  for (const file of review.files) core.findProblems(review, file);
  for (const file of review.files) file.letGo?.('any');
  return review;
}

/** In bytes, once nothing is left to collect. */
function held() {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** What a review of so many files holds, in bytes, beside what the program itself does. @param {number} files */
function heldBy(files) {
  const before = held();
  const review = checked(core.madeUpReview({ ...wanted, files }));
  const bytes = held() - before;
  const characters = review.files.reduce((sum, { document }) => sum + document.text.length, 0);
  return { bytes, characters };
}

// The difference of two reviews is that of their files: what is made once for all, as programs that the engine compiles, is
// none of a file's.
heldBy(wanted.files);
const [small, large] = [heldBy(wanted.files), heldBy(2 * wanted.files)];
const each = (/** @type {'bytes' | 'characters'} */ what) => (large[what] - small[what]) / wanted.files;
process.stdout.write(JSON.stringify({ bytes: each('bytes'), characters: each('characters') }));
