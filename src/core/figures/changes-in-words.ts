/** What has changed in a picture since an earlier version, row by row: "Alder 2019, D2: Low → High". */
import { say } from '../language/say';
import { compareTables } from '../synthesis/compare-tables';
import type { Figure } from '../synthesis/list';
import type { Cell, CellChange, Row, Table } from '../synthesis/table';
import { tablesOfFigure } from './render';

export interface PictureChanges {
  /** One line for each cell that is not what it was; one for a row that came or went. */
  readonly lines: readonly string[];
  readonly counts: Readonly<Record<CellChange['kind'], number>>;
}

/** @returns what the picture says otherwise than before; nothing for a picture that cannot be had as a table. */
export function changesInWords(before: Figure, now: Figure): PictureChanges {
  const tables = tablesOfFigure(now);
  const compared = tables.map((table) => {
    const was = tablesOfFigure(before).find(({ id }) => id === table.id);
    return compareTables(was ?? { ...table, rows: [] }, table);
  });
  const count = (kind: CellChange['kind']) => compared.reduce((sum, { counts }) => sum + counts[kind], 0);
  return {
    lines: compared.flatMap(({ table }) => table.rows.flatMap((row) => linesOf(row, table))),
    counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
  };
}

function linesOf(row: Row, table: Table): string[] {
  const kinds = new Set(row.cells.filter((cell) => said(cell) !== '').map(({ change }) => change?.kind));
  const name = nameOf(row, table);
  if (kinds.size === 1 && kinds.has('added')) return [say`+ ${name}`];
  if (kinds.size === 1 && kinds.has('removed')) return [say`− ${name}`];
  return row.cells.flatMap((cell, index) => {
    if (cell.change === undefined) return [];
    const [was, is] = [cell.change.before || '–', cell.change.kind === 'removed' ? '–' : cell.text];
    return [`${name}, ${table.columns[index]?.title ?? ''}: ${was} → ${is}`];
  });
}

/** The first words of a row; where others have the same, with those that tell it from them. */
function nameOf(row: Row, { rows }: Table): string {
  for (let length = 1; length < row.cells.length; length += 1) {
    const others = rows.filter((other) => other !== row && startOf(other, length) === startOf(row, length));
    if (others.length === 0) return startOf(row, length);
  }
  return startOf(row, 1);
}

function startOf({ cells }: Row, length: number): string {
  return cells
    .slice(0, length)
    .map(said)
    .filter((words) => words !== '')
    .join(', ');
}

function said({ text, change }: Cell): string {
  return text === '' ? (change?.before ?? '') : text;
}
