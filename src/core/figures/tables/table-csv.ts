/** A table as CSV: one line per row, nothing but values, so that other programs can go on with them. */
import { withHyphen } from '../../statistics/printed';
import type { Table } from '../../synthesis/models/table';
import { csv } from './csv';

/** Values without signs and footnotes, a minus as programs write it; what is not extracted is empty, and the reasons for absence are words. */
export function tableCsv({ columns, rows }: Table): string {
  const heads = columns.map(({ group, title }) => (group === undefined ? title : `${group}: ${title}`));
  const cells = rows.map((row) =>
    row.cells.map((cell) => {
      if (cell.progress === 'not expected' || cell.state === 'not extracted') return '';
      return cell.text === '' && cell.state !== 'given' && cell.state !== 'computed'
        ? cell.state
        : withHyphen(cell.text);
    }),
  );
  return csv([heads, ...cells]);
}
