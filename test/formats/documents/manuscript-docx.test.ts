/** A manuscript as a Word document: its text, the tables and figures of its blocks, and the same bytes each time. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { blockFigure, readBlock } from '../../../src/core/index';
import { type BlockContent, type DrawingKit, manuscriptAsDocx } from '../../../src/formats/index';
import { quietWards } from '../../core/synthesis/quiet-wards';

const kit: DrawingKit = { read: (name) => readFile(`dist/${name}`) };

const review = quietWards();

function blockOf(content: string): BlockContent {
  const { figure, options, problems } = blockFigure(readBlock(content), review);
  return figure && problems.length === 0 ? { figure, options } : { messages: problems.map(({ message }) => message) };
}

function written(text: string): Promise<Uint8Array> {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(text, {});
  return manuscriptAsDocx({ title: 'A review', tokens, blockOf }, kit);
}

async function filesOf(text: string): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await written(text));
  return new Map(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
}

/** Each paragraph as its words, in front of them its style or list. */
async function paragraphs(text: string): Promise<string[]> {
  const xml = (await filesOf(text)).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1];
    const level = /<w:ilvl w:val="(\d)"/.exec(inside)?.[1];
    const words = [...inside.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:br\/>/gs)].map(([, word]) => word ?? ' / ');
    return [style && `(${style})`, level && `(${level})`, words.join('')].filter(Boolean).join(' ');
  });
}

const TEXT = `# Courses *and* rest

Two words of **weight**, H<sub>2</sub>O <!-- no comment -->and a [link](https://example.org/?a=b&c=d).  
Next line

- one
  - inner
- two

  more of two

3. three
4. four

> said

\`\`\`r
x <- 1
\`\`\`
`;

describe('a manuscript as a Word document', function () {
  this.timeout(30_000);

  it('has its headings, paragraphs, lists, quotations and code, without comments', async () => {
    assert.deepEqual(await paragraphs(TEXT), [
      '(Heading1) Courses and rest',
      'Two words of weight, H2O and a link. / Next line',
      '(ListParagraph) (0) one',
      '(ListParagraph) (1) inner',
      '(ListParagraph) (0) two',
      'more of two',
      '(ListParagraph) (0) three',
      '(ListParagraph) (0) four',
      'said',
      'x &lt;- 1',
    ]);
    const numbering = (await filesOf(TEXT)).get('word/numbering.xml') ?? '';
    assert.match(numbering, /<w:start w:val="3"\/><w:numFmt w:val="decimal"\/>/);
  });

  it('keeps emphasis, letters above and below the line, and links', async () => {
    const files = await filesOf(TEXT);
    const xml = files.get('word/document.xml') ?? '';
    assert.match(xml, /<w:i\/>.{0,120}<w:t[^>]*>and</s);
    assert.match(xml, /<w:b\/>.{0,120}<w:t[^>]*>weight</s);
    assert.match(xml, /<w:vertAlign w:val="subscript"\/>.{0,60}<w:t[^>]*>2</s);
    assert.match(xml, /<w:hyperlink [^>]*r:id="rIdLink1"/);
    assert.match(
      files.get('word/_rels/document.xml.rels') ?? '',
      /Id="rIdLink1"[^>]*Target="https:\/\/example\.org\/\?a=b&amp;c=d"/,
    );
  });

  it('has tables of Markdown as real tables', async () => {
    const xml = (await filesOf('| a | b |\n|---|--:|\n| *x* | 1.50 |\n')).get('word/document.xml') ?? '';
    assert.equal(xml.match(/<w:tbl>/g)?.length, 1);
    assert.equal(xml.match(/<w:tr>/g)?.length, 2);
    assert.equal(xml.match(/<w:tblHeader/g)?.length, 1);
    assert.match(xml, /<w:jc w:val="right"\/>.{0,300}1\.50/s);
  });

  it('has real tables and pictures in the place of its blocks, counted where they bring no number', async () => {
    const text =
      '```extraction\ninterventions\ncolumns: Intervention\n```\n\n```extraction\nrob2\ntitle: Figure S1. Bias\n```\n';
    const files = await filesOf(text);
    const xml = files.get('word/document.xml') ?? '';
    assert.match(xml, /SEQ Table/);
    assert.doesNotMatch(xml, /SEQ Figure/);
    assert.match(xml, />Figure S1\. Bias</);
    assert.equal(xml.match(/<w:tbl>/g)?.length, 1);
    assert.ok([...files.keys()].some((path) => /^word\/media\/.*\.svg$/.test(path)));
  });

  it('says in the place of a block why it cannot be shown', async () => {
    assert.match(
      (await paragraphs('```extraction\nnothing-like-it\n```\n')).join('\n'),
      /⚠ There is no table or figure/,
    );
  });

  it('shows what HTML says, and runs none of it', async () => {
    const said = await paragraphs('<div>words &amp; <b>more</b><script>alert(1)</script></div>\n\n<!-- hidden -->\n');
    assert.deepEqual(said, ['words &amp; more']);
  });

  it('is the same each time', async () => {
    const text = `${TEXT}\n<https://example.org>\n\n\`\`\`extraction\nrob2\n\`\`\`\n`;
    assert.deepEqual(await written(text), await written(text));
  });

  it('can be empty', async () => {
    assert.deepEqual(await paragraphs(''), []);
  });
});
