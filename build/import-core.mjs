import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

/**
 * The core is TypeScript: bundled, then imported. Out of a file, because what fails in it is told with the address of the
 * module, and of a module without a file that is all of its code.
 * @param {string} entry @param {esbuild.Plugin[]} plugins
 */
export async function importCore(entry, ...plugins) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    plugins,
  });
  const folder = mkdtempSync(join(tmpdir(), 'core-'));
  try {
    const file = join(folder, 'core.mjs');
    writeFileSync(file, outputFiles.map(({ text }) => text).join(''));
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
