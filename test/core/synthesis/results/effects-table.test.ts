import assert from 'node:assert/strict';
import { viewNamed, viewsOf } from '../../../../src/core/queries/list-views';
import type { Review } from '../../../../src/core/review/review';
import type { Table } from '../../../../src/core/synthesis/models/table';
import { readFixture } from '../../checks/fixture';
import { cellAt, column, shown } from '../shown';

const REVIEW = `# file: review.extraction.yaml
review: r
question: {outcomes: [burnout]}
vocabulary:
  outcomes:
    burnout: Exhaustion at work.
    exhaustion: {meaning: A part of burnout., domain: burnout}
    Compassionate care!: As felt.
    compassionate care: As rated.
  measures: {mbi: {name: Maslach Burnout Inventory, short_name: MBI}}
tables: {other-effects: {title: Own, rows: studies, columns: {Id: id}}}
`;

const STUDY = `# file: studies/a.extraction.yaml
study: a
consensus: {by: [LM, CB]}
interventions: [course]
design: randomised trial
arms: [{id: course, name: The course}, {id: usual-care}]
outcomes:
  - {outcome: burnout, measure: mbi, timepoints: [6 months]}
  - {outcome: burnout, measure: diary, reported: not at all}
  - {outcome: burnout, measure: interviews}
results:
  - id: one
    outcome: burnout
    measure: mbi
    comparison: [course, usual-care]
    by_arm: [{arm: course, mean: 18.20, sd: 8.9, analysed: 40}, {arm: usual-care, events: 3}]
    estimate: {type: md, value: -2.80, ci: [-6.9, 1.30], p: 0.060}
    analysis: {method: mixed model, adjusted_for: [baseline, age], clustering: random effect}
    effect_direction: favours intervention
  - {id: two, outcome: exhaustion, narrative: Less tired.}
  - {id: three, outcome: sleep}
rob2:
  - {result: one, overall: {judgement: low}}
  - {overall: {judgement: high}}
`;

const read = (text: string) => readFixture(text).review;

function table(id: string, review: Review): Table {
  const figure = viewNamed(id, review)?.of(review);
  assert.ok(figure?.kind === 'table', id);
  return figure;
}

describe('effects on an outcome', () => {
  const review = read(REVIEW + STUDY);

  it('have a view for every outcome of the vocabulary and of the results, each with an id of its own', () => {
    const ids = viewsOf(review)
      .map(({ id }) => id)
      .filter((id) => id.includes('effects'));
    assert.deepEqual(ids, [
      'effects-burnout',
      'other-effects',
      'effects-exhaustion',
      'effects-compassionate-care',
      'effects-compassionate-care-2',
      'effects-sleep',
    ]);
  });

  it('give each number as it is written, with what it was adjusted for', () => {
    const burnout = table('effects-burnout', review);
    const text = (id: string) => cellAt(burnout, 'a-one', id).text;
    assert.equal(text('effect'), 'MD −2.80 (95% CI −6.9 to 1.30), p = 0.060');
    assert.equal(text('groups'), 'The course: 18.20 (SD 8.9), n = 40; Usual care: 3 events');
    assert.equal(text('comparison'), 'The course against usual care');
    assert.equal(text('analysis'), 'Mixed model; Adjusted for: baseline, age; Clustering: random effect');
    assert.equal(text('risk-of-bias'), 'RoB 2: Low; RoB 2: High');
  });

  it('include outcomes of the domain, and what was measured without a result', () => {
    const burnout = table('effects-burnout', review);
    assert.deepEqual(
      burnout.rows.map(({ id }) => id),
      ['a-one', 'a-two', 'a-outcome-1', 'a-outcome-2'],
    );
    assert.deepEqual(column(burnout, 'measure'), ['MBI', '[not extracted]', 'diary', 'interviews']);
    assert.deepEqual(column(burnout, 'effect'), [
      'MD −2.80 (95% CI −6.9 to 1.30), p = 0.060',
      '[not extracted]',
      'not reported',
      '[not extracted]',
    ]);
  });

  it('of outcomes that the question does not name share a table that names them', () => {
    assert.deepEqual(column(table('other-effects', review), 'outcome'), ['Sleep']);
  });

  it('lead to where they are written', () => {
    const { source } = cellAt(table('effects-burnout', review), 'a-one', 'effect');
    const text = review.files.find(({ path }) => path === source?.file)?.document.text ?? '';
    assert.equal(
      text.slice(source?.span.start, source?.span.end),
      '{type: md, value: -2.80, ci: [-6.9, 1.30], p: 0.060}',
    );
  });

  it('explain only what is shown', () => {
    const { abbreviations, notes } = table('effects-burnout', review);
    assert.deepEqual(
      abbreviations.map(({ short }) => short),
      ['MD', 'CI', 'SD', 'MBI', 'RoB 2', '–'],
    );
    assert.deepEqual(notes, [
      'A direction says which group did better, whatever the size or certainty of the difference.',
    ]);
    assert.deepEqual(table('effects-compassionate-care', review).notes, []);
  });

  it('say where people differ, in the table of each outcome that one of them has', () => {
    const differing = read(`${REVIEW}# file: studies/b.LM.extraction.yaml
study: b
extractor: LM
results: [{id: x, outcome: burnout}]
# file: studies/b.CB.extraction.yaml
study: b
extractor: CB
results: [{id: x, outcome: sleep}]
`);
    for (const id of ['effects-burnout', 'other-effects']) {
      assert.ok(shown(table(id, differing)).flat().includes('not agreed'), id);
      assert.ok(
        table(id, differing).notes.some((note) => note.startsWith('Not agreed')),
        id,
      );
    }
    assert.deepEqual(table('effects-exhaustion', differing).rows, []);
  });
});
