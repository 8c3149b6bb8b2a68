/** The workflow and the hook of docs/teams.md are run as they stand there, on a repository of real git. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { inRepository, type Repository } from '../cli/repository';
import { inFolder } from '../cli/run';

interface Step {
  readonly name?: string;
  readonly run?: string;
}

const page = readFileSync('docs/teams.md', 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);
const [workflow = ''] = blocks('yaml');
const [hook = ''] = blocks('sh');
const steps = (parse(workflow) as { jobs: { extraction: { steps: Step[] } } }).jobs.extraction.steps;

const ALDER = 'study: alder-2019\ndesign: randomised trial\ncountry: Norway\n';

describe('docs/teams.md', function () {
  this.timeout(60_000);

  it('has a workflow whose steps work on the merge of a pull request', async () => {
    await asPullRequest(async ({ folder, git }, bin) => {
      const asked: string[] = [];
      for (const { name = '', run = '' } of steps.filter(
        (step) => step.run !== undefined && !step.run.includes('npm'),
      )) {
        const answer = runStep(run, folder, bin);
        asked.push(`${name}: ${answer.code}`);
        if (name.startsWith('Problems'))
          assert.match(answer.out, /^::error file=studies\/alder-2019\.extraction\.yaml,line=4,/);
      }
      assert.deepEqual(asked, [
        'What changed: 0',
        'What changed, as one comment: 0',
        'What the merge would lose or mix up: 0',
        'Problems of the files that it changes: 1',
      ]);
      const comment = readFileSync(join(bin, 'comment.md'), 'utf8');
      assert.match(comment, /^<!-- extraction-diff -->\n### 2 changes in 1 record/);
      assert.match(comment, /\n- Country: Norway → Denmark\n/);
      assert.equal(readFileSync(join(bin, 'summary.md'), 'utf8'), comment);
      assert.match(
        readFileSync(join(bin, 'gh.log'), 'utf8'),
        /^api --paginate .*\napi --silent repos\/team\/review\/issues\/7\/comments --field body=@.*comment\.md\n$/s,
      );
      assert.equal(git('status', '--porcelain'), '');
    });
  });

  it('has a hook that stops a commit with errors', async () => {
    await inRepository({ 'studies/alder-2019.extraction.yaml': ALDER }, async ({ folder, write, git }) => {
      await inFolder({}, (bin) => {
        program(bin);
        mkdirSync(join(folder, '.git', 'hooks'), { recursive: true });
        writeFileSync(join(folder, '.git', 'hooks', 'pre-commit'), hook);
        chmodSync(join(folder, '.git', 'hooks', 'pre-commit'), 0o755);
        write({ 'studies/alder-2019.extraction.yaml': `${ALDER}period: tomorrow\n` });
        git('add', '.');
        assert.equal(runStep('git -c user.name=LM -c user.email=lm@example.org commit -m Wrong', folder, bin).code, 1);
        write({ 'studies/alder-2019.extraction.yaml': `${ALDER}period: 2020\n` });
        git('add', '.');
        assert.equal(runStep('git -c user.name=LM -c user.email=lm@example.org commit -m Right', folder, bin).code, 0);
      });
    });
  });
});

/** A branch that changes a study, merged into main as a pull request is; with the programs that the workflow has. */
async function asPullRequest(test: (repository: Repository, bin: string) => void): Promise<void> {
  await inRepository(
    { 'review.extraction.yaml': 'review: nurses\n', 'studies/alder-2019.extraction.yaml': ALDER },
    async (repository) => {
      const { git, commit } = repository;
      git('switch', '--quiet', '--create', 'work');
      commit({ 'studies/alder-2019.extraction.yaml': ALDER.replace('Norway', 'Denmark\nperiod: tomorrow') });
      git('switch', '--quiet', 'main');
      commit({ 'review.extraction.yaml': 'review: nurses\ntitle: Nurses\n' });
      git('update-ref', 'refs/remotes/origin/main', 'main');
      git('switch', '--quiet', '--detach', 'main');
      git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'work');
      await inFolder({}, (bin) => {
        program(bin);
        writeFileSync(join(bin, 'gh'), `#!/bin/sh\necho "$@" >> "${join(bin, 'gh.log')}"\n`);
        chmodSync(join(bin, 'gh'), 0o755);
        test(repository, bin);
      });
    },
  );
}

/** `extraction`, as it is there after it was linked. */
function program(bin: string): void {
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'extraction'), `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`);
  chmodSync(join(bin, 'extraction'), 0o755);
}

function runStep(script: string, cwd: string, bin: string): { readonly code: number; readonly out: string } {
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    GITHUB_BASE_REF: 'main',
    GITHUB_REPOSITORY: 'team/review',
    GITHUB_STEP_SUMMARY: join(bin, 'summary.md'),
    RUNNER_TEMP: bin,
    NUMBER: '7',
  };
  try {
    return {
      code: 0,
      out: execFileSync('bash', ['-eo', 'pipefail', '-c', script], {
        cwd,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, out: stdout };
  }
}
