/** Tables as text, as programs save them. */
import assert from 'node:assert/strict';
import { gridOfCsv, sheetOfCsv } from '../../../../src/formats/importing/tables/csv';
import { cellsOf } from '../../../../src/formats/importing/tables/sheet';

const sheet = (text: string | Uint8Array) =>
  sheetOfCsv({ name: 't.csv', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });

describe('a table as text', () => {
  it('has its separator recognised, or said by Excel’s own first line', () => {
    for (const sign of [',', ';', '\t']) {
      const table = sheet(['\uFEFFStudy', 'Mean', 'Note\r\n"Doe, J 2020"', '1', `"a${sign}b"`].join(sign));
      assert.deepEqual(table?.heads, ['Study', 'Mean', 'Note']);
      assert.deepEqual(table?.rows, [{ number: 2, cells: ['Doe, J 2020', '1', `a${sign}b`] }]);
    }
    assert.deepEqual(sheet('sep=;\r\nStudy;Mean, SD\r\nDoe;1,5\r\n')?.rows, [{ number: 3, cells: ['Doe', '1,5'] }]);
  });

  it('has its letters, whichever encoding it was saved in', () => {
    const latin = Uint8Array.from('Study;Land\nÅlder;Österreich\n', (letter) => letter.charCodeAt(0));
    const wide = Uint8Array.from(
      ['\uFEFF', ...'Study\tLand\nÅlder\tÖsterreich\n'].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return [code & 0xff, code >> 8];
      }),
    );
    for (const bytes of [latin, wide]) assert.deepEqual(sheet(bytes)?.rows[0]?.cells, ['Ålder', 'Österreich']);
  });

  it('keeps line breaks in cells, counts rows as spreadsheets do, and leaves blank ones out', () => {
    const table = sheet('\n\nStudy,Note\n"Doe","one\r\ntwo"\n,\nRoe, x \n');
    assert.deepEqual(table?.rows, [
      { number: 4, cells: ['Doe', 'one\ntwo'] },
      { number: 6, cells: ['Roe', 'x'] },
    ]);
    assert.equal(sheet('just words\nand more\n'), undefined);
    assert.deepEqual(gridOfCsv({ name: 't.csv', bytes: new Uint8Array() }).rows, []);
  });

  it('tells cells of two columns with one heading, and of none, apart', () => {
    const table = sheet('Study,Note,Note,\nDoe,a,b,c,d\n');
    assert.ok(table);
    assert.deepEqual(
      cellsOf(table).map(({ at: [origin] }) => origin?.column),
      ['Study', 'Note', 'Note (C)', 'D', 'E'],
    );
  });
});
