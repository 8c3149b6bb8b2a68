import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { views } from '../../src/core/index';
import { extraction, inFolder, PATIENCE } from './run';

const EXAMPLE = 'examples/maddox-2025';

describe('extraction render', function () {
  this.timeout(PATIENCE);

  it('writes a table to standard output', async () => {
    const { code, out, err } = await extraction(['render', 'interventions', EXAMPLE, '--to', 'md']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /\| Behaviour Modification Skills Training for Staff \|/);
  });

  it('takes the form from the name of the file that it writes', async () => {
    await inFolder({}, async (folder) => {
      const file = join(folder, 'lights.svg');
      assert.deepEqual(await extraction(['render', 'rob2', EXAMPLE, '--out', file]), { code: 0, out: '', err: '' });
      assert.match(readFileSync(file, 'utf8'), /^<svg/);
    });
  });

  it('writes files of other programs', async () => {
    await inFolder({}, async (folder) => {
      const beginnings = { 'table.docx': 'PK', 'table.xlsx': 'PK' };
      for (const [name, beginning] of Object.entries(beginnings)) {
        const file = join(folder, name);
        assert.deepEqual(await extraction(['render', 'interventions', EXAMPLE, '--out', file]), {
          code: 0,
          out: '',
          err: '',
        });
        assert.equal(readFileSync(file, 'latin1').slice(0, 2), beginning);
      }
      const picture = join(folder, 'lights.png');
      assert.deepEqual(await extraction(['render', 'rob2', EXAMPLE, '--out', picture]), { code: 0, out: '', err: '' });
      assert.equal(readFileSync(picture, 'latin1').slice(1, 4), 'PNG');
    });
  });

  it('lists what there is', async () => {
    const { code, out } = await extraction(['render', '--list']);
    assert.equal(code, 0);
    for (const { id } of views) assert.match(out, new RegExp(`^${id} `, 'm'));
  });

  it('ends with 2 and says what is wrong', async () => {
    const misuse = async (...args: string[]) => {
      const { code, out, err } = await extraction(['render', ...args]);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      return err;
    };
    assert.match(await misuse(), /^Say what to write\. There are:\n\noverview /);
    assert.match(await misuse('nothing', EXAMPLE), /^There is no “nothing”\./);
    assert.match(
      await misuse('rob2', 'examples'),
      /^There are 2 reviews here \(examples\/maddox-2025, examples\/practice\)/,
    );
    assert.match(await misuse('interventions', EXAMPLE, '--to', 'svg'), /has no svg form/);
    assert.match(
      await misuse('rob2', EXAMPLE, '--out', 'no/such/folder/x.svg'),
      /^Cannot write no\/such\/folder\/x\.svg\./,
    );
    assert.match(await misuse('rob2', EXAMPLE, '--to', 'gif'), /html, svg, md, csv/);
    assert.match(await misuse('interventions', EXAMPLE, '--to', 'png'), /is no picture/);
  });
});

describe('extraction export', function () {
  this.timeout(PATIENCE);

  it('writes the whole review as JSON', async () => {
    const { code, out, err } = await extraction(['export', '--json', EXAMPLE]);
    assert.deepEqual([code, err], [0, '']);
    const review = JSON.parse(out);
    assert.equal(review.studies.length, 18);
    assert.equal(review.interventions.length, 11);
  });

  it('asks for the form', async () => {
    assert.equal((await extraction(['export', EXAMPLE])).code, 2);
    assert.match((await extraction(['export', EXAMPLE, '--json', '--metafor'])).err, /^Say one form at a time/);
  });

  it('writes effects for metafor to standard output, and aside what is left out', async () => {
    const { code, out } = await extraction(['export', '--metafor', 'examples/practice']);
    assert.equal(code, 0);
    assert.match(out, /^study,slab,result,/);
  });

  it('writes a script for R with its tables into the folder that is named, again and again', async () => {
    await inFolder({}, async (folder) => {
      const into = join(folder, 'analysis');
      for (const _ of ['first', 'second']) {
        const { code, out, err } = await extraction(['export', '--r', into, 'examples/practice']);
        assert.deepEqual([code, out], [0, '']);
        assert.match(err, /^review\.R: the script: run “Rscript review\.R” in this folder$/m);
      }
      assert.deepEqual(readdirSync(into).sort(), ['effects.csv', 'review.R', 'summaries.csv']);
      assert.match(readFileSync(join(into, 'effects.csv'), 'utf8'), /^plot,designs,subgroup,study,/);
      writeFileSync(join(into, 'review.R'), '# what somebody wrote\n');
      const refused = await extraction(['export', '--r', into, 'examples/practice']);
      assert.deepEqual([refused.code, /did not write/.test(refused.err)], [2, true]);
    });
  });

  it('writes a file for each form of an instrument into a folder', async () => {
    await inFolder({}, async (folder) => {
      const { code, out, err } = await extraction([
        'export',
        '--robvis',
        'examples/practice',
        '--out',
        join(folder, 'robvis'),
      ]);
      assert.deepEqual([code, out], [0, '']);
      assert.match(err, /^robvis-rob2-parallel-assignment\.csv: .* tool = "ROB2"$/m);
      const text = readFileSync(join(folder, 'robvis', 'robvis-rob2-cluster-assignment.csv'), 'utf8');
      assert.match(text, /^Study,D1,D1b,D2,D3,D4,D5,Overall\r\n/);
    });
    assert.match((await extraction(['export', '--robvis', 'examples/practice'])).err, /Name a folder for them/);
    assert.match(
      (await extraction(['export', '--robvis', EXAMPLE])).err,
      /^There is no assessment that robvis could show\./,
    );
  });
});
