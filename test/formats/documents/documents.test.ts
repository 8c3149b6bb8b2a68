/** Word, Excel and PNG: what is in the files, read back; and the same bytes each time. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Figure, Table } from '../../../src/core/index';
import { views } from '../../../src/core/synthesis/list';
import {
  DRAWING_FILES,
  type DrawingKit,
  figuresAsDocx,
  svgAsPng,
  tablesAsXlsx,
  tidyTablesAsXlsx,
} from '../../../src/formats/index';
import { quietWards } from '../../core/synthesis/quiet-wards';

const kit: DrawingKit = { read: (name) => readFile(`dist/${name}`) };

const TABLE: Table = {
  kind: 'table',
  id: 'effects',
  title: 'Effects: a table / with [signs]',
  columns: [
    { id: 'study', title: 'Study' },
    { id: 'question', title: 'Question' },
    { id: 'value', title: 'Value', group: 'Estimate' },
    { id: 'p', title: 'p', group: 'Estimate' },
  ],
  rows: [
    {
      id: 'a',
      cells: [
        { text: '=HYPERLINK("x")', state: 'given' },
        { text: '4.1', state: 'given' },
        { text: '-0.10', state: 'given' },
        { text: '0.060', state: 'given' },
      ],
    },
    {
      id: 'b',
      cells: [
        { text: 'Ash & Birk <2019>\u0007', state: 'given', signs: '*' },
        { text: '4.10', state: 'given' },
        { text: '', state: 'not reported' },
        { text: '', state: 'not extracted' },
      ],
    },
  ],
  notes: ['* As printed.'],
  abbreviations: [{ short: 'p', long: 'probability' }],
};

/** Files of an archive by their path, as text. */
function inside(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

function figure(id: string): Figure {
  const view = views.find((each) => each.id === id);
  assert.ok(view);
  return view.of(quietWards());
}

describe('Word documents', function () {
  this.timeout(20_000);

  it('have real tables with rows of heads that repeat, a caption that Word counts, and footnotes', async () => {
    const xml = inside(await figuresAsDocx([TABLE], kit)).get('word/document.xml') ?? '';
    assert.equal(xml.match(/<w:tbl>/g)?.length, 1);
    assert.equal(xml.match(/<w:tblHeader/g)?.length, 2);
    assert.match(xml, /w:instr="SEQ Table \\\* ARABIC"/);
    assert.match(xml, /<w:gridSpan w:val="2"\/>/);
    assert.match(xml, /\* As printed\./);
    assert.match(xml, /Abbreviations: p, probability\./);
    assert.match(xml, /<w:vertAlign w:val="superscript"\/>/);
  });

  it('take any text for text', async () => {
    const xml = inside(await figuresAsDocx([TABLE], kit)).get('word/document.xml') ?? '';
    assert.match(xml, /Ash &amp; Birk &lt;2019&gt;\ufffd/);
    assert.ok(!xml.includes('\u0007'));
  });

  it('hold pictures as SVG, with a PNG for programs that cannot show it, and words for screen readers', async () => {
    const files = inside(await figuresAsDocx([figure('rob2')], kit));
    const media = [...files.keys()].filter((path) => path.startsWith('word/media/'));
    assert.deepEqual(media.map((path) => path.split('.').pop()).sort(), ['png', 'svg']);
    const svg = files.get(media.find((path) => path.endsWith('.svg')) ?? '') ?? '';
    assert.doesNotMatch(svg, /currentColor|system-ui/);
    assert.match(files.get('word/document.xml') ?? '', /<wp:docPr [^>]*descr="[^"]{10,}"/);
  });

  it('are the same each time', async () => {
    const figures = [TABLE, figure('rob2')];
    assert.deepEqual(await figuresAsDocx(figures, kit), await figuresAsDocx(figures, kit));
    assert.doesNotMatch(inside(await figuresAsDocx([TABLE], kit)).get('docProps/core.xml') ?? '', /20\d\d-/);
  });
});

describe('Excel workbooks', () => {
  it('have a sheet for each table, under names that Excel takes, each once', async () => {
    const xml = inside(await tablesAsXlsx([TABLE, TABLE])).get('xl/workbook.xml') ?? '';
    const names = [...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    assert.deepEqual(names, ['Effects a table with signs', 'Effects a table with signs (2)']);
  });

  it('keep numbers as numbers, with the decimals that are written', async () => {
    const files = inside(await tablesAsXlsx([TABLE]));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    assert.match(sheet, /<c r="D2"[^>]*><v>0\.06<\/v><\/c>/);
    assert.match(files.get('xl/styles.xml') ?? '', /formatCode="0\.000"/);
  });

  it('have rows as high as what stands in them, in programs that do not work it out too', async () => {
    const [first, ...rest] = TABLE.rows[0]?.cells ?? [];
    assert.ok(first);
    const sentence =
      'Where the head of nursing came along, supervision counted as work; where she did not, as a favour.';
    const rows = [
      { id: 'long', cells: [{ ...first, text: sentence }, ...rest] },
      { id: 'lines', cells: [{ ...first, text: 'a; b', lines: ['a', 'b'] }, ...rest] },
      {
        id: 'blank',
        cells: [
          { text: '', state: 'not extracted' as const },
          { ...first, text: sentence },
        ],
      },
      { id: 'short', cells: [{ ...first, text: 'a' }, ...rest] },
    ];
    const sheet = inside(await tablesAsXlsx([{ ...TABLE, rows }])).get('xl/worksheets/sheet1.xml') ?? '';
    const heights = [...sheet.matchAll(/<row r="\d+"(?: ht="([\d.]+)")?/g)].map(([, height]) => height ?? 'usual');
    assert.deepEqual(heights.slice(1, 5), ['39', '26', '39', 'usual']);
  });

  it('never take question 4.10 for the number 4.1', async () => {
    const sheet = inside(await tablesAsXlsx([TABLE])).get('xl/worksheets/sheet1.xml') ?? '';
    assert.match(sheet, /<c r="B2"[^>]*t="s"/);
    assert.match(sheet, /<c r="B3"[^>]*t="s"/);
  });

  it('hold no formula, whatever people wrote', async () => {
    const tidy = [
      {
        name: 'studies',
        rows: [
          ['study', 'aim'],
          ['a', '=1+1'],
          ['b', -0.5],
        ],
      },
    ];
    for (const bytes of [await tablesAsXlsx([TABLE]), await tidyTablesAsXlsx(tidy)]) {
      const files = inside(bytes);
      assert.doesNotMatch(files.get('xl/worksheets/sheet1.xml') ?? '', /<f[ >]/);
      assert.doesNotMatch(files.get('xl/sharedStrings.xml') ?? '', /<t[^>]*>=/);
    }
    assert.match(inside(await tidyTablesAsXlsx(tidy)).get('xl/worksheets/sheet1.xml') ?? '', /<v>-0\.5<\/v>/);
  });

  it('are the same each time', async () => {
    assert.deepEqual(await tablesAsXlsx([TABLE]), await tablesAsXlsx([TABLE]));
  });
});

describe('PNG pictures', function () {
  this.timeout(20_000);

  it('are twice as large as on screen, and the same each time', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><text x="2" y="15">aé≥</text></svg>';
    const png = await svgAsPng(svg, kit);
    assert.equal(strFromU8(png.slice(1, 4)), 'PNG');
    const size = new DataView(png.buffer, png.byteOffset);
    assert.deepEqual([size.getUint32(16), size.getUint32(20)], [60, 40]);
    assert.deepEqual(await svgAsPng(svg, kit), png);
  });

  it('find everything that they need beside the bundles', async () => {
    for (const name of DRAWING_FILES) assert.ok((await kit.read(name)).length > 1000, name);
  });
});
