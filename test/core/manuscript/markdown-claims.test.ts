import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { markClaims } from '../../../src/core/manuscript/markdown-claims';
import { checkClaims } from '../../../src/core/queries/claims/check-claim';
import { readFixture } from '../checks/fixture';

const { review } = readFixture(`# file: review.extraction.yaml
review: r
# file: a.extraction.yaml
study: a
# file: b.extraction.yaml
study: b
`);

function drawn(text: string): string {
  const results = checkClaims(text, review);
  return markClaims(new MarkdownIt({ html: true }), () => ({ text, results })).render(text, {});
}

describe('claims in drawn Markdown', () => {
  it('have a mark with what the data say where they do not hold, and none where they do', () => {
    const html = drawn(
      'There are two <!-- claim: length(studies) --> studies.\n\nThere are three <!-- claim: length(studies) --> studies.\n',
    );
    const [first = '', second = ''] = html.split('</p>');
    assert.doesNotMatch(first, /extraction-claim/);
    assert.match(second, /<span class="extraction-claim"[^>]*>≠ two<\/span> studies/);
  });

  it('have it right behind their comment where a line begins with one and holds several', () => {
    const one = '<!-- claim: length(studies) -->';
    const html = drawn(`There are three\n${one} studies, two ${one}, not four ${one} or so.\n`);
    assert.equal(
      html.replace(/<span[^>]*>(.*?)<\/span>/g, '[$1]').replaceAll(one, '#'),
      '<p>There are three</p>\n#[≠ two] studies, two #, not four #[≠ two] or so.\n',
    );
  });

  it('say with a question mark that they cannot be checked, and their words are text', () => {
    assert.match(
      drawn('There are two <!-- claim: length( --> studies.'),
      /<span class="extraction-claim"[^>]*>\?<\/span>/,
    );
    const html = drawn('There are three <!-- claim: `"<b onclick=x>"` --> studies.');
    assert.match(html, /extraction-claim/);
    assert.doesNotMatch(html.replace(/<!--.*?-->/g, ''), /<b onclick/);
  });

  it('leave other comments and texts without claims alone', () => {
    const plain = 'A <!-- remark --> text with <b>HTML</b>.';
    assert.equal(drawn(plain), new MarkdownIt({ html: true }).render(plain));
  });
});
