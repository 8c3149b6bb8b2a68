// The core, the made-up reviews and the parser, bundled as the product bundles them.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { readingYaml } from '../../build/reading-yaml.mjs';
import { validators } from '../../build/validators-plugin.mjs';
import { viewNames } from '../../build/view-names-plugin.mjs';

/** @typedef {typeof import('../../src/core/index') & typeof import('../../test/made-up-review/index') & Pick<typeof import('yaml'), 'parseDocument'> & typeof import('../../src/extension/preview/sent-page')} Core */

const ENTRY = `
export * from './src/core/index';
export * from './test/made-up-review/index';
export { parseDocument } from 'yaml';
export { SentPage } from './src/extension/preview/sent-page';
`;

/** Where the bundle lies, for programs that are started by themselves. */
export const CORE_BUNDLE = join(mkdtempSync(join(tmpdir(), 'bench-')), 'core.mjs');

/** @returns {Promise<Core>} */
export async function importCore() {
  await esbuild.build({
    stdin: { contents: ENTRY, resolveDir: '.' },
    outfile: CORE_BUNDLE,
    bundle: true,
    format: 'esm',
    mainFields: ['browser', 'module', 'main'],
    plugins: [validators, readingYaml, viewNames],
    logLevel: 'error',
  });
  return import(pathToFileURL(CORE_BUNDLE).href);
}
