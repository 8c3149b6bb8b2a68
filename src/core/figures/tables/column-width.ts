/** How much room a column of a table wants: sentences in a column of one word a line cannot be read. */
import type { Cell, Row, Table } from '../../synthesis/models/table';
import { placeholder } from './cell-text';

/** wide: sentences. medium: a few words. narrow: a word, a number or a sign. */
export type ColumnWidth = 'wide' | 'medium' | 'narrow';

/** From this many characters on. */
const SENTENCE = 80;
const FEW_WORDS = 14;

/** @returns the widths of a table's columns, from the longest line that stands in each; headings do not count. */
export function columnWidths({ columns, rows }: Table): readonly ColumnWidth[] {
  // Row by row: tables have tens of thousands of them, and each is looked up once.
  const longest = columns.map(() => 0);
  for (const { cells } of rows) {
    const lengths = longestLines(cells);
    for (let at = 0; at < longest.length; at++)
      if ((lengths[at] ?? 0) > (longest[at] as number)) longest[at] = lengths[at] as number;
  }
  return longest.map((length) => (length >= SENTENCE ? 'wide' : length >= FEW_WORDS ? 'medium' : 'narrow'));
}

/** Rows never change, and after an edit most of a table are as they were. */
const known = new WeakMap<Row['cells'], readonly number[]>();

/** How long the longest line of each cell is. */
function longestLines(cells: Row['cells']): readonly number[] {
  const before = known.get(cells);
  if (before !== undefined) return before;
  const lengths = cells.map(longestLine);
  known.set(cells, lengths);
  return lengths;
}

function longestLine(cell: Cell): number {
  const { lines, text } = cell;
  if (lines === undefined) return text === '' ? placeholder(cell).length : text.length;
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}
