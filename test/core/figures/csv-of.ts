/** What the CSV of a figure must have of it: every value at its place, or a line for each thing that is drawn. */
import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { tablesOfFigure } from '../../../src/core/figures/render';
import { withoutFormula } from '../../../src/core/figures/tables/csv';
import { withHyphen } from '../../../src/core/statistics/printed';
import type { Figure } from '../../../src/core/synthesis/models/figure';
import type { Cell, Table } from '../../../src/core/synthesis/models/table';

/** Kinds whose CSV has an order of its own, for other programs: one line for each thing that is drawn. */
const LINES: { readonly [Kind in Figure['kind']]?: (figure: Extract<Figure, { readonly kind: Kind }>) => number } = {
  'traffic lights': ({ groups }) => groups.flatMap(({ rows }) => rows).length,
  'summary bars': ({ groups }) => groups.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts)).length,
  'flow diagram': ({ boxes }) => boxes.flatMap(({ lines }) => lines).length,
  'funnel plot': ({ panels }) => panels.flatMap(({ points }) => points).length,
};

export function assertCsvOf(figure: Figure, text: string): void {
  assert.ok(text.endsWith('\r\n'));
  const [heads = [], ...lines] = Papa.parse(text.slice(0, -2), { delimiter: ',', skipEmptyLines: false }).data;
  for (const line of lines) assert.equal(line.length, heads.length, line.join());
  const count = LINES[figure.kind] as ((figure: Figure) => number) | undefined;
  if (count) assert.equal(lines.length, count(figure));
  else if (figure.kind !== 'forest plot') assertTable(tablesOfFigure(figure)[0], heads, lines);
}

function assertTable(table: Table | undefined, heads: readonly string[], lines: readonly (readonly string[])[]): void {
  assert.ok(table);
  const titles = table.columns.map(({ group, title }) => (group ? `${group}: ${title}` : title));
  assert.deepEqual(heads, titles.map(withoutFormula));
  assert.deepEqual(
    lines,
    table.rows.map(({ cells }) => cells.map(valueOf)),
  );
}

/** The value alone; the reason where there is none, and nothing where nobody has looked. */
function valueOf({ state, text, progress }: Cell): string {
  if (state === 'not extracted' || progress === 'not expected') return '';
  return text === '' && !['given', 'computed'].includes(state) ? state : withoutFormula(withHyphen(text));
}
