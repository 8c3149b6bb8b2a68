import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extraction, inFolder, PATIENCE } from './run';

const REVIEW = 'review: practice-review\ntitle: Practice\n';
const STUDY = 'study: ash\nextractor: LM\ndesign: cohort study\nrob2: [{overall: {judgement: low}}]\n';
const FILES = { 'review.extraction.yaml': REVIEW, 'ash.extraction.yaml': STUDY };

describe('files that the command line writes', function () {
  this.timeout(PATIENCE);

  it('replace what it wrote before, in every form', async () => {
    await inFolder(FILES, async (cwd) => {
      const results: readonly (readonly string[])[] = [
        ['export', '--json', '--out', 'x.json'],
        ['export', '--xlsx', '--out', 'x.xlsx'],
        ['render', 'characteristics', '--out', 'x.csv'],
        ['render', 'characteristics', '--out', 'x.md'],
        ['render', 'characteristics', '--out', 'x.html'],
        ['render', 'rob2', '--out', 'x.svg'],
        ['render', 'rob2', '--out', 'x.png'],
      ];
      const write = async () => {
        const said: string[] = [];
        for (const args of results) {
          const { code, err } = await extraction(args, { cwd });
          said.push(`${code}${err}`);
        }
        return said;
      };
      assert.deepEqual(
        await write(),
        results.map(() => '0'),
      );
      writeFileSync(join(cwd, 'ash.extraction.yaml'), `${STUDY}country: [Norway]\n`);
      assert.deepEqual(
        await write(),
        results.map(() => '0'),
      );
      assert.match(readFileSync(join(cwd, 'x.json'), 'utf8'), /"Norway"/);
    });
  });

  it('never replace a file of the review, nor one that people wrote, under whatever name', async () => {
    const manuscript = 'Two <!-- claim: length(studies) --> studies.\n';
    const own = { ...FILES, 'paper.md': manuscript, 'notes.csv': 'Study;Remark\n', 'effects.R': 'library(metafor)\n' };
    await inFolder(own, async (cwd) => {
      symlinkSync('ash.extraction.yaml', join(cwd, 'link.csv'));
      symlinkSync('paper.md', join(cwd, 'link.md'));
      mkdirSync(join(cwd, 'folder'));
      const wrong: readonly (readonly string[])[] = [
        ['export', '--json', '--out', 'review.extraction.yaml'],
        ['export', '--json', '--out', 'new.extraction.yml'],
        ['export', '--docx', '--out', 'ash.extraction.yaml'],
        ['render', 'characteristics', '--to', 'csv', '--out', 'link.csv'],
        ['render', 'characteristics', '--to', 'csv', '--out', 'notes.csv'],
        ['render', 'characteristics', '--to', 'md', '--out', 'paper.md'],
        ['render', 'characteristics', '--to', 'html', '--out', 'folder'],
        ['export', '--dictionary', '--out', 'effects.R'],
        ['render', 'paper.md', '--out', 'link.md'],
      ];
      for (const args of wrong) {
        const { code, err } = await extraction(args, { cwd });
        assert.equal(code, 2, args.join(' '));
        assert.match(err, /Name another file with --out|It is a folder/, args.join(' '));
      }
      for (const [name, content] of Object.entries(own)) assert.equal(readFileSync(join(cwd, name), 'utf8'), content);
      assert.ok(!existsSync(join(cwd, 'new.extraction.yml')));
    });
  });

  it('never replace the manuscript that another finished text is made from', async () => {
    const manuscript = '# Practice\n\nOne <!-- claim: length(studies) --> study.\n';
    await inFolder({ ...FILES, 'paper.md': manuscript, 'earlier.md': manuscript }, async (cwd) => {
      assert.equal((await extraction(['render', 'paper.md', '--out', 'earlier.md'], { cwd })).code, 2);
      assert.equal(readFileSync(join(cwd, 'earlier.md'), 'utf8'), manuscript);
      assert.equal((await extraction(['render', 'paper.md', '--out', 'out.md'], { cwd })).code, 0);
      assert.equal((await extraction(['render', 'paper.md', '--out', 'out.md'], { cwd })).code, 0);
    });
  });

  it('are not there by half, and the old one stays, where there is no room (half-files)', async function () {
    if (process.platform === 'win32') this.skip();
    await inFolder(FILES, async (cwd) => {
      await extraction(['export', '--dictionary', '--out', 'd.csv'], { cwd });
      const before = readFileSync(join(cwd, 'd.csv'), 'utf8');
      // The system takes no more than 8 KB of a file from this program.
      const command = `ulimit -f 8; exec "${process.execPath}" "${resolve('dist/cli.js')}" export --dictionary --out d.csv`;
      assert.notEqual(spawnSync('bash', ['-c', command], { cwd }).status, 0);
      assert.equal(readFileSync(join(cwd, 'd.csv'), 'utf8'), before);
      if (!existsSync('/dev/full')) return;
      for (const target of ['--out /dev/full', '> /dev/full']) {
        const full = spawnSync(
          'bash',
          ['-c', `"${process.execPath}" "${resolve('dist/cli.js')}" export --json ${target}`],
          { cwd },
        );
        assert.equal(full.status, 2);
        assert.match(String(full.stderr), /There is no room left on the disk\.\n$/);
        assert.doesNotMatch(String(full.stderr), /\n {4}at /);
      }
    });
  });

  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    it(`of a data package that ${signal} breaks off are whole, and the next run goes on`, async function () {
      if (process.platform === 'win32') this.skip();
      await inFolderSlowly(async (cwd) => {
        assert.equal((await extraction(['package'], { cwd })).code, 0);
        writeFileSync(join(cwd, 'ash.extraction.yaml'), `${STUDY}country: [Norway]\ntitle: More\n`);
        await breakOff(cwd, signal);
        await breakOff(cwd, signal);
        const names = readdirSync(join(cwd, 'data'), { recursive: true }).map(String);
        assert.ok(names.includes('SHA256SUMS'));
        if (signal === 'SIGINT')
          assert.deepEqual(
            names.filter((name) => name.endsWith('.unfinished')),
            [],
          );
        const { code, err } = await extraction(['package'], { cwd });
        assert.equal(code, 0, err);
        const left = readdirSync(join(cwd, 'data'), { recursive: true }).map(String);
        assert.deepEqual(
          left.filter((name) => /unfinished|\.next$/.test(name)),
          [],
        );
      });
    });
  }

  it('of a data package lead out of its folder through no link', async () => {
    await inFolder({ ...FILES, 'mine/readme.txt': 'mine' }, async (cwd) => {
      mkdirSync(join(cwd, 'data'));
      symlinkSync('../mine', join(cwd, 'data/tables'));
      symlinkSync('nowhere', join(cwd, 'data/README.md'));
      const refused = await extraction(['package'], { cwd });
      assert.equal(refused.code, 2);
      assert.match(refused.err, /no data package wrote.*README\.md/);
      const forced = await extraction(['package', '--force'], { cwd });
      assert.equal(forced.code, 2);
      assert.match(forced.err, /^Cannot write .*README\.md is there already, and is no file\.\n$/);
      assert.deepEqual(readdirSync(join(cwd, 'mine')), ['readme.txt']);
    });
  });
});

/** Starts a package and stops it as soon as it begins to put files in place. */
async function breakOff(cwd: string, signal: NodeJS.Signals): Promise<void> {
  const run = spawn(process.execPath, [resolve('dist/cli.js'), 'package'], { cwd, stdio: 'ignore' });
  const over = new Promise<void>((done) => run.once('exit', () => done()));
  const watch = setInterval(() => existsSync(join(cwd, 'data/SHA256SUMS.next')) && run.kill(signal), 1);
  await over;
  clearInterval(watch);
}

async function inFolderSlowly(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-'));
  try {
    for (const [path, content] of Object.entries(FILES)) writeFileSync(join(folder, path), content);
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
