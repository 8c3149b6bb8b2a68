// Makes the PDFs of the tests anew: node test/reports/making/index.mjs
// All are fictional. They are committed, so that tests read the same bytes everywhere; run this only to change one, and
// keep only that one, because what is encrypted differs each time.

import { mkdir, writeFile } from 'node:fs/promises';
import { chinese } from './chinese.mjs';
import * as odd from './odd.mjs';
import { scan } from './scan.mjs';
import { tables } from './tables.mjs';
import { twoColumns } from './two-columns.mjs';

const FILES = {
  'review/reports/birch-2020.pdf': twoColumns,
  'review/reports/alder-2019.pdf': tables,
  'review/reports/cedar-2018.pdf': scan,
  'odd/chinese.pdf': chinese,
  'odd/broken.pdf': odd.broken,
  'odd/encrypted.pdf': odd.encrypted,
  'odd/restricted.pdf': odd.restricted,
  'odd/right-to-left.pdf': odd.rightToLeft,
  'odd/ligatures.pdf': odd.ligatures,
  'odd/wrong-order.pdf': odd.wrongOrder,
  'odd/with-scripts.pdf': odd.withScripts,
};

for (const [name, make] of Object.entries(FILES)) {
  const path = `test/reports/${name}`;
  await mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  await writeFile(path, await make());
}
