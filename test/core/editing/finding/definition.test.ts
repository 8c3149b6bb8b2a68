import assert from 'node:assert/strict';
import { definitionsAt } from '../../../../src/core/editing/finding/definition';
import { inReview } from '../review';

/** The file and the text to which the name under the cursor leads, and that name. */
function leadsTo(fixture: string, path?: string): string[] {
  const { review, file, offset, text } = inReview(fixture, path);
  return definitionsAt(review, file, offset).map((link) => {
    const there = review.files.find((each) => each.path === link.file)?.document.text ?? '';
    const origin = text.slice(link.origin.start, link.origin.end);
    return `${origin} → ${link.file}: ${there.slice(link.span.start, link.span.end)}`;
  });
}

const STUDY = 'study: practice-trial\n';

describe('definitionsAt', () => {
  it('leads from an assessment to its result', () =>
    assert.deepEqual(leadsTo(`${STUDY}rob2:\n  - result: burn$0out-6m`), [
      'burnout-6m → studies/practice-trial.RE.extraction.yaml: burnout-6m',
    ]));
  it('prefers what the same file gives', () =>
    assert.deepEqual(leadsTo(`${STUDY}results: [{id: burnout-6m}]\nrob2:\n  - result: burnout-6m$0`), [
      'burnout-6m → studies/practice-trial.extraction.yaml: burnout-6m',
    ]));
  it('leads to the file of an intervention', () =>
    assert.deepEqual(leadsTo(`${STUDY}interventions: [$0practice-training]`), [
      'practice-training → interventions/practice-training.extraction.yaml: practice-training',
    ]));
  it('leads to the vocabulary of the review', () =>
    assert.deepEqual(leadsTo(`${STUDY}results: [{id: a, timepoint: 6 mon$0ths}]`), [
      '6 months → review.extraction.yaml: 6 months',
    ]));
  it('leads nowhere from a name that nothing has', () =>
    assert.deepEqual(leadsTo(`${STUDY}interventions: [nobo$0dy]`), []));
  it('leads nowhere from other words', () => assert.deepEqual(leadsTo(`${STUDY}aim: To fi$0nd out`), []));
});
