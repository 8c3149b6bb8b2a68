import assert from 'node:assert/strict';
import { buildReview } from '../../../../src/core/review/review';
import {
  filterableBy,
  narrowedCounts,
  narrowedInWords,
  narrowReview,
  type ReviewFilter,
} from '../../../../src/core/synthesis/arranging/narrow-review';
import { views } from '../../../../src/core/synthesis/list';
import { readFixture } from '../../checks/fixture';
import { quietWards } from '../quiet-wards';

describe('filtering a review', () => {
  const left = (filter: ReviewFilter) => {
    const part = narrowReview(quietWards(), filter);
    return [...part.studies, ...part.interventions].map(({ id }) => id);
  };

  it('offers the words that the review uses, with how often', () => {
    const choices = Object.fromEntries(
      filterableBy(quietWards()).map(({ facet, choices }) => [
        facet,
        choices.map(({ label, count }) => `${label} ${count}`),
      ]),
    );
    assert.deepEqual(choices.design, [
      'Cluster randomised trial 1',
      'Non-randomised controlled study 1',
      'Randomised trial 2',
    ]);
    assert.deepEqual(choices.outcome, ['Burnout 2', 'Care 1']);
    assert.deepEqual(choices.type, ['Outcome evaluation 4', 'Process evaluation 1']);
    assert.deepEqual(choices.intervention, ['Course 2']);
    assert.deepEqual(choices.level, [
      'Individual (Socio-ecological model) 1',
      'Interpersonal (Socio-ecological model) 1',
      'Institutional (Socio-ecological model) 1',
      'Group (IGLOO) 1',
    ]);
  });

  it('leaves everything where nothing is filtered by', () => {
    const review = quietWards();
    assert.equal(narrowReview(review, {}), review);
    assert.equal(narrowReview(review, { design: [] }), review);
  });

  it('leaves studies that say so, and the interventions that they are about', () => {
    assert.deepEqual(left({ design: ['randomised trial'] }), ['beech-2020', 'dogwood-2022', 'course']);
    assert.deepEqual(left({ type: ['process evaluation'] }), ['beech-2020', 'course']);
    assert.deepEqual(left({ design: ['non-randomised controlled study'] }), ['cedar']);
  });

  it('takes any word of one kind, and all kinds together', () => {
    assert.deepEqual(
      left({ design: ['randomised trial', 'non-randomised controlled study'], type: ['outcome evaluation'] }),
      ['beech-2020', 'cedar', 'dogwood-2022', 'course'],
    );
  });

  it('leaves interventions of a level, and the studies about them', () => {
    assert.deepEqual(left({ level: ['igloo: group'] }), ['ash-2019', 'beech-2020', 'course']);
    assert.deepEqual(left({ intervention: ['walks'] }), ['walks']);
  });

  it('leaves only the results of an outcome, and what is assessed of them', () => {
    const care = narrowReview(quietWards(), { outcome: ['care'] });
    assert.deepEqual(
      care.studies.map(({ id }) => id),
      ['ash-2019'],
    );
    const lights = views.find(({ id }) => id === 'rob2')?.of(care);
    assert.ok(lights?.kind === 'traffic lights');
    assert.deepEqual(
      lights.groups.flatMap(({ rows }) => rows.map(({ study }) => study)),
      [],
    );
    const burnout = views.find(({ id }) => id === 'rob2')?.of(narrowReview(quietWards(), { outcome: ['burnout'] }));
    assert.ok(burnout?.kind === 'traffic lights');
    assert.equal(burnout.groups.length, 1);
  });

  it('finds the result of an assessment in another file of the study', () => {
    const { review } = readFixture(`# file: a.extraction.yaml
study: a
results: [{id: x, outcome: burnout}, {id: y, outcome: care}]
# file: a.rob2.extraction.yaml
study: a
rob2:
  - {result: x, overall: {judgement: low}}
  - {result: y, overall: {judgement: high}}
`);
    const lights = views.find(({ id }) => id === 'rob2')?.of(narrowReview(review, { outcome: ['care'] }));
    assert.ok(lights?.kind === 'traffic lights');
    assert.deepEqual(
      lights.groups.flatMap(({ rows }) => rows.map(({ overall }) => overall?.mark?.judgement)),
      ['high'],
    );
  });

  it('keeps studies that are not part of the review: nobody filters what was excluded', () => {
    const { review } = readFixture(`# file: a.extraction.yaml
study: a
design: cohort study
# file: b.extraction.yaml
study: b
status: excluded
`);
    assert.deepEqual(
      narrowReview(review, { design: ['randomised trial'] }).studies.map(({ id }) => id),
      ['b'],
    );
  });

  it('does not show colleagues what they may not see', () => {
    const review = quietWards();
    const { files, folder } = review;
    const viewed = buildReview(folder, files, { initials: 'LM', hasFinished: () => false });
    const part = narrowReview(viewed, { outcome: ['burnout'] });
    assert.equal(part.viewer?.initials, 'LM');
    const beech = part.studies.find(({ id }) => id === 'beech-2020');
    assert.ok(beech?.sections.get('country')?.file.path.includes('LM'));
  });

  it('says what it does', () => {
    const review = quietWards();
    const filter: ReviewFilter = {
      design: ['randomised trial', 'non-randomised controlled study'],
      outcome: ['burnout'],
    };
    assert.equal(
      narrowedInWords(filter, review),
      'Design: Randomised trial or Non-randomised controlled study; Outcome: Burnout',
    );
    assert.equal(
      narrowedCounts(narrowReview(review, { design: ['randomised trial'] }), review),
      '2 of 4 studies and 1 of 2 interventions',
    );
  });
});
