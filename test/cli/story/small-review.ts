/** The review of the story as it begins. Fictional: there is no such review, and none of its studies exists. */

export const REVIEW = 'review.extraction.yaml';
export const ALDER = 'studies/alder-2019.extraction.yaml';
/** Where LM moves a section to. */
export const HARMS = 'studies/alder-2019.harms.extraction.yaml';
export const BIRCH = 'studies/birch-2020.extraction.yaml';
/** Where CB assesses it. */
export const BIRCH_ASSESSED = 'studies/birch-2020.rob2.extraction.yaml';

export const SMALL_REVIEW = {
  [REVIEW]: `# Fictional: made up for a test.
review: small-review
title: Courses for ward nurses, a small review (fictional)
reviewers:
  LM: {name: Lee Moe, role: first extractor}
  CB: {name: Cem Birk, role: second extractor}
  RE: {name: Rui Elm, role: decides where the two do not agree}
vocabulary:
  outcomes:
    burnout: Exhaustion and detachment at work.
    mood: How people feel.
  measures:
    mbi-exhaustion: {name: Maslach Burnout Inventory (exhaustion), outcome: burnout}
`,
  [ALDER]: `study: alder-2019
extractor: LM
design: randomised trial
country: [UK]
setting:
  sites: 3
  units: 6
harms:
  adverse_events: {sought: systematically, finding: none found}
arms:
  - {id: course, role: intervention, participants: 40}
  - {id: usual, role: comparator, participants: 38}
results:
  - id: exhaustion-6m
    outcome: burnout
    measure: mbi-exhaustion
    timepoint: 6 months
    comparison: [course, usual]
    estimate: {type: md, value: -2.8, ci: [-6.9, 1.3], p: 0.18}
    effect_direction: favours intervention
rob2:
  - result: exhaustion-6m
    randomisation:
      q1.1: Y
      q1.2: Y
      q1.3: N
      judgement: low
    measurement:
      q4.1: N
      q4.2: N
      q4.3: Y
      q4.4: PY
      q4.5: PN
      judgement: some concerns
`,
  [BIRCH]: `study: birch-2020
extractor: LM
aim: To see whether rest helps.
country: [Ireland]
design: randomised trial
arms:
  - {id: rest, role: intervention}
  - {id: none, role: comparator}
results:
  - id: mood
    outcome: mood
    timepoint: 4 weeks
    comparison: [rest, none]
    estimate: {type: md, value: 1.2, ci: [0.1, 2.3]}
    effect_direction: favours intervention
`,
};
