// The peer of `extraction check`: reads all files of a folder and parses each with `yaml`.
//   node scripts/bench/parse-files.mjs BUNDLE FOLDER

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , bundle = '', folder = ''] = process.argv;
const { parseDocument } = await import(pathToFileURL(bundle).href);
for (const name of readdirSync(folder, { recursive: true })) {
  if (!String(name).endsWith('.yaml')) continue;
  parseDocument(readFileSync(join(folder, String(name)), 'utf8'));
}
