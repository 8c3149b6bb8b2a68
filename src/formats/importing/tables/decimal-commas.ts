/** Numbers with decimal commas, as half of Europe writes and saves them. */
import { say } from '../../../core/index';
import type { Row } from './sheet';

const WITH_COMMA = /^[-+]?\d+,\d+$/;
const WITH_POINT = /^[-+]?\d+\.\d+$/;

/** Whether its numbers have decimal commas: some can be nothing else, and none has a point. `1,234` alone may be a thousand. */
export function hasDecimalCommas(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells);
  return (
    cells.some((cell) => WITH_COMMA.test(cell) && !/^[-+]?[1-9]\d{0,2},\d{3}$/.test(cell)) &&
    !cells.some((cell) => WITH_POINT.test(cell))
  );
}

/** A number with a decimal comma as one with a point; anything else as it stands. */
export function withPoint(text: string): string {
  return WITH_COMMA.test(text) ? text.replace(',', '.') : text;
}

/** That commas were read so: what is set right on the way is said. */
export function commasInWords(): string {
  return say`Its numbers have decimal commas; they are read as “${withPoint('1,5')}” for “1,5”.`;
}
