// What reading the text of PDFs costs with pdf.js alone: node scripts/bench/pdf-alone.mjs FOLDER

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// pdf.js makes one when it is read, for drawing.
Object.assign(globalThis, { DOMMatrix: globalThis.DOMMatrix ?? class {} });
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

const [folder = '.'] = process.argv.slice(2);
let letters = 0;
for (const name of readdirSync(folder)) {
  const loading = getDocument({ data: new Uint8Array(readFileSync(join(folder, name))), verbosity: 0 });
  const document = await loading.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    for (const item of items) if ('str' in item) letters += item.str.length;
  }
  await loading.destroy();
}
console.log(letters);
