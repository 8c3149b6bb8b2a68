import assert from 'node:assert/strict';
import { columnWidths } from '../../../src/core/figures/tables/table-tex';
import { greatest, least } from '../../../src/core/statistics/extremes';

describe('the greatest and the least', () => {
  it('are found among more values than an argument list holds', () => {
    const many = Array.from({ length: 400_000 }, (_, index) => (index * 7919) % 400_009);
    assert.deepEqual([greatest(many), least(many)], [400_008, 0]);
    assert.deepEqual([greatest([], 3), least([], 3), greatest([2], 3)], [3, 3, 3]);
  });

  it('of the words of a very long column give it a width', () => {
    const cells = [{ text: 'some words '.repeat(200_000), state: 'given' as const }];
    const columns = ['one', 'two'].map((id) => ({ id, title: id }));
    const [wide = 0, narrow = 1] = columnWidths({
      columns,
      rows: [{ id: 'a', cells: [...cells, ...cells].slice(0, 1) }],
    });
    assert.ok(wide > narrow);
  });
});
