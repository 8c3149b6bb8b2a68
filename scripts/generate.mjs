// Writes what is generated from the source and committed: the JSON Schemas of the records, pages of the documentation,
// the gallery, and the texts that can be translated.
//   npm run generate
//   node scripts/generate.mjs --check    only says which files are not as they would be written, and fails where one is not

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../build/generated-files.mjs';

/** Folders in which nothing else stands. */
const OWN_FOLDERS = ['docs/gallery', 'schemas'];

const files = await generatedFiles();
const leftOver = OWN_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !files.has(path)),
);

if (process.argv.includes('--check')) {
  const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  for (const path of [...stale.map(([path]) => path), ...leftOver]) console.log(`✘ ${path}`);
  if (stale.length + leftOver.length > 0) process.exitCode = 1;
} else {
  for (const path of leftOver) rmSync(path);
  for (const [path, text] of files) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    console.log(`✓ ${path}`);
  }
}
