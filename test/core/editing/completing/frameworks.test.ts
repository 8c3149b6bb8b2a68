/** Frameworks without an algorithm, as the editor shows them: everything follows from their fields. */
import assert from 'node:assert/strict';
import { complete } from '../../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { accepted } from '../accept';
import { inReview } from '../review';

const INTERVENTION = 'interventions/other.extraction.yaml';
const REVIEW = 'review.extraction.yaml';

function labels(fixture: string, path?: string): string[] {
  const { review, file, offset } = inReview(fixture, path);
  return complete(review, file, offset).map(({ label }) => label);
}

function shows(fixture: string, expected: RegExp, path?: string): void {
  const { review, file, offset } = inReview(fixture, path);
  const markdown = hoverAt(review, file, offset)?.markdown ?? '';
  assert.match(markdown.replace(/(?<!\\)\*\*/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'), expected);
}

describe('findings about context', () => {
  const finding = 'study: a\ncici:\n  - finding: Rotas left no time.\n    ';

  it('begin with what the source says, and the code comes behind', () => {
    const fixture = 'study: a\ncici:\n  - $0';
    const { review, file, offset, text } = inReview(fixture);
    const whole = complete(review, file, offset).find(({ label }) => label === 'whole finding');
    assert.ok(whole);
    assert.equal(
      accepted(text, whole).replace(/ +$/gm, ''),
      'study: a\ncici:\n  - finding: $0\n    support:\n      quote:\n      page:\n      report:\n    view:\n    dimension:\n    domain:\n    level:\n    influence:\n    bears_on:\n    theme:',
    );
  });

  it('are offered dimensions, domains, influences and the themes of the review', () => {
    assert.deepEqual(labels(`${finding}dimension: $0`).slice(0, 4), [
      'context',
      'implementation',
      'setting',
      'intervention',
    ]);
    assert.ok(labels(`${finding}domain: $0`).includes('socio-cultural'));
    assert.deepEqual(labels(`${finding}influence: $0`).slice(0, 4), ['facilitator', 'barrier', 'mixed', 'neutral']);
    assert.deepEqual(labels(`${finding}theme: $0`), ['leadership', 'none']);
    assert.ok(labels(`${finding}implementation_outcomes: [$0]`).includes('fidelity'));
    assert.ok(labels(`${finding}codes:\n      - $0`).includes('domain'));
  });

  it('are offered the domains of the dimension beside them', () => {
    const missing = ['not reported', 'unclear', 'not applicable'];
    assert.deepEqual(labels(`${finding}dimension: setting\n    domain: $0`), ['setting', ...missing]);
    assert.deepEqual(labels(`${finding}codes:\n      - {dimension: Implementation, domain: $0}`), [
      'theory',
      'process',
      'strategies',
      'agents',
      'outcomes',
      ...missing,
    ]);
  });

  it('hint at overlaps of the ethical domain, and at what is not confirmed', () =>
    shows(`${finding}domain: eth$0ical`, /hard to tell apart.*aspects could not be confirmed/s));
});

describe('descriptions of interventions', () => {
  it('offer the twelve items, or those for policies', () => {
    const items = labels('intervention: other\ntidier:\n  $0', INTERVENTION);
    assert.deepEqual(items.slice(0, 2), ['brief_name', 'why']);
    assert.equal(items.length, 14);
    assert.ok(labels('intervention: other\ntidier_php:\n  $0', INTERVENTION).includes('planned_variation'));
  });

  it('offer how fully an item is reported', () =>
    assert.deepEqual(labels('intervention: other\ntidier:\n  why: {status: $0}', INTERVENTION), [
      'reported',
      'partially reported',
      'not reported',
      'unclear',
      'not applicable',
    ]));

  it('count items without a score', () =>
    shows(
      'intervention: other\nti$0dier:\n  why: To listen\n  how: not reported\n',
      /Of 12 items: 1 reported, 1 not reported, 10 not yet extracted\./,
      INTERVENTION,
    ));

  it('take what was delivered at the arms, with the number of the item', () =>
    shows('study: a\narms:\n  - id: usual-care\n    delivered:\n      do$0se: As ever\n', /item 8 of TIDieR/));
});

describe('characteristics that bear on equity', () => {
  it('are told apart for staff and patients', () => {
    assert.deepEqual(labels('study: a\nprogress_plus:\n  - $0').slice(0, 2), ['all characteristics', 'people']);
    assert.deepEqual(labels('study: a\nprogress_plus:\n  - people: $0').slice(0, 2), ['staff', 'patients']);
  });

  it('say that none found is not the same as not assessed', () =>
    shows('study: a\nprogress_plus:\n  - religion: {harm: not asse$0ssed}', /not the same as none found/));
});

describe('a review as a whole', () => {
  it('is offered all numbers of the flow diagram', () => {
    const keys = labels('review: practice-review\nflow:\n  $0', REVIEW);
    for (const key of ['database_results', 'other_notretrieved_reports', 'total_reports_ma'])
      assert.ok(keys.includes(key), key);
  });

  it('learns what an item of the synthesis asks, and what is not confirmed', () => {
    shows('review: practice-review\nsynthesis:\n  met$0hod: narrative', /Counting votes by significance/, REVIEW);
    shows('review: practice-review\nsynthesis:\n  limit$0ations: few', /Only the title of this item/, REVIEW);
  });

  it('is offered designs of synthesis with their meaning', () =>
    shows('review: practice-review\nsynthesis:\n  design: seq$0uential', /One synthesis prepares the next/, REVIEW));

  it('counts the items of involvement', () =>
    shows(
      'review: practice-review\ngri$0pp2:\n  aim: To be understood\n',
      /Of 5 items: 1 reported, 4 not yet/,
      REVIEW,
    ));
});
