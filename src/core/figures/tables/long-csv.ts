/** Tables as CSV in long form: one line for each cell, so that programs can tell how each value came about. */
import { withHyphen } from '../../statistics/printed';
import type { Cell, Table } from '../../synthesis/models/table';
import { csv } from './csv';

/**
 * `Table,Row,First cell,Group,Column,Value,State,Standing,Note`. A cell of several values has a line for each. `State` is
 * given, computed, not extracted, not reported, unclear, not applicable or not agreed.
 */
export function longCsv(tables: readonly Table[]): string {
  const lines = tables.flatMap(({ title, columns, rows }) =>
    rows.flatMap((row, index) =>
      columns.flatMap((column, at) => {
        const cell = row.cells[at];
        if (cell === undefined || cell.progress === 'not expected') return [];
        const before = [title, String(index + 1), row.cells[0]?.text ?? '', column.group ?? '', column.title];
        return valuesOf(cell).map((value) => [
          ...before,
          withHyphen(value),
          cell.progress ?? cell.state,
          cell.standing ?? '',
          withHyphen(cell.note ?? ''),
        ]);
      }),
    ),
  );
  return csv([['Table', 'Row', 'First cell', 'Group', 'Column', 'Value', 'State', 'Standing', 'Note'], ...lines]);
}

function valuesOf({ lines, text }: Cell): readonly string[] {
  return lines && lines.length > 0 ? lines : [text];
}
