/** The tables of a source, whichever program of spreadsheets saved them. */
import type { Source } from './source';
import { isArchive } from './tables/archive';
import { gridOfCsv } from './tables/csv';
import type { Grid } from './tables/grid';
import { gridsOfXlsx, isWorkbook } from './tables/xlsx';

/** Readers look at one source after another, and a workbook takes a second. */
const read = new WeakMap<Uint8Array, Promise<readonly Grid[]>>();

/**
 * The sheets of a workbook, or the one table of a file of text; none where something else is packed or written in it.
 * @throws UnreadableSource where it is a workbook that cannot be read
 */
export function gridsOf(source: Source): Promise<readonly Grid[]> {
  const known = read.get(source.bytes) ?? gridsNow(source);
  read.set(source.bytes, known);
  return known;
}

async function gridsNow(source: Source): Promise<readonly Grid[]> {
  if (isWorkbook(source)) return gridsOfXlsx(source);
  if (isArchive(source.bytes) || /\.(?:pdf|docx?|rm5|xml|json|html?)$/i.test(source.name)) return [];
  const grid = gridOfCsv(source);
  return grid.rows.length > 0 ? [grid] : [];
}
