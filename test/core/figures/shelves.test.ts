import assert from 'node:assert/strict';
import { shelfWidth, shelvesOf } from '../../../src/core/figures/pictures/shelves';
import { symbolMatrixSvg } from '../../../src/core/figures/pictures/symbol-matrix-svg';
import type { Glyph, MatrixCell, SymbolMatrix } from '../../../src/core/synthesis/models/symbol-matrix';
import { assertWellFormed } from './markup';

const cellOf = (bars: number): MatrixCell => ({
  cell: { text: `${bars} studies`, state: 'computed' },
  glyphs: Array.from(
    { length: bars },
    (_, index): Glyph => ({
      shape: 'bar',
      size: 22 + 12 * (index % 3),
      hollow: true,
      label: String(index + 1),
      words: `study ${index + 1}`,
    }),
  ),
});

const harvestOf = (...bars: number[]): SymbolMatrix => ({
  kind: 'symbol matrix',
  id: 'harvest',
  title: 'Harvest plot',
  description: 'Bars.',
  heads: [{ id: 'outcome', title: 'Outcome' }],
  columns: bars.map((_, index) => ({ id: `c${index}`, title: `Column ${index}` })),
  rows: [{ id: 'sleep', heads: [{ text: 'Sleep', state: 'given' }], cells: bars.map(cellOf) }],
  legends: [],
  notes: [],
});

/** The bars of a picture: where their feet stand. */
function barsIn(svg: string) {
  const bars = svg.matchAll(/<title>study (\d+)<\/title>\s*<rect x="([\d.]+)" y="([\d.]+)" width="16" height="(\d+)"/g);
  return [...bars].map(([, name, x, y, height]) => ({
    name: Number(name),
    x: Number(x),
    foot: Number(y) + Number(height),
  }));
}

describe('signs on shelves', () => {
  it('stand in their order, each once, and none wider than a page', () => {
    for (const count of [0, 1, 11, 12, 13, 24, 25, 397]) {
      const cell = cellOf(count);
      const shelves = shelvesOf(cell);
      assert.deepEqual(shelves.flat(), cell.glyphs);
      assert.equal(shelves.length, Math.ceil(count / 12), `${count} bars`);
      for (const shelf of shelves) assert.ok(shelf.length > 0 && shelfWidth(shelf) <= 288);
    }
  });

  it('have a shelf to themselves where they are wider than all of it', () => {
    const wide: Glyph = { shape: 'disc', size: 400 };
    const shelves = shelvesOf({ cell: { text: '', state: 'computed' }, glyphs: [wide, wide] });
    assert.deepEqual(shelves, [[wide], [wide]]);
  });

  it('are drawn below each other inside of the picture, the shelves of a row on the same lines', () => {
    const svg = symbolMatrixSvg(harvestOf(29, 3));
    assertWellFormed(svg);
    const [width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number);
    const bars = barsIn(svg);
    assert.deepEqual(
      bars.map(({ name }) => name),
      [...cellOf(29).glyphs, ...cellOf(3).glyphs].map(({ label }) => Number(label)),
    );
    for (const { x, foot } of bars) assert.ok(x >= 0 && x + 16 <= width && foot < height);
    const feet = [...new Set(bars.slice(0, 29).map(({ foot }) => foot))];
    assert.deepEqual(
      feet.map((foot) => bars.slice(0, 29).filter((bar) => bar.foot === foot).length),
      [12, 12, 5],
    );
    // The few of the other column stand beside the first of them.
    assert.deepEqual([...new Set(bars.slice(29).map(({ foot }) => foot))], [feet[0]]);
  });

  it('leave a picture with few of them as it was', () => {
    const [first, second] = barsIn(symbolMatrixSvg(harvestOf(2)));
    assert.equal(first?.foot, second?.foot);
    assert.equal((second?.x ?? 0) - (first?.x ?? 0), 24);
  });
});
