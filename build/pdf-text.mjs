// pdf.js draws, asks the network for what it lacks and makes functions out of text. Where only the text of a PDF is read
// (src/formats/reports), none of it is needed: it stays out of the bundles, and where it would be called, an error says so.

import { readFile } from 'node:fs/promises';

const REFUSED = `(() => { throw new Error('A PDF is read without it.'); })`;

/** What is written in pdf.js → what stands there instead; each is there at least once. @type {Record<string, readonly (readonly [string, string])[]>} */
const CHANGES = {
  'pdf.mjs': [
    // Another extension in the same host may have a pdf.js of its own.
    ['globalThis.pdfjsWorker', 'globalThis.structuredExtractionPdf'],
    // Looks for a canvas to draw on, and puts what is missing among the globals.
    ['if (isNodeJS) {\n  let canvas;', 'if (false) {\n  let canvas;'],
    ['const SCALE_MATRIX = new DOMMatrix();', 'const SCALE_MATRIX = undefined;'],
    ['require("@napi-rs/canvas")', `${REFUSED}()`],
    ['require("node-readable-to-web-readable-stream")', `${REFUSED}()`],
    ['await fetch(url)', `${REFUSED}()`],
    ['return fetch(url,', `return ${REFUSED}(`],
    ['new Function("")', `${REFUSED}()`],
    ['new XMLHttpRequest()', `${REFUSED}()`],
    ['XMLHttpRequest.DONE', '4'],
    ['await import(\n      /*webpackIgnore: true*/\n      /*@vite-ignore*/\n      this.workerSrc)', `${REFUSED}()`],
  ],
  'pdf.worker.mjs': [
    ['await fetch(url, {', `await ${REFUSED}(url, {`],
    ['globalThis.pdfjsWorker', 'globalThis.structuredExtractionPdf'],
    ['await fetch(url)', `${REFUSED}()`],
    ['new XMLHttpRequest()', `${REFUSED}()`],
    ['await import(\n      /*webpackIgnore: true*/\n      /*@vite-ignore*/\n      path)', `${REFUSED}()`],
    ['= fetch(module_or_path)', `= ${REFUSED}()`],
    ['new Function("")', `${REFUSED}()`],
  ],
};

/** Where pages are drawn, too, this stays: what comes with pdf.js (letters, tables of characters, programs) is fetched from the extension. */
const FETCHED_FOR_PAGES = 'await fetch(url)';

/** For bundles that read text only. */
export const pdfText = prepared('pdf-text', []);

/** For the page that draws. */
export const pdfPages = prepared('pdf-pages', [FETCHED_FOR_PAGES]);

/** @param {string} name @param {readonly string[]} kept what stays as it is @returns {import('esbuild').Plugin} */
function prepared(name, kept) {
  return { name, setup: (build) => setup(build, kept) };
}

/** @param {import('esbuild').PluginBuild} build @param {readonly string[]} kept */
function setup(build, kept) {
  build.onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, async ({ path }) => {
    let contents = await readFile(path, 'utf8');
    for (const [written, instead] of CHANGES[path.split(/[\\/]/).at(-1) ?? ''] ?? []) {
      if (kept.includes(written)) continue;
      if (!contents.includes(written)) throw new Error(`pdf.js has changed: ${written}`);
      contents = contents.replaceAll(written, instead);
    }
    return { contents, loader: 'js' };
  });
}
