// How much memory the files of a review hold once their problems are known.
//   node --expose-gc scripts/bench/held.mjs BUNDLE FILES LINES

import { pathToFileURL } from 'node:url';

const [, , bundle = '', files = '', lines = ''] = process.argv;
/** @type {import('./core.mjs').Core} */
const core = await import(pathToFileURL(bundle).href);
const texts = core.madeUpReview({ files: Number(files), lines: Number(lines) });

/** @param {readonly import('../../test/made-up-review/index').MadeUpFile[]} some */
function checked(some) {
  const read = some.map(({ path, text }) => core.readRecord(path, core.parse(text)));
  const review = core.buildReview(core.MADE_UP_FOLDER, read);
  for (const file of review.files) core.findProblems(review, file);
  return review;
}

/** In bytes, once nothing is left to collect. */
function held() {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

// What is made once for all reviews is none of a file's.
checked(texts.slice(0, 8));
const before = held();
const review = checked(texts);
const after = held();
const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
process.stdout.write(
  JSON.stringify({ bytes: (after - before) / review.files.length, characters: characters / texts.length }),
);
