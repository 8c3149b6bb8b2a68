import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';

/** The text of a file of this project. */
const read = (path: string) => readFileSync(path, 'utf8');

describe('the package', () => {
  it('has one bundle for the desktop and the browser, which needs nothing but VS Code', () => {
    assert.equal(manifest.browser, manifest.main);
    const needed = [...read(manifest.main).matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(needed)], needed.length > 0 ? ['vscode'] : []);
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
