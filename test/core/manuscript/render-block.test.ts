import assert from 'node:assert/strict';
import { figureBlocksIn, readBlock } from '../../../src/core/manuscript/figure-block';
import { replaceBlocks, withoutClaims } from '../../../src/core/manuscript/finished-text';
import { renderBlock } from '../../../src/core/manuscript/render-block';
import { quietWards } from '../synthesis/quiet-wards';

const review = quietWards();

/** The block as Markdown, and its problems with the text that they stand at. */
function shown(content: string) {
  const { text, problems } = renderBlock(readBlock(content), review, 'md');
  return {
    text,
    problems: problems.map(({ message, span }) => [content.slice(span.start, span.end), message] as const),
  };
}

/** What the first line that is a problem says, and how its fix writes the block. */
function problemOf(content: string) {
  const [problem] = renderBlock(readBlock(content), review, 'md').problems;
  assert.ok(problem);
  const { message, span, fix } = problem;
  return {
    at: content.slice(span.start, span.end),
    message,
    fixed: fix && content.slice(0, fix.span.start) + fix.text + content.slice(fix.span.end),
  };
}

describe('a block of a manuscript', () => {
  it('shows the table that it names', () => {
    const { text, problems } = shown('interventions');
    assert.deepEqual(problems, []);
    assert.match(text, /^\*\*/);
    assert.match(text, /\n\| Intervention \|/);
  });

  it('shows a figure as a picture in a page', () => {
    const { text, problems } = renderBlock(readBlock('rob2'), review, 'html');
    assert.deepEqual(problems, []);
    assert.match(text, /<svg /);
  });

  it('has the heading, columns and rows that it asks for', () => {
    const { text, problems } = shown(
      "characteristics\ntitle: Table 2. Trials\ncolumns: Country, Study\nfilter: contains(lower(design), 'cluster')",
    );
    assert.deepEqual(problems, []);
    assert.match(text, /^\*\*Table 2\. Trials\*\*\n\n\| Country \| Study \|\n\| --- \| --- \|\n\| Norway/);
    assert.equal(text.match(/^\| (?!---|Country \|)/gm)?.length, 1);
  });

  it('says which name was meant', () => {
    assert.deepEqual(problemOf('interventoins'), {
      at: 'interventoins',
      message: 'There is no table or figure “interventoins”. Did you mean “interventions”?',
      fixed: 'interventions',
    });
    assert.equal(problemOf('Evidence gap map').fixed, 'gap-map');
    assert.equal(problemOf('zebras').fixed, undefined);
    assert.match(problemOf('').message, /does not say what to show/);
  });

  it('says what is wrong with an option, at its place', () => {
    assert.equal(problemOf('flow\ntitel: Flow').fixed, 'flow\ntitle: Flow');
    assert.equal(
      problemOf('interventions\ncolumns: Intervention, Traget').fixed,
      'interventions\ncolumns: Intervention, Target',
    );
    assert.match(problemOf('rob2\ncolumns: Study').message, /is for tables/);
    assert.match(problemOf('interventions\nfilter:').message, /says nothing yet/);
    assert.equal(problemOf("characteristics\nfilter: contains(desing, 'RCT')").at, 'desing');
    assert.match(problemOf("characteristics\nfilter: design == 'zebra'").message, /No row fits/);
    assert.match(problemOf('characteristics\nfilter: contains(').message, /cannot be worked out/);
    assert.match(problemOf('characteristics\nfilter: contains(`1`, design)').message, /cannot be worked out/);
    assert.match(problemOf('flow\nwide').message, /is not an option/);
    assert.equal(problemOf('rob2\npalette: colour blind').fixed, 'rob2\npalette: colour-blind');
  });

  it('shows the message in the place of the figure, escaped', () => {
    const html = renderBlock(readBlock('<img src=x onerror=alert(1)>'), review, 'html').text;
    assert.match(html, /^<div class="extraction-message" role="note">/);
    assert.ok(!html.includes('<img'));
    assert.match(shown('<b>').text, /^> ⚠ There is no table or figure “&lt;b&gt;”/);
    const title = renderBlock(readBlock('interventions\ntitle: <script>x</script>'), review, 'html').text;
    assert.ok(!title.includes('<script'));
  });

  it('keeps the sign of a row whose name is not shown', () => {
    const all = shown('characteristics').text;
    const sign = /^\| [^|]*([†‡])/m.exec(all)?.[1];
    assert.ok(sign, 'the fixture has an unchecked row');
    assert.match(shown('characteristics\ncolumns: Country').text, new RegExp(`^\\| [^|]*${sign} \\|$`, 'm'));
  });
});

describe('a finished text', () => {
  it('has figures in the place of blocks', () => {
    const text = 'One.\n\n```extraction\nflow\n```\n\nTwo.\n\n~~~extraction\nrob2\n~~~';
    assert.equal(
      replaceBlocks(text, ({ name }) => `[${name.text}]\n`),
      'One.\n\n[flow]\n\nTwo.\n\n[rob2]',
    );
    assert.equal(figureBlocksIn(text).length, 2);
  });

  it('has no claims, and no spaces that they leave', () => {
    const claim = '<!-- claim: length(studies) -->';
    assert.equal(withoutClaims(`We found four ${claim} studies.`), 'We found four studies.');
    assert.equal(withoutClaims(`We found four${claim}, all good.`), 'We found four, all good.');
    assert.equal(withoutClaims(`They are four\n${claim}.\n\n| 4 ${claim} | x |`), 'They are four.\n\n| 4 | x |');
    assert.equal(withoutClaims(`four ${claim}studies`), 'four studies');
    assert.equal(withoutClaims(`One.\n\n${claim}\nTwo.`), 'One.\n\n\nTwo.');
    assert.equal(withoutClaims(`\`four ${claim}\` <!-- note -->`), `\`four ${claim}\` <!-- note -->`);
  });
});
