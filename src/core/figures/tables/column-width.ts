/** How much room a column of a table wants: sentences in a column of one word a line cannot be read. */
import type { Cell, Table } from '../../synthesis/models/table';
import { placeholder } from './cell-text';
import { RowBatches } from './row-batches';

/** wide: sentences. medium: a few words. narrow: a word, a number or a sign. */
export type ColumnWidth = 'wide' | 'medium' | 'narrow';

/** From this many characters on. */
const SENTENCE = 80;
const FEW_WORDS = 14;

/** @returns the widths of a table's columns, from the longest line that stands in each; headings do not count. */
export function columnWidths({ columns, rows }: Table): readonly ColumnWidth[] {
  const longest = columns.map(() => 0);
  for (const lengths of longestInBatches.foundIn(rows)) raise(longest, lengths);
  return longest.map((length) => (length >= SENTENCE ? 'wide' : length >= FEW_WORDS ? 'medium' : 'narrow'));
}

/** How long the longest line of each column is in some rows. */
const longestInBatches = new RowBatches((rows) => {
  const longest: number[] = [];
  for (const { cells } of rows) raise(longest, cells.map(longestLine));
  return longest;
});

/** Makes lengths as large as others are. */
function raise(longest: number[], lengths: readonly number[]): void {
  for (let at = 0; at < lengths.length; at++) longest[at] = Math.max(longest[at] ?? 0, lengths[at] ?? 0);
}

function longestLine(cell: Cell): number {
  const { lines, text } = cell;
  if (lines === undefined) return text === '' ? placeholder(cell).length : text.length;
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}
