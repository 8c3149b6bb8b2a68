/** Tables as text: separated by commas, semicolons or tabs, in whichever encoding they were saved. */
import Papa from 'papaparse';
import { decodeReferences } from '../../references/decode-references';
import type { Source } from '../source';
import type { Row, Sheet } from './sheet';

/**
 * The table in a file. The first line that is not blank has the headings.
 * @returns nothing where there is no table of at least two columns
 */
export function sheetOfCsv({ name, bytes }: Source): Sheet | undefined {
  const { text } = decodeReferences(bytes);
  const { data } = Papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  const lines = data.map((cells) => cells.map((cell) => cell.trim()));
  const first = lines.findIndex((cells) => cells.some((cell) => cell !== ''));
  const heads = lines[first];
  if (heads === undefined || heads.filter((head) => head !== '').length < 2) return undefined;
  const rows: Row[] = lines.slice(first + 1).flatMap((cells, index) => {
    const row = { number: first + index + 2, cells };
    return cells.some((cell) => cell !== '') ? [row] : [];
  });
  return { part: name, heads, rows };
}
