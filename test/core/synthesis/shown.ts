/** A table as somebody reads it, for comparing. */
import { progressInText } from '../../../src/core/figures/tables/cell-text';
import type { Cell, Table } from '../../../src/core/synthesis/models/table';

/** Each row's cells: text with its signs; in square brackets why there is no value. */
export function shown(table: Table): string[][] {
  return table.rows.map(({ cells }) => cells.map(shownCell));
}

/** One column, by its id. */
export function column(table: Table, id: string): string[] {
  const index = table.columns.findIndex((each) => each.id === id);
  return shown(table).map((row) => row[index] ?? 'no such column');
}

export function cellAt(table: Table, row: string, columnId: string): Cell {
  const index = table.columns.findIndex(({ id }) => id === columnId);
  const cell = table.rows.find(({ id }) => id === row)?.cells[index];
  if (cell === undefined) throw new Error(`No cell ${row}, ${columnId}`);
  return cell;
}

export function shownCell(cell: Cell): string {
  if (cell.progress) return progressInText(cell);
  return `${cell.text === '' && cell.state !== 'computed' ? `[${cell.state}]` : cell.text}${cell.signs ?? ''}`;
}
