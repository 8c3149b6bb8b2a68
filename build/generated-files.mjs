import esbuild from 'esbuild';
import { translationBundle } from './extension-words.mjs';
import { galleryOf } from './gallery.mjs';
import { validators } from './validators-plugin.mjs';

/**
 * The files that are generated from the source: path from the project's folder → text.
 * @returns {Promise<Map<string, string>>}
 */
export async function generatedFiles() {
  const { recordSchema, recordFields, documentationPages } = await importCore('src/core/documentation/generate.ts');
  const { checksPage } = await importCore('src/core/documentation/checks-page.ts');
  const files = new Map([['docs/checks.md', checksPage()], ...documentationPages()]);
  const { keptTexts } = await importCore('src/core/documentation/kept-texts.ts');
  files.set('l10n/bundle.l10n.json', await translationBundle(keptTexts()));
  for (const [path, text] of galleryOf(await importCore('src/core/index.ts'))) files.set(path, text);
  for (const kind of Object.keys(recordFields)) {
    files.set(`schemas/${kind}.schema.json`, `${JSON.stringify(recordSchema(kind), undefined, 2)}\n`);
  }
  return files;
}

/** The core is TypeScript: bundled in memory, then imported. @param {string} entry */
async function importCore(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [validators],
  });
  const code = outputFiles.map(({ contents }) => Buffer.from(contents).toString('base64')).join('');
  return import(`data:text/javascript;base64,${code}`);
}
