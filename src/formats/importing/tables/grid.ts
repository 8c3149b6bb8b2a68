/** Rows and columns as a spreadsheet has them, before anybody has said which row has the headings. */
import type { Grid, JoinedCells, Loss } from '../../../core/index';
import type { Row, Sheet } from './sheet';

export type { Grid };

/**
 * A grid with a row of headings. What stands in a cell that is joined over several rows stands in each of them: a study of
 * three arms has its name in three rows.
 * @param first the number of the row with the headings; absent: the first in which something stands
 * @param last of several rows of headings; those below one another are joined with “ / ”, and one over several columns
 *   stands above each of them
 * @returns nothing where there are no two headings
 */
export function sheetOfGrid(grid: Grid, first = grid.rows[0]?.number ?? 0, last = first): Sheet | undefined {
  const above = grid.rows.filter(({ number }) => number >= first && number <= last);
  const heads = headsOf(above, grid.joined);
  if (heads.filter((head) => head !== '').length < 2) return undefined;
  const rows = grid.rows.filter(({ number }) => number > last);
  return { part: grid.part, heads, rows: withJoined(rows, grid.joined) };
}

/** A row of texts without blank cells at its end; nothing where all are blank. */
export function rowOf(number: number, texts: readonly string[]): readonly Row[] {
  const cells = texts.map((text) => text.replace(/\r\n?/g, '\n').trim());
  while (cells.at(-1) === '') cells.pop();
  return cells.length === 0 ? [] : [{ number, cells }];
}

function headsOf(rows: readonly Row[], joined: readonly JoinedCells[]): readonly string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const lines = rows.map(({ number, cells }) => {
    const line = Array.from({ length: width }, (_, column) => cells[column] ?? '');
    for (const { firstRow, firstColumn, lastColumn } of joined)
      if (firstRow === number) line.fill(line[firstColumn] ?? '', firstColumn, Math.min(lastColumn + 1, width));
    return line;
  });
  return Array.from({ length: width }, (_, column) =>
    lines.flatMap((line) => (line[column] ? [line[column]] : [])).join(' / '),
  );
}

function withJoined(rows: readonly Row[], joined: readonly JoinedCells[]): readonly Row[] {
  const cells = new Map(rows.map((row) => [row.number, [...row.cells]]));
  for (const { firstRow, lastRow, firstColumn } of joined) {
    const value = cells.get(firstRow)?.[firstColumn] ?? '';
    if (value === '' || lastRow === firstRow) continue;
    for (const { number } of rows) {
      const line = cells.get(number);
      if (line === undefined || number <= firstRow || number > lastRow) continue;
      while (line.length < firstColumn) line.push('');
      line[firstColumn] = value;
    }
  }
  return rows.map(({ number }) => ({ number, cells: cells.get(number) ?? [] }));
}

/** Where the cells of a row stand in which something is written, by the numbers of their columns. */
export function originsOf(part: string, { number, cells }: Row): Loss['at'] {
  return cells.flatMap((cell, index) => (cell === '' ? [] : [{ part, row: number, column: String(index + 1) }]));
}

/** A sheet of which nothing is read: one loss. */
export function wholeSheet({ part, rows }: Grid, reason: string): Loss {
  return { at: rows.flatMap((row) => originsOf(part, row)), value: part, reason };
}
