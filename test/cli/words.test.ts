import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { inRepository } from './repository';
import { extraction, inFolder, PATIENCE } from './run';

const BEFORE = 'study: alder-2019\nrob2:\n  - result: r1\n    missing_data:\n      q3.1: N\n      judgement: low\n';

describe('extraction words', function () {
  this.timeout(PATIENCE);

  it('writes one fact a line, whatever the file is called', async () => {
    await inFolder({ 'blob-1': BEFORE }, async (cwd) => {
      assert.deepEqual(await extraction(['words', 'blob-1'], { cwd }), {
        code: 0,
        out: 'Study id = alder-2019\nRoB 2 · r1 · missing data · 3.1 = N\nRoB 2 · r1 · missing data · judgement = low\n',
        err: '',
      });
    });
  });

  it('ends well for a file that cannot be understood, and says so for one that is not there', async () => {
    await inFolder({ 'a.yaml': 'study: [', 'b.yaml': Buffer.from([0xff, 0xfe, 0x61, 0]) }, async (cwd) => {
      for (const name of ['a.yaml', 'b.yaml'])
        assert.match((await extraction(['words', name], { cwd })).out, /^Not readable as extraction: /);
      const missing = await extraction(['words', 'c.yaml'], { cwd });
      assert.deepEqual([missing.code, missing.err], [2, 'Cannot read c.yaml. It does not exist.\n']);
      const above = await extraction(['words', '..'], { cwd });
      assert.deepEqual([above.code, above.err], [2, '“..” is a folder. Name a file in it.\n']);
    });
  });

  it('gives VS Code the text itself: it compares it with what is open, and stages lines from it', async () => {
    const files = { 'a.extraction.yaml': BEFORE, '.gitattributes': '*.yaml diff=extraction\n' };
    await inRepository(files, ({ folder, git }) => {
      git('config', 'diff.extraction.textconv', `"${process.execPath}" "${resolve('dist/cli.js')}" words`);
      // As its Git extension asks for a version of a file.
      const show = (env: NodeJS.ProcessEnv) =>
        execFileSync('git', ['show', '--textconv', 'HEAD:a.extraction.yaml'], { cwd: folder, encoding: 'utf8', env });
      assert.match(show(process.env), /^Study id = alder-2019\n/);
      assert.equal(show({ ...process.env, VSCODE_GIT_COMMAND: 'show' }), BEFORE);
    });
  });

  it('lets “git diff” say in every line what it is about', async () => {
    const files = { 'a.extraction.yaml': BEFORE, '.gitattributes': '*.yaml diff=extraction\n' };
    await inRepository(files, ({ git, write }) => {
      git('config', 'diff.extraction.textconv', `"${process.execPath}" "${resolve('dist/cli.js')}" words`);
      write({ 'a.extraction.yaml': BEFORE.replace('low', 'high') });
      const lines = git('diff').split('\n');
      assert.deepEqual(
        lines.filter((line) => /^[-+][^-+]/.test(line)),
        ['-RoB 2 · r1 · missing data · judgement = low', '+RoB 2 · r1 · missing data · judgement = high'],
      );
    });
  });
});
