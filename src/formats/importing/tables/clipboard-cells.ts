/** Tables on the clipboard: as spreadsheets put them there, parted by tabs, or as a page of the web or a document has them. */
import { Parser } from 'htmlparser2';
import Papa from 'papaparse';

/** A table has no more columns; a page may say anything. */
const MOST_COLUMNS = 100;

/**
 * The trimmed texts of the cells, row by row, without rows in which nothing stands.
 * @param text the plain form; taken where it has tabs
 * @param html the form with marks: of several tables the first
 */
export function cellsOfClipboard(text: string, html: string): readonly (readonly string[])[] {
  const rows = text.includes('\t') ? Papa.parse(text, { delimiter: '\t' }).data : rowsOfHtml(html);
  return rows.map((row) => row.map(inOneLine)).filter((row) => row.some((cell) => cell !== ''));
}

function inOneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

/** A cell over several columns stands in the first of them; the others are blank. */
function rowsOfHtml(html: string): string[][] {
  const rows: string[][] = [];
  let depth = 0;
  let isOver = false;
  let cell: string | undefined;
  let width = 1;
  const endCell = () => {
    if (cell === undefined) return;
    rows.at(-1)?.push(cell, ...Array.from({ length: width - 1 }, () => ''));
    cell = undefined;
  };
  const parser = new Parser({
    onopentag: (name, { colspan = '1' }) => {
      if (name === 'table') depth += 1;
      if (depth !== 1 || isOver) return;
      if (name === 'tr') {
        endCell();
        rows.push([]);
      }
      if (name === 'td' || name === 'th') {
        endCell();
        cell = '';
        width = Math.min(Math.max(Number.parseInt(colspan, 10) || 1, 1), MOST_COLUMNS);
      }
      if (name === 'br') cell = cell === undefined ? undefined : `${cell} `;
    },
    ontext: (text) => {
      if (cell !== undefined) cell += text;
    },
    onclosetag: (name) => {
      if (depth === 1 && (name === 'td' || name === 'th' || name === 'table')) endCell();
      if (name !== 'table') return;
      depth -= 1;
      if (depth === 0) isOver = true;
    },
  });
  parser.end(html);
  return rows;
}
