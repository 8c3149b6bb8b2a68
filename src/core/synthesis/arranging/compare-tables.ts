/** A table as it was and as it is, in one: every cell that is not the same is marked, and what is gone is still there. */
import { addTo } from '../../document/groups';
import type { Cell, CellChange, Row, Table } from '../models/table';

export interface ComparedTable {
  /** Today's rows and columns; those that are gone stand where they were, without a way to the files. */
  readonly table: Table;
  /** How many cells were added, removed and changed. */
  readonly counts: Readonly<Record<CellChange['kind'], number>>;
}

/**
 * Compares what two tables show. Signs, standings and reasons do not count: a cell is the same where it says the same.
 * Rows belong together that have the same id and name; else the same name, where it is the only one; else the same id.
 */
export function compareTables(before: Table, now: Table): ComparedTable {
  const columnsBefore = new Map(before.columns.map((column) => [column.id, column]));
  const columns = withRemoved(before.columns, now.columns, ({ id }) => columnsBefore.get(id));
  const pairs = pairRows(before.rows, now.rows);
  const isNow = new Set(now.rows);
  const cellsOf = [placesOf(before), placesOf(now)] as const;
  const rows = withRemoved(before.rows, now.rows, (row) => pairs.get(row)).map((row): Row => {
    const earlier = isNow.has(row) ? pairs.get(row) : row;
    const cells = columns.map(({ id }) =>
      comparedCell(cellsOf[0](earlier, id), isNow.has(row) ? cellsOf[1](row, id) : undefined),
    );
    return isNow.has(row) ? { ...row, cells } : { id: `${row.id} (before)`, cells };
  });
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const { cells } of rows) for (const { change } of cells) if (change) counts[change.kind] += 1;
  return { table: { ...now, columns, rows }, counts };
}

/** Whether nothing changed: the same columns, and the same rows in the same order, that say the same. */
export function showTheSame(before: Table, now: Table): boolean {
  const isSame = (row: Row, was: Row | undefined) =>
    row === was ||
    (row.id === was?.id && row.cells.every((cell, index) => wordsOf(cell) === wordsOf(was.cells[index])));
  return (
    before.columns.length === now.columns.length &&
    before.rows.length === now.rows.length &&
    now.columns.every(({ id }, index) => id === before.columns[index]?.id) &&
    now.rows.every((row, index) => isSame(row, before.rows[index]))
  );
}

/** Everything that is there now, with what is gone behind the one that it stood behind. @param earlierOf what it was */
function withRemoved<T>(before: readonly T[], now: readonly T[], earlierOf: (now: T) => T | undefined): T[] {
  const laterOf = new Map(now.map((each) => [earlierOf(each), each]));
  const behind = new Map<T | undefined, T[]>();
  let last: T | undefined;
  for (const each of before) {
    const later = laterOf.get(each);
    if (later === undefined) addTo(behind, last, each);
    else last = later;
  }
  return [...(behind.get(undefined) ?? []), ...now.flatMap((each) => [each, ...(behind.get(each) ?? [])])];
}

/** Which row of before each row of now was. */
function pairRows(before: readonly Row[], now: readonly Row[]): ReadonlyMap<Row, Row> {
  const pairs = new Map<Row, Row>();
  const taken = new Set<Row>();
  const pairBy = (keyOf: (row: Row) => string) => {
    const candidates = grouped(
      before.filter((row) => !taken.has(row)),
      keyOf,
    );
    for (const [key, rivals] of grouped(
      now.filter((row) => !pairs.has(row)),
      keyOf,
    )) {
      const [row, only] = [rivals[0], candidates.get(key)?.[0]];
      if (row === undefined || only === undefined || rivals.length > 1 || candidates.get(key)?.length !== 1) continue;
      pairs.set(row, only);
      taken.add(only);
    }
  };
  const name = ({ cells }: Row) => cells[0]?.text ?? '';
  pairBy((row) => `${row.id}\n${name(row)}`);
  pairBy(name);
  pairBy(({ id }) => id);
  return pairs;
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) addTo(groups, keyOf(row), row);
  return groups;
}

/** Finds the cell of a row in a column. */
function placesOf({ columns }: Table): (row: Row | undefined, column: string) => Cell | undefined {
  const places = new Map(columns.map(({ id }, index) => [id, index]));
  return (row, column) => row?.cells[places.get(column) ?? -1];
}

/** A cell with its change, where it says something else than before. @param now nothing where it is gone */
export function comparedCell(before: Cell | undefined, now: Cell | undefined): Cell {
  if (now === undefined) return removedCell(before);
  const [was, is] = [wordsOf(before), wordsOf(now)];
  if (was === is) return now;
  const kind = was === '' ? 'added' : is === '' ? 'removed' : 'changed';
  return { ...now, change: { kind, before: was } };
}

/** A cell of a row or column that is gone. It leads nowhere: its place in the file is not there any more. */
function removedCell(before: Cell | undefined): Cell {
  const was = wordsOf(before);
  const gone: Cell = { text: '', state: 'not applicable' };
  return was === '' ? gone : { ...gone, change: { kind: 'removed', before: was } };
}

/** What a cell says; nothing for what nobody has extracted. */
function wordsOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.progress === 'not expected') return '';
  return cell.state === 'not extracted' ? '' : cell.text;
}
