/** A table for pandoc and Quarto, with its footnotes below. */
import { greatest } from '../../statistics/extremes';
import type { Cell, Column, Table } from '../../synthesis/models/table';
import { placeholder, progressInText } from '../tables/cell-text';
import { columnWidths } from '../tables/table-tex';
import { division, NO_ATTRIBUTES, type PandocBlock, type PandocInline, paragraph, plain, words } from './pandoc';

/** The table with its title as caption, and a paragraph for each footnote. */
export function tablePandoc({ title, columns, rows, notes, abbreviations }: Table): PandocBlock[] {
  const short = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ');
  const below = [...notes, ...(short === '' ? [] : [`Abbreviations: ${short}.`])];
  const body = rows.map((row) => rowOf(row.cells.map((cell) => cellOf(cellInlines(cell)))));
  const table = {
    t: 'Table',
    c: [
      NO_ATTRIBUTES,
      [null, [plain(words(title))]],
      widths({ columns, rows }).map((width) => [{ t: 'AlignLeft' }, width]),
      [NO_ATTRIBUTES, headRows(columns)],
      [[NO_ATTRIBUTES, 0, [], body]],
      [NO_ATTRIBUTES, []],
    ],
  };
  if (below.length === 0) return [table];
  return [
    table,
    division(
      'extraction-notes',
      below.map((note) => paragraph(words(note))),
    ),
  ];
}

/** So many letters stand beside one another on a page; beyond them, columns have widths in which their words are broken. */
const LETTERS = 72;

/** Shares of the page, where columns cannot be as wide as what stands in them. */
function widths({ columns, rows }: Pick<Table, 'columns' | 'rows'>): PandocInline[] {
  const texts = [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells.map(({ text }) => text))];
  const longest = columns.map((_, index) => greatest(texts.map((row) => row[index]?.length ?? 0)));
  if (longest.reduce((sum, each) => sum + each, 0) <= LETTERS) return columns.map(() => ({ t: 'ColWidthDefault' }));
  return columnWidths({ columns, rows }).map((share) => ({ t: 'ColWidth', c: Number(share.toFixed(3)) }));
}

/** One row of headings, or two where some stand under a common one. */
function headRows(columns: readonly Column[]): unknown[] {
  const lower = rowOf(columns.map(({ title }) => cellOf(words(title))));
  if (columns.every(({ group }) => group === undefined)) return [lower];
  const upper: unknown[] = [];
  for (let start = 0; start < columns.length; ) {
    const group = columns[start]?.group;
    let end = start + 1;
    while (end < columns.length && group !== undefined && columns[end]?.group === group) end += 1;
    upper.push(cellOf(words(group ?? ''), end - start));
    start = end;
  }
  return [rowOf(upper), lower];
}

function rowOf(cells: readonly unknown[]): unknown {
  return [NO_ATTRIBUTES, cells];
}

/** @param wide how many columns it reaches over */
function cellOf(inlines: readonly PandocInline[], wide = 1): unknown {
  return [NO_ATTRIBUTES, { t: 'AlignDefault' }, 1, wide, inlines.length === 0 ? [] : [plain(inlines)]];
}

function cellInlines(cell: Cell): PandocInline[] {
  if (cell.progress) return words(progressInText(cell));
  const lines = cell.lines ?? [cell.text === '' ? placeholder(cell) : cell.text];
  const said = lines.flatMap((line, index) => [...(index > 0 ? [{ t: 'LineBreak' }] : []), ...words(line)]);
  const shown = cell.state === 'given' || cell.state === 'computed' ? said : [{ t: 'Emph', c: said }];
  return cell.signs === undefined ? shown : [...shown, { t: 'Superscript', c: words(cell.signs) }];
}
