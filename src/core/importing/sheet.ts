/** A table of a source: headings, and rows whose cells know where they stand. */
import { type Found, type Loss, type Origin, originKey } from './found';
import { foundIn } from './material';

/** A table as it lies there, before it is said which of its rows are headings. */
export interface Grid {
  /** The file, or the sheet of a workbook. */
  readonly part: string;
  /** Those in which something stands, in their order. */
  readonly rows: readonly SheetRow[];
  /** Cells that are joined into one, which stands in the first of them. */
  readonly joined: readonly JoinedCells[];
}

/** Rows as they are numbered, columns counted from 0; the last ones belong to it. */
export interface JoinedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** One table with a heading above each column. */
export interface Sheet {
  /** The file, or the sheet of a workbook. */
  readonly part: string;
  /** Each once: see {@link headed}. */
  readonly heads: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** One row below the headings. */
export interface SheetRow {
  /** As programs for spreadsheets count. */
  readonly number: number;
  /** The trimmed texts of its cells, in the order of the headings. */
  readonly cells: readonly string[];
}

/**
 * A grid under its headings. What stands in a cell that is joined over several rows stands in each of them. A column without one is called by its letter, and of several with the same the further ones
 * “Mean (2)”, “Mean (3)”, so that every cell has a name of its own.
 * @param headings the numbers of the rows in which they stand; what stands above them is left out
 */
export function headed({ part, rows, joined }: Grid, headings: readonly number[]): Sheet {
  const above = rows.filter(({ number }) => headings.includes(number));
  const last = Math.max(0, ...headings);
  const below = rows.filter(({ number }) => number > last);
  const heads = joinedHeads(overAll(above, joined));
  return { part, heads: toldApart(heads, widthOf([...above, ...below])), rows: downwards(below, joined) };
}

/** Headings that are joined over several columns stand in each of them. */
function overAll(rows: readonly SheetRow[], joined: readonly JoinedCells[]): readonly SheetRow[] {
  const across = joined.filter(({ firstColumn, lastColumn }) => lastColumn > firstColumn);
  return rows.map(({ number, cells }) => {
    const all = [...cells];
    for (const { firstRow, firstColumn, lastColumn } of across) {
      if (firstRow !== number) continue;
      for (let column = firstColumn; column <= lastColumn; column += 1) all[column] = cells[firstColumn] ?? '';
    }
    return { number, cells: Array.from(all, (cell) => cell ?? '') };
  });
}

/** What stands in a cell that is joined over several rows, in each of them. */
function downwards(rows: readonly SheetRow[], joined: readonly JoinedCells[]): readonly SheetRow[] {
  const down = joined.filter(({ firstRow, lastRow }) => lastRow > firstRow);
  if (down.length === 0) return rows;
  const cells = new Map(rows.map((row) => [row.number, [...row.cells]]));
  const end = rows.at(-1)?.number ?? 0;
  for (const { firstRow, lastRow, firstColumn } of down) {
    const value = cells.get(firstRow)?.[firstColumn] ?? '';
    for (let number = firstRow + 1; value !== '' && number <= Math.min(lastRow, end); number += 1) {
      const line = cells.get(number);
      if (line === undefined) continue;
      while (line.length < firstColumn) line.push('');
      line[firstColumn] = value;
    }
  }
  return rows.map(({ number }) => ({ number, cells: cells.get(number) ?? [] }));
}

function widthOf(rows: readonly SheetRow[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** Of headings in several rows, one over several columns counts for all of them: “Training” over “n” and “mean”. */
function joinedHeads(rows: readonly SheetRow[]): readonly string[] {
  const texts = rows.map(({ cells }) => cells);
  const spread = texts.map((cells, level) => {
    const below = texts.slice(level + 1);
    return below.length === 0 ? cells : spreadOver(cells, below, widthOf(rows));
  });
  return Array.from({ length: widthOf(rows) }, (_, column) =>
    spread
      .map((cells) => cells[column] ?? '')
      .filter((head) => head !== '')
      .join(' '),
  );
}

/**
 * A heading goes on over blank cells, as merged cells are saved, as long as something stands below it; the last one as far
 * as the one before it.
 */
function spreadOver(cells: readonly string[], below: readonly (readonly string[])[], width: number): string[] {
  const isOver = (column: number) => below.some((lower) => (lower[column] ?? '') !== '');
  const starts = Array.from({ length: width }, (_, column) => column).filter(
    (column) => (cells[column] ?? '') !== '' && isOver(column),
  );
  const [before, last] = starts.slice(-2);
  const end = before === undefined || last === undefined ? width : last + (last - before);
  let current = '';
  return Array.from({ length: width }, (_, column) => {
    const head = cells[column] ?? '';
    if (head !== '') current = isOver(column) ? head : '';
    return head !== '' ? head : isOver(column) && column < end ? current : '';
  });
}

function toldApart(heads: readonly string[], width: number): readonly string[] {
  const taken = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => {
    const name = heads[column]?.replace(/\s+/g, ' ').trim() || columnLetters(column);
    let own = name;
    while (taken.has(own)) {
      const number = (taken.get(name) ?? 1) + 1;
      taken.set(name, number);
      own = `${name} (${number})`;
    }
    taken.set(own, 1);
    return own;
  });
}

/**
 * What stands in a row under the first of these headings that the sheet has; however they are written in capitals.
 * @returns nothing where the cell is blank or there is no such column
 */
export function cellUnder(sheet: Sheet, row: SheetRow, ...names: readonly string[]): Found | undefined {
  const wanted = names.map((name) => name.toLowerCase());
  const column = sheet.heads.findIndex((head) => wanted.includes(head.toLowerCase()));
  return column === -1 ? undefined : cellAt(sheet, row, column);
}

/** What stands in a row in a column, counted from 0. */
export function cellAt(sheet: Sheet, row: SheetRow, column: number): Found | undefined {
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
  const used = new Set<string>();
  for (const { at } of foundIn(made)) for (const origin of at) used.add(originKey(origin));
  return cellsOf(sheet).flatMap((cell) =>
    cell.at.every((origin) => used.has(originKey(origin))) ? [] : [{ ...cell, reason: because(cell) }],
  );
}

function originOf({ part, heads }: Sheet, { number }: SheetRow, column: number): Origin {
  return { part, row: number, column: columnNames(heads)[column] ?? columnLetters(column) };
}

const named = new WeakMap<readonly string[], readonly string[]>();

/** What the columns are called in places. Columns of one heading are told apart by their letters. */
function columnNames(heads: readonly string[]): readonly string[] {
  const known = named.get(heads);
  if (known) return known;
  const first = new Map<string, number>();
  const names = heads.map((heading, column) => {
    const letters = columnLetters(column);
    const head = heading || letters;
    if (!first.has(heading)) first.set(heading, column);
    return head === letters || first.get(heading) === column ? head : `${head} (${letters})`;
  });
  named.set(heads, names);
  return names;
}

/** 0 → A, 26 → AA: how programs for spreadsheets name columns. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}
