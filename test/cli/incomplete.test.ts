import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction, inFolder, PATIENCE } from './run';

const LATIN = Buffer.from('study: b\naim: Learning in a caf\xe9\n', 'latin1');
const WIDE = Buffer.from('\ufeffstudy: b\naim: Learning\n', 'utf16le');
const BECAUSE = 'it is not saved as UTF-8 (it seems to be Latin-1 or Windows-1252)';

/** As in a review that somebody's spreadsheet program has touched. */
const incomplete = {
  'review.extraction.yaml':
    'review: practice-review\ntables:\n  aims: {title: Aims, rows: studies, columns: {Study: id, Aim: aim}}\n',
  'a.extraction.yaml': 'study: a\naim: To find out\nrob2: [{result: r1}]\nresults: [{id: r1, outcome: burnout}]\n',
  'b.extraction.yaml': LATIN,
  'paper.md': 'One <!-- claim: length(studies) --> study.\n',
};

const EVERY_RESULT: readonly (readonly string[])[] = [
  ['export', '--json'],
  ['export', '--metafor'],
  ['export', '--dictionary'],
  ['export', '--xlsx', '--out', 'data.xlsx'],
  ['export', '--docx', '--out', 'all.docx'],
  ['render', 'characteristics'],
  ['render', 'aims', '--to', 'csv'],
  ['render', 'paper.md', '--keep-claims'],
  ['package'],
  ['claims'],
];

describe('a result that lacks files of the review', function () {
  this.timeout(PATIENCE);

  for (const args of EVERY_RESULT) {
    it(`is named by extraction ${args.join(' ')}, which fails`, async () => {
      await inFolder(incomplete, async (cwd) => {
        const { code, err } = await extraction(args, { cwd });
        assert.match(err, new RegExp(`^Left out: b\\.extraction\\.yaml: ${BECAUSE.replace(/[()]/g, '\\$&')}\\.$`, 'm'));
        assert.equal(code, 1);
      });
    });
  }

  it('may be allowed', async () => {
    await inFolder(incomplete, async (cwd) => {
      for (const args of [['export', '--json'], ['claims']]) {
        const { code, err } = await extraction([...args, '--allow-incomplete'], { cwd });
        assert.equal(code, 0);
        assert.match(err, /^Left out: b\.extraction\.yaml/);
      }
    });
  });

  it('says so itself: under tables and figures, in the JSON, in the README of a package', async () => {
    await inFolder(incomplete, async (cwd) => {
      for (const [what, form] of [
        ['characteristics', 'html'],
        ['aims', 'md'],
        ['rob2', 'svg'],
        ['overview', 'md'],
      ] as const) {
        const { out } = await extraction(['render', what, '--to', form], { cwd });
        // Lines of a picture are parted by markup.
        const words = out
          .replace(/<[^>]*>/g, ' ')
          .replace(/\\/g, '')
          .replace(/\s+/g, ' ');
        assert.ok(words.includes(`are not in it (b.extraction.yaml: ${BECAUSE})`), `${what}: ${words.slice(-400)}`);
      }
      assert.deepEqual(JSON.parse((await extraction(['export', '--json'], { cwd })).out).left_out, [
        { file: 'b.extraction.yaml', because: BECAUSE },
      ]);
      await extraction(['package'], { cwd });
      assert.match(readFileSync(join(cwd, 'data/README.md'), 'utf8'), /\*\*Incomplete, because .*b\.extraction\.yaml/);
      assert.equal(
        readFileSync(join(cwd, 'data/tables/left_out.csv'), 'utf8'),
        `file,because\r\nb.extraction.yaml,${BECAUSE}\r\n`,
      );
    });
  });

  it('names whatever keeps a file out of it', async () => {
    const files = {
      ...incomplete,
      'wide.extraction.yaml': WIDE,
      'picture.extraction.yaml': Buffer.from([0x89, 0x50, 0, 0, 0, 0, 0, 0, 0, 0]),
      'large.extraction.yaml': `study: large\naim: ${'word '.repeat(500_000)}`,
      'deep.extraction.yaml': `study: deep\naim: ${'['.repeat(80)}`,
      'long.extraction.yaml': `study: long\nnotes: [${'x, '.repeat(50_001)}]\n`,
      'merged.extraction.yaml': 'study: merged\n<<<<<<< HEAD\naim: x\n=======\naim: y\n>>>>>>> theirs\n',
      'untold.extraction.yaml': 'aim: To find out\n',
      'begun.extraction.yaml': '# to come\n',
    };
    await inFolder(files, async (cwd) => {
      const { code, out } = await extraction(['export', '--json'], { cwd });
      assert.equal(code, 1);
      assert.deepEqual(JSON.parse(out).left_out, [
        { file: 'b.extraction.yaml', because: BECAUSE },
        { file: 'deep.extraction.yaml', because: 'more than 64 values stand inside each other' },
        { file: 'large.extraction.yaml', because: 'it has 500,000 characters or more' },
        { file: 'long.extraction.yaml', because: 'more than 20,000 names and values stand in it' },
        {
          file: 'merged.extraction.yaml',
          because: 'two versions stand in it, left by a merge, and only the first is read',
        },
        { file: 'picture.extraction.yaml', because: 'it is not a text' },
        {
          file: 'untold.extraction.yaml',
          because: 'it does not say which study, intervention or review it is about',
        },
        { file: 'wide.extraction.yaml', because: 'it is saved as UTF-16, not as UTF-8' },
      ]);
    });
  });

  it('follows links as an editor does, each folder once, and names those that lead nowhere', async () => {
    const files = { 'review/review.extraction.yaml': 'review: r\n', 'elsewhere/c.extraction.yaml': 'study: c\n' };
    await inFolder(files, async (cwd) => {
      symlinkSync('../elsewhere', join(cwd, 'review/studies'));
      symlinkSync('../elsewhere/c.extraction.yaml', join(cwd, 'review/linked.extraction.yaml'));
      symlinkSync('.', join(cwd, 'review/again'));
      symlinkSync('nowhere', join(cwd, 'review/gone.extraction.yaml'));
      const { code, out } = await extraction(['export', '--json', 'review'], { cwd });
      const { studies, left_out } = JSON.parse(out);
      assert.deepEqual(
        studies.map(({ id }: { id: string }) => id),
        ['c'],
      );
      assert.deepEqual(left_out, [
        { file: 'gone.extraction.yaml', because: 'it cannot be read (It is a link. It does not exist)' },
      ]);
      assert.equal(code, 1);
      const { out: checked } = await extraction(['check', 'review'], { cwd });
      assert.match(checked, /gone\.extraction\.yaml\n {2}1:1 {2}error {2}unreadable-file/);
    });
  });

  it('never reads a manuscript with letters that are not its own', async () => {
    const paper = Buffer.from('caf\xe9: One <!-- claim: length(studies) --> study.\n', 'latin1');
    await inFolder(
      { 'review.extraction.yaml': 'review: r\n', 'a.extraction.yaml': 'study: a\n', 'paper.md': paper },
      async (cwd) => {
        const rendered = await extraction(['render', 'paper.md'], { cwd });
        assert.deepEqual([rendered.code, rendered.out], [2, '']);
        assert.match(rendered.err, /^Cannot read paper\.md: it is not saved as UTF-8/);
        writeFileSync(join(cwd, 'other.md'), 'One <!-- claim: length(studies) --> study.\n');
        const claims = await extraction(['claims'], { cwd });
        assert.equal(claims.code, 1);
        assert.match(claims.err, /^Cannot read paper\.md: it is not saved as UTF-8/);
        assert.match(claims.out, /1 of 1 claim holds/);
      },
    );
  });

  it('does not fail where everything is there', async () => {
    await inFolder({ 'review.extraction.yaml': 'review: r\n', 'a.extraction.yaml': 'study: a\n' }, async (cwd) => {
      mkdirSync(join(cwd, 'empty'));
      const { code, err, out } = await extraction(['export', '--json'], { cwd });
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(JSON.parse(out).left_out, []);
    });
  });
});
