/** How much room a column of a table wants: sentences in a column of one word a line cannot be read. */
import type { Table } from '../../synthesis/models/table';
import { placeholder } from './cell-text';

/** wide: sentences. medium: a few words. narrow: a word, a number or a sign. */
export type ColumnWidth = 'wide' | 'medium' | 'narrow';

/** From this many characters on. */
const SENTENCE = 80;
const FEW_WORDS = 14;

/** @returns the widths of a table's columns, from the longest line that stands in each; headings do not count. */
export function columnWidths({ columns, rows }: Table): readonly ColumnWidth[] {
  return columns.map((_, index) => {
    const lengths = rows.flatMap(({ cells }) => {
      const cell = cells[index];
      if (cell === undefined) return [];
      return (cell.lines ?? [cell.text === '' ? placeholder(cell) : cell.text]).map((line) => line.length);
    });
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    return longest >= SENTENCE ? 'wide' : longest >= FEW_WORDS ? 'medium' : 'narrow';
  });
}
