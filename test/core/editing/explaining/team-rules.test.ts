/** The team's own rules are shown wherever what they are about is explained. */
import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { complete } from '../../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { interviewAt } from '../../../../src/core/editing/interview/interviews';
import { nextStep } from '../../../../src/core/editing/interview/next-question';
import { buildReview } from '../../../../src/core/review/review';
import { dedented } from '../../fixture';
import { atCursor } from '../cursor';

const REVIEW = `review: practice-review
guidance:
  rob2:
    rob2: Two people, then talk.
    q1.2: Sealed envelopes are PY.
    randomisation: Baseline tables first.
    judgement: Say aloud why.
    overall: Never better than the worst domain.
  results:
    outcome: The name of the vocabulary.
    effect_direction: Look at both groups.
  participants:
    who: Count wards.
`;

const HEAD = 'study: practice-trial\ndesign: randomised trial\n';
const OWN = '**In this review** · ';

function at(fixture: string) {
  const here = atCursor(dedented(fixture), 'studies/practice-trial.extraction.yaml');
  const review = buildReview('', [here.file, readRecord('review.extraction.yaml', parse(REVIEW))]);
  return { ...here, review };
}

/** What a hover says of the team's rules. */
function hovered(fixture: string): string | undefined {
  const { review, file, offset } = at(fixture);
  const lines = (hoverAt(review, file, offset)?.markdown ?? '').split('\n');
  return lines.find((line) => line.startsWith(OWN))?.slice(OWN.length);
}

/** What is said of them beside completions: all of them, or the one with a label. */
function beside(fixture: string, label?: string): string[] {
  const { review, file, offset } = at(fixture);
  const offers = complete(review, file, offset).filter((each) => label === undefined || each.label === label);
  assert.ok(offers.length > 0);
  return offers.map(({ documentation }) => documentation.split('\n').find((line) => line.startsWith(OWN)) ?? 'none');
}

/** What Next Question tells first. */
function told(fixture: string): string {
  const { review, file, offset } = at(fixture);
  const interview = interviewAt(review, file, offset);
  const step = interview && nextStep(review, file, interview, { names: new Set(), last: undefined });
  return `${step?.asks} ${step?.notes.filter((note) => note.startsWith('In this review')).join(' | ')}`;
}

describe('the team’s own rules', () => {
  const domain = `${HEAD}rob2:\n  - result: a\n    effect_of_interest: assignment\n    randomisation:\n      q1.1: Y\n      q1.2: Y\n      q1.3: N\n`;

  it('stand in hovers of a question, its answer, a domain, its judgement, the whole and the section', () => {
    assert.equal(hovered(domain.replace('q1.2:', 'q1$0.2:')), 'Sealed envelopes are PY.');
    assert.equal(hovered(domain.replace('q1.2: Y', 'q1.2: Y$0')), 'Sealed envelopes are PY.');
    assert.equal(hovered(domain.replace('    randomi', '    ran$0domi')), 'Baseline tables first.');
    assert.equal(hovered(`${domain}      judge$0ment: low`), 'Baseline tables first. Say aloud why.');
    assert.equal(hovered(`${domain}      judgement: l$0ow`), 'Baseline tables first. Say aloud why.');
    assert.equal(hovered(`${domain}    over$0all: {judgement: low}`), 'Never better than the worst domain.');
    assert.equal(
      hovered(`${domain}    overall: {judgement: l$0ow}`),
      'Never better than the worst domain. Say aloud why.',
    );
    assert.equal(hovered(domain.replace('rob2', 'r$0ob2')), 'Two people, then talk.');
  });

  it('stand in hovers of other keys and their words', () => {
    assert.equal(hovered(`${HEAD}results: [{id: a, out$0come: x}]`), 'The name of the vocabulary.');
    assert.equal(hovered(`${HEAD}results: [{id: a, effect_direction: no dif$0ference}]`), 'Look at both groups.');
    assert.equal(hovered(`${HEAD}results: [{id$0: a}]`), undefined);
  });

  it('stand beside completions of keys, answers, judgements and words', () => {
    assert.deepEqual(beside(`${HEAD}rob2:\n  - result: a\n    $0`, 'randomisation'), [`${OWN}Baseline tables first.`]);
    assert.deepEqual(beside(`${HEAD}rob2:\n  - result: a\n    $0`, 'deviations'), ['none']);
    const answers = beside(domain.replace('q1.2: Y', 'q1.2: $0'));
    assert.deepEqual(new Set(answers), new Set([`${OWN}Sealed envelopes are PY.`]));
    const levels = beside(`${domain}      judgement: $0`);
    assert.deepEqual(new Set(levels), new Set([`${OWN}Baseline tables first. Say aloud why.`]));
    assert.deepEqual(beside(`${HEAD}$0`, 'rob2'), [`${OWN}Two people, then talk.`]);
    assert.deepEqual(beside(`${HEAD}results: [{id: a, effect_direction: $0}]`, 'no difference'), [
      `${OWN}Look at both groups.`,
    ]);
  });

  it('come first at the next question: of a question, a judgement, the whole, a key', () => {
    assert.match(
      told(domain.replace('      q1.2: Y\n', '').replace('q1.1', 'q1$0.1')),
      /^1\.2 .*Sealed envelopes are PY\.$/,
    );
    assert.match(
      told(domain.replace('q1.1', 'q1$0.1')),
      /judge domain 1 .*: Baseline tables first\. \| In this review: Say aloud/,
    );
    const participants = `${HEAD}participants:\n  $0eligibility: nurses\n`;
    assert.match(told(participants), /^Who: .* In this review: Count wards\.$/);
  });

  it('are offered for questions, domains, the whole and the section while they are written', () => {
    const { file, offset, text } = atCursor(REVIEW.replace('    q1.2', '    $0\n    q1.2'), 'review.extraction.yaml');
    const labels = complete(buildReview('', [file]), file, offset).map(({ label }) => label);
    assert.ok(text.length > 0);
    for (const label of ['1.1', 'deviations', 'reporting']) assert.ok(labels.includes(label), label);
    for (const label of ['q1.2', '1.2', 'randomisation', 'overall', 'rob2', 'result', 'assessors'])
      assert.ok(!labels.includes(label), label);
  });
});
