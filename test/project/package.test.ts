import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { globSync } from 'tinyglobby';
import { joinedStart } from '../../build/joined-start.mjs';
import { homeOf, publishedManifest, publishedReadme } from '../../build/published.mjs';
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

  it('reads all of it from one file when it starts as it is packaged', () => {
    const first = './start.js';
    const files = joinedStart(
      first,
      new Map([
        [first, 'const{a:b}=require("./a.js"),c=require("vscode");module.exports=[b,()=>require("./later.js"),c];'],
        ['./a.js', 'module.exports={a:require("./c.js").c+1};'],
        ['./c.js', 'globalThis.timesRead=(globalThis.timesRead??0)+1;module.exports={c:1};'],
        ['./later.js', 'const{c}=require("./c.js");module.exports={later:c+require("./even-later.js")};'],
        ['./even-later.js', 'module.exports=40;'],
      ]),
    );
    assert.deepEqual([...files.keys()].sort(), ['./even-later.js', './later.js', './start-start.js', first]);
    const modules = new Map<string, { exports: unknown }>();
    const require = (name: string): unknown => {
      if (name === 'vscode') return 'the editor';
      const known = modules.get(name);
      if (known) return known.exports;
      const module = { exports: {} };
      modules.set(name, module);
      new Function('require', 'module', 'exports', files.get(name) ?? '')(require, module, module.exports);
      return module.exports;
    };
    const [two, later, editor] = require(first) as [number, () => unknown, string];
    assert.deepEqual([two, editor, [...modules.keys()]], [2, 'the editor', [first, './start-start.js']]);
    assert.deepEqual(later(), { later: 41 });
    assert.equal((globalThis as { timesRead?: number }).timesRead, 1);
  });

  it('reads at most 1.2 MB when it starts on the desktop', async () => {
    const files = readAtStart(manifest.main);
    const sizes = await Promise.all(
      files.map(async (path) => {
        const text = read(path);
        const { code } = await transform(text, { minify: true, charset: 'utf8', format: 'cjs' });
        // A build for debugging is not minified; one that is can be larger after a second time.
        return Math.min(text.length, code.length);
      }),
    );
    const size = sizes.reduce((sum, each) => sum + each, 0);
    assert.ok(size <= 1_200_000, `${size} bytes in ${files.length} files`);
    assert.deepEqual(
      files.filter((path) => /getDocument|WorkerMessageHandler/.test(read(path))),
      [],
      'pdf.js is read before somebody opens a report',
    );
    const explained = 'Every file says at its beginning what it is about';
    assert.deepEqual(
      files.filter((path) => read(path).includes(explained)),
      [],
      'explanations of checks, which only docs/checks.md and the command line give, are read at the start',
    );
    assert.ok(read('docs/checks.md').includes(explained));
    const later = globSync('dist/extension*.js').filter((path) => !files.includes(path));
    for (const room of [
      'formats',
      'previews',
      'export-commands',
      'new-study',
      'next-question',
      'blocks',
      'claims',
      'open-reports',
    ]) {
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

  it('has a name that is its own, with the command in it', () => {
    assert.deepEqual([manifest.name, Object.keys(manifest.bin)], ['structured-extraction', ['extraction']]);
  });

  it('never asks people to run what somebody else may have published under the name of the command', () => {
    for (const path of globSync([
      '*.md',
      'docs/**/*.md',
      'examples/**/*.md',
      'src/**/*.ts',
      'l10n/*.json',
      'media/**/*.md',
    ])) {
      assert.doesNotMatch(read(path), /npx\s+extraction/, path);
    }
  });

  it('leads the page of the marketplace to the repository, once one is written', () => {
    const written = {
      name: 'x',
      repository: { url: 'git+https://example.org/team/x.git' },
      bugs: { url: '' },
      qna: '',
    };
    const home = homeOf(written);
    assert.deepEqual(publishedManifest(written), {
      name: 'x',
      repository: { type: 'git', url: 'https://example.org/team/x' },
      bugs: { url: 'https://example.org/team/x/issues' },
      homepage: 'https://example.org/team/x#readme',
      qna: 'https://example.org/team/x/discussions',
    });
    assert.equal(
      publishedReadme('![A file](docs/a.png) [more](docs/b.md#c) [there](#there) [far](https://doi.org/1)', home),
      '![A file](https://example.org/team/x/raw/HEAD/docs/a.png) [more](https://example.org/team/x/blob/HEAD/docs/b.md#c) [there](#there) [far](https://doi.org/1)',
    );
  });

  it('leaves blank addresses out of what is packaged', () => {
    assert.deepEqual(publishedManifest({ name: 'x', repository: { url: '' }, homepage: '' }), { name: 'x' });
    assert.equal(publishedReadme('![A file](docs/a.png)', homeOf(manifest)), '![A file](docs/a.png)');
  });
});
