/** Which items of a checklist the sources tell. */
import assert from 'node:assert/strict';
import { tidierMatrix, tidierPhpMatrix } from '../../../../src/core/synthesis/context/completeness-matrices';
import type { SymbolMatrix } from '../../../../src/core/synthesis/models/symbol-matrix';
import { readFixture } from '../../checks/fixture';

const FILES = `# file: interventions/walks.extraction.yaml
intervention: walks
name: Walks
tidier: {why: To rest, how: not reported}
# file: interventions/rest-rule.extraction.yaml
intervention: rest-rule
name: Rest rule
tidier_php: {why: To rest, where: {text: The region, status: partly}, who_provided: nr, how_well: {status: unclear}, planned_variation: n/a, when_how_often: }
`;

/** Each item that is told of, with its status. */
function statuses({ columns, rows }: SymbolMatrix): string[] {
  return rows.flatMap(({ heads, cells }) =>
    cells.flatMap(({ cell }, index) =>
      cell.state === 'not extracted' ? [] : [`${heads[0]?.text}, ${columns[index]?.id}: ${cell.text}`],
    ),
  );
}

describe('how completely interventions are described', () => {
  const { review } = readFixture(FILES);

  it('is told by the checklist by which each is described', () => {
    assert.deepEqual(statuses(tidierMatrix(review)), ['Walks, why: reported', 'Walks, how: not reported']);
    assert.deepEqual(statuses(tidierPhpMatrix(review)), [
      'Rest rule, why: reported',
      'Rest rule, who_provided: not reported',
      'Rest rule, where: partially reported',
      'Rest rule, planned_variation: not applicable',
      'Rest rule, how_well: unclear',
    ]);
  });

  it('has a column for each item, with a dot for those that nobody has extracted', () => {
    const { columns, rows, legends } = tidierPhpMatrix(review);
    assert.equal(columns.length, rows[0]?.cells.length);
    assert.ok(legends[0]?.items.some(({ label }) => label === 'not yet extracted'));
    assert.ok(rows[0]?.cells.every(({ glyphs }) => glyphs.length === 1));
  });
});
