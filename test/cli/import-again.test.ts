/** Mappings on the command line: run again and again, with their warnings; and several files in one import. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction, inFolder } from './run';

const SHEET = `Study;Country;n;Mean
Fir 2018;Norway;40;20,1
Gorse 2021;Norway;about 30;18,2
`;

const MAPPING = `sheet: team.csv
decimal: comma
results: {outcome: pain}
arms: {ig: {name: Walking, role: intervention}}
columns:
  Study: study
  Country: country
  n: {key: results.by_arm.analysed, arm: ig}
  Mean: {key: results.by_arm.mean, arm: ig}
`;

describe('extraction import of a mapping', () => {
  it('brings in several sheets with one mapping, and keeps of each what it said', async () => {
    const more = SHEET.replace('Fir', 'Hazel').replace('Gorse', 'Ivy');
    await inFolder({ 'team.csv': SHEET, 'sub/more.csv': more, 'sub/team.csv': more }, async (cwd) => {
      const run = (...files: string[]) => extraction(['import', ...files, '--map', 'team.map.yaml'], { cwd });
      const tooEarly = await run('team.csv', 'sub/more.csv');
      assert.equal(tooEarly.code, 2);
      assert.match(
        tooEarly.err,
        /team\.map\.yaml is not there yet, and is begun from one spreadsheet: name one of the 2,/,
      );
      writeFileSync(join(cwd, 'team.map.yaml'), MAPPING);
      const both = await run('team.csv', 'sub/more.csv');
      assert.match(both.out, /^team\.csv\nWrites 3 new files:[\s\S]*\nmore\.csv\nWrites 2 new files:\n/);
      const kept = ['team.imported.yaml', 'team.more.csv.imported.yaml'];
      const [first = '', second = ''] = kept.map((name) => readFileSync(join(cwd, name), 'utf8'));
      assert.ok(first.includes('\nfir-2018:') && second.includes('\nhazel-2018:') && !second.includes('fir-2018'));
      const again = await run('team.csv', 'sub/more.csv');
      assert.doesNotMatch(again.out, /Writes|No longer|left as they are/);
      assert.equal(again.code, 0);
      const alike = await run('team.csv', 'sub/team.csv');
      assert.deepEqual([alike.code, alike.err.slice(0, 45)], [2, 'team.csv and sub/team.csv have the same name,']);
    });
  });

  it('shows the second time only what the sheet has changed, with its warnings each time', async () => {
    await inFolder({ 'team.csv': SHEET, 'team.map.yaml': MAPPING }, async (folder) => {
      const run = (...args: string[]) => extraction(['import', ...args], { cwd: folder });
      const rewrite = (path: string, from: string, to: string) => {
        const text = readFileSync(join(folder, path), 'utf8');
        assert.ok(text.includes(from));
        writeFileSync(join(folder, path), text.replace(from, to));
      };
      await run('team.map.yaml', '--dry-run');
      assert.equal(existsSync(join(folder, 'team.imported.yaml')), false);
      const first = await run('team.csv', '--map', 'team.map.yaml');
      assert.match(first.out, /^team\.csv\nWrites 3 new files:\n/);
      assert.match(first.out, /To look at: 1 remark:\n {2}team\.map\.yaml, row 8: .*“about 30” \(row 3\)/);
      const kept = readFileSync(join(folder, 'team.imported.yaml'), 'utf8');
      assert.match(kept, /^# What team\.csv said .*\n# .*\nfir-2018:\n {2}study: fir-2018\n {2}country: Norway\n/);

      rewrite('studies/fir-2018.extraction.yaml', 'mean: 20.1', 'mean: 20.3');
      const again = await run('team.map.yaml');
      assert.equal(again.code, 0);
      assert.match(
        again.out,
        /\n1 file already says all of it\.\nAs at the last import: 1 value that a file says otherwise \(--anew shows them\)\.\n$/,
      );
      assert.doesNotMatch(again.out, /20\.3/);
      assert.equal(readFileSync(join(folder, 'team.imported.yaml'), 'utf8'), kept);
      assert.match((await run('team.map.yaml', '--anew', '--dry-run')).out, /mean: 20\.3 → 20\.1\n/);

      rewrite('team.csv', '18,2', '18,4');
      rewrite('team.csv', '20,1', '20,6');
      const changed = await run('team.map.yaml');
      assert.equal(changed.code, 1);
      assert.match(changed.out, /gorse-2021 · .* · mean: 18\.2 → 18\.4\n/);
      assert.match(changed.out, /mean: 20\.3 → 20\.6\. Both were changed .* the source said “20\.1” then\.\n/);
      assert.doesNotMatch((await run('team.map.yaml')).out, /→/);

      rmSync(join(folder, 'studies/gorse-2021.extraction.yaml'));
      const gone = await run('team.map.yaml');
      assert.match(gone.out, /No longer in both: 1 study:\n {2}gorse-2021: It was imported before/);
      assert.equal(existsSync(join(folder, 'studies/gorse-2021.extraction.yaml')), false);
      assert.match((await run('team.map.yaml', '--anew')).out, /Writes 1 new file:\n {2}studies\/gorse-2021/);
    });
  });

  it('reads a spreadsheet with the mapping beside it, and says how one is begun', async () => {
    await inFolder({ 'team.csv': SHEET, 'team.map.yaml': MAPPING, 'other.csv': SHEET }, async (folder) => {
      const run = (...args: string[]) => extraction(['import', '--dry-run', ...args], { cwd: folder });
      assert.match((await run('team.csv', '--as', 'spreadsheet')).out, /Would write 3 new files/);
      const { err, code } = await run('other.csv', '--as', 'spreadsheet');
      assert.equal(code, 2);
      assert.match(err, /other\.csv has no mapping other\.map\.yaml beside it/);
      writeFileSync(join(folder, 'team.map.yaml'), MAPPING.replace('Country: country', 'Country: nonsense'));
      assert.match((await run('team.map.yaml')).err, /the mapping has 1 error\.\n {2}team\.map\.yaml:7:12 “nonsense”/);
      writeFileSync(join(folder, 'team.map.yaml'), MAPPING.replace('team.csv', 'gone.csv'));
      assert.match((await run('team.map.yaml')).err, /There is no spreadsheet “gone\.csv” that could be read/);
    });
  });
});

describe('extraction import of several files', () => {
  const ris = (author: string, doi: string) =>
    `TY  - JOUR\nAU  - ${author}\nPY  - 2020\nTI  - Quiet hours by ${author}\nDO  - ${doi}\nER  - \n`;

  it('plans each upon what the files before it bring', async () => {
    const files = {
      'zotero.ris': ris('Moe, Lena', '10.5555/a') + ris('Berg, Carl', '10.5555/b'),
      'pubmed.ris': ris('Moe, L.', '10.5555/A') + ris('Elm, Kim', '10.5555/c'),
    };
    const said =
      /pubmed\.ris\n(?:Writes|Would write) 1 new file:\n {2}studies\/elm-2020\.extraction\.yaml\nNot written again: 1 duplicate:\n {2}“Moe 2020: Quiet hours by Moe, L\.” It is in the review as “moe-2020”: the same DOI/;
    await inFolder(files, async (folder) => {
      const run = (...args: string[]) => extraction(['import', ...args], { cwd: folder });
      assert.match((await run('zotero.ris', 'pubmed.ris', '--dry-run')).out, said);
      const { out, code } = await run('zotero.ris', 'pubmed.ris');
      assert.match(out, said);
      assert.equal(code, 0);
    });
  });

  it('compares what two of them say of one study', async () => {
    const table = (events: number) => `author;year;ai;n1i;ci;n2i\nAlder;1948;${events};123;11;139\n`;
    await inFolder({ 'a/bcg.csv': table(4), 'b/bcg.csv': table(5) }, async (folder) => {
      const { out, code } = await extraction(['import', 'a/bcg.csv', 'b/bcg.csv'], { cwd: folder });
      assert.match(out, /alder-1948 · Results · bcg · by arm · intervention · events: 4 → 5/);
      assert.equal(code, 1);
    });
  });
});
