import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { readBlock } from '../../../src/core/manuscript/figure-block';
import { drawFigures } from '../../../src/core/manuscript/markdown-figures';
import { renderBlock } from '../../../src/core/manuscript/render-block';
import { quietWards } from '../synthesis/quiet-wards';

const review = quietWards();

describe('markdown-it with blocks', () => {
  it('draws them, and leaves other code as it is', () => {
    const markdown = drawFigures(new MarkdownIt(), (content) => renderBlock(readBlock(content), review, 'html').text);
    const html = markdown.render('# A\n\n- item\n\n  ```extraction\n  interventions\n  ```\n\n```js\nlet x;\n```\n');
    assert.match(html, /<div class="extraction-figure"><figure class="figure-table">/);
    assert.match(html, /<pre><code class="language-js">let x;\n<\/code><\/pre>/);
  });

  it('says what it was called with, and keeps the line that the preview has noted', () => {
    const seen: unknown[] = [];
    const markdown = drawFigures(new MarkdownIt(), (content, env) => {
      seen.push(content, env);
      return '<b></b>';
    });
    // As VS Code's preview does it.
    markdown.core.ruler.push('lines', ({ tokens }) => {
      for (const token of tokens) if (token.map) token.attrSet('data-line', String(token.map[0]));
    });
    const env = { currentDocument: 'here' };
    assert.equal(
      markdown.render('Text\n\n~~~extraction\nflow\n~~~\n', env),
      '<p data-line="0">Text</p>\n<div class="extraction-figure code-line" data-line="2"><b></b></div>\n',
    );
    assert.deepEqual(seen, ['flow\n', env]);
  });
});
