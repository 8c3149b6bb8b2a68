/** The error detectives’ table: every number that was checked, how, and what came out. */
import assert from 'node:assert/strict';
import { dataPackage } from '../../../../src/core/exports/data-package';
import { forestPlot } from '../../../../src/core/synthesis/results/forest';
import { numbersView } from '../../../../src/core/synthesis/results/numbers-table';
import { readFixture } from '../../checks/fixture';

const REVIEW = `# file: review.extraction.yaml
review: quiet-wards
vocabulary:
  outcomes: {sleep: Sleep.}
  measures: {rested: {name: How rested do you feel, outcome: sleep, better: higher, range: [0, 10], items: 1, scoring: sum of items}}
meta_analysis: [{outcome: sleep, metric: md, method: common effect, interval: normal}]
`;

const study = (id: string, mean: string, more = '') => `# file: studies/${id}.extraction.yaml
study: ${id}
arms: [{id: quiet}, {id: usual}]
${more}results:
  - id: r1
    outcome: sleep
    measure: rested
    comparison: [quiet, usual]
    by_arm: [{arm: quiet, analysed: 28, mean: ${mean}, sd: 2.5}, {arm: usual, analysed: 28, mean: 4.50, sd: 2.4}]
    derive: {metric: md, from: means}
`;

function rowsOf(...files: readonly string[]) {
  const { review } = readFixture([REVIEW, ...files].join(''));
  const table = numbersView.of(review);
  assert.ok(table.kind === 'table');
  return { review, table, rows: table.rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

describe('the table of numbers', () => {
  it('names each number with what it was held against, what is wrong first', () => {
    const { rows, table } = rowsOf(study('alder', '5.18'), study('birch', '5.19'));
    const [first] = rows;
    assert.deepEqual(first?.slice(1, 4), ['r1', 'quiet', '5.19']);
    assert.match(first?.[4] ?? '', /means against the number of answers \(GRIM\)/);
    assert.match(first?.[5] ?? '', /^No 28 people can have a mean of 5\.19/);
    const right = rows.find(([, , , number]) => number === '5.18');
    assert.match(right?.[4] ?? '', /GRIM/);
    assert.equal(right?.[5], 'fits');
    assert.match(table.notes[0] ?? '', /something speaks against 1\.$/);
  });

  it('leads from each number to its place in the file', () => {
    const { review, table } = rowsOf(study('birch', '5.19'));
    for (const { cells, source } of table.rows) {
      const file = review.files.find(({ path }) => path === source?.file);
      const written = file?.document.text.slice(source?.span.start, source?.span.end).replace(/\s+/g, ' ') ?? '';
      assert.ok(written.startsWith((cells[3]?.text ?? '?').replace(/…$/, '')), cells[3]?.text);
    }
    assert.ok(table.rows.length >= 4);
  });

  it('says what was accepted, and why', () => {
    const reason = 'accept: [{check: mean-not-possible, reason: One person left a question out}]\n';
    const { rows } = rowsOf(study('birch', '5.19', reason));
    assert.equal(rows.find(([, , , number]) => number === '5.19')?.[5], 'Accepted: One person left a question out');
  });

  it('comes with the data package', () => {
    const { review } = rowsOf(study('birch', '5.19'));
    const file = dataPackage(review).find(({ path }) => /numbers\.csv$/.test(path));
    assert.match(file?.text() ?? '', /birch,r1,quiet,5\.19,.*\(GRIM\)/);
  });

  it('agrees with the plot: what is doubtful is shown there and enters no summary', () => {
    const { review } = rowsOf(study('alder', '5.18'), study('birch', '5.19'), study('cedar', '5.21'));
    const plot = forestPlot(review);
    const rows = plot.panels.flatMap((panel) => panel.groups).flatMap((group) => group.rows);
    assert.deepEqual(
      rows.map(({ barred }) => barred === true),
      [false, true, false],
    );
  });
});
