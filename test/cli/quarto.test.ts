import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extraction, inFolder, PATIENCE } from './run';

const HOSTILE = '<script>alert(1)</script> \\input{x} **b** {{< include x >}}';
const REVIEW = `review: wards
title: Wards (fictional)
flow: {records_identified: {databases: [{source: Fictional, records: 12}]}, records_screened: 12}
`;
const INTERVENTION = `intervention: quiet-hour
name: '${HOSTILE}'
`;

const PAPER = `---
title: Wards
filters: [extraction]
extraction:
  command: [node, ${JSON.stringify(resolve('dist/cli.js'))}]
---

We found one <!-- claim: length(interventions) --> intervention. Nine <!-- claim: length(interventions) --> in all.

\`\`\`{r}
cat("\`\`\`extraction")
\`\`\`

\`\`\`{.extraction #tbl-all .wide}
interventions
columns: Intervention
\`\`\`

\`\`\`extraction
flow
\`\`\`

\`\`\`extraction
flwo
\`\`\`

<!--
\`\`\`extraction
rob2
\`\`\`
-->
`;

const FILES = {
  'review.extraction.yaml': REVIEW,
  'interventions/quiet-hour.extraction.yaml': INTERVENTION,
  'paper.qmd': PAPER,
};

const FILTER = resolve('_extensions/extraction/extraction.lua');

interface Part {
  readonly t: string;
  readonly c: unknown;
}

describe('extraction blocks', function () {
  this.timeout(PATIENCE);

  it('answers each block in pandoc’s JSON, in which nothing of a review is markup', async () => {
    await inFolder(FILES, async (cwd) => {
      const { code, out, err } = await extraction(['blocks', 'paper.qmd', '--pandoc-types', '1.22.2'], {
        cwd,
        input: PAPER,
      });
      assert.deepEqual([code, err], [0, '']);
      const {
        blocks,
        meta,
        'pandoc-api-version': api,
      } = JSON.parse(out) as {
        blocks: Part[];
        meta: { faults: { c: Part[] } };
        'pandoc-api-version': number[];
      };
      assert.deepEqual(api, [1, 22, 2]);
      assert.deepEqual(
        blocks.map(({ t }) => t),
        ['Div', 'Div', 'Div'],
      );
      const [table, picture, message] = blocks.map((block) => JSON.stringify(block));
      assert.match(
        table ?? '',
        /{"t":"Str","c":"<script>alert\(1\)<\/script>"},{"t":"Space"},{"t":"Str","c":"\\\\input{x}"}/,
      );
      assert.match(picture ?? '', /"data:image\/svg\+xml;base64,[\w+/=]+","fig:"/);
      assert.match(message ?? '', /"extraction-message"[\s\S]*“flwo”/);
      assert.doesNotMatch(out, /"t":"Raw(Block|Inline)"|"Math"|"Link"|"Code"/);
      assert.deepEqual(
        meta.faults.c.map(({ c }) => String(c).slice(0, 40)),
        ['paper.qmd:8:66 The text says “Nine”; the', 'paper.qmd:24:1 There is no table or figu'],
      );
    });
  });

  it('tells what is wrong with blocks of texts that are included, and asks where to look', async () => {
    await inFolder(FILES, async (cwd) => {
      const input = '```extraction\nintervenshuns\n```\n';
      const { out } = await extraction(['blocks', 'paper.qmd'], { cwd, input });
      assert.match(out, /“Nine”[\s\S]*“flwo”[\s\S]*“intervenshuns”/);
      assert.match((await extraction(['blocks'], { cwd, input })).out, /"faults":{[^}]*“intervenshuns”/);
      const outside = await extraction(['blocks', 'nothing.qmd'], { cwd, input });
      assert.deepEqual([outside.code, outside.err.slice(0, 24)], [2, 'Cannot read nothing.qmd.']);
      assert.equal((await extraction(['blocks', '--pandoc-types', 'x'], { cwd, input })).code, 2);
    });
  });
});

describe('claims of texts that a manuscript takes in', function () {
  this.timeout(PATIENCE);

  it('are checked by the filter, each with its file and line, whichever way they are taken in', async () => {
    const wrong = (words: string) => `${words} <!-- claim: length(interventions) --> in all.\n`;
    const files = {
      ...FILES,
      '_quarto.yml': 'project: {type: default}\n',
      'text/paper.qmd': [
        '{{< include _part.qmd >}}',
        '{{{< include _spoken-of.qmd >}}}',
        '{{< include "/shared/all of us.qmd" >}}',
        '```{r child=c("a.Rmd", "b.Rmd")}\n```',
        '```{r}\n#| child: c.Rmd\n```',
        '{{< include nowhere.qmd >}}',
        '',
      ].join('\n\n'),
      'text/_part.qmd': `\n${wrong('Two')}\n{{< include _deeper.qmd >}}\n\n{{< include paper.qmd >}}\n`,
      'text/_deeper.qmd': `${wrong('Three')}\n{{< include _part.qmd >}}\n`,
      'text/_spoken-of.qmd': wrong('Four'),
      'shared/all of us.qmd': wrong('Five'),
      'text/a.Rmd': wrong('Six'),
      'text/b.Rmd': wrong('One'),
      'text/c.Rmd': `${wrong('Eight')}\n\`\`\`extraction\nflwo\n\`\`\`\n`,
    };
    await inFolder(files, async (cwd) => {
      const input = '```extraction\nflwo\n```\n';
      const { out } = await extraction(['blocks', 'text/paper.qmd'], { cwd, input });
      const { meta } = JSON.parse(out) as { meta: { faults: { c: Part[] } } };
      assert.deepEqual(
        meta.faults.c.map(({ c }) => String(c).replace(/(?<=“\w+”).*/, '')),
        [
          'text/_part.qmd:2:1 The text says “Two”',
          'shared/all of us.qmd:1:1 The text says “Five”',
          'text/a.Rmd:1:1 The text says “Six”',
          'text/c.Rmd:1:1 The text says “Eight”',
          'text/c.Rmd:4:1 There is no table or figure “flwo”',
          'text/_deeper.qmd:1:1 The text says “Three”',
        ],
      );
    });
  });
});

describe('extraction quarto-setup', () => {
  it('writes the filter beside a text, brings it up to date, and leaves other files alone', async () => {
    await inFolder({ 'a.qmd': '' }, async (cwd) => {
      const lua = join(cwd, '_extensions/extraction/extraction.lua');
      assert.match((await extraction(['quarto-setup'], { cwd })).out, /^Wrote the filter to .*filters: \[extraction\]/);
      assert.equal(readFileSync(lua, 'utf8'), readFileSync(FILTER, 'utf8'));
      assert.match(
        readFileSync(join(cwd, '_extensions/extraction/_extension.yml'), 'utf8'),
        /filters:\n {4}- extraction\.lua\n$/,
      );
      assert.match((await extraction(['quarto-setup'], { cwd })).out, /already/);
      writeFileSync(lua, readFileSync(lua, 'utf8').replace(/\n[\s\S]*/, '\n-- an older one\n'));
      assert.match((await extraction(['quarto-setup', '.'], { cwd })).out, /^Wrote/);
      writeFileSync(lua, 'return {}\n');
      const { code, err } = await extraction(['quarto-setup'], { cwd });
      assert.deepEqual([code, readFileSync(lua, 'utf8')], [2, 'return {}\n']);
      assert.match(err, /extraction\.lua is not from this program/);
    });
  });
});

describe('the filter for Quarto', function () {
  this.timeout(PATIENCE);

  before(function () {
    if (spawnSync('pandoc', ['--version']).status !== 0) {
      console.log('      (left out: pandoc, which runs the filter, is not installed here)');
      this.skip();
    }
  });

  const pandoc = (cwd: string, args: readonly string[], filter = FILTER) => {
    const words = ['--from', 'markdown', '--lua-filter', filter, 'paper.qmd', ...args];
    const { status, stdout, stderr } = spawnSync('pandoc', words, { cwd, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };

  it('puts tables and figures into the place of their blocks, and leaves the rest alone', async () => {
    await inFolder(FILES, async (cwd) => {
      const { code, out, err } = pandoc(cwd, ['--to', 'html', '--wrap=none']);
      assert.equal(code, 0);
      assert.match(out, /<p>We found one intervention\. Nine in all\.<\/p>/);
      assert.match(out, /<div id="tbl-all" class="wide extraction-figure">\s*<table>\s*<caption>[^<]*<\/caption>/);
      assert.match(
        out,
        /<td style="text-align: left;">&lt;script&gt;alert\(1\)&lt;\/script&gt; \\input\{x\} \*\*b\*\* \{\{\u2060&lt; include x &gt;\}\}<\/td>/,
      );
      assert.match(out, /<img src="data:image\/svg\+xml;base64,/);
      assert.match(out, /<code>cat\(&quot;```extraction&quot;\)<\/code>/);
      assert.match(out, /<!--\n```extraction\nrob2\n```\n-->/);
      assert.match(
        out,
        /class="extraction-message">\s*<p>⚠ There is no table or figure “flwo”\. Did you mean “flow”\?/,
      );
      assert.match(
        err,
        /extraction: paper\.qmd:8:66 The text says “Nine”[\s\S]*extraction: paper\.qmd:24:1 There is no table/,
      );
    });
  });

  it('writes hostile text as text in LaTeX, and pictures of points into Word', async () => {
    await inFolder(FILES, async (cwd) => {
      const latex = pandoc(cwd, ['--to', 'latex']).out;
      assert.match(latex, /\\textbackslash input\\\{x\\\}/);
      assert.doesNotMatch(latex, /(?<!\\textbackslash )\\input/);
      assert.equal(pandoc(cwd, ['--output', 'paper.docx']).code, 0);
      const inside = unzipSync(readFileSync(join(cwd, 'paper.docx')));
      assert.deepEqual(
        Object.keys(inside)
          .map((name) => name.replace(/rId\d+/, ''))
          .filter((name) => name.includes('media')),
        ['word/media/.png'],
      );
      assert.match(
        strFromU8(inside['word/document.xml'] ?? new Uint8Array()),
        /<w:tbl>[\s\S]*&lt;script&gt;alert\(1\)/,
      );
    });
  });

  it('leaves the comments of claims in where the text asks for it', async () => {
    const kept = PAPER.replace('extraction:\n', 'extraction:\n  keep-claims: true\n');
    await inFolder({ ...FILES, 'paper.qmd': kept }, (cwd) => {
      assert.match(
        pandoc(cwd, ['--to', 'html', '--wrap=none']).out,
        /one <!-- claim: length\(interventions\) --> intervention/,
      );
    });
  });

  it('says in the text and in the log why there is nothing to show, and lets the rest be written', async () => {
    const commands = [
      [
        '[node, /nowhere/cli.js]',
        /“node \/nowhere\/cli\.js” ended with 1; what it said stands above/,
        /Cannot find module/,
      ],
      ['no-such-program --no-install', /“no-such-program --no-install” could not be run:/, /no-such-program/],
      ["[node, -e, 'console.log(1)']", /gave an answer that cannot be read/, /WARNING/],
    ] as const;
    for (const [command, reason, log] of commands)
      await inFolder({ ...FILES, 'paper.qmd': PAPER.replace(/command: .*/, `command: ${command}`) }, (cwd) => {
        const { code, out, err } = pandoc(cwd, ['--to', 'plain', '--wrap=none']);
        assert.equal(code, 0);
        assert.match(out, /We found one intervention/);
        assert.equal(out.match(/⚠ This table or figure of the review could not be made\./g)?.length, 3);
        for (const text of [out, err]) assert.match(text, reason);
        assert.match(err, log);
      });
  });

  it('in Quarto gives pictures to its bag of media, and warnings to its log', async () => {
    const around = `quarto = { doc = { input_file = 'paper.qmd' }, log = { warning = function(text) io.stderr:write('LOG ' .. text .. '\\n') end } }
return dofile(${JSON.stringify(FILTER)})
`;
    await inFolder({ ...FILES, 'around.lua': around }, (cwd) => {
      const { out, err } = pandoc(cwd, ['--to', 'html', '--extract-media', '.'], 'around.lua');
      const [, picture = ''] = /<img src="\.\/(extraction-[0-9a-f]{40}\.svg)"/.exec(out) ?? [];
      assert.match(readFileSync(join(cwd, picture), 'utf8'), /^<svg /);
      assert.match(err, /^LOG extraction: paper\.qmd:8:66/m);
    });
  });
});
