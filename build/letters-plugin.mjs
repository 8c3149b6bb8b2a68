// The fonts of PNG pictures: Arimo as it is, and of DejaVu Sans only the signs that Arimo lacks. The drawer takes another
// font for a whole line as soon as that font has all of its characters; so the second one may have no letters.
//
// Which characters there are is in the bundles as `extraction:letters`, so that the program can say what it cannot draw.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

const require = createRequire(import.meta.url);

/** @type {(font: Uint8Array, text: string, options: { targetFormat: 'sfnt' }) => Promise<Uint8Array>} */
const subsetFont = require('subset-font');

/** What the files of Arimo are called in `dist/`, and where they come from. @type {Record<string, string>} */
const arimo = require('./picture-fonts.json');

const DEJAVU = '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2';

/** From punctuation to arrows, mathematics and shapes: no script has letters there. */
const SIGNS = { first: 0x2000, last: 0x2bff };

/** @type {import('esbuild').Plugin} */
export const letters = {
  name: 'letters',
  setup(build) {
    build.onResolve({ filter: /^extraction:letters$/ }, ({ path }) => ({ path, namespace: 'letters' }));
    build.onLoad({ filter: /.*/, namespace: 'letters' }, async () => ({
      contents: JSON.stringify(rangesOf([...(await codesOfArimo()), ...(await codesOfSigns())])),
      loader: 'json',
    }));
  },
};

/** The signs as a font of their own: the entry point `extraction:signs`. @type {import('esbuild').Plugin} */
export const signs = {
  name: 'signs',
  setup(build) {
    build.onResolve({ filter: /^extraction:signs$/ }, () => ({ path: 'signs.ttf', namespace: 'signs' }));
    build.onLoad({ filter: /.*/, namespace: 'signs' }, async () => ({
      contents: await subsetFont(await fileOf(DEJAVU), String.fromCodePoint(...(await codesOfSigns())), {
        // Packing it takes seconds, and the package of the extension is packed anyway.
        targetFormat: 'sfnt',
      }),
      loader: 'copy',
    }));
  },
};

/** Reading a font takes longer than anything else here, and the fonts stay as they are. @type {Promise<number[]> | undefined} */
let knownOfArimo;

function codesOfArimo() {
  knownOfArimo ??= Promise.all(Object.values(arimo).map(codesOf)).then((codes) => codes.flat());
  return knownOfArimo;
}

async function codesOfSigns() {
  const known = new Set(await codesOfArimo());
  const all = await codesOf(DEJAVU);
  return all.filter((code) => code >= SIGNS.first && code <= SIGNS.last && !known.has(code));
}

/** @param {string} file @returns {Promise<number[]>} the codes of all characters that a font has */
async function codesOf(file) {
  const font = create(await fileOf(file));
  return 'characterSet' in font ? font.characterSet : [];
}

/** @param {string} file */
function fileOf(file) {
  return readFile(require.resolve(file));
}

/** @param {number[]} codes @returns {[first: number, last: number][]} in order */
function rangesOf(codes) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
