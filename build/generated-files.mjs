import { readFileSync } from 'node:fs';
import { translationBundle } from './extension-words.mjs';
import { galleryOf } from './gallery.mjs';
import { importCore } from './import-core.mjs';
import { drawnRooms } from './rooms.mjs';
import { spliced } from './spliced.mjs';
import { validatorsOf } from './validators-plugin.mjs';
import { viewNames } from './view-names-plugin.mjs';

/**
 * The files that are generated from the source: path from the project's folder → text. None of them is read for it (but
 * for pages in which people write around what is generated), so that a wrong one is mended by generating it anew.
 * @returns {Promise<Map<string, string>>} throws where the fields give schemas that cannot be compiled: then nothing is written
 */
export async function generatedFiles() {
  const { recordSchema, mappingFileSchema, recordFields, documentationPages } = await importCore(
    'src/core/documentation/generate.ts',
  );
  const files = new Map(documentationPages());
  for (const kind of Object.keys(recordFields)) {
    files.set(`schemas/${kind}.schema.json`, `${JSON.stringify(recordSchema(kind), undefined, 2)}\n`);
  }
  files.set('schemas/map.schema.json', `${JSON.stringify(mappingFileSchema(), undefined, 2)}\n`);
  const validators = validatorsOf(recordSchema);
  const { checksPage } = await importCore('src/core/documentation/checks-page.ts', validators, viewNames);
  files.set('docs/checks.md', checksPage());
  const { keptTexts } = await importCore('src/core/documentation/kept-texts.ts', validators, viewNames);
  files.set('l10n/bundle.l10n.json', await translationBundle(keptTexts()));
  const core = await importCore('src/core/index.ts', validators, viewNames);
  for (const [path, text] of galleryOf(core)) files.set(path, text);
  const fill = (/** @type {string} */ path, /** @type {string} */ name, /** @type {string} */ text) =>
    files.set(path, spliced(readFileSync(path, 'utf8'), name, text));
  fill('ARCHITECTURE.md', 'the rooms', `\`\`\`\n${drawnRooms()}\n\`\`\``);
  fill('docs/exports.md', 'the exports', exportsTable(core.exportList));
  return files;
}

/** @param {readonly { id: string, meaning: string }[]} list */
function exportsTable(list) {
  const rows = list.map(({ id, meaning }) => `| \`extraction export --${id}\` | ${meaning} |`);
  return ['| command | what it writes |', '| --- | --- |', ...rows].join('\n');
}
