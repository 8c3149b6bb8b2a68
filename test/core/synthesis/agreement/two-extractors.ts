/** A small fictional review of which two people have extracted two studies, and settled some of it. */
import type { Review } from '../../../../src/core/review/review';
import { readFixture } from '../../checks/fixture';

export const TWO_EXTRACTORS = `# file: review.extraction.yaml
review: quiet-wards
title: Quiet wards (fictional)
reviewers: {LM: Lee Moe, CB: Cem Birk, RE: Rui Elm}
extraction: {how: Two people alone., by: [LM, CB], arbiter: RE, pilot: [ash-2019]}
vocabulary:
  outcomes: {burnout: Exhaustion at work.}
  measures: {mbi-ee: {name: Exhaustion, outcome: burnout, better: lower}}
  timepoints: {6 months: Half a year., 12 months: A year.}
guidance:
  rob2: {q4.4: Somebody who rates their own mood is PY.}
# file: studies/ash-2019.LM.extraction.yaml
study: ash-2019
extractor: LM
reports: [{id: main, citation: {title: Ash}}]
design: randomised trial
country: [Norway, Sweden]
aim: To see whether it helps.
results:
  - id: burnout-6m
    outcome: burnout
    measure: mbi-ee
    timepoint: 6 months
    by_arm:
      - {arm: course, analysed: 40, mean: 19.5, sd: 9.0}
      - {arm: usual, analysed: 38, mean: 21}
    estimate: {type: md, value: -1.50, p: 0.06}
    effect_direction: favours intervention
rob2:
  - result: burnout-6m
    measurement: {q4.1: N, q4.2: N, q4.3: Y, q4.4: PY, q4.5: PN, judgement: some concerns}
# file: studies/ash-2019.CB.extraction.yaml
study: ash-2019
extractor: CB
reports: [{id: main, citation: {title: Ash}}]
design: RCT
country: Norway
aim: Whether a course helps.
results:
  - id: burnout-6m
    outcome: burnout
    measure: mbi-ee
    timepoint: 6 months
    by_arm:
      - {arm: usual, analysed: 38, mean: 20}
      - {arm: course, analysed: 41, mean: 19.5, sd: 9}
    estimate: {type: md, value: -1.5}
    effect_direction: no difference
rob2:
  - result: burnout-6m
    measurement: {q4.1: N, q4.2: N, q4.3: Y, q4.4: PN, judgement: low}
# file: studies/beech-2020.LM.extraction.yaml
study: beech-2020
extractor: LM
design: randomised trial
country: UK
# file: studies/beech-2020.CB.extraction.yaml
study: beech-2020
extractor: CB
design: cohort study
country: UK
# file: studies/beech-2020.extraction.yaml
study: beech-2020
consensus: {by: [LM, CB]}
design: cohort study
settled:
  - {at: design, was: {LM: randomised trial, CB: cohort study}, is: cohort study, how: discussion, by: [LM, CB], date: 2026-01-31, reason: Wards chose for themselves.}
`;

export function twoExtractors(changed: (text: string) => string = (text) => text): Review {
  return readFixture(changed(TWO_EXTRACTORS)).review;
}
