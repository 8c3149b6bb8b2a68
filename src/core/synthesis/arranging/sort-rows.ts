/** Rows in the order of one of their columns: numbers as numbers, words as a reader sorts them, gaps at the end. */
import { once } from '../../document/once';
import type { Cell, Row } from '../models/table';

export type Direction = 'ascending' | 'descending';

/**
 * The rows sorted by the cells at one place. Stable: rows that are alike keep their order. Cells without a value
 * (`not reported`, not extracted, …) stand at the end in both directions, because a gap is neither little nor much.
 *
 * A column whose values all begin with a number ("−0.10 [−0.50, 0.30]", "2 of 3") is sorted by it; any other by its
 * words, in which numbers count as numbers ("Study 9" before "Study 10").
 *
 * @param index of the cell in each row
 */
export function sortRows(rows: readonly Row[], index: number, direction: Direction): Row[] {
  const isFilled = (row: Row) => valueOf(row.cells[index]) !== undefined;
  const filled = rows.filter(isFilled);
  const numbers = filled.map((row) => leadingNumber(valueOf(row.cells[index]) ?? ''));
  const byNumber = new Map(filled.map((row, at) => [row, numbers[at]]));
  const areNumbers = numbers.every((number) => number !== undefined);
  const compare = areNumbers
    ? (a: Row, b: Row) => (byNumber.get(a) ?? 0) - (byNumber.get(b) ?? 0)
    : (a: Row, b: Row) => collator().compare(valueOf(a.cells[index]) ?? '', valueOf(b.cells[index]) ?? '');
  const sign = direction === 'ascending' ? 1 : -1;
  return [...filled.sort((a, b) => sign * compare(a, b)), ...rows.filter((row) => !isFilled(row))];
}

const collator = once(() => new Intl.Collator('en', { numeric: true, sensitivity: 'base', ignorePunctuation: true }));

/** What a cell is sorted by; `undefined` where it has no value. */
function valueOf(cell: Cell | undefined): string | undefined {
  if (cell === undefined || (cell.state !== 'given' && cell.state !== 'computed')) return undefined;
  return cell.text === '' ? undefined : cell.text;
}

/** The number that a text begins with, behind brackets, signs of comparison and the typographic minus. */
function leadingNumber(text: string): number | undefined {
  const found = /^[\s[(<>≤≥=]*([-−–]?\d+(?:\.\d+)?|[-−–]?\.\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found.replace(/^[−–]/, '-'));
}
