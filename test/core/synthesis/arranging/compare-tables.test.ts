import assert from 'node:assert/strict';
import { compareTables } from '../../../../src/core/synthesis/arranging/compare-tables';
import type { Cell, Row, Table } from '../../../../src/core/synthesis/models/table';

/** A table from lines `id | cell | cell`; `–` is not extracted yet. The first line holds the columns. */
function tableOf(...lines: string[]): Table {
  const [head = [], ...rows] = lines.map((line) => line.split('|').map((part) => part.trim()));
  const cell = (text: string): Cell =>
    text === '–'
      ? { text: '', state: 'not extracted' }
      : { text, state: 'given', source: { file: 'f', span: { start: 0, end: 1 } } };
  return {
    kind: 'table',
    id: 't',
    title: 'T',
    columns: head.slice(1).map((id) => ({ id, title: id })),
    rows: rows.map(([id = '', ...texts]): Row => ({ id, cells: texts.map(cell) })),
    notes: [],
    abbreviations: [],
  };
}

/** Each row with its changes: `+new`, `~new (old)`, `−old`. */
function shown({ rows }: Table): string[] {
  return rows.map(({ cells }) =>
    cells
      .map(({ text, change }) => {
        if (change === undefined) return text || '–';
        if (change.kind === 'removed') return `−${change.before}`;
        return change.kind === 'added' ? `+${text}` : `~${text} (${change.before})`;
      })
      .join(' | '),
  );
}

describe('comparing two tables', () => {
  const before = tableOf(
    'id | name | design | n',
    'a | Ash | RCT | 10',
    'b | Beech | – | 20',
    'c | Cedar | cohort | 30',
  );

  it('marks nothing where nothing has changed', () => {
    const { table, counts } = compareTables(before, before);
    assert.deepEqual(table, before);
    assert.deepEqual(counts, { added: 0, removed: 0, changed: 0 });
  });

  it('marks what was added, removed and changed in a cell', () => {
    const now = tableOf(
      'id | name | design | n',
      'a | Ash | cluster RCT | –',
      'b | Beech | RCT | 20',
      'c | Cedar | cohort | 30',
    );
    const { table, counts } = compareTables(before, now);
    assert.deepEqual(shown(table), ['Ash | ~cluster RCT (RCT) | −10', 'Beech | +RCT | 20', 'Cedar | cohort | 30']);
    assert.deepEqual(counts, { added: 1, removed: 1, changed: 1 });
  });

  it('keeps rows that are gone where they were, without a way to the files', () => {
    const now = tableOf(
      'id | name | design | n',
      'a | Ash | RCT | 10',
      'c | Cedar | cohort | 30',
      'd | Dogwood | RCT | 5',
    );
    const { table } = compareTables(before, now);
    assert.deepEqual(shown(table), [
      'Ash | RCT | 10',
      '−Beech | – | −20',
      'Cedar | cohort | 30',
      '+Dogwood | +RCT | +5',
    ]);
    assert.deepEqual(
      table.rows[1]?.cells.map(({ source }) => source),
      [undefined, undefined, undefined],
    );
  });

  it('keeps rows at the beginning and several in a row', () => {
    const { table } = compareTables(before, tableOf('id | name | design | n', 'c | Cedar | cohort | 30'));
    assert.deepEqual(shown(table), ['−Ash | −RCT | −10', '−Beech | – | −20', 'Cedar | cohort | 30']);
  });

  it('knows a row by its name where ids are only numbers in a list', () => {
    const was = tableOf('id | name | n', 't-1 | Ash | 1', 't-2 | Beech | 2');
    const is = tableOf('id | name | n', 't-1 | Alder | 0', 't-2 | Ash | 1', 't-3 | Beech | 2');
    assert.deepEqual(shown(compareTables(was, is).table), ['+Alder | +0', 'Ash | 1', 'Beech | 2']);
  });

  it('knows a row by its id where its name has changed', () => {
    const now = tableOf(
      'id | name | design | n',
      'a | Ash 2019 | RCT | 10',
      'b | Beech | – | 20',
      'c | Cedar | cohort | 30',
    );
    assert.deepEqual(shown(compareTables(before, now).table)[0], '~Ash 2019 (Ash) | RCT | 10');
  });

  it('compares columns by their ids', () => {
    const was = tableOf('id | name | old | n', 'a | Ash | x | 1');
    const is = tableOf('id | name | n | new', 'a | Ash | 1 | y');
    const { table } = compareTables(was, is);
    assert.deepEqual(
      table.columns.map(({ id }) => id),
      ['name', 'old', 'n', 'new'],
    );
    assert.deepEqual(shown(table), ['Ash | −x | 1 | +y']);
  });

  it('tells “not reported” from what nobody has extracted', () => {
    const notReported: Cell = { text: 'not reported', state: 'not reported' };
    const holding = (cell: Cell): Table => ({ ...tableOf('id | name'), rows: [{ id: 'a', cells: [cell] }] });
    const { table } = compareTables(holding({ text: '', state: 'not extracted' }), holding(notReported));
    assert.deepEqual(table.rows[0]?.cells[0]?.change, { kind: 'added', before: '' });
  });
});
