/** The rows of a table as the `filter` of a block sees them. */
import type { PlainObject } from '../format/plain-content';
import type { Cell, Column, Row } from '../synthesis/models/table';

/** The name of a column in a filter: `effect-direction` is `effect_direction`, since a hyphen would need quotation marks. */
export function filterName({ id }: Column): string {
  return id
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** What a row says in each column, always as a text, so that no filter fails at one row only; empty where nothing was extracted. */
export function rowValues(row: Row, columns: readonly Column[]): PlainObject {
  return Object.fromEntries(columns.map((column, index) => [filterName(column), textOf(row.cells[index])]));
}

/** One row that has an example for every column. */
export function exampleRow(rows: readonly Row[], columns: readonly Column[]): PlainObject {
  return Object.fromEntries(
    columns.map((column, index) => {
      const texts = rows.map((row) => textOf(row.cells[index]));
      return [filterName(column), texts.find((text) => text !== '') ?? ''];
    }),
  );
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell.state === 'not extracted' ? '' : cell.text;
}
