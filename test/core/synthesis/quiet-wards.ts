/** A small fictional review that has one of everything: people who agree, differ and work alone; values and gaps. */
import type { Review } from '../../../src/core/review/review';
import { readFixture } from '../checks/fixture';

export const QUIET_WARDS = `# file: review.extraction.yaml
review: quiet-wards
title: Quiet wards (fictional)
reviewers: {LM: {name: Lee Moe, role: extracts}, CB: Cem Birk, RE: {role: decides}}
question: {population: Ward staff, outcomes: [burnout, care], aims: [Does training lower burnout in nurses on mental health wards?]}
vocabulary:
  outcomes: {burnout: Exhaustion at work., care: Care as patients feel it.}
  measures:
    mbi-ee: {name: 'Maslach Burnout Inventory, exhaustion', short_name: MBI-EE, outcome: burnout, better: lower}
    voice: {name: Views on care, outcome: care, better: higher}
  timepoints: {6 months: Half a year., 12 months: A year.}
appraisal:
  rob2:
    effect_of_interest: assignment
    overall_rule: {one some concerns: low, two or more some concerns: high, reason: Agreed beforehand.}
expects:
  outcome evaluation: [reports, country, results, rob2, robins_i]
  process evaluation: [cici]
  intervention: [components, quality]
severities: {doi-form: ignore}
packs: [work-and-care]
# file: studies/ash.extraction.yaml
study: ash-2019
consensus: {by: [LM, CB]}
reports:
  - {id: main, citation: {number: 41, authors: [Ash A, Birk B, Cole C], year: 2019}}
  - {id: later, citation: {number: 42, authors: [Ash A, Birk B], year: 2021}}
types: [outcome evaluation]
design: cluster RCT
country: [Norway, Sweden]
setting: {kind: forensic ward, units: 3}
interventions: [course]
participants: {who: nurses, randomised: 78}
arms: [{id: course, role: intervention}, {id: usual, comparator: usual care}]
results:
  - {id: burnout-6m, outcome: burnout, measure: mbi-ee, timepoint: 6 months, population: all, estimate: {type: smd, value: -0.10, ci: [-0.50, 0.30], p: 0.620}, effect_direction: favours intervention}
  - {id: care-6m, outcome: care, measure: voice, timepoint: 6 months}
rob2:
  - result: burnout-6m
    randomisation: {q1a.1: Y, q1a.2: Y, q1a.3: N, judgement: low}
    recruitment: {q1b.1: N, q1b.2: N, q1b.3: N, judgement: low}
    deviations: {judgement: some concerns}
    missing_data: {judgement: low}
    measurement: {judgement: low}
    reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: some concerns, reason: The plan is dated later than the data.}
    overall: {judgement: high}
accept: [{check: result-unassessed, reason: Care is assessed next.}]
# file: studies/beech.LM.extraction.yaml
study: beech-2020
extractor: LM
reports: [{id: main, citation: {number: 43, authors: [Beech B], year: 2020}}]
types: [outcome evaluation, process evaluation]
design: randomised trial
country: UK
interventions: [course]
results: [{id: burnout, outcome: burnout, measure: mbi-ee, timepoint: 12 months}]
rob2:
  result: burnout
  randomisation: {q1.1: Y, q1.2: NI, q1.3: N, judgement: some concerns}
  reporting: {q5.1: Y, q5.2: N, q5.3: N}
# file: studies/beech.CB.extraction.yaml
study: beech-2020
extractor: CB
country: Scotland
setting: not reported
rob2:
  result: burnout
  randomisation: {q1.1: Y, q1.2: Y, q1.3: N, judgement: low}
  reporting: {q5.1: Y, q5.2: N, q5.3: N}
# file: studies/cedar.LM.extraction.yaml
study: cedar
extractor: LM
types: outcome evaluation
design: non-RCT
country:
# file: studies/dogwood.extraction.yaml
study: dogwood-2022
consensus: {by: [LM, CB]}
reports: [{id: main, citation: {number: 44, authors: [Dogwood Study Group], year: 2022}}]
types: [outcome evaluation]
design: randomised trial
country: not reported
arms: [{id: a, participants: 10}, {id: b, participants: 12}]
rob2:
  - randomisation: {judgement: moderate}
    overall: {judgement: some concerns}
# file: interventions/course.extraction.yaml
intervention: course
consensus: {by: [LM, CB]}
name: Course
description: A course.
targets: [burnout]
components:
  - {what: Course, socioecological: [interpersonal, individual], igloo: [group], acts_on: [{target: resources, change: increase, what: skills}], support: {for: igloo, printed: IndividualGroup, place: Table 1}}
  - {what: Time, socioecological: [institution], acts_on: [{target: demands, change: reduce, what: workload}, {target: demands, change: increase, what: meetings}]}
tidier: {when_how_much: {text: 'Two days', status: reported}}
quality: {theory: yes, facilitator_training: yes, adherence: no, score: 3}
ppi: {design: yes, score: 2}
effective: {value: mixed, basis: Two trials.}
# file: interventions/walks.LM.extraction.yaml
intervention: walks
extractor: LM
name: Walks
components:
quality: {theory: yes, facilitator_training: not reported, adherence: no}
ppi: {score: 1}
`;

/** The whole review, or with lines replaced. */
export function quietWards(...changes: readonly (readonly [from: string, to: string])[]): Review {
  const text = changes.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`Not in the fixture: ${from}`);
    return result.replace(from, to);
  }, QUIET_WARDS);
  return readFixture(text).review;
}
