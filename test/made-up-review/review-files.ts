/** The review file and the interventions of every made-up review. */
import { INTERVENTIONS, type MadeUpIntervention, MEASURES, OUTCOMES, TIMEPOINTS } from './vocabulary';

const FICTIONAL = '# Fictional: made up by a program for trying things out.';

/** The text of the review file: people, vocabulary, appraisal, what is expected of whom. */
export function reviewText(): string {
  return `${FICTIONAL} There is no such review, and none of its studies exists.

review: made-up-review
format: 1
title: Courses, supervision and rest for ward nurses, made up (fictional)
authors: [Example L, Example C]

reviewers:
  LM: {name: Lee Example, role: first extractor}
  CB: {name: Chris Example, role: second extractor}

question:
  population: Staff and patients of mental health wards
  intervention: Courses, supervision or rest for nurses
  comparison: Usual care
  outcomes: [${Object.keys(OUTCOMES).join(', ')}]

packs: [work-and-care]

vocabulary:
  outcomes:
${entries(OUTCOMES)}  measures:
${MEASURES.map(
  ({ id, name, outcome, range }) =>
    `    ${id}:\n      name: ${name}\n      outcome: ${outcome}\n      range: [${range.join(', ')}]\n      better: lower\n      reporter: staff\n`,
).join('')}  timepoints:
${TIMEPOINTS.map(({ name, months }) => `    ${name}: {meaning: About ${name} after the start., months: ${months}}\n`).join('')}
themes:
  time: {meaning: Whether rotas leave room for it.}
  recognition: {meaning: Whether it counts as work.}

appraisal:
  rob2:
    effect_of_interest: assignment
    assessors: [LM, CB]
  robins_i:
    version: 2016
    effect_of_interest: assignment
    confounders: [exhaustion at the start, years on the ward]
    assessors: [LM, CB]

expects:
  outcome evaluation: [country, setting, interventions, arms, results, harms]
  intervention: [components, ppi]

fields:
  study:
    beds_per_ward:
      type: integer
      minimum: 1
      title: Beds per ward
      description: How many beds a ward of the study had on average.
`;
}

/** The text of an intervention's file. */
export function interventionText({ id, name, kind, description }: MadeUpIntervention): string {
  return `${FICTIONAL} There is no such intervention.

intervention: ${id}
consensus: {by: [LM, CB], how: discussion, date: 2026-01-31}

name: ${name}
kind: ${kind}
description: ${description}
targets: [${Object.keys(OUTCOMES).slice(0, 2).join(', ')}]
components:
  - what: ${name}
    kind: ${kind}
    socioecological: [individual, interpersonal]
    igloo: [individual]
    acts_on: [{target: resources, change: increase, what: clinical skills}]
tidier:
  brief_name: ${name}
  why: Nurses who feel able to go on are less exhausted.
  who_provided: Two psychologists, trained for a week
  how: Face to face, in groups of ten
  when_how_much: Within two weeks
  tailoring: not reported
ppi: {design: yes, delivery: no, evaluation: no}
`;
}

/** All that a made-up review may try. */
export const interventionIds: readonly string[] = INTERVENTIONS.map(({ id }) => id);

function entries(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([word, meaning]) => `    ${word}: ${/[:#]/.test(meaning) ? `"${meaning}"` : meaning}\n`)
    .join('');
}
