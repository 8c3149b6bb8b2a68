/** Large sheets become studies in slices, and each row is looked at as often whatever their length. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import type { Material } from '../../../src/core/importing/material';
import type { Grid } from '../../../src/core/importing/sheet';
import type { Progress } from '../../../src/core/importing/work-in-steps';
import { readMapping } from '../../../src/core/sheets/mapping';
import { materialSteps } from '../../../src/core/sheets/material-of-sheet';

const MAPPING = readMapping(
  parse('sheet: a.csv\ncolumns:\n  Study: study\n  Country: country\n  Remark: fields.remark\n  Colour: left out\n'),
);

/** How often the cells of rows are asked for, how far it was told, and what came of it. */
function read(rows: number): { looks: number; told: Progress[]; material: Material } {
  let looks = 0;
  const row = (number: number, cells: readonly string[]) => ({
    number,
    get cells() {
      looks += 1;
      return cells;
    },
  });
  const grid: Grid = {
    part: 'a.csv',
    rows: [
      { number: 1, cells: ['Study', 'Country', 'Remark', 'Colour'] },
      ...Array.from({ length: rows }, (_, index) => row(index + 2, [`Fir ${index}`, 'Norway', 'seen', 'red'])),
    ],
    joined: [],
  };
  const steps = materialSteps(grid, MAPPING);
  const told: Progress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { looks, told, material: step.value };
    told.push(step.value);
  }
}

describe('a large sheet', () => {
  it('is read in slices that say how far it is', () => {
    const { told, material } = read(2_000);
    assert.equal(material.studies.length, 2_000);
    assert.equal(material.cells.length, 8_000);
    assert.ok(told.length >= 8);
    assert.ok(told.every(({ all }) => all === 2_000));
    const done = told.map(({ done: each }) => each);
    assert.deepEqual(
      done,
      [...done].sort((a, b) => a - b),
    );
    // Whoever waits is asked again before many rows have passed.
    assert.ok(done.every((each, index) => each - (done[index - 1] ?? 0) <= 500));
  });

  it('costs as much for each row as a short one', () => {
    const [short, long] = [read(500).looks / 500, read(4_000).looks / 4_000];
    assert.ok(long <= short * 1.05, `${short} looks at each row of 500, ${long} of 4,000`);
  });
});
