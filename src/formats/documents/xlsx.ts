/** Tables as an Excel workbook: a sheet for each, heads that stay in sight, numbers that are numbers. */
import writeWorkbook, { type SheetData } from 'write-excel-file/universal';
import { greatest, placeholder, type Row, type Table, type TidyTable, withoutFormula } from '../../core/index';
import { stableZip } from './stable-zip';

type XlsxCell = SheetData[number][number];

interface Sheet {
  readonly name: string;
  readonly data: SheetData;
  readonly widths: readonly number[];
}

/** Tables as they are shown, with their footnotes below. @returns the bytes of the file, the same for the same tables */
export async function tablesAsXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  return workbook(tables.map(sheetOf));
}

/** Tidy tables: heads and values, nothing else. @returns the bytes of the file, the same for the same tables */
export async function tidyTablesAsXlsx(tables: readonly TidyTable[]): Promise<Uint8Array> {
  return workbook(
    tables.map(({ name, rows }) => {
      const [heads = [], ...lines] = rows;
      const data = [heads.map((head) => bold(String(head))), ...lines.map((line) => line.map(tidyCell))];
      return { name, data, widths: widthsOf(rows.map((row) => row.map(String))) };
    }),
  );
}

function tidyCell(value: string | number): XlsxCell {
  if (typeof value === 'number') return { value, type: Number };
  return value === '' ? null : { value: withoutFormula(value), type: String };
}

function sheetOf({ title, columns, rows, notes, abbreviations }: Table): Sheet {
  const heads = columns.map(({ group, title }) => (group === undefined ? title : `${group}: ${title}`));
  const numeric = columns.map((_, index) => isNumeric(rows, index));
  const short = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ');
  const below = [title, ...notes, ...(short === '' ? [] : [`Abbreviations: ${short}.`])];
  const words = rows.map((row) => row.cells.map(wordsOf));
  const widths = widthsOf([heads, ...words]);
  const data: SheetData = [
    highEnough(heads.map(bold), heads, widths),
    ...words.map((line) => {
      const cells = columns.map((_, index) => tableCell(line[index] ?? '', numeric[index] ?? false));
      return highEnough(cells, line, widths);
    }),
    [],
    ...below.map((note) => [{ value: withoutFormula(note), type: String }]),
  ];
  return { name: title, data, widths };
}

function wordsOf(cell: Row['cells'][number]): string {
  if (cell.progress === 'not expected') return '';
  const words = cell.lines && cell.lines.length > 1 ? cell.lines.join('\n') : cell.text;
  return words === '' ? (cell.state === 'not extracted' ? '' : placeholder(cell)) : `${words}${cell.signs ?? ''}`;
}

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/**
 * Whether the values of a column are numbers: all of them look like one, and no two that are written differently become the
 * same (question 4.1 is not question 4.10).
 */
function isNumeric(rows: readonly Row[], index: number): boolean {
  const texts = rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell && cell.text !== '' && cell.progress === undefined ? [wordsOf(cell)] : [];
  });
  const distinct = new Set(texts);
  return (
    texts.length > 0 &&
    texts.every((text) => NUMBER.test(text)) &&
    new Set([...distinct].map(Number)).size === distinct.size
  );
}

/** A number keeps the decimals that are written. */
function tableCell(words: string, numeric: boolean): XlsxCell {
  if (words === '') return null;
  if (!numeric || !NUMBER.test(words))
    return { value: withoutFormula(words), type: String, wrap: true, alignVertical: 'top' };
  const decimals = words.split('.')[1]?.length ?? 0;
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return { value: Number(words), type: Number, format, alignVertical: 'top' };
}

function bold(head: string): XlsxCell {
  return { value: withoutFormula(head), type: String, fontWeight: 'bold', wrap: true, alignVertical: 'bottom' };
}

/** Wide enough for most of what stands in a column, in characters. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = greatest(
    rows.map(({ length }) => length),
    0,
  );
  return Array.from({ length: columns }, (_, index) => {
    const longest = greatest(
      rows.flatMap((row) => (row[index] ?? '').split('\n').map(({ length }) => length)),
      0,
    );
    return Math.min(Math.max(longest + 2, 8), 45);
  });
}

/** The height of a line, in points. */
const LINE = 13;

/** A row in which all lines can be read: not every program works that out when it opens a file. */
function highEnough(cells: XlsxCell[], words: readonly string[], widths: readonly number[]): XlsxCell[] {
  const lines = words.map((text, index) => {
    // Words do not fill a line to its end.
    const room = Math.max((widths[index] ?? 0) - 4, 4);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  const most = greatest(lines, 1);
  // The height of a row is that of its first cell.
  const [first = null, ...rest] = cells;
  const empty: XlsxCell = { value: '', type: String };
  const start = first !== null && typeof first === 'object' && 'value' in first ? first : empty;
  return most === 1 ? cells : [{ ...start, height: most * LINE }, ...rest];
}

async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const blob = await writeWorkbook(
    sheets.map(({ data, widths }, index) => ({
      data,
      sheet: names[index] ?? `Table ${index + 1}`,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    // Without a name of their letters, programs that lack Excel's take any.
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBlob();
  return stableZip(new Uint8Array(await blob.arrayBuffer()));
}

/** Excel takes 31 characters and not all of them, and no name twice (in any case). */
function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/[\\/*?:[\]]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Table';
    let wanted = plain.slice(0, 31).trim();
    for (let count = 2; used.has(wanted.toLowerCase()); count += 1) {
      const end = ` (${count})`;
      wanted = `${plain.slice(0, 31 - end.length).trim()}${end}`;
    }
    used.add(wanted.toLowerCase());
    return wanted;
  });
}
