import assert from 'node:assert/strict';
import { arrangeTable } from '../../../../src/core/synthesis/arranging/arrange-table';
import { sortRows } from '../../../../src/core/synthesis/arranging/sort-rows';
import type { Cell, Table } from '../../../../src/core/synthesis/models/table';

/** A cell; a word for why there is no value becomes its state. */
function cell(text: string): Cell {
  if (text === '–') return { text: '', state: 'not extracted' };
  if (text === 'not reported' || text === 'unclear') return { text, state: text };
  return { text, state: 'given' };
}

function sorted(direction: 'ascending' | 'descending', ...texts: string[]): string[] {
  const rows = texts.map((text, index) => ({ id: String(index), cells: [cell(text)] }));
  return sortRows(rows, 0, direction).map(({ cells }) => cells[0]?.text || '–');
}

describe('sorting rows', () => {
  it('takes numbers as numbers', () => {
    assert.deepEqual(sorted('ascending', '10', '9', '100', '0.5'), ['0.5', '9', '10', '100']);
    assert.deepEqual(sorted('descending', '10', '9', '100'), ['100', '10', '9']);
  });

  it('takes estimates by their value, with either minus', () => {
    assert.deepEqual(sorted('ascending', '0.20 [0.10, 0.30]', '-0.10 [-0.50, 0.30]', '−0.30', '<0.001'), [
      '−0.30',
      '-0.10 [-0.50, 0.30]',
      '<0.001',
      '0.20 [0.10, 0.30]',
    ]);
  });

  it('takes words as readers do', () => {
    assert.deepEqual(sorted('ascending', 'Zed', 'Émile', 'adam', 'Study 10', 'Study 9'), [
      'adam',
      'Émile',
      'Study 9',
      'Study 10',
      'Zed',
    ]);
  });

  it('leaves what has no value at the end, in both directions', () => {
    assert.deepEqual(sorted('ascending', 'not reported', '2', '–', '1'), ['1', '2', 'not reported', '–']);
    assert.deepEqual(sorted('descending', 'not reported', '2', '–', '1'), ['2', '1', 'not reported', '–']);
  });

  it('keeps the order of rows that are alike', () => {
    const rows = ['b', 'a', 'b', 'a'].map((text, index) => ({ id: String(index), cells: [cell(text)] }));
    const ids = (direction: 'ascending' | 'descending') => sortRows(rows, 0, direction).map(({ id }) => id);
    assert.deepEqual(ids('ascending'), ['1', '3', '0', '2']);
    assert.deepEqual(ids('descending'), ['0', '2', '1', '3']);
  });
});

describe('arranging a table', () => {
  const table: Table = {
    kind: 'table',
    id: 't',
    title: 'T',
    columns: [
      { id: 'name', title: 'Name' },
      { id: 'score', title: 'PPI' },
      { id: 'level', title: 'Level' },
    ],
    rows: [
      { id: 'b', cells: [cell('B'), { ...cell('2'), signs: '†' }, cell('IGLOO group')] },
      { id: 'a', cells: [cell('A'), cell('10'), { ...cell('–'), standing: 'not agreed' }] },
    ],
    notes: ['† One extractor.', 'Not agreed: the extractors differ.', 'Scores count criteria.'],
    abbreviations: [
      { short: 'PPI', long: 'involvement' },
      { short: 'IGLOO', long: 'a model' },
      { short: '–', long: 'not yet extracted' },
    ],
  };

  it('sorts by a column, also by one that is hidden', () => {
    const by = (hidden: string[]) =>
      arrangeTable(table, { hidden, sort: { column: 'score', direction: 'descending' } }).rows.map(({ id }) => id);
    assert.deepEqual(by([]), ['a', 'b']);
    assert.deepEqual(by(['score']), ['a', 'b']);
  });

  it('explains only what is shown', () => {
    const { columns, rows, notes, abbreviations } = arrangeTable(table, { hidden: ['score'] });
    assert.deepEqual(
      columns.map(({ id }) => id),
      ['name', 'level'],
    );
    assert.deepEqual(
      rows.map(({ cells }) => cells.length),
      [2, 2],
    );
    assert.deepEqual(notes, ['Not agreed: the extractors differ.', 'Scores count criteria.']);
    assert.deepEqual(
      abbreviations.map(({ short }) => short),
      ['IGLOO', '–'],
    );
    const other = arrangeTable(table, { hidden: ['level'] });
    assert.deepEqual(other.notes, ['† One extractor.', 'Scores count criteria.']);
    assert.deepEqual(
      other.abbreviations.map(({ short }) => short),
      ['PPI'],
    );
  });

  it('always shows the column that names the rows, and ignores what it does not have', () => {
    assert.equal(
      arrangeTable(table, { hidden: ['name', 'gone'], sort: { column: 'gone', direction: 'ascending' } }),
      table,
    );
  });
});
