/** Checklists that a review chooses among, and known measures: what is offered and explained. */
import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { complete } from '../../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { buildReview } from '../../../../src/core/review/review';
import { accepted } from '../accept';
import { atCursor } from '../cursor';

/** A study, or the review file itself, in a review that has decided this. */
function within(fixture: string, decided = '', path = 'studies/practice-trial.extraction.yaml') {
  const here = atCursor(fixture, path);
  const review = readRecord('review.extraction.yaml', parse(`review: practice-review\n${decided}`));
  return { ...here, review: buildReview('', path.startsWith('studies') ? [here.file, review] : [here.file]) };
}

function offered(fixture: string, decided?: string, path?: string) {
  const { review, file, offset } = within(fixture, decided, path);
  return complete(review, file, offset);
}

const labels = (...args: Parameters<typeof offered>): string[] => offered(...args).map(({ label }) => label);
const hover = (...args: Parameters<typeof offered>): string => {
  const { review, file, offset } = within(...args);
  return hoverAt(review, file, offset)?.markdown ?? '';
};

const STUDY = 'study: practice-trial\n';
const TEN = 'appraisal: {drummond: {tool: drummond 10, answers: zero one two}}\n';

describe('the Drummond checklists', () => {
  it('offer the items of the checklist that the review uses', () => {
    const items = labels(`${STUDY}drummond:\n  items:\n    $0`, TEN);
    assert.deepEqual(items.slice(0, 10), ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'q10']);
    assert.equal(items.filter((label) => /^q/.test(label)).length, 10);
    const longer = labels(`${STUDY}drummond:\n  tool: drummond 35\n  items:\n    $0`, TEN);
    assert.equal(longer.filter((label) => /^q/.test(label)).length, 35);
  });

  it('offer the answers that an item takes in this review', () => {
    assert.deepEqual(labels(`${STUDY}drummond:\n  items:\n    q1: $0`, TEN), ['0', '2']);
    assert.deepEqual(labels(`${STUDY}drummond:\n  items:\n    q4: $0`, TEN), ['0', '1', '2']);
    assert.ok(labels(`${STUDY}drummond:\n  items:\n    q4: $0`).includes('not appropriate'));
  });

  it('explain the item of the checklist in use', () => {
    const text = hover(`${STUDY}drummond:\n  items:\n    q$05: 2\n`, TEN);
    assert.match(text, /Costs measured/);
    assert.doesNotMatch(text, /compared options/);
    assert.match(hover(`${STUDY}drummond:\n  tool: drummond 35\n  items:\n    q$030: yes\n`), /could not be checked/);
  });
});

describe('tools for papers about theory', () => {
  it('offer the five core criteria where the review names no tool', () =>
    assert.deepEqual(
      labels(`${STUDY}theory_quality:\n  criteria:\n    $0`).filter((label) => label !== 'support'),
      ['clarity_of_constructs', 'clarity_of_relations', 'testability', 'parsimony', 'generalisability'],
    ));

  it('offer the criteria of the tool that it names, and all of a tool that is not known', () => {
    const named = 'appraisal: {theory_quality: {tool: hean2015}}\n';
    assert.equal(labels(`${STUDY}theory_quality:\n  criteria:\n    $0`, named).length, 4);
    const own = 'appraisal: {theory_quality: {tool: a tool of our own}}\n';
    assert.ok(labels(`${STUDY}theory_quality:\n  criteria:\n    $0`, own).length > 15);
  });

  it('explain a criterion, and that it could not be confirmed', () =>
    assert.match(
      hover(`${STUDY}theory_quality:\n  criteria:\n    pars$0imony: yes\n`),
      /Parsimony.*no more ideas[\s\S]*Not confirmed/,
    ));
});

describe('known measures', () => {
  const path = 'review.extraction.yaml';
  const start =
    'review: practice-review\npacks: [work-and-care]\nvocabulary:\n  measures:\n    mbi: {name: Maslach Burnout Inventory}\n    $0';

  it('are offered with what is confirmed, the rest to fill in', () => {
    const find = (label: string) => {
      const found = offered(start, '', path).find((each) => each.label === label);
      assert.ok(found, label);
      return accepted(start.replace('$0', ''), found);
    };
    assert.equal(
      find('mbi-accomplishment'),
      `review: practice-review
packs: [work-and-care]
vocabulary:
  measures:
    mbi: {name: Maslach Burnout Inventory}
    mbi-accomplishment:
      name: 'Maslach Burnout Inventory, personal accomplishment'
      short_name: MBI accomplishment
      outcome: $0
      better: higher
      range: [0, 48]
      items: 8
      subscale_of: mbi
      reporter: staff`,
    );
    assert.match(find('voice'), /outcome: \$0\n {6}better: \n {6}items: 19/);
  });

  it('are explained at their entry and where studies name them', () => {
    const entry =
      'review: practice-review\npacks: [work-and-care]\nvocabulary:\n  measures:\n    vo$0ice: {better: lower}\n';
    assert.match(hover(entry, '', path), /Views On Inpatient Care[\s\S]*Probably lower is better[\s\S]*Not VOTE/);
    const decided = 'packs: [work-and-care]\nvocabulary: {measures: {mbi-accomplishment: {better: higher}}}\n';
    assert.match(
      hover(`${STUDY}results:\n  - {id: a, measure: mbi-acc$0omplishment}\n`, decided),
      /The other way round than the two other scores/,
    );
  });
});
