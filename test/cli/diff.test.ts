import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, inRepository, type Repository, repositoryIn } from './repository';
import { extraction, inFolder, PATIENCE } from './run';

const REVIEW = 'review: nurses\nvocabulary: {outcomes: {burnout: Exhaustion}}\n';
const ALDER = 'study: alder-2019\ndesign: randomised trial\ncountry: Norway\n';
const FILES: Files = { 'review.extraction.yaml': REVIEW, 'studies/alder-2019.extraction.yaml': ALDER };
const IN_DENMARK = { 'studies/alder-2019.extraction.yaml': ALDER.replace('Norway', 'Denmark') };
const SAID = 'alder-2019 · Country: Norway → Denmark';

interface Told {
  readonly leftOut?: readonly string[];
  readonly changes: readonly { readonly file: string; readonly line: number; readonly words: string }[];
  readonly tables: readonly { readonly row: string }[];
  readonly unreadable: readonly { readonly file: string; readonly when: string }[];
}

async function told(cwd: string, ...args: string[]): Promise<Told> {
  const { code, out, err } = await extraction(['diff', '--format', 'json', ...args], { cwd });
  assert.equal(code, 0, err);
  return JSON.parse(out) as Told;
}

const wordsOf = async (cwd: string, ...args: string[]) => (await told(cwd, ...args)).changes.map(({ words }) => words);

const misuse = async (cwd: string, ...args: string[]) => {
  const { code, out, err } = await extraction(['diff', ...args], { cwd });
  assert.deepEqual([code, out], [2, ''], args.join(' '));
  return err;
};

describe('extraction diff', function () {
  this.timeout(PATIENCE);

  it('compares what was committed last with the files as they are', async () => {
    await inRepository(FILES, async ({ folder, write }) => {
      assert.equal((await extraction(['diff'], { cwd: folder })).out, 'Nothing that the review says has changed.\n');
      write({ ...IN_DENMARK, 'studies/birch-2020.extraction.yaml': 'study: birch-2020\ndesign: cohort study\n' });
      const { code, out } = await extraction(['diff'], { cwd: folder });
      assert.equal(code, 0);
      assert.match(
        out,
        /^alder-2019\n {2}• Country: Norway → Denmark\n\nbirch-2020\n {2}• new \(cohort study\)\n\nWhat it does to tables and figures\n/,
      );
      assert.match(
        out,
        /\nCharacteristics of included studies\n {2}• alder-2019, Country: Norway → Denmark\n {2}• birch-2020, new row\n/,
      );
      assert.match(out, /\n2 changes in 2 records, \d+ cells and rows of tables and figures\.\n$/);
    });
  });

  it('compares branches, tags and ranges; three dots mean since they parted', async () => {
    await inRepository(FILES, async ({ folder, git, commit, write }) => {
      git('tag', 'v1');
      git('switch', '--quiet', '--create', 'work');
      commit(IN_DENMARK);
      git('switch', '--quiet', 'main');
      commit({ 'review.extraction.yaml': `${REVIEW}title: Nurses\n` });
      git('switch', '--quiet', 'work');
      write({ 'studies/alder-2019.extraction.yaml': ALDER.replace('Norway', 'Sweden') });
      const NO_TITLE = 'nurses · Title: Nurses, removed';
      assert.deepEqual(await wordsOf(folder, 'v1', 'HEAD'), [SAID]);
      assert.deepEqual(await wordsOf(folder, 'main..HEAD'), [NO_TITLE, SAID].sort().reverse());
      assert.deepEqual(await wordsOf(folder, 'main...HEAD'), [SAID]);
      assert.deepEqual(await wordsOf(folder, 'main...'), [SAID]);
      assert.deepEqual(await wordsOf(folder, 'HEAD~1', 'HEAD'), [SAID]);
      assert.deepEqual(await wordsOf(folder), ['alder-2019 · Country: Denmark → Sweden']);
      assert.deepEqual(await wordsOf(folder, 'v1'), ['alder-2019 · Country: Norway → Sweden']);
    });
  });

  it('gives files from where the command runs, with lines; and tells of some paths only', async () => {
    await inRepository({ ...FILES, 'rota.extraction.yaml': 'intervention: rota\n' }, async ({ folder, write }) => {
      write({ ...IN_DENMARK, 'review.extraction.yaml': `${REVIEW}title: Nurses\n` });
      const { changes } = await told(join(folder, 'studies'));
      assert.deepEqual(
        changes.map(({ file, line }) => [file.endsWith('/review.extraction.yaml') || file, line]),
        [
          [true, 3],
          ['alder-2019.extraction.yaml', 3],
        ],
      );
      assert.deepEqual(await wordsOf(folder, 'HEAD', 'studies'), [SAID]);
      assert.deepEqual(await wordsOf(folder, 'studies/alder-2019.extraction.yaml'), [SAID]);
      assert.deepEqual((await told(folder, 'HEAD', 'rota.extraction.yaml')).tables, []);
      write({ 'rota.extraction.yaml': 'intervention: rota\nname: Rota\n' });
      const rows = async (...paths: string[]) =>
        [...new Set((await told(folder, 'HEAD', ...paths)).tables.map(({ row }) => row))].sort();
      assert.deepEqual(await rows(), ['Rota', 'alder-2019']);
      assert.deepEqual(await rows('studies'), ['alder-2019']);
      assert.deepEqual(await rows('rota.extraction.yaml'), ['Rota']);
    });
  });

  it('ends with 1 with --exit-code where anything changed, and tells what says the same with --all', async () => {
    await inRepository(FILES, async ({ folder, write }) => {
      assert.equal((await extraction(['diff', '--exit-code'], { cwd: folder })).code, 0);
      write({ 'studies/alder-2019.extraction.yaml': `# Read again\n${ALDER.replace('randomised trial', 'RCT')}` });
      const quiet = await extraction(['diff', '--exit-code'], { cwd: folder });
      assert.deepEqual(quiet, {
        code: 0,
        out: 'Nothing that the review says has changed. Says the same as before: 1 comment and 1 change of form (--all tells them).\n',
        err: '',
      });
      const all = await extraction(['diff', '--exit-code', '--all'], { cwd: folder });
      assert.equal(all.code, 1);
      assert.match(all.out, /• Design: written in another form\n {2}• comment added: # Read again\n/);
      assert.equal((await told(folder, '--all')).changes.length, 2);
      write(IN_DENMARK);
      assert.equal((await extraction(['diff', '--exit-code', '--format', 'html'], { cwd: folder })).code, 1);
    });
  });

  it('compares two folders without Git', async () => {
    const before = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`before/${path}`, text]));
    const after = Object.fromEntries(
      Object.entries({ ...FILES, ...IN_DENMARK }).map(([path, text]) => [`after/${path}`, text]),
    );
    await inFolder({ ...before, ...after, 'empty/x.txt': '', 'nothing/x.txt': '' }, async (cwd) => {
      assert.deepEqual(await wordsOf(cwd, 'before', 'after'), [SAID]);
      assert.match(await misuse(cwd), /there is no Git repository here/);
      assert.match(await misuse(cwd, 'main'), /there is no Git repository here/);
      assert.match(await misuse(cwd, 'empty', 'nothing'), /no extraction files in these folders/);
    });
  });

  it('says that Git is missing where it is, and needs none for two folders', async () => {
    const path = process.env.PATH;
    await inFolder(
      { 'a/x.extraction.yaml': ALDER, 'b/x.extraction.yaml': ALDER.replace('Norway', 'Denmark') },
      async (cwd) => {
        process.env.PATH = cwd;
        try {
          assert.match(
            await misuse(cwd, 'main'),
            /the program “git” cannot be started\. Install Git, or name two folders\./,
          );
          assert.deepEqual(await wordsOf(cwd, 'a', 'b'), [SAID]);
        } finally {
          process.env.PATH = path;
        }
      },
    );
  });

  it('tells every review of a repository, also in a subfolder, and leaves others out', async () => {
    const inside = (folder: string, id: string) => ({
      [`${folder}/review.extraction.yaml`]: REVIEW.replace('nurses', id),
      [`${folder}/studies/alder-2019.extraction.yaml`]: ALDER,
    });
    await inRepository({ ...inside('one', 'nurses'), ...inside('two', 'doctors') }, async ({ folder, write }) => {
      for (const each of ['one', 'two'])
        write({ [`${each}/studies/alder-2019.extraction.yaml`]: ALDER.replace('Norway', 'Denmark') });
      assert.deepEqual(await wordsOf(folder), [SAID, SAID]);
      const { changes } = await told(join(folder, 'one'));
      assert.deepEqual(
        changes.map(({ file }) => file),
        ['studies/alder-2019.extraction.yaml'],
      );
    });
  });

  it('calls nothing removed where the review file is gone, or cannot be read any more', async () => {
    const files = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`nurses/${path}`, text]));
    await inRepository(files, async ({ folder, write, remove }) => {
      write({ 'nurses/review.extraction.yaml': 'revew: [nurses\n' });
      const broken = await told(folder);
      assert.deepEqual([broken.changes, broken.unreadable.length], [[], 1]);
      remove('nurses/review.extraction.yaml');
      assert.deepEqual(await wordsOf(folder), ['nurses: removed (1 section)']);
    });
  });

  it('takes everything as new before the first commit', async () => {
    await inRepository({}, async ({ folder, write }) => {
      write(FILES);
      assert.deepEqual(await wordsOf(folder), [
        'nurses: new (1 section)',
        'alder-2019: new (randomised trial; Norway)',
      ]);
      assert.match(await misuse(folder, 'main'), /^main is neither a version that Git knows here nor a file or folder/);
      assert.match(await misuse(folder, 'adler.extraction.yaml'), /^adler\.extraction\.yaml is neither a version/);
    });
  });

  it('tells rows that are new by their number where there are many', async () => {
    const studies = (...names: string[]) =>
      Object.fromEntries(names.map((name) => [`studies/${name}.extraction.yaml`, ALDER.replace('alder-2019', name)]));
    await inRepository({}, async ({ folder, commit, write }) => {
      write(FILES);
      const { out: first } = await extraction(['diff'], { cwd: folder });
      assert.match(
        first,
        /\nWhat it does to tables and figures\n\nAll are new\n {2}• (\d+) cells and rows in \d+ tables and figures\n\n2 changes in 2 records, \1 cells/,
      );
      assert.match((await extraction(['diff', '--all'], { cwd: folder })).out, /\n {2}• alder-2019, new row\n/);
      commit();
      write(studies('birch', 'cedar', 'dogwood', 'elder'));
      const { out } = await extraction(['diff'], { cwd: folder });
      assert.match(
        out,
        /\nCharacteristics of included studies\n {2}• 4 new rows: birch; cedar; dogwood and 1 more\n\n/,
      );
      const markdown = await extraction(['diff', '--format', 'markdown'], { cwd: folder });
      assert.match(markdown.out, /\n- 4 new rows: birch; cedar; dogwood and 1 more\n/);
    });
  });

  it('says of a shallow clone that the history is missing, and of strangers that they share none', async () => {
    await inRepository(FILES, async ({ folder, git, commit }) => {
      git('switch', '--quiet', '--create', 'work');
      commit(IN_DENMARK);
      git('switch', '--quiet', 'main');
      commit({ 'review.extraction.yaml': `${REVIEW}title: Nurses\n` });
      git('switch', '--quiet', '--orphan', 'stranger');
      commit({ 'studies/birch-2020.extraction.yaml': 'study: birch-2020\n' });
      assert.match(await misuse(folder, 'main...stranger'), /have no commit in common/);
      await inFolder({}, async (clone) => {
        git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${folder}`, clone);
        repositoryIn(clone).git('switch', '--quiet', 'work');
        assert.match(await misuse(clone, 'origin/main...HEAD'), /This is a shallow clone: .*fetch-depth: 0/);
        assert.deepEqual((await wordsOf(clone, 'origin/main..HEAD')).length, 2);
      });
    });
  });

  it('tells a renamed file once, and nothing of submodules, links that lead nowhere and what git ignores', async () => {
    await inRepository({ ...FILES, '.gitignore': 'drafts/\n' }, async (repository) => {
      const { folder, git, write } = repository;
      await withSubmodule(repository);
      git('mv', 'studies/alder-2019.extraction.yaml', 'studies/alder.extraction.yaml');
      write({ 'drafts/x.extraction.yaml': 'study: x\n', 'node_modules/y/y.extraction.yaml': 'study: y\n' });
      assert.deepEqual(await wordsOf(folder), [
        'alder-2019: the file alder-2019.extraction.yaml is now alder.extraction.yaml',
      ]);
    });
  });

  it('names files of which a version is no text, or is not here, and calls nothing in them removed', async () => {
    await inRepository(FILES, async ({ folder, git, write }) => {
      write({ 'studies/alder-2019.extraction.yaml': Buffer.from([0, 1, 0, 2, 0, 3, 0, 4]) });
      const binary = await told(folder);
      assert.deepEqual(
        [binary.changes, binary.unreadable],
        [[], [{ file: 'studies/alder-2019.extraction.yaml', when: 'after' }]],
      );
      write(IN_DENMARK);
      const object = git('rev-parse', 'HEAD:studies/alder-2019.extraction.yaml').trim();
      repositoryIn(folder).remove(join('.git', 'objects', object.slice(0, 2), object.slice(2)));
      const missing = await told(folder);
      assert.deepEqual(
        [missing.changes, missing.unreadable],
        [[], [{ file: 'studies/alder-2019.extraction.yaml', when: 'before' }]],
      );
      assert.equal(
        (await extraction(['diff'], { cwd: folder })).out,
        `Not compared, because it cannot be read
  • studies/alder-2019.extraction.yaml, the earlier version: it cannot be read (Git does not have this version
    of it here)

Nothing that the review says has changed.
`,
      );
    });
  });

  it('sees no change where only line ends are others', async () => {
    await inRepository(FILES, async ({ folder, write }) => {
      write({ 'studies/alder-2019.extraction.yaml': ALDER.replaceAll('\n', '\r\n') });
      assert.equal((await extraction(['diff'], { cwd: folder })).out, 'Nothing that the review says has changed.\n');
    });
  });

  it('runs no command that a name holds, and writes none that a value holds', async () => {
    await inRepository(FILES, async ({ folder, git, commit, write }) => {
      git('branch', 'a;touch-x');
      commit({ ...FILES, 'studies/o "d; $(x)\t.extraction.yaml': 'study: odd\n' });
      write({ 'studies/alder-2019.extraction.yaml': ALDER.replace('Norway', '"::error::x \\u001b[31m"') });
      const { out } = await extraction(['diff', 'a;touch-x'], { cwd: folder });
      assert.match(out, /odd\n {2}• new/);
      assert.doesNotMatch(out, /^::/m);
      assert.ok(!out.includes('\u001b'));
      for (const name of ['--output=x', '-', ':/x', 'HEAD^{tree}', '..', 'no such'])
        assert.notEqual((await extraction(['diff', '--', name], { cwd: folder })).code, 1);
    });
  });

  it('tells thousands of changes in numbers', async () => {
    const many = (word: string) =>
      `study: alder-2019\ncountry: ${word === 'a' ? 'Norway' : 'Denmark'}\nnotes:\n${Array.from({ length: 400 }, (_, index) => `  - ${word} ${index}\n`).join('')}`;
    const studies = (word: string) =>
      Object.fromEntries(
        Array.from({ length: 4 }, (_, index) => [
          `studies/s${index}.extraction.yaml`,
          many(word).replace('alder-2019', `s${index}`),
        ]),
      );
    await inRepository({ ...FILES, ...studies('a') }, async ({ folder, write }) => {
      write(studies('b'));
      const { out } = await extraction(['diff'], { cwd: folder });
      assert.match(out, /^s0\n {2}• country 1, notes 800\n/);
      assert.match(out, /\n3204 changes in 4 records/);
      assert.ok(out.split('\n').length < 60);
      assert.ok((await extraction(['diff', '--all'], { cwd: folder })).out.split('\n').length > 3204);
      assert.match(
        out,
        /\nWhat it does to tables and figures\n\n {2}• Not worked out, because more than 500 things changed; “extraction diff --all” does\.\n/,
      );
      const [some, all] = [await told(folder), await told(folder, '--all')];
      assert.deepEqual([some.changes.length, some.tables, some.leftOut], [3204, [], ['tables']]);
      assert.ok(all.changes.length >= 3204 && all.tables.length > 0 && all.leftOut === undefined);
      for (const format of ['markdown', 'html'])
        assert.match((await extraction(['diff', '--format', format], { cwd: folder })).out, /Not worked out, because/);
    });
  });
});

/** Another repository inside of one, with a study of its own. */
async function withSubmodule({ folder, git, commit }: Repository): Promise<void> {
  mkdirSync(join(folder, 'other'));
  const other = repositoryIn(join(folder, 'other'));
  other.git('init', '--quiet');
  other.commit({ 'studies/elm-2001.extraction.yaml': 'study: elm-2001\n' });
  commit();
  assert.match(git('ls-tree', 'HEAD'), /^160000 commit/m);
}
