import assert from 'node:assert/strict';
import { extraction, inFolder, PATIENCE } from './run';

const REVIEW = 'review: small\ntitle: Small (fictional)\n';
const STUDY = 'study: ash-2019\ncountry: [Norway]\n';
const FILES = { 'review.extraction.yaml': REVIEW, 'studies/ash-2019.extraction.yaml': STUDY };

describe('extraction claims', function () {
  this.timeout(PATIENCE);

  it('says which claims hold, and why others do not', async () => {
    const text =
      "One <!-- claim: length(studies) --> study.\n\nTwo <!-- claim: length(studies[?contains(country, 'Norway')]) --> in Norway.\n\nThree <!-- claim: lenth(studies) -->.\n";
    await inFolder({ ...FILES, 'paper.md': text }, async (folder) => {
      const { code, out, err } = await extraction(['claims'], { cwd: folder });
      assert.equal(
        out,
        [
          'paper.md',
          '  ✓    1  “One”  length(studies)',
          "  ✘    3  “Two”  length(studies[?contains(country, 'Norway')])",
          '          The text says “Two”; the data say one, because of ash-2019.',
          '  ?    5  lenth(studies)',
          '          This claim cannot be checked. There is no function “lenth”. JMESPath has length, contains, sort_by,',
          '          join and others.',
          '',
          '1 of 3 claims holds, 1 does not, 1 cannot be checked.',
          '',
        ].join('\n'),
      );
      assert.deepEqual([code, err], [1, '']);
    });
  });

  it('reads texts of Quarto and R Markdown, too', async () => {
    const text =
      '---\ntitle: Two <!-- claim: length(studies) -->\n---\n\nTwo <!-- claim: length(studies) --> studies.\n';
    await inFolder({ ...FILES, 'paper.qmd': text, 'notes/notes.Rmd': text, 'notes/notes.R': text }, async (folder) => {
      const { code, out } = await extraction(['claims', '--format', 'json'], { cwd: folder });
      assert.equal(code, 1);
      assert.deepEqual(
        JSON.parse(out).map(({ file, line, state }: Record<string, unknown>) => [file, line, state]),
        [
          ['notes/notes.Rmd', 5, 'differs'],
          ['paper.qmd', 5, 'differs'],
        ],
      );
    });
  });

  it('tells programs the same', async () => {
    await inFolder({ ...FILES, 'paper.md': 'One <!-- claim: length(studies) -->' }, async (folder) => {
      const { code, out } = await extraction(['claims', '--format', 'json', 'paper.md'], { cwd: folder });
      assert.equal(code, 0);
      const [claim] = JSON.parse(out);
      assert.deepEqual(
        [claim.state, claim.said, claim.data_say, claim.behind, claim.line],
        ['holds', 'One', 'One', ['ash-2019'], 1],
      );
    });
  });

  it('ends with 2 where there is nothing to check, or no review', async () => {
    await inFolder({ ...FILES, 'paper.md': 'One study.' }, async (folder) => {
      assert.match((await extraction(['claims'], { cwd: folder })).err, /^There are no claims here\./);
      assert.match((await extraction(['claims', 'nothing.md'], { cwd: folder })).err, /^Cannot read nothing\.md\./);
    });
    await inFolder({ 'paper.md': 'One <!-- claim: length(studies) -->' }, async (folder) => {
      const { code, err } = await extraction(['claims'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, /^paper\.md lies in no review/);
    });
  });
});
