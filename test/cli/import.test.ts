import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction, inFolder } from './run';

const TABLE = `author;year;ai;n1i;ci;n2i;alloc
Alder;1948;4;123;11;139;random
Birch;1949;6;306;29;303;NA
`;

describe('extraction import', () => {
  it('says first what it would do, then does it, and the second time changes nothing', async () => {
    await inFolder({ 'bcg.csv': TABLE }, async (folder) => {
      const run = (...args: string[]) => extraction(['import', ...args], { cwd: folder });
      const dry = await run('bcg.csv', '--dry-run');
      assert.equal(
        dry.out,
        `bcg.csv
Would write 3 new files:
  review.extraction.yaml
  studies/alder-1948.extraction.yaml
  studies/birch-1949.extraction.yaml
Not taken over: 2 cells:
  bcg.csv, row 2, alloc: “random”. Nothing is known of the column “alloc”.
  bcg.csv, row 3, alloc: “NA”. It says that there is no value.
`,
      );
      assert.equal(existsSync(join(folder, 'studies')), false);
      const done = await run('bcg.csv');
      assert.equal(done.code, 1);
      assert.equal(
        readFileSync(join(folder, 'studies/alder-1948.extraction.yaml'), 'utf8'),
        `study: alder-1948
arms:
  - {id: intervention, name: intervention, role: intervention}
  - {id: comparator, name: comparator, role: comparator}
results:
  - id: bcg
    outcome: bcg
    comparison: [intervention, comparator]
    by_arm:
      - {arm: intervention, analysed: 123, events: 4}
      - {arm: comparator, analysed: 139, events: 11}
`,
      );
      writeFileSync(join(folder, 'bcg.csv'), TABLE.replace('29;303', '30;303'));
      const again = await run('bcg.csv');
      assert.match(again.out, /^ {2}birch-1949 · .*events: 29 → 30.*$/m);
      assert.match(again.out, /1 file already says all of it\./);
    });
  });

  it('writes differences as another extractor’s file where that is asked for, and the list of losses', async () => {
    await inFolder({ 'bcg.csv': TABLE }, async (folder) => {
      const run = (...args: string[]) => extraction(['import', 'bcg.csv', ...args], { cwd: folder });
      await run();
      const path = join(folder, 'studies/birch-1949.extraction.yaml');
      const before = readFileSync(path, 'utf8');
      writeFileSync(join(folder, 'bcg.csv'), TABLE.replace('29;303', '30;303'));
      const { out } = await run('--differences-as', 'CB', '--losses', 'losses.csv');
      assert.match(out, /Writes 1 new file:\n {2}studies\/birch-1949\.CB\.extraction\.yaml\n/);
      assert.equal(readFileSync(path, 'utf8'), before);
      assert.match(
        readFileSync(join(folder, 'studies/birch-1949.CB.extraction.yaml'), 'utf8'),
        /^study: birch-1949\nextractor: CB\n[\s\S]*events: 30\}/,
      );
      assert.equal(
        readFileSync(join(folder, 'losses.csv'), 'utf8').replaceAll('\r', ''),
        `file,row,column,value,reason
bcg.csv,2,alloc,random,Nothing is known of the column “alloc”.
bcg.csv,3,alloc,NA,It says that there is no value.
`,
      );
    });
  });
});
