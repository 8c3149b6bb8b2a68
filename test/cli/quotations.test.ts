import assert from 'node:assert/strict';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extraction, PATIENCE } from './run';

const REVIEW = 'test/reports/review';

/** Looks at something in a copy of the review that may be changed. */
async function inCopy(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quotations-'));
  try {
    cpSync(REVIEW, folder, { recursive: true });
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Told {
  readonly file: string;
  readonly line: number;
  readonly quote: string;
  readonly status: string;
  readonly found_on: readonly string[];
  readonly differences: readonly { readonly written: string; readonly printed: string }[];
}

/** What is told of each quotation. */
async function told(args: readonly string[], cwd?: string): Promise<readonly Told[]> {
  const { out } = await extraction(['quotations', ...args, '--format', 'json'], cwd === undefined ? {} : { cwd });
  return JSON.parse(out) as readonly Told[];
}

/** The lines of the review that are marked as spoiled, each with the way. */
function spoiled(): string[] {
  return readdirSync(`${REVIEW}/studies`).flatMap((name) =>
    readFileSync(`${REVIEW}/studies/${name}`, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.includes('# spoiled:') ? [`studies/${name}:${at + 1}`] : [])),
  );
}

describe('extraction quotations', function () {
  this.timeout(PATIENCE);

  it('finds exactly those ten of sixty quotations that are spoiled in ten ways', async () => {
    const all = (await told([], REVIEW)).filter(({ file }) => !file.includes('cedar'));
    assert.equal(all.length, 60);
    const odd = all.filter(({ status }) => status !== 'found');
    assert.equal(odd.length, 10);
    assert.deepEqual(odd.map(({ file, line }) => `${file}:${line}`).sort(), spoiled().sort());
    assert.deepEqual(
      odd.map(({ status, differences: [first] }) => (first ? `${first.written} → ${first.printed}` : status)).sort(),
      [
        '0.87 → 0.78',
        '2015 → 2016',
        'could walk → could not walk',
        'difference 1.8, → difference −1.8,',
        'not found',
        'not found',
        'not found',
        'not found',
        'on another page',
        'women → people',
      ],
    );
  });

  it('tells them in words, says nothing of a scan, and ends with 1', async () => {
    const { code, out } = await extraction(['quotations', REVIEW]);
    assert.equal(code, 1);
    assert.match(
      out,
      /≈ {3}\d\d {2}“Recruitment began in March 2015 and ended in November 2017\.”\n {10}On page 411 of “main” with small differences: “2015” is printed “2016”\./,
    );
    assert.match(out, /On page 412 of “main”, not on page 411\./);
    assert.match(out, /“main” \(reports\/cedar-2018\.pdf\) has no text that can be searched\./);
    assert.match(
      out,
      /62 quotations: 50 found, 1 on another page, 5 with small differences, 4 not found, 2 in a report without text\.\n$/,
    );
  });

  it('claims nothing where the file of the report is not there', async () => {
    await inCopy(async (folder) => {
      rmSync(join(folder, 'reports'), { recursive: true });
      assert.deepEqual([...new Set((await told([], folder)).map(({ status }) => status))], ['no file']);
      const { code, out } = await extraction(['check'], { cwd: folder });
      assert.doesNotMatch(out, /quotation|report-/);
      assert.equal(code, 0);
    });
  });

  it('says where a file differs from its name in capitals only, on every computer', async () => {
    await inCopy(async (folder) => {
      renameSync(join(folder, 'reports/birch-2020.pdf'), join(folder, 'reports/Birch-2020.PDF'));
      const { out } = await extraction(['check'], { cwd: folder });
      assert.match(out, /The file is called “reports\/Birch-2020\.PDF”/);
    });
  });

  for (const [file, why] of [
    ['encrypted', 'opens with a password only'],
    ['broken', 'cannot be read'],
  ] as const)
    it(`says once that a report is ${file}, and nothing about its quotations`, async () => {
      await inCopy(async (folder) => {
        copyFileSync(`test/reports/odd/${file}.pdf`, join(folder, 'reports/birch-2020.pdf'));
        const { out } = await extraction(['check', 'studies/birch-2020.extraction.yaml'], { cwd: folder });
        assert.equal(out.match(/report-not-searched/g)?.length, 1);
        assert.ok(out.replace(/\s+/g, ' ').includes(why), out);
        assert.doesNotMatch(out, /quotation-/);
      });
    });

  it('does not read a report that lies outside of the review and of the folder', async () => {
    await inCopy(async (folder) => {
      const path = join(folder, 'studies/birch-2020.extraction.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace('file: reports/', 'file: ../../outside/'));
      const { out } = await extraction(['check', 'studies/birch-2020.extraction.yaml'], { cwd: folder });
      assert.match(out.replace(/\s+/g, ' '), /lies outside of the folder that is open/);
    });
  });

  it('reads reports that are text, Markdown and web pages', async () => {
    await inCopy(async (folder) => {
      const path = join(folder, 'studies/cedar-2018.extraction.yaml');
      for (const [name, text] of [
        ['cedar.txt', 'Thirty carers were randomised\nto evening classes or to a waiting list.'],
        ['cedar.md', '# Methods\n\nThirty carers were **randomised** to evening classes or to a waiting list.'],
        ['cedar.html', '<p>Thirty carers were <i>randomised</i> to evening&nbsp;classes<br>or to a waiting list.</p>'],
      ] as const) {
        writeFileSync(join(folder, 'reports', name), text);
        writeFileSync(path, readFileSync(path, 'utf8').replace(/file: reports\/\S+/, `file: reports/${name}`));
        const statuses = (await told(['studies/cedar-2018.extraction.yaml'], folder)).map(({ status }) => status);
        assert.deepEqual(statuses, ['found', 'not found'], name);
      }
    });
  });
});

describe('tables, exports and the data package, where reports are there', function () {
  this.timeout(PATIENCE);

  /** How often something is said of quotations. */
  const said = (text: string, words: string) => text.split('\n').filter((line) => line.includes(words)).length;

  it('say of each quotation whether it was found', async () => {
    for (const command of [
      ['render', 'quotations', '--to', 'csv'],
      ['export', '--quotations'],
    ]) {
      const { out } = await extraction(command, { cwd: REVIEW });
      assert.deepEqual([said(out, ',found,'), said(out, ',not found,')], [50, 4], command.join(' '));
      const without = await extraction([...command, '--no-reports'], { cwd: REVIEW });
      assert.deepEqual([said(without.out, ',found,'), said(without.out, ',not looked for,')], [0, 62]);
    }
    const { out } = await extraction(['render', 'overview', '--to', 'md'], { cwd: REVIEW });
    assert.match(out, /62 quotations\*\* \(Found 50, .*Not found 4/);
  });

  it('have them in the folder of the package', async () => {
    await inCopy(async (folder) => {
      assert.equal((await extraction(['package'], { cwd: folder })).code, 0);
      for (const name of ['tables/quotations.csv', 'figures/quotations.csv']) {
        const written = readFileSync(join(folder, 'data', name), 'utf8');
        assert.deepEqual([said(written, ',found,'), said(written, ',not found,')], [50, 4], name);
      }
      assert.match(readFileSync(join(folder, 'data/README.md'), 'utf8'), /tables\/quotations\.csv/);
      assert.equal((await extraction(['package', '--no-reports', '--out', 'other'], { cwd: folder })).code, 0);
      assert.equal(said(readFileSync(join(folder, 'other/tables/quotations.csv'), 'utf8'), ',not looked for,'), 62);
    });
  });

  it('say it in a manuscript', async () => {
    await inCopy(async (folder) => {
      writeFileSync(join(folder, 'paper.md'), '```extraction\nquotations\ncolumns: quotation, result\n```\n');
      const { out } = await extraction(['render', 'paper.md'], { cwd: folder });
      assert.equal(said(out, '| ○ not found |'), 4, out);
    });
  });
});

describe('extraction check, where reports are there', function () {
  this.timeout(PATIENCE);

  it('has a problem at each of the ten quotations, one for the scan, and none at the others', async () => {
    const { out } = await extraction(['check', '--format', 'json'], { cwd: REVIEW });
    const all = Object.values(JSON.parse(out) as object).flat() as { file: string; line: number; code: string }[];
    const problems = all.filter(({ code }) => /^(?:quotation|report|value)-/.test(code));
    const placed = problems
      .filter(({ code }) => code !== 'report-not-searched')
      .map(({ file, line }) => `${file}:${line}`);
    assert.deepEqual(placed.sort(), spoiled().sort());
    assert.equal(problems.length, 11);
  });

  it('leaves them out where that is asked for', async () => {
    const { code, out } = await extraction(['check', '--no-reports'], { cwd: REVIEW });
    assert.doesNotMatch(out, /quotation|report-/);
    assert.equal(code, 0);
  });
});
