/** What has changed in a picture since an earlier version, row by row: "Alder 2019, D2: Low → High". */
import { compareTables } from '../../synthesis/arranging/compare-tables';
import type { Figure } from '../../synthesis/models/figure';
import type { Cell, CellChange, Row, Table } from '../../synthesis/models/table';
import { tablesOfFigure } from '../render';

export interface PictureChanges {
  /** One line for each cell that is not what it was; one for a row that came or went. */
  readonly lines: readonly string[];
  readonly counts: Readonly<Record<CellChange['kind'], number>>;
}

/** @returns what the picture says otherwise than before, in English as the picture itself; nothing for a picture that cannot be had as a table. */
export function changesInWords(before: Figure, now: Figure): PictureChanges {
  const [earlier, tables] = [tablesOfFigure(before), tablesOfFigure(now)];
  const compared = tables.map((table) => {
    return compareTables(tableBefore(table, earlier) ?? { ...table, rows: [] }, table);
  });
  const count = (kind: CellChange['kind']) => compared.reduce((sum, { counts }) => sum + counts[kind], 0);
  return {
    lines: compared.flatMap(({ table }) => table.rows.flatMap((row) => linesOf(row, table))),
    counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
  };
}

/** The parts of a picture are told apart by their titles: their numbers move when one comes or goes. */
function tableBefore(table: Table, earlier: readonly Table[]): Table | undefined {
  return earlier.length === 1 ? earlier[0] : earlier.find(({ title }) => title === table.title);
}

/** What follows from the other columns changes with them, and says nothing more. */
const FOLLOWS: readonly string[] = ['of', 'percent', 'weight'];

function linesOf(row: Row, table: Table): string[] {
  const kinds = new Set(row.cells.filter((cell) => said(cell) !== '').map(({ change }) => change?.kind));
  const name = nameOf(row, table);
  if (kinds.size === 1 && kinds.has('added')) return [`+ ${name}`];
  if (kinds.size === 1 && kinds.has('removed')) return [`− ${name}`];
  return row.cells.flatMap((cell, index) => {
    const column = table.columns[index];
    if (cell.change === undefined || FOLLOWS.includes(column?.id ?? '')) return [];
    const [was, is] = [cell.change.before || '–', cell.change.kind === 'removed' ? '–' : cell.text];
    return [`${name}, ${column?.title ?? ''}: ${was} → ${is}`];
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
