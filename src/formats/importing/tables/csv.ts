/** Tables as text: separated by commas, semicolons or tabs, in whichever encoding they were saved. */
import Papa from 'papaparse';
import { decodeReferences } from '../../references/decode-references';
import type { Source } from '../source';
import { type Grid, rowOf, sheetOfGrid } from './grid';
import type { Sheet } from './sheet';

/**
 * The table in a file. The first line that is not blank has the headings.
 * @returns nothing where there is no table of at least two columns
 */
export function sheetOfCsv(source: Source): Sheet | undefined {
  return sheetOfGrid(gridOfCsv(source));
}

/** The rows of a file. Its separator is what parts its lines most evenly, or what Excel’s own first line (`sep=;`) says. */
export function gridOfCsv({ name, bytes }: Source): Grid {
  const text = decodeReferences(bytes).text.replace(/^\uFEFF/, '');
  const [first, said] = /^"?sep=(.)"?\r?\n/i.exec(text) ?? [''];
  const table = text.slice(first.length);
  const delimiter = said ?? Papa.parse(table, { skipEmptyLines: true, preview: 20 }).meta.delimiter;
  const { data } = Papa.parse(table, { delimiter, skipEmptyLines: false });
  const above = said === undefined ? 1 : 2;
  return { part: name, rows: data.flatMap((line, index) => rowOf(index + above, line)), joined: [] };
}
