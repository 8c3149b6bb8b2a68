import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository, type TestRepository } from './git';
import { extraction, PATIENCE } from './run';

const FILE = 'studies/alder-2019.extraction.yaml';

const AIM = `aim: ${'To find out whether ward nurses are less exhausted. '.repeat(10).trim()}\n`;

/** Versions of the corpus of merges. */
function versionsOf(name: string): Readonly<Record<'base' | 'ours' | 'theirs', string>> {
  const text = (which: string) => readFileSync(join('test/core/merge/cases', name, `${which}.extraction.yaml`), 'utf8');
  return { base: text('base'), ours: text('ours'), theirs: text('theirs') };
}

/** A merge that git makes by itself of three versions, as a button on the web does. */
async function mergedByButton(
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', string>>,
  test: (repository: TestRepository) => Promise<void>,
): Promise<void> {
  await inRepository({ [FILE]: base }, async (repository) => {
    repository.commit('cb', { [FILE]: theirs });
    repository.commit('main', { [FILE]: ours });
    repository.git('merge', '--no-edit', '--no-commit', 'cb');
    await test(repository);
  });
}

const verified = ({ folder }: TestRepository, ...args: readonly string[]) =>
  extraction(['verify-merge', ...args], { cwd: folder });

describe('extraction verify-merge', function () {
  this.timeout(PATIENCE);

  it('tells of a reason that git put on another assessment', () =>
    mergedByButton(versionsOf('a-copied-assessment-and-a-reason-in-the-first'), async (repository) => {
      repository.must('commit', '--no-edit');
      const { code, out } = await verified(repository);
      assert.equal(code, 1);
      assert.match(out, /RoB 2, exhaustion-6m, measurement: judgement/);
      assert.match(out, /RoB 2, exhaustion-6m, measurement: reason was lost: “Nurses hoped for much\.”/);
      assert.match(out, /RoB 2, exhaustion-12m, measurement: reason is new at this place: “Nurses hoped for much\.”/);
    }));

  it('tells of a judgement that nobody was asked about', () =>
    mergedByButton(versionsOf('answers-changed-here-and-a-reason-for-the-old-judgement-there'), async (repository) => {
      repository.must('commit', '--no-edit');
      const { code, out } = await verified(repository);
      assert.equal(code, 1);
      assert.match(
        out,
        /RoB 2, exhaustion-6m, measurement: judgement, reason: one side judged, the other changed the answers/,
      );
    }));

  it('tells of what was lost when people settled a conflict', () =>
    mergedByButton(versionsOf('two-results-on-neighbouring-lines'), async (repository) => {
      repository.write({ [FILE]: versionsOf('two-results-on-neighbouring-lines').ours });
      repository.must('commit', '--all', '--no-edit');
      const { code, out } = await verified(repository, 'HEAD~1..HEAD');
      assert.equal(code, 1);
      assert.match(out, /results, b: measure is “phq-9”, and “phq-8” follows from both sides\./);
    }));

  it('tells what is missing in one of two entries that git’s markers cut up, where both were accepted', () =>
    mergedByButton(versionsOf('both-add-a-measure-at-the-end'), async (repository) => {
      const conflicted = readFileSync(join(repository.folder, FILE), 'utf8');
      repository.write({ [FILE]: conflicted.replace(/^(?:<{7} .*|={7}|>{7} .*)\n/gm, '') });
      repository.must('commit', '--all', '--no-edit');
      const { code, out } = await verified(repository);
      assert.equal(code, 1);
      assert.match(out, /results, stress-6m: effect_direction was lost: “favours intervention”\./);
    }));

  it('finds nothing where both sides are there, and says how much it looked at', () =>
    mergedByButton(versionsOf('two-results-on-neighbouring-lines'), async (repository) => {
      const merged = readFileSync(
        'test/core/merge/cases/two-results-on-neighbouring-lines/merged.extraction.yaml',
        'utf8',
      );
      repository.write({ [FILE]: merged });
      repository.must('commit', '--all', '--no-edit');
      assert.deepEqual(await verified(repository), {
        code: 0,
        out: 'Nothing found in the merge (1 file looked at).\n',
        err: '',
      });
    }));

  it('leaves to people how they settle what is in dispute', () =>
    mergedByButton(versionsOf('both-rename'), async (repository) => {
      repository.write({ [FILE]: versionsOf('both-rename').theirs });
      repository.must('commit', '--all', '--no-edit');
      assert.equal((await verified(repository)).code, 0);
    }));

  it('leaves to people a judgement that neither had, where both had to be asked', () =>
    mergedByButton(versionsOf('answers-changed-here-and-a-reason-for-the-old-judgement-there'), async (repository) => {
      const { ours } = versionsOf('answers-changed-here-and-a-reason-for-the-old-judgement-there');
      const judged = (level: string) => ours.replace(/some concerns\n$/, `${level}\n      reason: Hopes were high.\n`);
      repository.write({ [FILE]: judged('high') });
      repository.must('commit', '--all', '--no-edit');
      assert.equal((await verified(repository)).out, 'Nothing found in the merge (1 file looked at).\n');
      repository.write({ [FILE]: judged('high').replace('q1.3: N', 'q1.3: PN') });
      repository.must('commit', '--all', '--amend', '--no-edit');
      assert.match((await verified(repository)).out, /RoB 2, exhaustion-6m, randomisation: q1\.3 is “PN”/);
    }));

  it('leaves to people what they call one of two things that had one name, but not what it says', () =>
    mergedByButton(versionsOf('both-give-one-id-to-two-results'), async (repository) => {
      const { ours } = versionsOf('both-give-one-id-to-two-results');
      repository.write({ [FILE]: `${ours}  - id: third\n    outcome: mood\n` });
      repository.must('commit', '--all', '--no-edit');
      assert.equal((await verified(repository)).out, 'Nothing found in the merge (1 file looked at).\n');
      repository.write({ [FILE]: `${ours}  - id: third\n    outcome: sleep\n` });
      repository.must('commit', '--all', '--amend', '--no-edit');
      assert.match((await verified(repository)).out, /results: third is new at this place\./);
    }));

  it('follows a file that one side renamed', () =>
    inRepository({ [FILE]: versionsOf('renamed-here-changed-there').base }, async (repository) => {
      const { theirs } = versionsOf('renamed-here-changed-there');
      repository.commit('cb', { [FILE]: theirs });
      repository.must('checkout', '--quiet', 'main');
      repository.must('mv', FILE, 'studies/alder.extraction.yaml');
      repository.must('commit', '--quiet', '-m', 'renamed');
      repository.must('merge', '--no-edit', 'cb');
      assert.equal((await verified(repository)).code, 0);
      repository.write({ 'studies/alder.extraction.yaml': versionsOf('renamed-here-changed-there').base });
      repository.must('commit', '--all', '--amend', '--no-edit');
      const { code, out } = await verified(repository);
      assert.equal(code, 1);
      assert.match(out, /studies\/alder\.extraction\.yaml/);
    }));

  it('follows a file in whose place another one was written', () => {
    const versions = versionsOf('renamed-here-changed-there');
    return inRepository({ [FILE]: `${versions.base}${AIM}` }, async (repository) => {
      // Git takes files of fewer than 400 bytes for changed, whatever becomes of them.
      const [base, theirs] = [versions.base, versions.theirs].map((text) => `${text}${AIM}`) as [string, string];
      const moved = 'studies/alder.extraction.yaml';
      const other = `# Another study.\nstudy: birch-2020\nextractor: CB\naim: To find out how nurses sleep.\ncountry: [Norway]\n`;
      repository.commit('cb', { [FILE]: theirs });
      repository.commit('main', { [moved]: base, [FILE]: other });
      repository.git('merge', '--no-edit', '--no-commit', 'cb');
      repository.write({ [moved]: base, [FILE]: other });
      repository.must('add', '--all');
      repository.must('commit', '--no-edit');
      const lost = await verified(repository);
      assert.equal(lost.code, 1);
      assert.match(lost.out, /^studies\/alder\.extraction\.yaml, merge /);
      repository.write({ [moved]: theirs });
      repository.must('commit', '--all', '--amend', '--no-edit');
      assert.equal((await verified(repository)).code, 0);
    });
  });

  it('finds a review in a subfolder, from anywhere in the repository', () =>
    inRepository({ [`nurses/${FILE}`]: versionsOf('two-countries').base, 'notes/a.txt': '' }, async (repository) => {
      repository.commit('cb', { [`nurses/${FILE}`]: versionsOf('two-countries').theirs });
      repository.commit('main', { [`nurses/${FILE}`]: versionsOf('two-countries').ours });
      repository.git('merge', '--no-edit', '--no-commit', 'cb');
      repository.write({ [`nurses/${FILE}`]: versionsOf('two-countries').ours });
      repository.must('commit', '--all', '--no-edit');
      for (const from of ['.', 'nurses', 'notes']) {
        const { code, out } = await extraction(['verify-merge'], { cwd: join(repository.folder, from) });
        assert.equal(code, 1, from);
        assert.match(out, /^nurses\/studies\/alder-2019\.extraction\.yaml, merge /);
      }
    }));

  it('looks past a submodule that both sides moved, though it is called like a file of ours', () =>
    inRepository({ [FILE]: versionsOf('two-countries').base }, async (repository) => {
      const { base, ours, theirs } = versionsOf('two-countries');
      const pointTo = (commit: string) =>
        repository.must('update-index', '--add', '--cacheinfo', `160000,${commit.repeat(40)},nurses.extraction.yaml`);
      const on = (branch: string, commit: string, text: string) => {
        if (repository.git('checkout', '--quiet', branch).code !== 0)
          repository.must('checkout', '--quiet', '-b', branch);
        repository.write({ [FILE]: text });
        repository.must('add', FILE);
        pointTo(commit);
        repository.must('commit', '--quiet', '-m', `on ${branch}`);
      };
      on('main', '1', base);
      on('cb', '2', theirs);
      on('main', '3', ours);
      repository.git('merge', '--no-edit', 'cb');
      pointTo('3');
      repository.write({ [FILE]: ours });
      repository.must('add', FILE);
      repository.must('commit', '--quiet', '--no-edit');
      const { code, out } = await verified(repository);
      assert.equal(code, 1);
      assert.match(out, /country.*was lost/);
      assert.match(out, /\(1 file looked at\)/);
    }));

  describe('of sides that were merged crosswise before', () => {
    const study = (sites: number, units: number) => `study: a\nsites: ${sites}\nunits: ${units}\nnotes:\n  - one\n`;
    const CB = '  - by CB\n';

    /** Each side changes something and merges what the other had then: what both began with is in no commit. */
    const crosswise = (
      then: Readonly<Record<'main' | 'cb', string>>,
      settled: typeof then,
      test: (repository: TestRepository) => Promise<void>,
    ) =>
      inRepository({ [FILE]: study(1, 1) }, async (repository) => {
        for (const branch of ['cb', 'main'] as const) {
          repository.commit(branch, { [FILE]: then[branch] });
          repository.must('branch', `${branch}-then`);
        }
        for (const branch of ['cb', 'main'] as const) {
          repository.must('checkout', '--quiet', branch);
          repository.git('merge', '--no-commit', branch === 'cb' ? 'main-then' : 'cb-then');
          repository.write({ [FILE]: settled[branch] });
          repository.must('commit', '--quiet', '--all', '--no-edit');
        }
        await test(repository);
      });

    const merged = (repository: TestRepository, text: string) => {
      repository.git('merge', '--no-commit', 'cb');
      repository.write({ [FILE]: text });
      repository.must('commit', '--quiet', '--all', '--no-edit');
      return verified(repository);
    };

    it('holds the merge against what both began with', () =>
      crosswise({ main: study(3, 1), cb: study(1, 2) }, { main: study(3, 2), cb: study(3, 2) }, async (repository) => {
        repository.commit('cb', { [FILE]: `${study(3, 2)}${CB}` });
        repository.commit('main', { [FILE]: `country: Norway\n${study(3, 2)}` });
        assert.equal(repository.must('merge-base', '--all', 'main', 'cb').split('\n').length, 2);
        const { code, out, err } = await merged(repository, `${study(3, 2)}${CB}`);
        assert.deepEqual([code, err], [1, '']);
        assert.match(out, /\n {2}country was lost: “Norway”\. One side wrote it and the other left it alone\.\n/);
        assert.match(out, /\n1 found in the merge \(1 file looked at\)\.\n$/);
        repository.write({ [FILE]: `country: Norway\n${study(3, 2)}${CB}` });
        repository.must('commit', '--quiet', '--all', '--amend', '--no-edit');
        assert.equal((await verified(repository)).out, 'Nothing found in the merge (1 file looked at).\n');
      }));

    it('says so where each has settled the same otherwise, so that nobody knows what both began with', () =>
      crosswise({ main: study(3, 1), cb: study(4, 1) }, { main: study(3, 1), cb: study(4, 1) }, async (repository) => {
        repository.commit('cb', { [FILE]: study(4, 2) });
        repository.commit('main', { [FILE]: `country: Norway\n${study(3, 1)}` });
        const { code, out } = await merged(repository, `country: Norway\n${study(3, 2)}`);
        assert.equal(code, 1);
        assert.match(
          out,
          /were merged crosswise before, and what they began with is in dispute; it was not verified\./,
        );
      }));
  });

  it('has nothing to say of a commit that is no merge, and of nothing', () =>
    inRepository({ [FILE]: 'study: a\n' }, async (repository) => {
      assert.deepEqual(await verified(repository), { code: 0, out: 'There is no merge to verify.\n', err: '' });
      const { code, err } = await verified(repository, 'no-such-branch');
      assert.equal(code, 2);
      assert.equal(err, 'Git knows no version called no-such-branch here.\n');
      repository.must('checkout', '--quiet', '--orphan', 'unborn');
      assert.equal((await verified(repository)).code, 2);
    }));

  it('says what to do in a shallow clone without the merge base', () =>
    mergedByButton(versionsOf('two-countries'), async (repository) => {
      repository.write({ [FILE]: versionsOf('two-countries').ours });
      repository.must('commit', '--all', '--no-edit');
      repository.must('clone', '--quiet', '--depth=1', `file://${repository.folder}`, 'shallow');
      repository.must('-C', 'shallow', 'fetch', '--quiet', '--depth=2', 'origin');
      const { code, err } = await extraction(['verify-merge'], { cwd: join(repository.folder, 'shallow') });
      assert.equal(code, 2);
      assert.match(err, /shallow clone.*fetch-depth: 0/s);
    }));

  it('shows names and values of a hostile file as text', () =>
    mergedByButton(
      {
        base: 'study: a\nsites: 1\nunits: 1\n',
        ours: 'study: a\nsites: 1\nunits: 2\n',
        theirs: 'study: a\nsites: "::error::\\e[31m 2"\nunits: 1\n',
      },
      async (repository) => {
        repository.write({ [FILE]: 'study: a\nsites: 1\nunits: 2\n' });
        repository.must('commit', '--all', '--no-edit');
        const { out } = await verified(repository);
        assert.match(out, /sites is “1”/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
        assert.doesNotMatch(out, /^::|\u001b/m);
      },
    ));
});
