import assert from 'node:assert/strict';
import { columnWidths } from '../../../src/core/figures/tables/column-width';
import type { Cell, Table } from '../../../src/core/synthesis/models/table';

const cell = (text: string, lines?: readonly string[]): Cell => ({ text, state: 'given', ...(lines && { lines }) });

const table: Table = {
  kind: 'table',
  id: 'findings',
  title: 'Findings',
  columns: [
    { id: 'study', title: 'Study' },
    { id: 'setting', title: 'Setting' },
    { id: 'finding', title: 'Finding' },
    { id: 'levels', title: 'Levels at which the intervention works' },
  ],
  rows: [
    {
      id: 'birch-2020',
      cells: [
        cell('Birch 2020'),
        cell('General adult wards'),
        cell('Where the head of nursing came along, supervision counted as work; where she did not, as a favour.'),
        cell('individual, interpersonal, institutional', ['individual', 'interpersonal', 'institutional']),
      ],
    },
  ],
  notes: [],
  abbreviations: [],
};

describe('the width of a column', () => {
  it('follows the longest line in it: sentences, a few words, a word', () => {
    assert.deepEqual(columnWidths(table), ['narrow', 'medium', 'wide', 'narrow']);
  });

  it('is narrow where nothing stands', () => {
    assert.deepEqual(columnWidths({ ...table, rows: [] }), ['narrow', 'narrow', 'narrow', 'narrow']);
  });
});
