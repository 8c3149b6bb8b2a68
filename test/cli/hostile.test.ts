import assert from 'node:assert/strict';
import { extraction, inFolder, PATIENCE } from './run';

const FILES = {
  'review.extraction.yaml':
    'review: r\ntables:\n  "\\e]0;title\\a::warning::x": {title: "\\e[2Jx", rows: studies, columns: {Aim: aim}}\n',
  'a.extraction.yaml':
    'study: a\naim: "\\e[31mred\\a\\x9b2J ##[add-mask]b"\nresults:\n  - {id: "\\e[31m::error::r1", outcome: burnout, estimate: {type: or, value: 1}}\n',
  '::stop-commands::token.extraction.yaml': 'study: b\n::stop-commands::token: ##vso[x]\n',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

describe('hostile text on its way to a terminal', function () {
  this.timeout(PATIENCE);

  for (const args of [
    ['render', 'nope', '.'],
    ['render', 'characteristics', '.', '--to', 'md'],
    ['export', '--metafor', '.'],
    ['export', '--json', '.'],
    ['check', '.'],
    ['check', '--format', 'json', '.'],
  ])
    it(`is neither obeyed by it nor by a workflow: extraction ${args.join(' ')}`, async function () {
      if (process.platform === 'win32') this.skip();
      await inFolder(FILES, async (cwd) => {
        process.env.CI = 'true';
        const { out, err } = await extraction(args, { cwd });
        const said = `${out}${err}`;
        assert.ok(said.length > 20);
        assert.doesNotMatch(said.replaceAll('\r\n', '\n'), ESCAPES);
        assert.doesNotMatch(said, /^\s*::/m);
        if (args[0] !== 'export') assert.doesNotMatch(said, /##\w*\[/);
      });
    });
});
