/** Which rows of a grid look like headings. */
import type { Grid, SheetRow } from '../importing/sheet';

/** As far as headings are looked for. */
const FIRST_ROWS = 20;

/** A cell that no heading has: a number, a date. */
const VALUE = /^[−–-]?[\d.,'’ ]*\d[%]?$|^\d{4}-\d{2}/;

/**
 * The first row with several texts and as good as no numbers; and the one below it, where that has only texts and the first
 * lacks some or has joined cells, as one heading over several columns does.
 */
export function headingRows({ rows, joined }: Grid): readonly number[] {
  const first = rows.slice(0, FIRST_ROWS).findIndex(looksLikeHeadings(rows));
  const row = rows[first === -1 ? 0 : first];
  if (row === undefined) return [];
  const before = rows[first - 1];
  if (before !== undefined && isOver(before, row)) return [before.number, row.number];
  const next = rows[first + 1];
  const isJoined = joined.some((each) => each.firstRow === row.number && each.lastColumn > each.firstColumn);
  const isOverOthers =
    next !== undefined && rows.length > first + 2 && (isJoined ? isTexts(next) : continues(row, next));
  return isOverOthers ? [row.number, next.number] : [row.number];
}

/** A row with few texts above one in which headings repeat: “Training” over “n” and “mean”, “Usual care” over the same. */
function isOver({ number, cells }: SheetRow, below: SheetRow): boolean {
  const texts = written(below.cells);
  const isRepeated = new Set(texts).size < texts.length;
  const over = cells.flatMap((cell, column) => (cell === '' ? [] : [column]));
  return (
    isRepeated &&
    number === below.number - 1 &&
    over.length < texts.length &&
    over.every((column) => !VALUE.test(cells[column] ?? '') && (below.cells[column] ?? '') !== '')
  );
}

/** At least half as many texts as the table is wide: a title above the table has one. */
function looksLikeHeadings(rows: readonly SheetRow[]): (row: SheetRow) => boolean {
  const width = Math.max(0, ...rows.slice(0, FIRST_ROWS * 2).map(({ cells }) => written(cells).length));
  return ({ cells }) => {
    const texts = written(cells);
    return texts.length >= Math.max(2, width / 3) && texts.every((text) => !VALUE.test(text) || isYear(text));
  };
}

/** Years are headings of columns in some tables. */
function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function continues({ cells: upper }: SheetRow, { cells: lower }: SheetRow): boolean {
  const width = Math.max(upper.length, lower.length);
  const columns = Array.from({ length: width }, (_, column) => [upper[column] ?? '', lower[column] ?? ''] as const);
  const below = written(lower);
  const isBlankAbove = columns.filter(([above, under]) => above === '' && under !== '').length;
  const isRepeated = new Set(below).size < below.length;
  return isBlankAbove > 0 && isTexts({ cells: lower }) && (isRepeated || written(upper).length < below.length);
}

function isTexts({ cells }: Pick<SheetRow, 'cells'>): boolean {
  return written(cells).every((text) => !VALUE.test(text));
}

function written(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell !== '');
}
