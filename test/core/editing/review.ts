/** A small fictional review around the file under test. */

import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { buildReview, type Review } from '../../../src/core/review/review';
import { atCursor, type WithCursor } from './cursor';

const OTHERS: Readonly<Record<string, string>> = {
  'review.extraction.yaml': `review: practice-review
packs: [work-and-care]
reviewers: {LM: Lee Moe, CB: Cem Birk}
vocabulary:
  outcomes:
    empathy-based stress: Burnout and related strain
    'compassion: felt by patients': Rated by patients
  measures:
    mbi-exhaustion: {name: Exhaustion scale, outcome: empathy-based stress, better: lower}
  timepoints: {6 months: Six months after the start, 12 months: A year after the start}
  populations: {nurses: Registered nurses}
guidance:
  rob2:
    q1.2: A statement that envelopes were sealed is PY, not Y.
themes: {leadership: How leaders take part}
`,
  'interventions/practice-training.extraction.yaml': `intervention: practice-training
name: Practice training
kind: staff skills training
`,
  'studies/practice-trial.RE.extraction.yaml': `study: practice-trial
consensus: {by: [LM, CB]}
reports: [{id: main, citation: {title: A fictional trial}}]
arms: [{id: training, name: Training}, {id: usual-care}]
results:
  - {id: burnout-6m, outcome: empathy-based stress, measure: mbi-exhaustion, timepoint: 6 months, support: p. 4}
  - {id: burnout-12m, outcome: empathy-based stress, measure: mbi-exhaustion, timepoint: 12 months}
`,
};

export interface InReview extends WithCursor {
  readonly review: Review;
}

/** The fixture as a file of the review: the draft of a study, unless another path is given. */
export function inReview(fixture: string, path = 'studies/practice-trial.extraction.yaml'): InReview {
  const here = atCursor(fixture, path);
  const others = Object.entries(OTHERS).filter(([other]) => other !== path);
  const files: RecordFile[] = [here.file, ...others.map(([other, text]) => readRecord(other, parse(text)))];
  return { ...here, review: buildReview('', files) };
}
