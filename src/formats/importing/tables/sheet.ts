/** A table of a source: headings, and rows whose cells know where they stand. */
import { type Found, foundIn, type Loss, type Origin, originKey } from '../../../core/index';

/** One table with a heading above each column. */
export interface Sheet {
  /** The file, or the sheet of a workbook. */
  readonly part: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** One row below the headings. */
export interface Row {
  /** As programs for spreadsheets count. */
  readonly number: number;
  /** The trimmed texts of its cells, in the order of the headings. */
  readonly cells: readonly string[];
}

/**
 * What stands in a row under the first of these headings that the sheet has; however they are written in capitals.
 * @returns nothing where the cell is blank or there is no such column
 */
export function cellUnder(sheet: Sheet, row: Row, ...names: readonly string[]): Found | undefined {
  const wanted = names.map((name) => name.toLowerCase());
  const column = sheet.heads.findIndex((head) => wanted.includes(head.toLowerCase()));
  return column === -1 ? undefined : cellAt(sheet, row, column);
}

/** What stands in a row in a column, counted from 0. */
export function cellAt(sheet: Sheet, row: Row, column: number): Found | undefined {
  const value = row.cells[column] ?? '';
  return value === '' ? undefined : { value, at: [originOf(sheet, row, column)] };
}

/** Every cell in which something stands, row by row. */
export function cellsOf(sheet: Sheet): readonly Found[] {
  return sheet.rows.flatMap((row) => row.cells.flatMap((_, column) => cellAt(sheet, row, column) ?? []));
}

/**
 * The cells of a sheet that nothing was made of.
 * @param made what was made of the sheet
 * @param because in words, by the cell
 */
export function leftOver(sheet: Sheet, made: unknown, because: (cell: Found) => string): readonly Loss[] {
  const used = new Set([...foundIn(made)].flatMap(({ at }) => at.map(originKey)));
  return cellsOf(sheet).flatMap((cell) =>
    cell.at.every((origin) => used.has(originKey(origin))) ? [] : [{ ...cell, reason: because(cell) }],
  );
}

/** Columns of one heading are told apart by their letters. */
function originOf({ part, heads }: Sheet, { number }: Row, column: number): Origin {
  const letters = columnLetters(column);
  const head = heads[column] || letters;
  const isFirst = head === letters || heads.indexOf(head) === column;
  return { part, row: number, column: isFirst ? head : `${head} (${letters})` };
}

/** 0 → A, 26 → AA: how programs for spreadsheets name columns. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}
