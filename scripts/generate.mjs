// Writes what is generated from the source and committed: the JSON Schemas of the records, pages of the documentation,
// and the texts that can be translated.
//   npm run generate

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../build/generated-files.mjs';

for (const [path, text] of await generatedFiles()) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  console.log(`✓ ${path}`);
}
