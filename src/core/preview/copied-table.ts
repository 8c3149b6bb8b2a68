/** A table for the clipboard, in the two forms that other programs take: Word and Docs a table, spreadsheets cells. */

import { styleSheet } from '../figures/escape';
import { arrangementOf, type PreviewView } from '../figures/on-the-page/page-view';
import { pageHtml } from '../figures/page';
import { tablesOfFigure } from '../figures/render';
import { withoutFormula } from '../figures/tables/csv';
import { tableHtml } from '../figures/tables/table-html';
import { tablesTsv } from '../figures/tables/table-tsv';
import type { Review } from '../review/review';
import { arrangeTable } from '../synthesis/arranging/arrange-table';
import type { Cell, Table } from '../synthesis/models/table';
import { shownSections } from './shown-figures';

export interface CopiedTable {
  readonly title: string;
  /** A page with the table, its footnotes and abbreviations. No path of a file is in it. */
  readonly html: string;
  /** Cells with tabs between them. */
  readonly text: string;
}

/**
 * @param id of a table, or of a figure that can be had as one
 * @param view filter, order and hidden columns are as somebody looks at it
 * @returns nothing where there is no such table under the filter
 */
export function copiedTable(review: Review, id: string, view: PreviewView): CopiedTable | undefined {
  const figures = shownSections(review, view.filter).flatMap((section) => section.figures);
  const named = figures.find((figure) => figure.id === id);
  const tables = named
    ? tablesOfFigure(named.figure)
    : figures.flatMap(({ figure }) => tablesOfFigure(figure)).filter((table) => table.id === id);
  if (tables.length === 0) return undefined;
  const arranged = tables.map((table) => arrangeTable(table, arrangementOf(view, table.id)));
  const title = named?.title ?? tables[0]?.title ?? id;
  return {
    title,
    html: pageHtml({
      title,
      head: [styleSheet(STYLES)],
      body: arranged.map((table) => tableHtml(safeForSpreadsheets(table))),
    }),
    text: tablesTsv(arranged),
  };
}

/** Spreadsheets run what they paste from HTML just as they run CSV. */
function safeForSpreadsheets(table: Table): Table {
  const safe = (cell: Cell): Cell => ({
    ...cell,
    text: withoutFormula(cell.text),
    ...(cell.lines && { lines: cell.lines.map(withoutFormula) }),
  });
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(safe) })) };
}

/**
 * Ruled as journals rule tables. `mso-number-format` is Excel's: everything stays as it is printed (`0.060`, `1-2`), and
 * nothing becomes a date.
 */
const STYLES = `
table { border-collapse: collapse; border-top: 1.5pt solid black; border-bottom: 1.5pt solid black; font-size: 10pt; }
caption { text-align: left; font-weight: bold; }
th, td { padding: 2pt 6pt; text-align: left; vertical-align: top; mso-number-format: "\\@"; }
thead th { border-bottom: 1pt solid black; vertical-align: bottom; }
.number { text-align: right; }
br { mso-data-placement: same-cell; }
.notes { font-size: 9pt; }
`.trim();
