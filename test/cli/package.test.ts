import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction, inFolder, PATIENCE } from './run';

const STUDY = 'study: ash\nextractor: LM\ndesign: cohort study\ncountry: [Norway]\n';
const REVIEW = 'review: practice-review\ntitle: Practice\n';
const FILES = { 'review.extraction.yaml': REVIEW, 'ash.extraction.yaml': STUDY };

/** Every file of a folder with its bytes. */
function contents(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

describe('extraction package', function () {
  this.timeout(PATIENCE);

  it('writes the same bytes each time, with a checksum of each file', async () => {
    await inFolder(FILES, async (cwd) => {
      assert.equal((await extraction(['package', '--out', 'one'], { cwd })).code, 0);
      assert.equal((await extraction(['package', '--out', 'two'], { cwd })).code, 0);
      const one = contents(join(cwd, 'one'));
      assert.deepEqual(contents(join(cwd, 'two')), one);
      const sums = readFileSync(join(cwd, 'one', 'SHA256SUMS'), 'utf8')
        .trimEnd()
        .split('\n');
      assert.equal(sums.length, one.size - 1);
      for (const line of sums) {
        const [sum, path = ''] = line.split('  ');
        assert.equal(
          createHash('sha256')
            .update(readFileSync(join(cwd, 'one', path)))
            .digest('hex'),
          sum,
          path,
        );
      }
    });
  });

  it('brings its own folder up to date, and takes away what is no longer part of it', async () => {
    await inFolder(FILES, async (cwd) => {
      await extraction(['package'], { cwd });
      writeFileSync(join(cwd, 'ash.extraction.yaml'), `${STUDY}arms: [{id: course}]\n`);
      await extraction(['package'], { cwd });
      assert.ok(existsSync(join(cwd, 'data/tables/arms.csv')));
      writeFileSync(join(cwd, 'ash.extraction.yaml'), STUDY);
      assert.equal((await extraction(['package'], { cwd })).code, 0);
      assert.ok(!existsSync(join(cwd, 'data/tables/arms.csv')));
    });
  });

  it('leaves a folder alone that holds something else, or that was changed by hand', async () => {
    await inFolder({ ...FILES, 'data/mine.txt': 'mine' }, async (cwd) => {
      const { code, err } = await extraction(['package'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /mine\.txt\. Nothing was written\./);
      assert.deepEqual(readdirSync(join(cwd, 'data')), ['mine.txt']);
      assert.equal((await extraction(['package', '--force'], { cwd })).code, 0);
      assert.equal(readFileSync(join(cwd, 'data/mine.txt'), 'utf8'), 'mine');
    });
    await inFolder(FILES, async (cwd) => {
      await extraction(['package'], { cwd });
      writeFileSync(join(cwd, 'data/README.md'), 'changed');
      assert.match((await extraction(['package'], { cwd })).err, /README\.md/);
      assert.equal(readFileSync(join(cwd, 'data/README.md'), 'utf8'), 'changed');
    });
  });
});
