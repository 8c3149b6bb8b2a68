import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { globSync } from 'tinyglobby';
import { readAtStart } from '../../build/read-at-start.mjs';
import { validators } from '../../build/validators-plugin.mjs';
import manifest from '../../package.json';

/** The text of a file of this project. */
const read = (path: string) => readFileSync(path, 'utf8');

/** What a file asks for by name. */
const neededBy = (path: string): readonly string[] =>
  [...read(path).matchAll(/\brequire\d*\(["']([^"']+)["']\)/g)].map(([, name = '']) => name);

describe('the package', () => {
  it('has one file for the browser, which needs nothing but VS Code', () => {
    assert.deepEqual([...new Set(neededBy(manifest.browser))], ['vscode']);
  });

  it('has files for the desktop that need one another and VS Code, and are all there', () => {
    const files = globSync('dist/extension*.js');
    assert.ok(files.length > 1);
    for (const file of files) {
      for (const name of neededBy(file)) {
        assert.ok(name === 'vscode' || existsSync(join('dist', name)), `${file} needs ${name}`);
      }
    }
  });

  it('reads at most 1.2 MB when it starts on the desktop', async () => {
    const files = readAtStart(manifest.main);
    const sizes = await Promise.all(
      files.map(
        async (path) => (await transform(read(path), { minify: true, charset: 'utf8', format: 'cjs' })).code.length,
      ),
    );
    const size = sizes.reduce((sum, each) => sum + each, 0);
    assert.ok(size <= 1_200_000, `${size} bytes in ${files.length} files`);
    const later = globSync('dist/extension*.js').filter((path) => !files.includes(path));
    for (const room of ['formats', 'previews', 'export-commands', 'new-study', 'next-question', 'blocks', 'claims']) {
      assert.ok(
        later.some((path) => path.includes(`extension-${room}-`)),
        `${room} is read before it is asked for`,
      );
    }
  });

  it('checks the form of files with at most 120 kB of generated code', async () => {
    const stdin = { contents: "export * from 'extraction:validators';", resolveDir: '.' };
    const { outputFiles } = await build({
      stdin,
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      plugins: [validators],
    });
    const [code] = outputFiles;
    assert.ok(code !== undefined && code.text.length > 10_000 && code.text.length <= 120_000, `${code?.text.length}`);
  });

  it('points at files that exist', () => {
    for (const language of manifest.contributes.languages)
      assert.ok(existsSync(language.configuration), language.configuration);
  });

  it('pins every dependency, and the oldest VS Code it supports by its types', () => {
    const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('is installed from whichever registry npm is set up with', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
  });
});
