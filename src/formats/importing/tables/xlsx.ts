/** Workbooks of Excel and of programs that write the same form (`.xlsx`, `.xlsm`): what their cells show. */
import { zipSync } from 'fflate';
import { type Cell, type CellValue, readXlsx, type Workbook } from 'hucre/xlsx';
import { type JoinedCells, say } from '../../../core/index';
import { type Source, UnreadableSource } from '../source';
import { filesOfArchive, isArchive } from './archive';
import { type Grid, rowOf } from './grid';

type WorkbookSheet = Workbook['sheets'][number];

/** The parts of a workbook that say what stands in cells: no pictures, macros, printers, notes beside cells. */
const NOT_CELLS =
  /(?:^|\/)(?:drawings|charts|media|comments|threadedComments|persons|pivot\w+|externalLinks|customXml|docProps|tables|ctrlProps|worksheets\/_rels)\/|comments\d*\.xml$/i;

/** How old workbooks begin, and those that are locked with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether a file says that it is a workbook, by its name and its first bytes. */
export function isWorkbook({ name, bytes }: Source): boolean {
  return /\.xls[xm]?$/i.test(name) && (isArchive(bytes) || isOld(bytes));
}

/**
 * The sheets of a workbook in their order, without those in which nothing stands; hidden ones too, because nothing says that
 * they do not count. Formulas are taken by the value that was saved with them, dates as `2020-05-03`, numbers as they are
 * shown but with every digit they have (a percentage as `45.3%`), cells that are an error by its sign (`#N/A`).
 * @throws UnreadableSource where it is an old or a locked workbook, damaged, or made to do harm
 */
export async function gridsOfXlsx({ name, bytes }: Source): Promise<readonly Grid[]> {
  if (isOld(bytes))
    throw new UnreadableSource(
      say`${name} is a workbook of an old form (.xls), or locked with a password. Open it, save it as .xlsx without a password, and import that.`,
    );
  const files = filesOfArchive({ name, bytes }, (path) => /\.(?:xml|rels)$/i.test(path) && !NOT_CELLS.test(path));
  // Packed again, so that the library reads what was looked at, and nothing else.
  const checked = zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0 });
  const workbook = await readXlsx(checked, { readStyles: true }).catch(() => {
    throw new UnreadableSource(
      say`${name} is no workbook that can be read. Open it in Excel or LibreOffice, save it as .xlsx or .csv, and import that.`,
    );
  });
  return workbook.sheets.map(gridOf).filter(({ rows }) => rows.length > 0);
}

function isOld(bytes: Uint8Array): boolean {
  return OLE.every((byte, index) => bytes[index] === byte);
}

function gridOf({ name, rows, cells, merges = [] }: WorkbookSheet): Grid {
  const lines = rows.map((values, row) => values.map((value, column) => textOf(value, cells?.get(`${row},${column}`))));
  return { part: name, rows: lines.flatMap((line, row) => rowOf(row + 1, line)), joined: merges.map(joinedOf) };
}

function joinedOf({ startRow, endRow, startCol, endCol }: NonNullable<WorkbookSheet['merges']>[number]): JoinedCells {
  return { firstRow: startRow + 1, lastRow: endRow + 1, firstColumn: startCol, lastColumn: endCol };
}

/** What a cell shows. */
function textOf(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt ?? '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  return value;
}

/**
 * Fifteen digits, as many as spreadsheets show: more are what is left of calculating (0.30000000000000004).
 * @param form of the cell, as spreadsheets write it: `0.00`, `0%`
 */
function numberText(value: number, form: string): string {
  const shown = (form.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const isPercent = shown.includes('%');
  const places = /e[+-]/i.test(shown) ? 0 : (/\.(0+)/.exec(shown)?.[1]?.length ?? 0);
  const digits = withDigits(isPercent ? value * 100 : value);
  return `${withPlaces(digits, places)}${isPercent ? '%' : ''}`;
}

function withDigits(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 });
}

/** With at least so many places behind the point: 20.1 is shown as 20.10 where the form says so. */
function withPlaces(digits: string, places: number): string {
  const [whole = '', part = ''] = digits.split('.');
  return places > part.length ? `${whole}.${part.padEnd(places, '0')}` : digits;
}

/** A day, a day with its time, or, where there is no day, the time. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.startsWith('00:00:00') ? '' : time.slice(0, time.slice(6, 8) === '00' ? 5 : 8);
  if (date.getUTCFullYear() < 1900) return clock || '00:00';
  return clock === '' ? day : `${day} ${clock}`;
}
