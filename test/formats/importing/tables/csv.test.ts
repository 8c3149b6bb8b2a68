/** Tables as text, as programs save them. */
import assert from 'node:assert/strict';
import { gridOfCsv, sheetOfCsv } from '../../../../src/formats/importing/tables/csv';
import { hasDecimalCommas, withPoint } from '../../../../src/formats/importing/tables/decimals';
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

describe('decimal commas', () => {
  const rows = (...cells: string[]) => [{ number: 2, cells }];
  it('are recognised where a number can be nothing else, and none has a point', () => {
    assert.ok(hasDecimalCommas(rows('12', '1,5')));
    assert.ok(hasDecimalCommas(rows('0,125')));
    assert.ok(hasDecimalCommas(rows('1.234,5')));
    assert.ok(!hasDecimalCommas(rows('1,234')), 'may be a thousand');
    assert.ok(!hasDecimalCommas(rows('1,5', '2.5')), 'some have a point');
    assert.ok(!hasDecimalCommas(rows('1,5 to 2,5', 'a,b', '12')));
  });

  it('become points in numbers, and nowhere else', () => {
    assert.deepEqual(['1,5', '-0,25', '1.234,5', 'Doe, J', '1,5 (0,2)', '12'].map(withPoint), [
      '1.5',
      '-0.25',
      '1234.5',
      'Doe, J',
      '1,5 (0,2)',
      '12',
    ]);
  });
});
