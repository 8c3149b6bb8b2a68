/** Workbooks: what their cells show, and workbooks that are none, or made to do harm. */
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { UnreadableSource } from '../../../../src/formats/importing/source';
import { sheetOfGrid } from '../../../../src/formats/importing/tables/grid';
import { gridsOfXlsx, isWorkbook } from '../../../../src/formats/importing/tables/xlsx';

const book = async (...sheets: WriteSheet[]) => ({ name: 'book.xlsx', bytes: await writeXlsx({ sheets }) });

/** A workbook of one sheet whose XML is written here: what only other programs write. */
async function withCells(xml: string, more: Readonly<Record<string, string>> = {}) {
  const { bytes } = await book({ name: 'Data', rows: [['a']] });
  const files = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const before = strFromU8(files[path] ?? new Uint8Array());
  files[path] = strToU8(before.replace(/<sheetData>.*<\/sheetData>/s, xml));
  assert.notEqual(before, strFromU8(files[path]));
  for (const [name, text] of Object.entries(more)) files[name] = strToU8(text);
  return { name: 'book.xlsx', bytes: zipSync(files) };
}

describe('a workbook', () => {
  it('shows its sheets as people see them: words, numbers, days, percentages, errors', async () => {
    const rows = [
      ['Study', 'N', 'From', 'Share'],
      ['Ålder & <b>', 0.1 + 0.2, new Date(Date.UTC(2020, 4, 3)), 0.453],
      [null, 1e-7, new Date(Date.UTC(2020, 4, 3, 13, 30)), true],
      [],
      ['  Doe\r\n2 ', 1234567.891, null, null],
    ];
    const cells = new Map([
      ['1,3', { style: { numFmt: '0.0%' } }],
      ['2,2', { style: { numFmt: 'yyyy-mm-dd hh:mm' } }],
      ['4,1', { style: { numFmt: '#,##0.00' } }],
    ]);
    const grids = await gridsOfXlsx(
      await book(
        { name: 'Data', rows, cells },
        { name: 'Blank', rows: [] },
        { name: 'Old', rows: [['x']], hidden: true },
      ),
    );
    assert.deepEqual(
      grids.map(({ part }) => part),
      ['Data', 'Old'],
    );
    assert.deepEqual(grids[0]?.rows, [
      { number: 1, cells: ['Study', 'N', 'From', 'Share'] },
      { number: 2, cells: ['Ålder & <b>', '0.3', '2020-05-03', '45.3%'] },
      { number: 3, cells: ['', '0.0000001', '2020-05-03 13:30', 'TRUE'] },
      { number: 5, cells: ['Doe\n2', '1234567.891'] },
    ]);
  });

  it('gives formulas by the value that was saved with them, and zeros that a form shows', async () => {
    const cells = new Map([
      ['1,0', { formula: 'B2*2', formulaResult: 0.6, style: { numFmt: '0.00' } }],
      ['1,1', { formula: 'A1&"x"', formulaResult: 'Studyx' }],
      ['1,2', { value: 20.123, style: { numFmt: '0.0' } }],
    ]);
    const [grid] = await gridsOfXlsx(
      await book({
        name: 'S',
        rows: [
          ['a', 'b', 'c'],
          [null, null, 20.123],
        ],
        cells,
      }),
    );
    assert.deepEqual(grid?.rows[1]?.cells, ['0.60', 'Studyx', '20.123']);
  });

  it('reads what other programs write: shared and inline words, words with parts, errors, gaps', async () => {
    const source = await withCells(
      `<sheetData><row r="2"><c r="B2" t="inlineStr"><is><r><t>two </t></r><r><t xml:space="preserve">parts</t></r></is></c>
       <c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2" t="str"><f>NA()</f><v>NR</v></c><c r="F2"><f>1+1</f></c></row></sheetData>`,
    );
    const [grid] = await gridsOfXlsx(source);
    assert.deepEqual(grid?.rows, [{ number: 2, cells: ['', 'two parts', '', '#DIV/0!', 'NR'] }]);
  });

  it('has a joined cell in each of its rows, and a joined heading above each of its columns', async () => {
    const [grid] = await gridsOfXlsx(
      await book({
        name: 'Data',
        rows: [
          ['All numbers are made up'],
          ['Study', 'Training', null, 'Usual care', null],
          [null, 'N', 'Mean', 'N', 'Mean'],
          ['Doe 2020', 1, 2, 3, 4],
          [null, 5, 6, 7, 8],
          ['Roe 2021', 9, 10, 11, 12],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
          { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
          { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
          { startRow: 1, startCol: 3, endRow: 1, endCol: 4 },
          { startRow: 3, startCol: 0, endRow: 4, endCol: 0 },
        ],
      }),
    );
    assert.ok(grid);
    const sheet = sheetOfGrid(grid, 2, 3);
    assert.deepEqual(sheet?.heads, ['Study', 'Training / N', 'Training / Mean', 'Usual care / N', 'Usual care / Mean']);
    assert.deepEqual(
      sheet?.rows.map(({ cells }) => cells[0]),
      ['Doe 2020', 'Doe 2020', 'Roe 2021'],
    );
    assert.equal(sheetOfGrid(grid), undefined, 'the first row is one title, not headings');
  });
});

describe('what is no workbook', () => {
  const refused = async (source: { name: string; bytes: Uint8Array }, why: RegExp) =>
    assert.rejects(gridsOfXlsx(source), (error) => error instanceof UnreadableSource && why.test(error.message));

  it('is known by name and beginning', async () => {
    assert.ok(isWorkbook(await book({ name: 'S', rows: [['a']] })));
    assert.ok(!isWorkbook({ name: 'book.xlsx', bytes: strToU8('Study,Year') }));
    assert.ok(!isWorkbook({ name: 'package.zip', bytes: zipSync({}) }));
  });

  it('is said so: an old or a locked workbook, another archive, a damaged one', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await refused({ name: 'book.xls', bytes: old }, /old form \(\.xls\), or locked/);
    await refused({ name: 'book.xlsx', bytes: zipSync({ 'a.csv': strToU8('a') }) }, /no workbook that can be read/);
    const { bytes } = await book({ name: 'S', rows: [['a']] });
    await refused({ name: 'book.xlsx', bytes: bytes.subarray(0, 300) }, /damaged archive/);
  });

  it('is refused where a few letters would become many, and nothing outside of it is read', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(500)}"><!ENTITY b "${'&a;'.repeat(500)}"><!ENTITY c "${'&b;'.repeat(500)}">
      <!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const { bytes } = await withCells(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;&f;</t></is></c></row></sheetData>',
    );
    const files = unzipSync(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    files[path] = strToU8(
      strFromU8(files[path] ?? new Uint8Array()).replace(/(\?>)?\s*<worksheet/, `$1${lol}<worksheet`),
    );
    const read = await gridsOfXlsx({ name: 'book.xlsx', bytes: zipSync(files) }).catch((error: unknown) => error);
    const text = read instanceof UnreadableSource ? '' : JSON.stringify(read);
    assert.ok(text.length < 1000 && !text.includes('root:'), text.slice(0, 200));
  });

  it('is refused where two cells would make a table without end', async () => {
    await refused(
      await withCells(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
      /no workbook that can be read/,
    );
  });
});
