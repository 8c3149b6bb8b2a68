/** The files of the story as they have to be, in its order. */
import { ALDER, SMALL_REVIEW } from './small-review';

const HEAD = `study: alder-2019
extractor: LM
design: randomised trial
country: [UK, Ireland, Norway]
setting:
  sites: 2  # the third closed
  units: 7
`;

/** A result that LM adds. */
export const STRESS = `  - id: stress-6m
    outcome: stress
    measure: pss
    timepoint: 6 months
    effect_direction: favours intervention
`;

const RESULTS = `results:
  - id: exhaustion-6m
    outcome: burnout
    measure: mbi-exhaustion
    timepoint: 6 months
    comparison: [course, usual]
    # Table 2
    estimate: {type: md, value: -2.8, ci: [-6.9, 1.3], p: 0.180}
    effect_direction: favours intervention
  - id: mood-6m
    outcome: mood
    measure: phq-9
    timepoint: 6 months
    effect_direction: no difference
${STRESS}`;

/** CB's reason stands where CB wrote it, and LM's corrections stand in the same assessment; the copy is as it was copied. */
export const ASSESSMENTS = `rob2:
  - result: exhaustion-6m
    randomisation:
      q1.1: Y
      q1.2: NI
      q1.3: N
      judgement: some concerns
    measurement:
      q4.1: N
      q4.2: N
      q4.3: Y
      q4.4: PY
      q4.5: PN
      judgement: high
      reason: Nurses hoped for much.
  - result: stress-6m
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
`;

const HARMS = 'harms:\n  adverse_events: {sought: systematically, finding: none found}\n';

const ARMS = `arms:
  - {id: course, role: intervention, participants: 40}
  - {id: usual, role: comparator, participants: 38}
`;

export const ALDER_AFTER_ONE_WEEK = HEAD + HARMS + ARMS + RESULTS + ASSESSMENTS;

/** As LM leaves it: in the order of the alphabet, its result renamed. */
export const SORTED_BIRCH = `study: birch-2020
extractor: LM
aim: To see whether rest helps.
arms:
  - {id: rest, role: intervention}
  - {id: none, role: comparator}
country: [Ireland]
design: randomised trial
results:
  - id: mood-4w
    outcome: mood
    timepoint: 4 weeks
    comparison: [rest, none]
    estimate: {type: md, value: 1.2, ci: [0.1, 2.3]}
    effect_direction: favours intervention
`;

/** The assessment of the result after six months, as it stands at the beginning. */
export const ASSESSED = SMALL_REVIEW[ALDER].slice(SMALL_REVIEW[ALDER].indexOf('  - result: exhaustion-6m'));

/** The same as LM corrects it. */
export const CORRECTED = ASSESSED.replace(
  'q1.2: Y\n      q1.3: N\n      judgement: low',
  'q1.2: NI\n      q1.3: N\n      judgement: some concerns',
);

const ARMS_AFTER_TWO_WEEKS = ARMS.replace('40', '41').replace('38', '37');

const ANSWERED = ASSESSMENTS.replace(/q4\.5: PN(?=\n.*\n$)/, 'q4.5: PY');

export const ALDER_IN_DISPUTE = `${HEAD}<<<<<<< ours · harms
${HARMS.replace('none found', 'found')}=======
>>>>>>> theirs
${ARMS_AFTER_TWO_WEEKS}${RESULTS}<<<<<<< ours · results: sleep
  - id: sleep
    outcome: burnout
    timepoint: 4 weeks
=======
  - id: sleep
    outcome: mood
    timepoint: 6 months
>>>>>>> theirs
${ANSWERED.replace(/ {6}judgement: some concerns\n$/, '')}<<<<<<< ours · RoB 2, stress-6m, measurement: judgement, reason
      judgement: some concerns
      reason: Hopes were modest.
=======
      judgement: some concerns
>>>>>>> theirs
`;

export const ALDER_SETTLED = `${HEAD}${ARMS_AFTER_TWO_WEEKS}${RESULTS}  - id: sleep
    outcome: burnout
    timepoint: 4 weeks
  - id: sleep-6m
    outcome: mood
    timepoint: 6 months
${ANSWERED}      reason: Hopes were modest.
`;

const BIRCH_AFTER_TWO_WEEKS = SORTED_BIRCH.replace('value: 1.2, ci: [0.1, 2.3]', 'value: 1.3, ci: [0.10, 2.31]');

export const BIRCH_IN_DISPUTE = BIRCH_AFTER_TWO_WEEKS.replace(
  'extractor: LM\n',
  `<<<<<<< ours · extractor, consensus
extractor: LM
=======
consensus: {by: [LM, CB], how: discussion}
>>>>>>> theirs
`,
);

export const BIRCH_WHILE_REBASED = BIRCH_AFTER_TWO_WEEKS.replace(
  'country: [Ireland]\n',
  `<<<<<<< ours · country
country: [Scotland]
=======
country: [Wales]
>>>>>>> theirs
`,
)
  .replace('4 weeks', '5 weeks')
  .replace('comparison: [rest, none]', 'comparison: [rest, none]  # as randomised');

/** What both have to have before they extract a study. */
export const SETTLED_FIRST = `study: kapok-2021
consensus: {by: [LM, CB]}
design: randomised trial
results:
  - {id: exhaustion-6m, outcome: burnout, measure: mbi-exhaustion, timepoint: 6 months}
`;

export const CONSENSUS_IN_DISPUTE = `${SETTLED_FIRST}rob2:
  - result: exhaustion-6m
    randomisation:
<<<<<<< ours · RoB 2, exhaustion-6m, randomisation: judgement
      judgement: low
=======
>>>>>>> theirs
      q1.2: Y
settled:
  - at: [rob2, exhaustion-6m, randomisation]
    for: judgement
    was: {CB: some concerns, LM: low}
    is: low
    how: discussion
    by: [LM, CB]
    date: 2026-01-31
    reason: The list was held elsewhere (p. 3).
  - at: [rob2, exhaustion-6m, randomisation]
    for: q1.2
    was: {CB: NI, LM: Y}
    is: Y
    how: discussion
    by: [LM, CB]
    date: 2026-01-31
    reason: The list was held elsewhere (p. 3).
`;
