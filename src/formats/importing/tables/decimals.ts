/** Numbers as half of Europe writes them: `1.234,5`. */
import type { Row } from './sheet';

const WITH_COMMA = /^[-−+]?\d+,\d+$/;
const WITH_COMMA_AND_POINTS = /^[-−+]?\d{1,3}(?:\.\d{3})+,\d+$/;
const WITH_POINT = /^[-−+]?\d+\.\d+$/;
const THOUSANDS = /^[-−+]?[1-9]\d{0,2},\d{3}$/;

/**
 * Whether the numbers of a table have decimal commas: some do that can be nothing else, and none has a decimal point.
 * `1,234` alone may be a thousand.
 */
export function hasDecimalCommas(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const withComma = (cell: string) =>
    (WITH_COMMA.test(cell) && !THOUSANDS.test(cell)) || WITH_COMMA_AND_POINTS.test(cell);
  return cells.some(withComma) && !cells.some((cell) => WITH_POINT.test(cell));
}

/** A number with a decimal comma as one with a point; anything else as it stands. */
export function withPoint(text: string): string {
  if (WITH_COMMA_AND_POINTS.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return WITH_COMMA.test(text) ? text.replace(',', '.') : text;
}
