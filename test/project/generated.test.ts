import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('what is generated', function () {
  this.timeout(60_000);

  it('is fresh: schemas, pages, the gallery and the texts to translate', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(`${stdout}${stderr}`, '', 'run “npm run generate”');
  });
});
