import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extraction, inFolder, PATIENCE } from './run';

const REVIEW = `review: wards
title: Wards (fictional)
flow: {records_identified: {databases: [{source: Fictional, records: 12}]}, records_screened: 12}
`;
const INTERVENTION = `intervention: quiet-hour
name: Quiet hour
`;

const MANUSCRIPT = `---
title: Front matter
---

# Wards & quiet

We found one <!-- claim: length(interventions) --> intervention.

\`\`\`extraction
interventions
columns: Intervention
\`\`\`

<script>alert(1)</script>

\`\`\`extraction
flow
\`\`\`
`;

const files = {
  'review.extraction.yaml': REVIEW,
  'interventions/quiet-hour.extraction.yaml': INTERVENTION,
  'paper.md': MANUSCRIPT,
};

describe('extraction render manuscript.md', function () {
  this.timeout(PATIENCE);

  it('writes Markdown with its figures beside it', async () => {
    await inFolder(files, async (cwd) => {
      const { code, err } = await extraction(['render', 'paper.md', '--out', 'finished.md'], { cwd });
      assert.equal(err, '');
      assert.equal(code, 0);
      const text = readFileSync(join(cwd, 'finished.md'), 'utf8');
      assert.match(
        text,
        /We found one intervention\.\n\n\*\*Interventions[^\n]*\*\*\n\n\| Intervention \|\n\| --- \|\n\| Quiet hour/,
      );
      assert.match(text, /!\[Flow of records[^\]]*\]\(finished-figures\/flow\.svg\)/);
      assert.match(readFileSync(join(cwd, 'finished-figures/flow.svg'), 'utf8'), /^<svg /);
      assert.ok(text.startsWith('---\ntitle: Front matter\n---\n'));
    });
  });

  it('reads texts of Quarto and R Markdown, and leaves their own parts alone', async () => {
    const chunk = '\n```{r}\n#| echo: false\ncat("9 <!-- claim: length(interventions) -->")\n```\n';
    for (const name of ['paper.qmd', 'paper.Rmd'])
      await inFolder({ ...files, [name]: MANUSCRIPT + chunk }, async (cwd) => {
        const { code, out, err } = await extraction(['render', name], { cwd });
        assert.equal(err, '');
        assert.equal(code, 0);
        assert.match(out, /We found one intervention\.\n\n\*\*Interventions[^\n]*\*\*\n\n\| Intervention \|/);
        assert.ok(out.startsWith('---\ntitle: Front matter\n---\n'));
        assert.ok(out.endsWith(chunk));
      });
  });

  it('writes a page in which nothing runs', async () => {
    await inFolder(files, async (cwd) => {
      const { code, out } = await extraction(['render', 'paper.md', '--to', 'html'], { cwd });
      assert.equal(code, 0);
      assert.match(out, /<title>Front matter<\/title>/);
      assert.match(out, /<body>\n<h1>Front matter<\/h1>\n<h1>Wards &amp; quiet<\/h1>\n/);
      assert.match(out, /script-src 'none'/);
      assert.match(out, /<p>We found one intervention\.<\/p>/);
      assert.match(out, /<table role="table" id="table-interventions">/);
      assert.match(out, /<svg /);
    });
  });

  it('is called by its front matter, in every form: plain words outside, Markdown inside; else by its first heading', async () => {
    const titled = {
      'a.qmd': '---\ntitle: >-\n  Rest on *wards* &\n  quiet (fictional)\n---\n\n## Methods\n',
      'b.md': '---\ntitle: "Wards"\n---\n\n# Wards\n\nText.\n',
      'c.md': '---\nauthor: Moe\ntitle:\n---\n\n## Methods\n',
      'd.md': '---\ntitle: [broken\n---\n\nText.\n',
    };
    await inFolder({ ...files, ...titled }, async (cwd) => {
      const told = [];
      for (const name of Object.keys(titled)) {
        const { out } = await extraction(['render', name, '--to', 'html'], { cwd });
        told.push([/<title>(.*)<\/title>/.exec(out)?.[1], [...out.matchAll(/<h\d>.*<\/h\d>/g)].join('')]);
      }
      assert.deepEqual(told, [
        [
          'Rest on wards &amp; quiet (fictional)',
          '<h1>Rest on <em>wards</em> &amp; quiet (fictional)</h1><h2>Methods</h2>',
        ],
        ['Wards', '<h1>Wards</h1>'],
        ['Methods', '<h2>Methods</h2>'],
        ['d', ''],
      ]);
      await extraction(['render', 'a.qmd', '--out', 'a.docx'], { cwd });
      const inside = unzipSync(readFileSync(join(cwd, 'a.docx')));
      assert.match(
        strFromU8(inside['docProps/core.xml'] ?? new Uint8Array()),
        /Rest on wards &amp; quiet \(fictional\)</,
      );
      assert.match(strFromU8(inside['word/document.xml'] ?? new Uint8Array()), /Heading1[\s\S]*Rest on [\s\S]*wards/);
    });
  });

  it('writes a Word document', async () => {
    await inFolder(files, async (cwd) => {
      const { code, err } = await extraction(['render', 'paper.md', '--out', 'finished.docx'], { cwd });
      assert.equal(err, '');
      assert.equal(code, 0);
      const inside = unzipSync(readFileSync(join(cwd, 'finished.docx')));
      const xml = strFromU8(inside['word/document.xml'] ?? new Uint8Array());
      assert.match(xml, /We found one intervention\./);
      assert.match(xml, /<w:tbl>/);
      assert.ok(xml.includes('Front matter') && !xml.includes('alert(1)'));
      assert.match(strFromU8(inside['docProps/core.xml'] ?? new Uint8Array()), /<dc:title>Front matter</);
    });
  });

  it('warns of claims that do not hold and of blocks that cannot be shown', async () => {
    const wrong = MANUSCRIPT.replace('one <!--', 'two <!--').replace('\nflow\n', '\nflwo\n');
    await inFolder({ ...files, 'paper.md': wrong }, async (cwd) => {
      const { code, out, err } = await extraction(['render', 'paper.md', '--keep-claims'], { cwd });
      assert.equal(code, 1);
      assert.match(err, /^paper\.md:7:10 The text says “two”; the data say one/);
      assert.match(err, /\npaper\.md:17:1 There is no table or figure “flwo”\. Did you mean “flow”\?\n$/);
      assert.match(out, /two <!-- claim: length\(interventions\) -->/);
      assert.match(out, /\n> ⚠ There is no table or figure/);
      assert.equal((await extraction(['render', 'paper.md', '--force'], { cwd })).code, 0);
    });
  });

  it('refuses to replace the manuscript, other forms, and texts outside of reviews', async () => {
    await inFolder(files, async (cwd) => {
      const same = await extraction(['render', 'paper.md', '--out', './paper.md'], { cwd });
      assert.equal(same.code, 2);
      assert.match(same.err, /would replace the manuscript/);
      assert.equal(readFileSync(join(cwd, 'paper.md'), 'utf8'), MANUSCRIPT);
      const form = await extraction(['render', 'paper.md', '--out', 'paper.xlsx'], { cwd });
      assert.equal(form.code, 2);
      assert.match(form.err, /as md, html or docx, not as “xlsx”/);
      assert.ok(!existsSync(join(cwd, 'paper.xlsx')));
    });
    await inFolder({ 'paper.md': MANUSCRIPT }, async (cwd) => {
      const { code, err } = await extraction(['render', 'paper.md'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /lies in no review/);
    });
  });
});
