/** Spreadsheets of a team, for mappings: the tables as they lie there. */
import { type Grid, say } from '../../core/index';
import { gridsOf } from './grids';
import type { Source } from './source';
import { UnreadableSource } from './source';

/** More rows than any spreadsheet of a review has; each row is looked at once. */
const MOST_ROWS = 200_000;

/** @returns whether a file is a spreadsheet by its name */
export function isSpreadsheet(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt|xls[xm]?)$/i.test(name);
}

/**
 * The sheets of a workbook, or the one table of a file of text; at least one.
 * @throws UnreadableSource where there is none, or too large a one
 */
export async function gridsToMap(source: Source): Promise<readonly Grid[]> {
  const grids = await gridsOf(source);
  if (grids.length === 0) throw new UnreadableSource(say`${source.name} is empty, or no spreadsheet.`);
  const large = grids.find(({ rows }) => rows.length > MOST_ROWS);
  if (large)
    throw new UnreadableSource(
      say`${large.part} has more than ${MOST_ROWS.toLocaleString('en')} rows, so it is not read.`,
    );
  return grids;
}
