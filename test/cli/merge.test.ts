import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { settingsFor } from '../../src/cli/git/driver';
import { inRepository, TestRepository } from './git';
import { extraction, extractionProcess, inFolder, PATIENCE } from './run';

const study = (sites: number, units: number, more = '') =>
  `study: alder-2019\nextractor: LM\nsites: ${sites}\nunits: ${units}\n${more}`;

const THREE = { base: study(3, 4), ours: study(5, 4), theirs: study(3, 7) };

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('extraction merge', function () {
  this.timeout(PATIENCE);

  it('writes the result over our version, and ends with 0', () =>
    inFolder(THREE, async (folder) => {
      const { code, out, err } = await extraction(['merge', 'base', 'ours', 'theirs'], { cwd: folder });
      assert.deepEqual([code, out, err], [0, '', '']);
      assert.equal(read(folder, 'ours'), study(5, 7));
      assert.deepEqual(readdirSync(folder).sort(), ['base', 'ours', 'theirs']);
    }));

  it('marks a conflict with the labels of git and with words, and ends with 1', () =>
    inFolder({ ...THREE, theirs: study(6, 4) }, async (folder) => {
      const { code } = await extraction(
        ['merge', 'base', 'ours', 'theirs', '--marker-size', '9', '--labels', 'HEAD,0a1b2c,cb (Sites, again)'],
        { cwd: folder },
      );
      assert.equal(code, 1);
      assert.equal(
        read(folder, 'ours'),
        'study: alder-2019\nextractor: LM\n<<<<<<<<< HEAD · sites\nsites: 5\n=========\nsites: 6\n>>>>>>>>> cb (Sites, again)\nunits: 4\n',
      );
    }));

  it('takes what git before 2.44 passes as it is', () =>
    inFolder({ ...THREE, theirs: study(6, 4) }, async (folder) => {
      const { code } = await extraction(
        ['merge', 'base', 'ours', 'theirs', '--path', '%P', '--marker-size', '%L', '--labels', '%X,%S,%Y'],
        { cwd: folder },
      );
      assert.equal(code, 1);
      assert.match(read(folder, 'ours'), /^<<<<<<< ours · sites\n[^<]*>>>>>>> theirs$/m);
    }));

  it('writes elsewhere where it is told to', () =>
    inFolder(THREE, async (folder) => {
      const shown = await extraction(['merge', 'base', 'ours', 'theirs', '--output', '-'], { cwd: folder });
      assert.equal(shown.out, study(5, 7));
      await extraction(['merge', 'base', 'ours', 'theirs', '--output', 'merged'], { cwd: folder });
      assert.equal(read(folder, 'merged'), study(5, 7));
      assert.equal(read(folder, 'ours'), THREE.ours);
    }));

  const unreadable: Readonly<Record<string, Readonly<Record<string, string | Buffer>>>> = {
    'what is broken': { ...THREE, theirs: `${study(3, 7)}\t: [\n` },
    'a key twice': { ...THREE, ours: study(5, 4, 'sites: 6\n') },
    'several documents': { ...THREE, theirs: `${study(3, 4)}---\n${study(6, 4)}` },
    'values that are repeated by names': { ...THREE, theirs: study(3, 7, 'country: &here [UK]\n') },
    'values with instructions': { ...THREE, theirs: study(3, 7, 'country: !!str UK\n') },
    'conflicts that are there already': { ...THREE, base: `${study(3, 4)}<<<<<<< a\n=======\n>>>>>>> b\n` },
    'more than is read': { ...THREE, theirs: study(3, 7, `notes: ${'long '.repeat(100_000)}\n`) },
    'another encoding': { ...THREE, theirs: Buffer.from('study: alder-2019\nnotes: caf\xe9\nunits: 9\n', 'latin1') },
    'another record': { base: 'study: a\n', ours: 'study: b\n', theirs: 'study: c\n' },
    'another author of a file that both added': {
      base: '',
      ours: study(5, 4),
      theirs: study(5, 4).replace('LM', 'CB'),
    },
    'bytes that are no text': { ...THREE, theirs: Buffer.from([0, 1, 2, 0, 3]) },
  };
  for (const [what, files] of Object.entries(unreadable)) {
    it(`leaves ${what} to git merge-file, byte for byte and with its exit code`, () =>
      inRepository(files, async (repository) => {
        const { folder } = repository;
        const expected = repository.git(
          'merge-file',
          '-p',
          '-L',
          'ours',
          '-L',
          'base',
          '-L',
          'theirs',
          'ours',
          'base',
          'theirs',
        );
        const ours = readFileSync(join(folder, 'ours'));
        const { code, err } = await extraction(['merge', 'base', 'ours', 'theirs', '--path', 'a.extraction.yaml'], {
          cwd: folder,
        });
        const isImpossible = (expected.code ?? 0) >= 128;
        assert.equal(code, Math.min(expected.code ?? 0, 125));
        assert.equal(read(folder, 'ours'), isImpossible ? ours.toString('utf8') : expected.out);
        assert.match(
          err,
          isImpossible
            ? /^a\.extraction\.yaml: neither by what it says nor by git can this be merged, and it stays as it is: .*\.\n$/
            : /^a\.extraction\.yaml: merged by git, line by line, because .*\.\n$/,
        );
      }));
  }

  it('says so where nothing can be written, with an exit code that has git go on by itself', () =>
    inFolder(THREE, async (folder) => {
      const { code, err } = await extraction(['merge', 'base', 'ours', 'theirs', '--output', 'no/such/folder'], {
        cwd: folder,
      });
      assert.equal(code, 126);
      assert.equal(err, 'ours: could not be merged. no/such/folder cannot be written. Its folder does not exist.\n');
      assert.equal(read(folder, 'ours'), THREE.ours);
    }));

  it('never leaves half a file when it is killed', () =>
    inFolder({}, async (folder) => {
      const long = (sites: number) =>
        study(sites, 4, Array.from({ length: 3000 }, (_, n) => `key_${n}: value\n`).join(''));
      for (const delay of [60, 120, 180, 240]) {
        for (const [name, text] of [
          ['base', long(3)],
          ['ours', long(5)],
          ['theirs', `${long(3)}more: 1\n`],
        ] as const) {
          writeFileSync(join(folder, name), text);
        }
        const program = spawn(process.execPath, [resolve('dist/cli.js'), 'merge', 'base', 'ours', 'theirs'], {
          cwd: folder,
        });
        const ended = new Promise((done) => program.on('close', done));
        setTimeout(() => program.kill('SIGKILL'), delay);
        await ended;
        assert.ok([long(5), `${long(5)}more: 1\n`].includes(read(folder, 'ours')));
      }
    }));

  it('is a process that git can call', () =>
    inFolder(THREE, (folder) => {
      const { code } = extractionProcess(['merge', 'base', 'ours', 'theirs'], { cwd: folder });
      assert.equal(code, 0);
      assert.equal(read(folder, 'ours'), study(5, 7));
    }));
});

/** Sets up a repository with the program that is being tested. */
async function setUp({ folder }: TestRepository): Promise<void> {
  const { code, err } = await extraction(['git-setup', '--yes'], { cwd: folder });
  assert.deepEqual([code, err], [0, '']);
}

const FILE = 'studies/alder-2019.extraction.yaml';

describe('extraction git-setup', function () {
  this.timeout(PATIENCE);

  it('shows what it writes, asks, and changes nothing without a yes', () =>
    inRepository({ [FILE]: study(3, 4) }, async (repository) => {
      const { folder } = repository;
      const asked = await extraction(['git-setup'], { cwd: folder, input: 'n\n' });
      assert.equal(asked.code, 1);
      assert.match(asked.out, /\*\.extraction\.y\*ml text merge=extraction diff=extraction/);
      assert.match(asked.out, /merge\.extraction\.driver = .* merge %O %A %B --path %P/);
      assert.ok(!existsSync(join(folder, '.gitattributes')));
      assert.equal(repository.git('config', '--local', 'merge.extraction.driver').code, 1);
    }));

  it('keeps what stands in .gitattributes, and takes its own out again', () =>
    inRepository({ [FILE]: study(3, 4), '.gitattributes': '*.pdf binary' }, async (repository) => {
      await setUp(repository);
      assert.equal(
        read(repository.folder, '.gitattributes'),
        '*.pdf binary\n' +
          '*.extraction.y*ml text merge=extraction diff=extraction\n' +
          '*.tool.y*ml text merge=extraction diff=extraction\n',
      );
      assert.match((await extraction(['git-setup', '--yes'], { cwd: repository.folder })).out, /already/);
      await extraction(['git-setup', '--undo', '--yes'], { cwd: repository.folder });
      assert.equal(read(repository.folder, '.gitattributes'), '*.pdf binary\n');
      assert.equal(repository.git('config', '--local', '--get-regexp', 'extraction').out, '');
    }));

  it('adds what a setup of an earlier version lacks', () =>
    inRepository(
      { [FILE]: study(3, 4), '.gitattributes': '*.extraction.y*ml text merge=extraction diff=extraction\n' },
      async (repository) => {
        await setUp(repository);
        assert.equal(
          read(repository.folder, '.gitattributes'),
          '*.extraction.y*ml text merge=extraction diff=extraction\n*.tool.y*ml text merge=extraction diff=extraction\n',
        );
      },
    ));

  it('has git merge tools of the team by meaning', () => {
    const tool = (answers: string, level: string) =>
      `tool: ward_check\nitems:\n  told: {question: Was it told?, answers: ${answers}}\noverall: {rows: [{level: ${level}}]}\n`;
    const file = 'tools/ward_check.tool.yaml';
    return inRepository({ [file]: tool('[yes, no]', 'good') }, async (repository) => {
      await setUp(repository);
      repository.commit('main', {});
      repository.commit('cb', { [file]: tool('[yes, no, unclear]', 'good') });
      repository.commit('main', { [file]: tool('[yes, no]', 'well done') });
      repository.must('merge', '--no-edit', 'cb');
      assert.equal(read(repository.folder, file), tool('[yes, no, unclear]', 'well done'));
      const [first = ''] = repository.must('diff', 'main~1', '--', file).match(/^\+[^+].*/m) ?? [];
      assert.match(first, /Answers|answers/);
    });
  });

  it('has git merge by meaning, in merge, rebase and cherry-pick', () =>
    inRepository({ [FILE]: study(3, 4) }, async (repository) => {
      await setUp(repository);
      repository.commit('main', {});
      repository.must('branch', 'cb');
      repository.commit('main', { [FILE]: study(5, 4) });
      repository.commit('cb', { [FILE]: study(3, 7) });
      const ways: readonly (readonly string[])[] = [
        ['merge', '--no-edit', 'main'],
        ['rebase', 'main'],
        ['cherry-pick', 'main'],
      ];
      for (const way of ways) {
        repository.must('checkout', '--quiet', '-B', 'tried', 'cb');
        repository.must(...way);
        assert.equal(read(repository.folder, FILE), study(5, 7), way.join(' '));
      }
    }));

  it('is switched off once by extraction=0', () =>
    inRepository({ [FILE]: study(3, 4) }, async (repository) => {
      await setUp(repository);
      repository.commit('main', {});
      repository.commit('cb', { [FILE]: study(3, 7) });
      repository.commit('main', { [FILE]: study(5, 4) });
      assert.equal(repository.gitWith({ extraction: '0' }, 'merge', '--no-edit', 'cb').code, 1);
      assert.match(read(repository.folder, FILE), /<<<<<<</);
      repository.must('merge', '--abort');
      repository.must('merge', '--no-edit', 'cb');
    }));

  it('leaves git its own merge where the program is gone', () =>
    inRepository({ [FILE]: study(3, 4) }, async (repository) => {
      await setUp(repository);
      const driver = repository.must('config', 'merge.extraction.driver');
      repository.must('config', 'merge.extraction.driver', driver.replaceAll('cli.js', 'gone.js'));
      repository.commit('main', {});
      repository.commit('cb', { [FILE]: study(3, 7) });
      repository.commit('main', { [FILE]: study(5, 4) });
      assert.equal(repository.git('merge', '--no-edit', 'cb').code, 1);
      assert.match(read(repository.folder, FILE), /<<<<<<< ours\nsites: 5\n/);
    }));

  it('tries all of it in a scratch repository', () =>
    inFolder({}, async (folder) => {
      const { code, out } = await extraction(['git-setup', '--check'], { cwd: folder });
      assert.equal(code, 0, out);
      assert.equal(out.match(/^✓ /gm)?.length, 5);
    }));

  it('writes paths as the shell of Git for Windows reads them, whatever stands in them', () => {
    const settings = new Map(
      settingsFor({ node: 'C:\\Program Files\\nodejs\\node.exe', script: "C:\\100% Bo's\\cli.js" }),
    );
    assert.match(
      settings.get('merge.extraction.driver') ?? '',
      /'C:\/Program Files\/nodejs\/node\.exe' 'C:\/100%% Bo'\\''s\/cli\.js' merge %O %A %B /,
    );
    assert.equal(
      settings.get('diff.extraction.textconv'),
      "'C:/Program Files/nodejs/node.exe' 'C:/100% Bo'\\''s/cli.js' words",
    );
  });

  it('lets git remember how a conflict was settled', () =>
    inRepository({ [FILE]: study(3, 4) }, async (repository) => {
      await setUp(repository);
      repository.must('config', 'rerere.enabled', 'true');
      repository.commit('main', {});
      repository.commit('cb', { [FILE]: study(6, 7) });
      repository.commit('main', { [FILE]: study(5, 4) });
      assert.equal(repository.git('merge', '--no-edit', 'cb').code, 1);
      repository.write({ [FILE]: study(6, 7) });
      repository.must('commit', '--all', '--no-edit');
      repository.must('reset', '--quiet', '--hard', 'HEAD~1');
      repository.git('merge', '--no-edit', 'cb');
      assert.equal(read(repository.folder, FILE), study(6, 7));
    }));

  it('merges a review in a subfolder, set up and merged from there', () =>
    inRepository({ [`reviews/nurses/${FILE}`]: study(3, 4) }, async (repository) => {
      const inside = new TestRepository(join(repository.folder, 'reviews/nurses'));
      await setUp(inside);
      repository.commit('main', {});
      repository.commit('cb', { [`reviews/nurses/${FILE}`]: study(3, 7) });
      repository.commit('main', { [`reviews/nurses/${FILE}`]: study(5, 4) });
      inside.must('merge', '--no-edit', 'cb');
      assert.equal(read(inside.folder, FILE), study(5, 7));
      assert.deepEqual(readdirSync(repository.folder).sort(), ['.git', '.gitattributes', 'reviews']);
    }));

  it('merges a review in a submodule, and leaves the repository around it alone', () =>
    inRepository({ [FILE]: study(3, 4) }, (review) =>
      inRepository({ 'readme.md': 'Around it' }, async (around) => {
        around.must('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', review.folder, 'nurses');
        around.commit('main', {});
        const inside = new TestRepository(join(around.folder, 'nurses'));
        await setUp(inside);
        assert.ok(!existsSync(join(around.folder, '.gitattributes')));
        assert.equal(around.git('config', '--local', 'merge.extraction.driver').code, 1);
        inside.commit('main', {});
        inside.commit('cb', { [FILE]: study(3, 7) });
        inside.commit('main', { [FILE]: study(5, 4) });
        inside.must('merge', '--no-edit', 'cb');
        assert.equal(read(inside.folder, FILE), study(5, 7));
      }),
    ));

  it('says what to do where there is no repository', () =>
    inFolder({}, async (folder) => {
      const { code, err } = await extraction(['git-setup', '--yes'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, /in no Git repository/);
    }));
});
