import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** Where generated files stand, beside those of the project's own folder. */
const FOLDERS = ['docs', 'l10n', 'schemas'];

describe('what is generated', function () {
  this.timeout(180_000);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'generated-'));
    for (const entry of readdirSync('.', { withFileTypes: true }))
      if (entry.isFile() || FOLDERS.includes(entry.name))
        cpSync(entry.name, join(folder, entry.name), { recursive: true });
      else symlinkSync(resolve(entry.name), join(folder, entry.name));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is fresh, and mended by generating it, whatever stands there: it is never read for that', () => {
    for (const kind of ['intervention', 'map', 'review', 'study'])
      writeFileSync(join(folder, `schemas/${kind}.schema.json`), '{ "type": "nonsense" ');
    rmSync(join(folder, 'l10n/bundle.l10n.json'));
    writeFileSync(join(folder, 'docs/gallery/left-over.svg'), '<svg/>');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const written = [...stdout.matchAll(/^✓ (.*)$/gm)].map(([, path = '']) => path);
    assert.ok(written.length > 50, String(written.length));
    assert.ok(!existsSync(join(folder, 'docs/gallery/left-over.svg')));
    const all = new Set([
      ...written,
      ...['.', folder].flatMap((root) => FOLDERS.flatMap((each) => filesIn(root, each))),
    ]);
    const stale = [...all].filter((path) => textOf(path) !== textOf(join(folder, path)));
    assert.deepEqual(stale, [], 'run “npm run generate”');
  });
});

/** The files of a folder and of those in it: paths from the project’s folder, or from its copy. */
function filesIn(root: string, name: string): string[] {
  return readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
