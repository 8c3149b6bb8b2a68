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
To look at: 1 remark:
  bcg.csv, row 2, author: The table does not say which effect is summarised: a ratio or a difference. Write it under “metric” of the analysis in the review file.
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

  it('brings in references: what is known already is said with the reason, and another form is sent elsewhere', async () => {
    const ris = (author: string, doi: string) =>
      `TY  - JOUR\nAU  - ${author}\nPY  - 2020\nTI  - Quiet hours by ${author}\nDO  - ${doi}\nER  - \n`;
    const files = {
      'refs.ris': ris('Moe, Lena', '10.5555/a') + ris('Berg, Carl', '10.5555/b') + ris('Moe, L.', '10.5555/A'),
      'covidence.csv': 'Covidence #,Study ID,Title,Reviewer Name\n1,Moe 2020,Quiet,LM\n',
    };
    await inFolder(files, async (folder) => {
      const run = (...args: string[]) => extraction(['import', ...args], { cwd: folder });
      const { out, code } = await run('refs.ris', '--status', 'awaiting');
      assert.match(
        out,
        /^refs\.ris\nWrites 3 new files:\n {2}review\.extraction\.yaml\n {2}studies\/moe-2020\.extraction\.yaml\n {2}studies\/berg-2020\.extraction\.yaml\nNot written again: 1 duplicate:\n {2}“Moe 2020: Quiet hours by Moe, L\.” It stands in the list before, as “Moe 2020: Quiet hours by Moe, Lena”: the same DOI, 10\.5555\/A\.\n$/,
      );
      assert.equal(code, 0);
      assert.match(
        readFileSync(join(folder, 'studies/moe-2020.extraction.yaml'), 'utf8'),
        /\nstatus: awaiting classification\n/,
      );
      assert.match(
        (await run('refs.ris')).out,
        /Not written again: 3 duplicates:\n {2}“Moe 2020: .*” It is in the review as “moe-2020”/,
      );
      const kept = await run('refs.ris', '--keep-duplicates', '--dry-run');
      assert.match(kept.out, /Would write 3 new files:\n {2}studies\/moe-2020b\.extraction\.yaml/);
      const other = await run('covidence.csv', '--as', 'references');
      assert.equal(other.code, 2);
      assert.match(other.err, /This looks like a table \(CSV\) of Covidence\. .*extraction import FILE/);
      assert.match((await run('refs.ris', '--status', 'maybe')).err, /“maybe” is no status of a study\./);
    });
  });
});
