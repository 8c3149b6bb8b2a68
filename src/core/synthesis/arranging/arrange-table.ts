/** A table as somebody arranged it for reading: rows sorted, columns hidden, and only the notes that still belong to it. */
import { isExplained } from '../cells/footnotes';
import type { Cell, Table } from '../models/table';
import { type Direction, sortRows } from './sort-rows';

export interface TableArrangement {
  /** Absent: in the order of the table itself. */
  readonly sort?: { readonly column: string; readonly direction: Direction };
  /** Ids of columns. The first column names the rows and is always shown. */
  readonly hidden: readonly string[];
}

/** A table as it comes. */
export const AS_IT_COMES: TableArrangement = { hidden: [] };

/**
 * The table with its rows sorted and its columns hidden. Footnotes whose sign is gone and abbreviations that no longer
 * occur go too. Columns that the table does not have (any more) are ignored.
 */
export function arrangeTable(table: Table, { sort, hidden }: TableArrangement): Table {
  const sorted = sort === undefined ? table : sortTable(table, sort.column, sort.direction);
  return hidden.some((id) => canBeHidden(id, table)) ? withoutColumns(sorted, hidden) : sorted;
}

/** Whether a table has this column, and may do without it. */
export function canBeHidden(column: string, { columns }: Table): boolean {
  return columns.findIndex(({ id }) => id === column) > 0;
}

function sortTable(table: Table, column: string, direction: Direction): Table {
  const index = table.columns.findIndex(({ id }) => id === column);
  return index < 0 ? table : { ...table, rows: sortRows(table.rows, index, direction) };
}

function withoutColumns(table: Table, hidden: readonly string[]): Table {
  const isShown = (index: number) => index === 0 || !hidden.includes(table.columns[index]?.id ?? '');
  const columns = table.columns.filter((_, index) => isShown(index));
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => isShown(index)) }));
  const cells = rows.flatMap((row) => row.cells);
  const all = table.rows.flatMap((row) => row.cells);
  return {
    ...table,
    columns,
    rows,
    notes: table.notes.filter((note) => isStillTrue(note, cells, all)),
    abbreviations: table.abbreviations.filter(({ short }) => isExplained(short, { columns, rows })),
  };
}

/** A note behind a sign belongs to the cells that carry it; one about disagreement, to cells that are not agreed. */
function isStillTrue(note: string, shown: readonly Cell[], all: readonly Cell[]): boolean {
  const sign = /^(\S)\s/u.exec(note)?.[1];
  const carries = (cell: Cell) => sign !== undefined && cell.signs?.includes(sign) === true;
  if (all.some(carries)) return shown.some(carries);
  if (note.startsWith('Not agreed:')) return shown.some(({ standing }) => standing === 'not agreed');
  return true;
}
