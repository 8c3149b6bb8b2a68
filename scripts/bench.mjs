// How fast it is, as ratios against a named peer measured in the same run: machines differ, ratios hardly.
//   npm run bench                                  the whole table, in some minutes (build first)
//   npm run bench keystrokes memory                some of it: keystrokes, sizes, quiet, load, start, check, diff, preview, page, large-preview, memory, core, merge, quotations
//   npm run bench growth [part of a text's name]   what grows faster than the text, in some minutes

import { commandLine } from './bench/command-line.mjs';
import { importCore } from './bench/core.mjs';
import { diffOfReviews } from './bench/diff.mjs';
import { reportGrowth } from './bench/growth.mjs';
import { keystrokes, sizesOfReviews } from './bench/keystroke.mjs';
import { load } from './bench/load.mjs';
import { memory } from './bench/memory.mjs';
import { merging } from './bench/merge.mjs';
import { previewInPage } from './bench/page.mjs';
import { largePreview, previewAfterEdit } from './bench/preview.mjs';
import { quotations } from './bench/quotations.mjs';
import { rooms } from './bench/rooms.mjs';
import { printHead } from './bench/row.mjs';
import { start, untilQuiet } from './bench/whole-editor.mjs';

/** @type {Readonly<Record<string, (core: import('./bench/core.mjs').Core) => Promise<void>>>} */
const PARTS = {
  keystrokes,
  sizes: sizesOfReviews,
  quiet: untilQuiet,
  load,
  start,
  check: commandLine,
  diff: diffOfReviews,
  preview: previewAfterEdit,
  page: previewInPage,
  'large-preview': largePreview,
  memory,
  core: rooms,
  merge: merging,
  quotations,
};

const core = await importCore();
const [, , ...asked] = process.argv;
if (asked[0] === 'growth') reportGrowth(core, asked[1]);
else {
  printHead();
  for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[part]?.(core);
}
