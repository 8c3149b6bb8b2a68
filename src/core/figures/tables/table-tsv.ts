/** Tables for the clipboard: cells with tabs between them, which Word, Excel and mail programs take for a table. */
import type { Cell, Table } from '../../synthesis/models/table';
import { placeholder, progressInText } from './cell-text';
import { withoutFormula } from './csv';

/** Title, heads, rows and footnotes of each table, an empty line between two tables. */
export function tablesTsv(tables: readonly Table[]): string {
  return tables.map(tableTsv).join('\n');
}

function tableTsv({ title, columns, rows, notes, abbreviations }: Table): string {
  const heads = columns.map(({ group, title }) => (group === undefined ? title : `${group}: ${title}`));
  const short = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ');
  const below = [...notes, ...(short === '' ? [] : [`Abbreviations: ${short}.`])];
  const lines = [[title], heads, ...rows.map(({ cells }) => cells.map(wordsOf)), ...below.map((note) => [note])];
  return lines.map((cells) => `${cells.map(field).join('\t')}\n`).join('');
}

function wordsOf(cell: Cell): string {
  if (cell.progress) return progressInText(cell);
  const words = cell.lines && cell.lines.length > 1 ? cell.lines.join('; ') : cell.text;
  return `${words === '' ? placeholder(cell) : words}${cell.signs ?? ''}`;
}

function field(words: string): string {
  return withoutFormula(words.replace(/\s+/g, ' ').trim());
}
