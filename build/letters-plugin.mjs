// Which characters the fonts of pictures have, as `extraction:letters`: read out of the font files while bundling, so that
// the program can say what it cannot draw before it draws it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const require = createRequire(import.meta.url);

/** What the fonts of pictures are called in `dist/`, and where they come from. @type {Record<string, string>} */
const pictureFonts = require('./picture-fonts.json');

/** @type {import('esbuild').Plugin} */
export const letters = {
  name: 'letters',
  setup(build) {
    build.onResolve({ filter: /^extraction:letters$/ }, ({ path }) => ({ path, namespace: 'letters' }));
    build.onLoad({ filter: /.*/, namespace: 'letters' }, async () => ({
      contents: JSON.stringify({ letters: rangesOf(await codes('arimo-')), signs: rangesOf(await codes('dejavu-')) }),
      loader: 'json',
    }));
  },
};

/** @param {string} family @returns {Promise<number[]>} the codes of all characters that its fonts have, in order */
async function codes(family) {
  const chosen = Object.entries(pictureFonts).filter(([name]) => name.startsWith(family));
  const files = await Promise.all(chosen.map(([, file]) => readFile(require.resolve(file))));
  const known = files
    .map((bytes) => create(bytes))
    .flatMap((font) => ('characterSet' in font ? font.characterSet : []));
  return [...new Set(known)].sort((a, b) => a - b);
}

/** @param {number[]} sorted @returns {[first: number, last: number][]} */
function rangesOf(sorted) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const code of sorted) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
