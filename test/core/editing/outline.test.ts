import assert from 'node:assert/strict';
import { type OutlineItem, outlineOf } from '../../../src/core/editing/outline';
import { inReview } from './review';

/** The outline as lines, two spaces for each step down. */
function lines(fixture: string, path?: string): string {
  const { file, review, text } = inReview(fixture, path);
  const written = (items: readonly OutlineItem[], depth: number): string[] =>
    items.flatMap(({ name, detail, children, span, selection }) => {
      assert.ok(name !== '' && span.start <= selection.start && selection.end <= span.end && span.end <= text.length);
      return [`${'  '.repeat(depth)}${name}${detail && ` · ${detail}`}`, ...written(children, depth + 1)];
    });
  return written(outlineOf(file, review), 0).join('\n');
}

describe('outlineOf', () => {
  it('shows sections, entries and assessments of a study', () =>
    assert.equal(
      lines(`study: practice-trial
extractor: LM
design: randomised trial
types: [outcome evaluation, process evaluation]
aim:
results:
  - {id: burnout-6m, outcome: empathy-based stress, measure: mbi-exhaustion, timepoint: 6 months}
  - outcome: compassionate care
rob2:
  - result: burnout-6m
    randomisation: {q1.1: Y, q1.2: PY, q1.3: N, judgement: low}
    deviations: {q2.1: Y}
    overall: {judgement: some concerns}
  - randomisation: {judgement: some concerns}
cici:
  - {finding: Leaders took part in the huddles and asked others to come along too, dimension: implementation}
nonsense: 3
$0`),
      `Study · practice-trial
Extractor · LM
Design · randomised trial
Types · outcome evaluation, process evaluation
Aim · not yet extracted
Results · 2 entries
  burnout-6m · mbi-exhaustion, empathy-based stress, 6 months
  compassionate care
RoB 2 · 2 entries
  burnout-6m · Some concerns
    1 Randomisation · Low
    2 Deviations · not judged yet, next: 2.2
    Overall · Some concerns
  The study as a whole · not judged yet
    1 Randomisation · Some concerns
Context and implementation (CICI) · 1 entry
  Leaders took part in the huddles and asked others to come a… · implementation`,
    ));

  it('shows the names of a review', () =>
    assert.equal(
      lines(
        `review: practice-review
title: Practice
reviewers: {LM: Lee Moe}
vocabulary:
  outcomes: {stress: Strain of people who care}
  measures: {mbi: {name: Exhaustion scale}}
$0`,
        'review.extraction.yaml',
      ),
      `Review · practice-review
Title · Practice
Reviewers · 1 entry
  LM · Lee Moe
Vocabulary · 2 entries
  Outcomes · 1 entry
    stress · Strain of people who care
  Measures · 1 entry
    mbi · Exhaustion scale`,
    ));

  it('is empty where it is not known what the file is about', () => assert.equal(lines('design: x\n$0'), ''));
});
