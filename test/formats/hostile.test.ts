/**
 * Whatever stands in a file stays text: in every field, in every form that leaves the program, none of it becomes markup, the
 * target of a link, a command, a formula or an escape sequence.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { printGithub } from '../../src/cli/print/github';
import { withoutColour } from '../../src/cli/print/paint';
import { placeProblems } from '../../src/cli/print/places';
import { printText } from '../../src/cli/print/text';
import { hoverAt } from '../../src/core/editing/explaining/hover';
import { tidyTables } from '../../src/core/exports/tidy';
import {
  applyEdits,
  buildReview,
  dataPackage,
  FIGURE_FORMS,
  type FigureForm,
  findProblems,
  type Node,
  parse,
  type Review,
  readRecord,
  render,
  type Span,
  tablesOfFigure,
  tablesTsv,
  viewsOf,
} from '../../src/core/index';
import { jsonView } from '../../src/core/json-view/json-view';
import { type DrawingKit, figuresAsDocx, tablesAsXlsx, tidyTablesAsXlsx } from '../../src/formats/index';
import { assertInert, assertWellFormed } from '../core/figures/markup';
import { previewBody } from '../core/preview/preview-body';
import { quietWards } from '../core/synthesis/quiet-wards';
import { sampled, usually } from '../sampled';

const kit: DrawingKit = { read: (name) => readFile(`dist/${name}`) };

/** What has done harm somewhere, as it would stand in a field. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "\"><svg/onload=alert(1)> ' onmouseover=alert(1) x='",
  ']]></style></title><iframe srcdoc="x">&#60;b&#62;',
  '[press](command:workbench.action.quit) ![x](https://evil.example/p.png) <https://evil.example>',
  'https://evil.example/x www.evil.example javascript:alert(1)',
  '`code` **bold** _it_ | cell | ~~x~~ $(trash) {{x}} <!-- claim: 1 -->',
  '# head\n\n- list\n```extraction\nview: rob2\n```\n::error::x',
  '=HYPERLINK("https://evil.example","x")',
  '\u200b\u00a0 +cmd|"/C calc"!A0',
  '\uff1d1+1 @SUM(A1) \t-2+3',
  '\\input{/etc/passwd} \\write18{ls} % $x^2$ {\\bf x} & # _',
  '\u001b[31mred\u0007 \u009b2J \u0090q \u202eback\u2066',
  '::stop-commands::token',
  '##[add-mask]x ##vso[task.setvariable variable=x]y ##teamcity[x]',
];

/** Marks that tell text of ours from text of a file. */
const PROBE = 'Qz';

/** The review of the tests with hostile text in every field that takes any text: `turn` says which text stands in which field. */
function hostileReview(turn: number): Review {
  const { files, folder } = quietWards();
  let count = 0;
  const changed = files.map(({ path, document }) => {
    const places = document.root ? textsIn(document.root) : [];
    const edits = places.map((span) => {
      const payload = `${HOSTILE[(count++ + turn) % HOSTILE.length]}${PROBE}`;
      return { span, text: JSON.stringify(payload).replace(/[\u007f-\uffff]/g, escaped) };
    });
    return readRecord(path, parse(applyEdits(document.text, edits).text));
  });
  assert.ok(count > 50, `${count} fields take text`);
  return buildReview(folder, changed);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Values of several words, or with a capital: names, titles, sentences. Others lead to something else and stay. */
function textsIn(node: Node): Span[] {
  if (node.kind === 'mapping') return node.pairs.flatMap(({ value }) => textsIn(value));
  if (node.kind === 'sequence') return node.items.flatMap(textsIn);
  const isText = typeof node.value === 'string' && node.style !== 'block' && /[A-Z]|[a-z] [a-z]/.test(node.text);
  return isText ? [node.span] : [];
}

const markdown = new MarkdownIt({ html: true, linkify: true });

/** What our Markdown is made of. */
const OF_MARKDOWN = /^(?:p|strong|br|table|thead|tbody|tr|th|td|h[1-6]|ul|li|hr|code|em|ol|blockquote)$/;

function assertPlainMarkdown(text: string, allowed: readonly RegExp[] = []): void {
  const html = markdown.render(text);
  for (const [tag, name = ''] of html.matchAll(/<([a-zA-Z][\w-]*)[^>]*>/g)) {
    if (name === 'a' && allowed.some((each) => each.test(tag))) continue;
    assert.match(name, OF_MARKDOWN, tag);
    assert.doesNotMatch(tag, /\son\w+=|javascript:/i);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The cells of comma-separated values. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

function assertNoFormula(cell: string): void {
  if (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell)) return;
  assert.doesNotMatch(cell, /^[\s\p{C}\p{Z}\ufffd]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u, JSON.stringify(cell));
}

/** Commands that our LaTeX is made of; whatever else a backslash begins came from a file. */
const DANGEROUS = /\\(?:input|write|include|openout|read|def|let|catcode|csname|immediate|bf)(?![a-zA-Z])/;

function assertForm(form: FigureForm, text: string): void {
  assert.doesNotMatch(text, ESCAPES, form);
  if (form === 'html' || form === 'svg') {
    assertWellFormed(text);
    assertInert(text);
  } else if (form === 'md') assertPlainMarkdown(text);
  else if (form === 'tex') assert.doesNotMatch(text.replaceAll('\\textbackslash{}', ''), DANGEROUS);
  else for (const cell of cellsOf(text)) assertNoFormula(cell);
}

describe('hostile text', function () {
  this.timeout(120_000);
  // In each turn, all of them stand somewhere.
  const turns = sampled(
    'hostile text',
    HOSTILE.map((_, turn) => turn),
    4,
  );

  it('stays text in every table and figure, in every form', () => {
    let seen = 0;
    for (const turn of turns) {
      const review = hostileReview(turn);
      for (const view of viewsOf(review)) {
        const figure = view.of(review);
        for (const form of FIGURE_FORMS) {
          const rendered = render(figure, form);
          if (!rendered.ok) continue;
          assertForm(form, rendered.text);
          if (rendered.text.includes(PROBE)) seen += 1;
        }
        for (const line of tablesTsv(tablesOfFigure(figure)).split('\n'))
          for (const cell of line.split('\t')) assertNoFormula(cell);
      }
    }
    assert.ok(seen > 300, `${seen} texts hold what stands in the files`);
  });

  it('stays text in the preview and in the data package', () => {
    for (const turn of turns.slice(0, usually(2, 14))) {
      const review = hostileReview(turn);
      const body = previewBody(review, {});
      assertWellFormed(`<div>${body}</div>`);
      assert.doesNotMatch(
        body,
        /<(?:script|img|iframe|object|embed)\b|\son\w+="|(?:href|src)="(?!#|command:extraction)[^"]*evil/i,
      );
      assert.doesNotMatch(body, ESCAPES);
      for (const { path, text } of dataPackage(review)) {
        if (path.endsWith('.csv')) for (const cell of cellsOf(text())) assertNoFormula(cell);
        if (path === 'README.md') assertPlainMarkdown(text());
      }
    }
  });

  it('stays text where problems are printed, for people and for workflows', () => {
    for (const turn of turns) {
      const review = hostileReview(turn);
      for (const file of review.files) {
        const { problems } = findProblems(review, file);
        const placed = placeProblems(problems, '::error::.extraction.yaml', file.document.text);
        const text = printText(placed, { files: 1, accepted: 0 }, withoutColour, 40);
        assert.doesNotMatch(text, ESCAPES);
        assert.doesNotMatch(text, /^\s*::|##\w*\[/m);
        for (const line of printGithub(placed, { files: 1, accepted: 0 }, '').split('\n').slice(0, -2))
          assert.match(line, /^::(?:error|warning|notice) file=[^\n:]*(?:,\w+=[^\n:]*)*::[^\n\r]*$/);
      }
    }
  });

  it('stays text in hovers', () => {
    const ours = [
      /href="https:\/\/(?:doi\.org|www\.riskofbias\.info|clinicaltrials\.gov)/,
      /href="http:\/\/riskofbias\.info"/,
      /href="#/,
    ];
    let shown = 0;
    for (const turn of turns) {
      const review = hostileReview(turn);
      for (const file of review.files) {
        const { text } = file.document;
        for (let offset = 0; offset < text.length; offset += 40) {
          const found = hoverAt(review, file, offset);
          if (found === undefined) continue;
          shown += 1;
          assertPlainMarkdown(found.markdown, ours);
        }
      }
    }
    assert.ok(shown > 100);
  });

  it('stays text in Word and Excel', async () => {
    for (const turn of turns.slice(0, usually(1, 14))) {
      const review = hostileReview(turn);
      const figures = viewsOf(review)
        .slice(0, 12)
        .map((view) => view.of(review));
      const word = unzipSync(await figuresAsDocx(figures, kit));
      for (const [path, bytes] of Object.entries(word)) {
        if (path.endsWith('.rels')) assert.doesNotMatch(strFromU8(bytes), /TargetMode="External"|evil/);
        if (path === 'word/document.xml')
          assert.doesNotMatch(
            strFromU8(bytes),
            /<w:hyperlink\b|<w:fldSimple w:instr="(?! ?SEQ (?:Table|Figure)\b)|<script|<iframe/,
          );
      }
      for (const made of [
        tablesAsXlsx(figures.flatMap(tablesOfFigure)),
        tidyTablesAsXlsx(tidyTables(jsonView(review))),
      ]) {
        for (const [path, bytes] of Object.entries(unzipSync(await made))) {
          if (/worksheets\/sheet/.test(path)) assert.doesNotMatch(strFromU8(bytes), /<f\b|<hyperlink/);
        }
      }
    }
  });
});
