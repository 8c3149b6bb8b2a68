/** What has changed in a table or picture since an earlier version, row by row: "Alder 2019, D2: Low → High". */
import { greatest } from '../../statistics/extremes';
import { type ComparedTable, compareTables, showTheSame } from '../../synthesis/arranging/compare-tables';
import type { Figure } from '../../synthesis/models/figure';
import type { Cell, CellChange, Row, Table } from '../../synthesis/models/table';
import { tablesOfFigure } from '../render';

export interface PictureChanges {
  /** One line for each cell that is not what it was; one for a row that came or went. */
  readonly lines: readonly string[];
  readonly counts: Readonly<Record<CellChange['kind'], number>>;
}

/** A cell that says something else than before, or a row that came or went. In English, as tables are. */
export interface ChangedCell {
  /** The title of the table. */
  readonly table: string;
  /** The words by which the row is told from others. */
  readonly row: string;
  /** The title of the column; absent where the row as a whole came or went. */
  readonly column?: string;
  /** Empty where nothing stood, or stands. */
  readonly from: string;
  readonly to: string;
}

/** @returns what the picture says otherwise than before, in English as the picture itself; nothing for a picture that cannot be had as a table. */
export function changesInWords(before: Figure, now: Figure): PictureChanges {
  const compared = comparedTables(before, now);
  const count = (kind: CellChange['kind']) => compared.reduce((sum, { counts }) => sum + counts[kind], 0);
  return {
    lines: compared.flatMap(({ table }) => changedCellsOf(table).map(lineOf)),
    counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
  };
}

/** Every cell that is not what it was, and every row that came or went. @param before, now absent where there is no such figure */
export function changedCells(before: Figure | undefined, now: Figure | undefined): readonly ChangedCell[] {
  if (before === now) return [];
  return comparedTables(before, now).flatMap(({ table }) =>
    changedCellsOf({ ...table, rows: withoutRenamed(table.rows) }),
  );
}

function comparedTables(before: Figure | undefined, now: Figure | undefined): readonly ComparedTable[] {
  const earlier = before ? tablesOfFigure(before) : [];
  const tables = now ? tablesOfFigure(now) : earlier.map((table) => ({ ...table, rows: [] }));
  return tables.flatMap((table) => {
    const was = tableBefore(table, earlier) ?? { ...table, rows: [] };
    return showTheSame(was, table) ? [] : [compareTables(was, table)];
  });
}

/** The parts of a picture are told apart by their titles: their numbers move when one comes or goes. */
function tableBefore(table: Table, earlier: readonly Table[]): Table | undefined {
  return earlier.length === 1 ? earlier[0] : earlier.find(({ title }) => title === table.title);
}

/** What follows from the other columns changes with them, and says nothing more. */
const FOLLOWS: readonly string[] = ['of', 'percent', 'weight'];

function changedCellsOf(compared: Table): ChangedCell[] {
  const { columns, rows, title: table } = compared;
  const changed = rows.filter(({ cells }) => cells.some(({ change }) => change !== undefined));
  if (changed.length === 0) return [];
  const nameOf = prepareNames(rows);
  return changed.flatMap((row): ChangedCell[] => {
    const name = nameOf(row);
    const kind = wholeChangeOf(row);
    if (kind === 'added') return [{ table, row: name, from: '', to: name }];
    if (kind === 'removed') return [{ table, row: name, from: name, to: '' }];
    return row.cells.flatMap(({ change, text }, index) => {
      const column = columns[index];
      if (change === undefined || FOLLOWS.includes(column?.id ?? '')) return [];
      const to = change.kind === 'removed' ? '' : text;
      return [{ table, row: name, column: column?.title ?? '', from: change.before, to }];
    });
  });
}

/** What became of a row as a whole; nothing for one that only says something else. */
function wholeChangeOf({ cells }: Row): CellChange['kind'] | undefined {
  const kinds = new Set(cells.filter((cell) => textOfCell(cell) !== '').map(({ change }) => change?.kind));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== 'changed' ? kind : undefined;
}

/** Without rows that went and came word for word, as where the record behind them has a new id. */
function withoutRenamed(rows: readonly Row[]): readonly Row[] {
  const wordsOf = (row: Row) => JSON.stringify(row.cells.map(textOfCell));
  const open = tallied(rows.filter((row) => wholeChangeOf(row) === 'removed').map(wordsOf));
  const back = tallied(rows.filter((row) => wholeChangeOf(row) === 'added').map(wordsOf));
  const left = { added: new Map(open), removed: new Map(back) };
  return rows.filter((row) => {
    const kind = wholeChangeOf(row);
    if (kind === undefined || kind === 'changed') return true;
    const others = left[kind].get(wordsOf(row)) ?? 0;
    left[kind].set(wordsOf(row), others - 1);
    return others <= 0;
  });
}

function lineOf({ row, column, from, to }: ChangedCell): string {
  if (column === undefined) return from === '' ? `+ ${row}` : `− ${row}`;
  return `${row}, ${column}: ${from || '–'} → ${to || '–'}`;
}

/** The first words of a row; where others have the same, with those columns behind them that tell it from more of them. */
function prepareNames(rows: readonly Row[]): (row: Row) => string {
  const longest = greatest(rows.map(({ cells }) => cells.length));
  const tallies = new Map<string, ReadonlyMap<string, number>>();
  const tallyOf = (columns: readonly number[]) => {
    const known = tallies.get(columns.join());
    const tally = known ?? tallied(rows.map((row) => wordsIn(row, columns)));
    tallies.set(columns.join(), tally);
    return tally;
  };
  return (row) => {
    let [name, alike, columns]: [string, number, readonly number[]] = ['', Number.POSITIVE_INFINITY, []];
    for (let column = 0; column < Math.max(longest - 1, 1) && alike > 1; column++) {
      const more = [...columns, column];
      const words = wordsIn(row, more);
      const count = tallyOf(more).get(words) ?? 0;
      if (words !== '' && count < alike) [name, alike, columns] = [words, count, more];
    }
    return name;
  };
}

function tallied(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsIn({ cells }: Row, columns: readonly number[]): string {
  return columns
    .flatMap((column) => cells[column] ?? [])
    .map(textOfCell)
    .filter((words) => words !== '')
    .join(', ');
}

function textOfCell({ text, change }: Cell): string {
  return text === '' ? (change?.before ?? '') : text;
}
