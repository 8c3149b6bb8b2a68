import assert from 'node:assert/strict';
import { render } from '../../../src/core/figures/render';
import { viewNamed, viewsOf } from '../../../src/core/queries/list-views';
import { readFixture } from '../checks/fixture';
import { QUIET_WARDS } from '../synthesis/quiet-wards';

const TABLES = `tables:
  trials:
    title: Randomised trials
    rows: studies
    filter: contains(design, 'randomised trial')
    columns:
      Study: computed.cited
      Where: country
      Results: length(results)
      Slip: nonsense(
    notes: Only those that drew lots.
  estimates:
    rows: studies[].results[]
    columns: {Result: id, Estimate: estimate.value, Direction: effect_direction}
`;

const review = readFixture(
  QUIET_WARDS.replace('severities: {doi-form: ignore}\n', `severities: {doi-form: ignore}\n${TABLES}`),
).review;

function table(name: string) {
  const figure = viewNamed(name, review)?.of(review);
  assert.ok(figure?.kind === 'table');
  return figure;
}

describe('a review’s own tables', () => {
  it('stand behind those that every review has', () => {
    const [last, beforeLast] = viewsOf(review).slice(-2).reverse();
    assert.deepEqual(
      [beforeLast?.id, beforeLast?.title, last?.id, last?.title],
      ['trials', 'Randomised trials', 'estimates', 'estimates'],
    );
  });

  it('have the rows that the filter leaves', () => {
    assert.deepEqual(
      table('trials').rows.map(({ cells }) => cells.slice(0, 3).map(({ text }) => text)),
      [
        ['Ash et al. 2019 [41, 42]', 'Norway; Sweden', '2'],
        ['Beech 2020 [43]', '', '1'],
        ['Dogwood Study Group 2022 [44]', '', '0'],
      ],
    );
  });

  it('tell what is written from what is worked out and what is not extracted', () => {
    const [ash, beech] = table('trials').rows;
    assert.deepEqual(
      ash?.cells.map(({ state }) => state),
      ['computed', 'given', 'computed', 'not extracted'],
    );
    assert.equal(beech?.cells[1]?.state, 'not extracted');
  });

  it('lead to the place of each value', () => {
    const [ash] = table('trials').rows;
    assert.match(ash?.cells[1]?.source?.file ?? '', /ash\.extraction/);
    const [first] = table('estimates').rows;
    assert.notDeepEqual(first?.cells[1]?.source, first?.source);
    assert.equal(first?.cells[1]?.text, '-0.10');
  });

  it('say in a note what cannot be worked out, and show the rest', () => {
    assert.deepEqual(table('trials').notes, [
      'Only those that drew lots.',
      'The column “Slip” cannot be worked out: A closing ) is missing at the end of the expression.',
    ]);
  });

  it('can be written like any other', () => {
    const written = render(table('estimates'), 'md');
    assert.ok(written.ok);
    assert.match(written.text, /\| burnout-6m \| -0\.10 \| favours intervention \|/);
  });
});
