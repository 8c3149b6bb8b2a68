/** Long tables and pictures, on a page that is drawn again while people type: not all at once, and never without saying so. */
import { say } from '../../language/say';
import { block, element, type Markup, text } from '../escape';
import { changes } from './table-controls';

/** How many rows a page shows of a table before it is asked for all, and how many rows a picture may have to be drawn. */
const MOST_ROWS = 500;

/** What is shown whole all the same: ids of tables and figures. */
export interface Shortening {
  readonly except: readonly string[];
}

/** @returns how many of a number of rows are shown */
export function rowsShown(id: string, rows: number, shortening: Shortening | undefined): number {
  return shortening === undefined || shortening.except.includes(id) ? rows : Math.min(rows, MOST_ROWS);
}

/** Below a table of which only the first rows are shown. */
export function restOfTable(id: string, shown: number, rows: number): Markup {
  return restHtml(
    id,
    rows - shown,
    say`The first ${shown} of ${grouped(rows)} rows are shown here. Filters, order, copies and exports take them all.`,
    say`Show all ${grouped(rows)} rows`,
    'rest rest-table',
  );
}

/** Instead of a picture that is too long to be drawn unasked. */
export function restOfPicture(id: string, rows: number): Markup {
  return restHtml(
    id,
    rows,
    say`This picture has ${grouped(rows)} rows and would slow the page down, so it is not drawn yet.`,
    say`Draw all ${grouped(rows)} rows`,
    'rest',
  );
}

function restHtml(id: string, rows: number, why: string, button: string, name: string): Markup {
  return block(
    'p',
    { class: name, 'data-rest': rows },
    text(`${why} `),
    element('button', { type: 'button', ...changes({ kind: 'whole', figures: [id] }) }, text(button)),
  );
}

/** 5,015. */
function grouped(rows: number): string {
  return String(rows).replace(/\B(?=(\d{3})+$)/g, ',');
}
