import assert from 'node:assert/strict';
import { isManuscript } from '../../../src/core/manuscript/manuscript-names';
import { isManuscriptText, MANUSCRIPT_TEXTS } from '../../../src/extension/manuscripts/manuscript-texts';

describe('manuscripts', () => {
  it('are known by their names', () => {
    for (const path of ['paper.md', 'a/paper.MD', 'paper.markdown', 'paper.qmd', 'paper.Rmd', 'paper.rmd', 'p.q.qmd'])
      assert.ok(isManuscript(path), path);
    for (const path of ['md', 'paper.R', 'paper.qmd.bak', 'study.extraction.yaml', 'paper.Rmarkdown', ''])
      assert.ok(!isManuscript(path), path);
  });

  it('are known in the editor in the languages of the extensions for Quarto and R, and as plain text without them', () => {
    const text = (languageId: string, path: string) => isManuscriptText({ languageId, uri: { path } } as never);
    assert.ok(text('markdown', '/notes.txt'));
    assert.ok(text('quarto', '/paper.qmd') && text('quarto', '/paper.Rmd') && text('rmd', '/paper.Rmd'));
    assert.ok(text('plaintext', '/paper.qmd') && text('plaintext', '/PAPER.RMD'));
    assert.ok(!text('plaintext', '/notes.txt') && !text('r', '/paper.R') && !text('extraction', '/a.md'));
    assert.deepEqual(MANUSCRIPT_TEXTS, [
      { language: 'markdown' },
      { language: 'quarto' },
      { language: 'rmd' },
      { language: 'plaintext', pattern: '**/*.{md,markdown,qmd,Rmd,rmd}' },
    ]);
  });
});
