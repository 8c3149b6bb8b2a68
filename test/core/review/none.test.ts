/** `none` in place of a list: the same meaning wherever it is read, completed, checked, shown and exported. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { complete } from '../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { acceptsNone } from '../../../src/core/fields/canonical';
import { fieldAt } from '../../../src/core/format/lookup';
import { sourcedJson } from '../../../src/core/json-view/json-view';
import { demandsAndResources } from '../../../src/core/knowledge/packs/work-and-care/job-demands-resources';
import { buildReview } from '../../../src/core/review/review';
import { interventionsTable } from '../../../src/core/synthesis/interventions/interventions';
import { levelCrosswalk } from '../../../src/core/synthesis/interventions/level-crosswalk';
import { targetedOutcomes } from '../../../src/core/synthesis/interventions/targeted-outcomes';
import { targetsByLevel } from '../../../src/core/synthesis/interventions/targets-by-level';
import { column } from '../synthesis/shown';

const REVIEW = `review: r
packs: [work-and-care]
vocabulary: {outcomes: {stress: Stress.}}
demands_and_resources:
  - {socioecological: individual, demands: none, resources: [skills]}
`;
const INTERVENTION = `intervention: a
name: A
targets: none
levels: {socioecological: [individual], igloo: none}
acts_on: none
`;

function reviewOf(intervention: string) {
  const files = [
    readRecord('review.extraction.yaml', parse(REVIEW)),
    readRecord('a.extraction.yaml', parse(intervention)),
  ] as const;
  return { review: buildReview('', files), files };
}

const { review, files } = reviewOf(INTERVENTION);
const [, file] = files;

describe('none in place of a list', () => {
  it('is no problem, and is no word, name or entry', () => {
    for (const each of files)
      assert.deepEqual(
        findProblems(review, each)
          .problems.filter(({ severity }) => severity !== 'information')
          .map(({ code, message }) => `${code}: ${message}`)
          .filter((problem) => problem.includes('none')),
        [],
      );
  });

  it('does not stand among the entries of a list', () => {
    const other = reviewOf(INTERVENTION.replace('targets: none', 'targets: [none]'));
    const [problem] = findProblems(other.review, other.files[1]).problems.filter(
      ({ code }) => code === 'missing-word-in-list',
    );
    assert.match(problem?.message ?? '', /Write it without brackets/);
  });

  it('is written in its agreed spelling', () => {
    const other = reviewOf(INTERVENTION.replace('acts_on: none', 'acts_on: None'));
    assert.deepEqual(sourcedJson(other.review).json.interventions[0]?.acts_on, []);
  });

  it('is an empty list for programs, and its place says so', () => {
    const { interventions, review: own } = sourcedJson(review).json;
    assert.deepEqual(interventions[0]?.targets, []);
    assert.deepEqual(interventions[0]?.acts_on, []);
    assert.equal(interventions[0]?.missing.targets, 'none');
    assert.equal(own?.missing['demands_and_resources.0.demands'], 'none');
  });

  it('is shown in tables, and is not “not yet extracted”', () => {
    assert.deepEqual(column(targetsByLevel(review, demandsAndResources), 'demands'), ['none']);
    assert.deepEqual(
      targetsByLevel(review, demandsAndResources).notes.filter((note) => note.includes('without saying which')),
      [],
    );
    const cells = interventionsTable(review).rows[0]?.cells ?? [];
    assert.equal(cells.filter(({ text, state }) => text === 'none' && state === 'given').length, 3);
    assert.deepEqual(column(levelCrosswalk(review, demandsAndResources), 'demands').slice(0, 1), ['none']);
    assert.deepEqual(targetedOutcomes(review).notes, []);
  });

  it('is offered behind the key of a list, and not where it is a word of the list or entries must be there', () => {
    const text = INTERVENTION.replace('acts_on: none', 'acts_on: ');
    const other = reviewOf(text);
    const offers = complete(other.review, other.files[1], text.length - 1);
    assert.ok(offers.some(({ label }) => label === 'none'));
    for (const [path, accepts] of [
      [['targets'], true],
      [['acts_on'], true],
      [['name'], false],
    ] as const) {
      const field = fieldAt('intervention', path);
      assert.equal(field && acceptsNone(field), accepts, path.join('.'));
    }
    const interval = fieldAt('study', ['results', 0, 'estimate', 'ci']);
    assert.equal(interval && acceptsNone(interval), false);
  });

  it('is explained under the mouse', () => {
    const text = hoverAt(review, file, INTERVENTION.indexOf('none') + 1);
    assert.match(JSON.stringify(text), /The sources were read, and there are none/);
  });
});
