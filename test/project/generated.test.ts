import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

describe('what is generated', function () {
  this.timeout(60_000);

  it('is fresh: schemas, pages, the gallery, the texts to translate and the picture of the rooms', () => {
    const { stdout, stderr } = check('.');
    assert.equal(`${stdout}${stderr}`, '', 'run “npm run generate”');
  });

  it('is mended by generating it, whatever stands there: it is never read for that', () => {
    const folder = mkdtempSync(join(tmpdir(), 'generated-'));
    try {
      for (const name of readdirSync('.').filter((each) => each !== 'schemas' && each !== 'l10n'))
        symlinkSync(resolve(name), join(folder, name));
      mkdirSync(join(folder, 'schemas'));
      const wrong = ['intervention', 'map', 'review', 'study'].map((kind) => `schemas/${kind}.schema.json`);
      for (const path of wrong) writeFileSync(join(folder, path), '{ "type": "nonsense" ');
      const { stdout, stderr } = check(folder);
      assert.equal(stderr, '');
      assert.deepEqual(
        stdout.trim().split('\n').sort(),
        ['l10n/bundle.l10n.json', ...wrong].map((path) => `✘ ${path}`),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function check(cwd: string) {
  return spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd, encoding: 'utf8' });
}
