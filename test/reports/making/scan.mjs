// A fictional report of which only pictures of its two pages are left, as after scanning.

import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { bytesOf, newPaper, PAGE } from './paper.mjs';

const PAGES = [
  [
    'Evening classes for carers: a pilot study',
    'Fictional: no such study was done.',
    'Thirty carers were randomised to evening classes',
    'or to a waiting list. Nobody was masked.',
  ],
  ['Results', 'Carers who came to classes slept 0.6 hours longer', '(95% CI −0.2 to 1.4).'],
];

/** @returns {Promise<Buffer>} */
export async function scan() {
  await initWasm(await readFile('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
  const fontBuffers = [await readFile('node_modules/@fontsource/arimo/files/arimo-latin-400-normal.woff2')];
  const paper = newPaper();
  for (const lines of PAGES) {
    const words = lines.map((line, at) => `<text x="40" y="${70 + at * 20}" font-size="13">${line}</text>`);
    // Slightly askew, as pages lie in a scanner.
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}"><g font-family="Arimo" transform="rotate(0.6)">${words.join('')}</g></svg>`;
    const picture = new Resvg(svg, {
      background: '#f8f6ee',
      fitTo: { mode: 'zoom', value: 1.5 },
      font: { fontBuffers, defaultFontFamily: 'Arimo' },
    });
    paper.addPage().image(Buffer.from(picture.render().asPng()), 0, 0, { width: PAGE.width });
  }
  return bytesOf(paper);
}
