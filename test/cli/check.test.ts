import assert from 'node:assert/strict';
import { extraction, inFolder, PATIENCE } from './run';

const REVIEW = 'review: practice-review\nvocabulary: {outcomes: {burnout: Exhaustion}}\n';
const TRAINING = 'intervention: training\nname: Training\n';
const GOOD = 'study: birch-2020\ninterventions: [training]\nresults: [{id: r1, outcome: burnout}]\n';
const BAD = 'study: cedar-2021\naim: To find out\ninterventions: [trainning]\ndesign: RCT\n';

const clean = {
  'review.extraction.yaml': REVIEW,
  'interventions/training.extraction.yaml': TRAINING,
  'studies/birch-2020.extraction.yaml': GOOD,
};
const withProblems = { ...clean, 'studies/cedar-2021.extraction.yml': BAD };

describe('extraction check', function () {
  this.timeout(PATIENCE);

  it('ends with 0 and says so where nothing is wrong', async () => {
    await inFolder(clean, async (cwd) => {
      assert.deepEqual(await extraction(['check'], { cwd }), { code: 0, out: 'No problems in 3 files.\n', err: '' });
    });
  });

  it('shows each problem with its line, a mark under the place and what can be done', async () => {
    await inFolder(withProblems, async (cwd) => {
      const { code, out } = await extraction(['check', 'studies'], { cwd });
      assert.equal(code, 1);
      assert.equal(
        out,
        `studies/cedar-2021.extraction.yml
  3:17  error  unknown-reference
    There is no intervention called “trainning”, so nothing can be found there. Did you mean “training”?
    Otherwise add it in a file that begins with “intervention: …”.
     3 │ interventions: [trainning]
       │                 ^^^^^^^^^
    → Write “training”

  4:9  warning  spelling
    “RCT” is written “randomised trial” here, so that every program counts it as the same word.
     4 │ design: RCT
       │         ^^^
    → Write “randomised trial”

1 error, 1 warning in 2 files.
`,
      );
    });
  });

  it('gives programs one object, with lines and columns from 1', async () => {
    await inFolder(withProblems, async (cwd) => {
      const { code, out } = await extraction(['check', '--format', 'json'], { cwd });
      assert.equal(code, 1);
      const { problems } = JSON.parse(out);
      assert.deepEqual(
        problems.map(({ message, ...rest }: { message: string }) => rest),
        [
          {
            file: 'studies/cedar-2021.extraction.yml',
            line: 3,
            column: 17,
            severity: 'error',
            code: 'unknown-reference',
          },
          { file: 'studies/cedar-2021.extraction.yml', line: 4, column: 9, severity: 'warning', code: 'spelling' },
        ],
      );
      assert.match(problems[0].message, /^There is no intervention called “trainning”/);
    });
  });

  it('writes notes for pull requests', async () => {
    await inFolder({ 'a.extraction.yaml': 'study: a\ndesign: RCT\nperiod: 50% of 2020\n' }, async (cwd) => {
      const { code, out } = await extraction(['check', '--format=github'], { cwd });
      assert.equal(code, 1);
      const [first, second] = out.split('\n');
      assert.equal(
        first,
        '::warning file=a.extraction.yaml,line=2,endLine=2,col=9,endColumn=12,title=spelling::“RCT” is written “randomised trial” here, so that every program counts it as the same word.',
      );
      assert.match(
        second ?? '',
        /^::error file=a\.extraction\.yaml,line=3,.*title=date-form::“50%25 of 2020” is not a date\./,
      );
    });
  });

  it('fails from the severity on that is asked for', async () => {
    const warning = { 'a.extraction.yaml': 'study: a\ndesign: RCT\n' };
    const information = { 'a.extraction.yaml': 'study: a\nrob2: [{overall: {judgement: low}}]\n' };
    await inFolder(warning, async (cwd) => {
      assert.equal((await extraction(['check'], { cwd })).code, 1);
      assert.equal((await extraction(['check', '--fail-on', 'warning'], { cwd })).code, 1);
      assert.equal((await extraction(['check', '--fail-on', 'error'], { cwd })).code, 0);
    });
    await inFolder(information, async (cwd) => {
      assert.equal((await extraction(['check'], { cwd })).code, 0);
      assert.equal((await extraction(['check', '--fail-on', 'information'], { cwd })).code, 1);
      assert.match((await extraction(['check'], { cwd })).out, /1 information in 1 file\.\n$/);
    });
  });

  it('follows references through the review although only one file is named, from any folder', async () => {
    await inFolder(clean, async (cwd) => {
      assert.equal(
        (await extraction(['check', 'studies/birch-2020.extraction.yaml'], { cwd })).out,
        'No problems in 1 file.\n',
      );
      assert.equal((await extraction(['check'], { cwd: `${cwd}/studies` })).out, 'No problems in 1 file.\n');
      assert.equal((await extraction(['check', `${cwd}/studies`])).out, 'No problems in 1 file.\n');
    });
  });

  it('takes what lies where it runs as belonging together where there is no review file', async () => {
    const { 'review.extraction.yaml': _, ...files } = clean;
    await inFolder(files, async (cwd) => assert.equal((await extraction(['check', 'studies'], { cwd })).code, 0));
  });

  it('keeps reviews in folders of their own apart', async () => {
    await inFolder(
      {
        'one/review.extraction.yaml': REVIEW,
        'one/a.extraction.yaml': TRAINING,
        'two/review.extraction.yaml': REVIEW,
        'two/b.extraction.yaml': GOOD,
      },
      async (cwd) => {
        const { code, out } = await extraction(['check', '--format', 'json'], { cwd });
        assert.equal(code, 1);
        assert.deepEqual(
          JSON.parse(out).problems.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`),
          ['two/b.extraction.yaml unknown-reference'],
        );
      },
    );
  });

  it('counts places as editors do, also with a mark at the start and line ends of Windows', async () => {
    await inFolder(
      { 'a.extraction.yaml': '\ufeffstudy: a\r\n\r\naim: "😀"\r\nresults: [{id: r, note: 😀, role: main}]\r\n' },
      async (cwd) => {
        const [problem] = JSON.parse((await extraction(['check', '--format', 'json'], { cwd })).out).problems;
        assert.deepEqual([problem.code, problem.line, problem.column], ['spelling', 4, 35]);
      },
    );
  });

  it('says of a file that is not UTF-8 what to do, and goes on', async () => {
    await inFolder(
      { ...withProblems, 'studies/latin.extraction.yaml': Buffer.from('study: a\naim: caf\xe9\n', 'latin1') },
      async (cwd) => {
        const { code, out } = await extraction(['check'], { cwd });
        assert.equal(code, 1);
        assert.match(
          out,
          /studies\/latin\.extraction\.yaml\n {2}1:1 {2}error {2}unreadable-file\n {4}The file is not saved as UTF-8/,
        );
        assert.match(out, /2 errors, 1 warning in 5 files\.\n$/);
      },
    );
  });

  it('counts problems that files accept', async () => {
    const accept = 'accept: [{check: spelling, reason: Kept as printed.}]\n';
    await inFolder({ 'a.extraction.yaml': `study: a\ndesign: RCT\n${accept}` }, async (cwd) => {
      assert.equal((await extraction(['check'], { cwd })).out, 'No problems in 1 file, 1 accepted exception.\n');
    });
  });

  it('shows nothing of a file that could fool a terminal', async () => {
    await inFolder({ 'a.extraction.yaml': 'study: a\ndesign: "\\e[31mred\\u202e"\n' }, async (cwd) => {
      const { out } = await extraction(['check'], { cwd });
      for (const unsafe of ['\u001b', '\u202e']) assert.ok(!out.includes(unsafe));
      assert.match(out, /unknown-word/);
    });
  });

  it('ends with 2 where it is used wrongly, and says what is wrong', async () => {
    await inFolder(clean, async (cwd) => {
      const misuse = async (...args: string[]) => {
        const { code, out, err } = await extraction(args, { cwd });
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        return err;
      };
      assert.equal(await misuse('check', 'nowhere'), 'Cannot check nowhere. It does not exist.\n');
      assert.match(await misuse('check', '--format', 'xml'), /Allowed choices are text, json, github, sarif, junit/);
      assert.match(await misuse('check', '--fail-on', 'never'), /error, warning, information/);
      assert.match(await misuse('check', '--what'), /unknown option '--what'/);
      assert.match(await misuse('chek'), /Did you mean check\?/);
      assert.match(await misuse(), /Usage: extraction/);
    });
    await inFolder({ 'notes.txt': 'nothing' }, async (cwd) => {
      assert.match((await extraction(['check'], { cwd })).err, /^No extraction files in this folder/);
      assert.match((await extraction(['check', 'notes.txt'], { cwd })).err, /^notes\.txt is not an extraction file/);
    });
  });

  it('finds no error in the examples', async () => {
    const { code, out } = await extraction(['check', 'examples', '--fail-on', 'error', '--format', 'json']);
    assert.equal(code, 0, out);
  });
});

describe('extraction', function () {
  this.timeout(PATIENCE);

  it('explains itself and each command', async () => {
    assert.match(
      (await extraction(['--help'])).out,
      /check .*\n.*render .*\n.*claims .*\n(?:.*\n)*?.*export .*\n(?:.*\n)*?.*judge/,
    );
    for (const command of ['check', 'render', 'claims', 'export', 'judge']) {
      const { code, out } = await extraction([command, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Usage: extraction ${command}`));
    }
    assert.match((await extraction(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
});
