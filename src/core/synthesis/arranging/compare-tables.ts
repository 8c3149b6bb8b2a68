/** A table as it was and as it is, in one: every cell that is not the same is marked, and what is gone is still there. */
import type { Cell, CellChange, Column, Row, Table } from '../models/table';

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
  const columns = withRemoved(before.columns, now.columns, ({ id }, other) => id === other.id);
  const pairs = pairRows(before.rows, now.rows);
  const rows = withRemoved(before.rows, now.rows, (row, other) => pairs.get(other) === row).map((row): Row => {
    const isNow = now.rows.includes(row);
    const earlier = isNow ? pairs.get(row) : row;
    const cells = columns.map((column) =>
      comparedCell(cellAt(earlier, column, before), isNow ? cellAt(row, column, now) : undefined),
    );
    return isNow ? { ...row, cells } : { id: `${row.id} (before)`, cells };
  });
  const kinds = rows.flatMap(({ cells }) => cells.flatMap(({ change }) => change?.kind ?? []));
  const count = (kind: CellChange['kind']) => kinds.filter((each) => each === kind).length;
  return {
    table: { ...now, columns, rows },
    counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
  };
}

/** Everything that is there now, with what is gone behind the one that it stood behind. */
function withRemoved<T>(before: readonly T[], now: readonly T[], isSame: (before: T, now: T) => boolean): T[] {
  const all = [...now];
  let last = -1;
  for (const each of before) {
    const at = all.findIndex((other) => now.includes(other) && isSame(each, other));
    if (at < 0) all.splice(last + 1, 0, each);
    last = at < 0 ? last + 1 : at;
  }
  return all;
}

/** Which row of before each row of now was. */
function pairRows(before: readonly Row[], now: readonly Row[]): ReadonlyMap<Row, Row> {
  const pairs = new Map<Row, Row>();
  const taken = new Set<Row>();
  const pairBy = (keyOf: (row: Row) => string) => {
    const open = before.filter((row) => !taken.has(row));
    const rest = now.filter((row) => !pairs.has(row));
    for (const row of rest) {
      const candidates = open.filter((each) => keyOf(each) === keyOf(row));
      const rivals = rest.filter((each) => keyOf(each) === keyOf(row));
      const [only] = candidates;
      if (only === undefined || candidates.length > 1 || rivals.length > 1) continue;
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

function cellAt(row: Row | undefined, column: Column, { columns }: Table): Cell | undefined {
  return row?.cells[columns.findIndex(({ id }) => id === column.id)];
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
