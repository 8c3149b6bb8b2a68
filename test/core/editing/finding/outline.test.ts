import assert from 'node:assert/strict';
import { type OutlineItem, outlineOf } from '../../../../src/core/editing/finding/outline';
import { inReview } from '../review';

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
  Empathy-based stress at 6 months · burnout-6m, mbi-exhaustion
  Compassionate care
RoB 2 · 2 entries
  Empathy-based stress at 6 months – RoB 2 · burnout-6m, Some concerns
    1 Randomisation · Low
    2 Deviations · not judged yet, next: 2.2
    Overall · Some concerns
  The study as a whole – RoB 2 · not judged yet
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

  it('calls reports, groups and results by their words, else by their ids', () =>
    assert.equal(
      lines(`study: practice-trial
reports:
  - {id: main, citation: {authors: [Doe A, Roe B], year: 2020}}
  - {id: letter}
arms: [{id: training, name: Two-day course, role: intervention}, {id: usual-care, role: comparator}]
results: [{id: a, measure: mbi-exhaustion, timepoint: follow-up}, {id: b}]
rob2: [{result: a}, {result: burnout-12m}, {result: nobody}]
$0`),
      `Study · practice-trial
Reports · 2 entries
  Doe and Roe 2020 · main
  letter
Arms · 2 entries
  Two-day course · training, intervention
  usual-care · comparator
Results · 2 entries
  Mbi-exhaustion, follow-up · a, mbi-exhaustion
  b
RoB 2 · 3 entries
  Mbi-exhaustion, follow-up – RoB 2 · a, not judged yet
  Empathy-based stress at 12 months – RoB 2 · burnout-12m, not judged yet
  nobody – RoB 2 · not judged yet`,
    ));

  it('is empty where it is not known what the file is about', () => assert.equal(lines('design: x\n$0'), ''));
});
