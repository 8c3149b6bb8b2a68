import assert from 'node:assert/strict';
import { join } from 'node:path';
import { inRepository } from './repository';
import { extraction, inFolder, PATIENCE } from './run';

const BAD = 'study: cedar-2021\ndesign: RCT\nperiod: 50% of 2020\n';

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: unknown };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly { readonly id: string; readonly fullDescription: { readonly text: string } }[];
    };
  };
  readonly invocations: readonly {
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly SarifResult[];
}

async function sarifOf(cwd: string, ...args: string[]): Promise<SarifRun> {
  const { out } = await extraction(['check', '--format', 'sarif', ...args], { cwd });
  const { version, runs } = JSON.parse(out) as { version: string; runs: SarifRun[] };
  assert.deepEqual([version, runs.length], ['2.1.0', 1]);
  return runs[0] as SarifRun;
}

describe('extraction check for programs of others', function () {
  this.timeout(PATIENCE);

  it('gives GitHub the gravest notes that it shows, and the sum', async () => {
    const arms = Array.from(
      { length: 14 },
      (_, index) => `  - {id: a${index}, role: Intervention, intervention: none-${index}}\n`,
    );
    const text = `study: a\narms:\n${arms.join('')}`;
    const broken = 'study: z\naim: "not closed\n';
    const files = { 'a.extraction.yaml': text, 'review.extraction.yaml': 'review: r\n', 'z.extraction.yaml': broken };
    await inFolder(files, async (cwd) => {
      const { out } = await extraction(['check', '--format', 'github'], { cwd });
      const notes = out.split('\n').slice(0, -2);
      const count = (level: string) => notes.filter((line) => line.startsWith(`::${level} `)).length;
      assert.deepEqual([count('error'), count('warning')], [10, 10]);
      assert.ok(
        notes.some((line) => line.includes('title=syntax/')),
        'what hides others comes first',
      );
      assert.match(out, /\n\d+ errors, .* in 3 files\. \d+ problems have no note: “extraction check” tells all\.\n$/);
    });
    await inFolder({ 'a.extraction.yaml': 'study: a\n' }, async (cwd) => {
      assert.equal((await extraction(['check', '--format', 'github'], { cwd })).out, 'No problems in 1 file.\n');
    });
  });

  it('takes all files as changed since HEAD before the first commit, as in a hook', async () => {
    await inRepository({}, async ({ folder, write, git }) => {
      write({ 'a.extraction.yaml': 'study: a\n', 'b.extraction.yaml': 'study: b\n' });
      git('add', 'a.extraction.yaml');
      assert.match((await extraction(['check', '--since', 'HEAD'], { cwd: folder })).out, / in 2 files\.\n$/);
      assert.match(
        (await extraction(['check', '--since', 'main'], { cwd: folder })).err,
        /^Git knows no version called main/,
      );
    });
  });

  it('tells GitHub places from the top of the repository', async () => {
    await inRepository({ 'reviews/nurses/studies/a.extraction.yaml': BAD }, async ({ folder }) => {
      const { out } = await extraction(['check', '--format', 'github'], { cwd: join(folder, 'reviews', 'nurses') });
      assert.match(out, /^::\w+ file=reviews\/nurses\/studies\/a\.extraction\.yaml,line=/);
    });
  });

  it('writes SARIF with rules, their explanations and places from the top of the repository', async () => {
    await inRepository({ 'reviews/nurses/studies/a b.extraction.yaml': BAD }, async ({ folder }) => {
      const { tool, results } = await sarifOf(join(folder, 'reviews', 'nurses'));
      assert.deepEqual(
        results.map(({ ruleId, level, locations }) => ({ ruleId, level, ...locations[0]?.physicalLocation })),
        [
          {
            ruleId: 'date-form',
            level: 'error',
            artifactLocation: { uri: 'reviews/nurses/studies/a%20b.extraction.yaml' },
            region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 20 },
          },
          {
            ruleId: 'spelling',
            level: 'warning',
            artifactLocation: { uri: 'reviews/nurses/studies/a%20b.extraction.yaml' },
            region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 12 },
          },
        ],
      );
      for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
      for (const { fullDescription } of tool.driver.rules) assert.ok(fullDescription.text.length > 20);
    });
  });

  it('knows a problem again where lines before it are others, and tells two of one kind apart', async () => {
    const study = (before: string, results: string) => `study: a\n${before}results:\n${results}`;
    const r1 = '  - {id: r1, role: Primary}\n';
    const r2 = '  - {id: r2, role: Primary, reporter: Staff}\n';
    const prints = async (text: string) => {
      let found: string[] = [];
      await inFolder({ 'a.extraction.yaml': text }, async (cwd) => {
        const { results } = await sarifOf(cwd);
        found = results
          .filter(({ ruleId }) => ruleId === 'spelling')
          .map(({ partialFingerprints }) => partialFingerprints['placeInMeaning/v1'] ?? '');
      });
      return found.sort();
    };
    const before = await prints(study('', r1 + r2));
    assert.equal(new Set(before).size, 3);
    assert.deepEqual(await prints(study('# a comment\n\naim: To find out\n', r2 + r1)), before);
    assert.notDeepEqual(await prints(study('', r1 + r2.replace('r2', 'r3'))), before);
  });

  it('leaves the mildest out of SARIF where there are more than are shown, and says how many', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, file) => [
        `s${file}.extraction.yaml`,
        `study: s${file}\nresults:\n${Array.from({ length: 510 }, (_, index) => `  - {id: r${index}, outcome: unknown}\n`).join('')}`,
      ]),
    );
    await inFolder({ ...files, 'review.extraction.yaml': 'review: r\n' }, async (cwd) => {
      const { results, invocations } = await sarifOf(cwd);
      assert.equal(results.length, 5000);
      assert.match(
        invocations[0]?.toolExecutionNotifications[0]?.message.text ?? '',
        /^\d+ problems that weigh less are left out\.$/,
      );
    });
  });

  it('writes JUnit: a suite for each file, a failure for each problem that fails', async () => {
    await inFolder({ 'a.extraction.yaml': BAD, 'b.extraction.yaml': 'study: b\n' }, async (cwd) => {
      const { code, out } = await extraction(['check', '--format', 'junit', '--fail-on', 'error'], { cwd });
      assert.equal(code, 1);
      const message = /message="([^"]*)"/.exec(out)?.[1] ?? '';
      assert.match(message, /^“50% of 2020” is not a date\./);
      assert.equal(
        out.replaceAll(message, 'M').replace(/warning spelling\n[^<]*/, 'warning spelling\nW'),
        `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="extraction check" tests="3" failures="1" errors="0">
<testsuite name="a.extraction.yaml" tests="2" failures="1" errors="0">
<testcase classname="a.extraction.yaml" name="spelling (line 2)" file="a.extraction.yaml" line="2"><system-out>a.extraction.yaml:2:9 warning spelling
W</system-out></testcase>
<testcase classname="a.extraction.yaml" name="date-form (line 3)" file="a.extraction.yaml" line="3"><failure type="error" message="M">a.extraction.yaml:3:9 error date-form
M</failure></testcase>
</testsuite>
<testsuite name="b.extraction.yaml" tests="1" failures="0" errors="0">
<testcase classname="b.extraction.yaml" name="no problems"></testcase>
</testsuite>
</testsuites>
`,
      );
    });
  });

  it('looks only at files that the branch has changed, with --since', async () => {
    await inRepository(
      {
        'a.extraction.yaml': BAD,
        'b.extraction.yaml': 'study: b\n',
        'c.extraction.yaml': BAD.replace('cedar-2021', 'c'),
      },
      async ({ folder, git, commit, write }) => {
        git('switch', '--quiet', '--create', 'work');
        commit({ 'b.extraction.yaml': 'study: b\ndesign: RCT\n' });
        git('switch', '--quiet', 'main');
        commit({ 'c.extraction.yaml': 'study: c\n' });
        git('switch', '--quiet', 'work');
        write({ 'd.extraction.yaml': 'study: d\ndesign: RCT\n' });
        const since = async (version: string) =>
          extraction(['check', '--since', version, '--format', 'json'], { cwd: folder });
        const files = (JSON.parse((await since('main')).out) as { problems: { file: string }[] }).problems.map(
          ({ file }) => file,
        );
        assert.deepEqual(files, ['b.extraction.yaml', 'd.extraction.yaml']);
        assert.match((await extraction(['check', '--since', 'HEAD'], { cwd: folder })).out, / in 1 file\.\n$/);
        assert.equal((await since('nothing')).err, 'Git knows no version called nothing here.\n');
      },
    );
    await inFolder({ 'a.extraction.yaml': BAD }, async (cwd) => {
      assert.match((await extraction(['check', '--since', 'main'], { cwd })).err, /there is no Git repository here/);
    });
  });
});
