/** A review that nobody wrote: as many files as are asked for, some by two people, some about interventions. */
import type { Texts } from './edits';

export function madeUpTexts(count: number): Texts {
  const texts = new Map([['review.extraction.yaml', REVIEW]]);
  for (let number = 1; texts.size < count; number += 1) {
    const id = `study-${number}`;
    const intervention = `intervention-${1 + (number % 20)}`;
    if (number <= 20) texts.set(`interventions/intervention-${number}.extraction.yaml`, interventionText(number));
    if (number % 4 === 0) {
      texts.set(`studies/${id}.CB.extraction.yaml`, `extractor: CB\n${studyText(id, intervention, number)}`);
      texts.set(
        `studies/${id}.LM.extraction.yaml`,
        `extractor: LM\n${studyText(id, intervention, number + (number % 8))}`,
      );
    } else texts.set(`studies/${id}.extraction.yaml`, studyText(id, intervention, number));
  }
  return texts;
}

const REVIEW = `review: made-up
title: A review that nobody wrote
packs: [work-and-care]
question:
  population: nurses
  comparison: usual work
  outcomes: [burnout]
reviewers:
  LM: Lena Moe
  CB: Carl Birk
expects:
  outcome evaluation: [reports, arms, results, rob2]
  intervention: [name, tidier]
vocabulary:
  outcomes:
    burnout: {meaning: exhaustion by work}
    sickness: {meaning: days off sick}
  measures:
    mbi: {name: Maslach Burnout Inventory, better: lower}
  timepoints:
    end: {meaning: at the end}
fields:
  study:
    ward: {enum: [acute, forensic]}
appraisal:
  rob2: {effect_of_interest: assignment}
meta_analysis:
  - {outcome: burnout, metric: smd, measure: mbi}
`;

function interventionText(number: number): string {
  return `intervention: intervention-${number}
name: Programme ${number}
components:
  - {id: c1, name: training, igloo: ${number % 2 === 0 ? 'individual' : 'group'}}
tidier:
  why: {status: reported}
`;
}

function studyText(id: string, intervention: string, number: number): string {
  const sd = 5 + (number % 7);
  return `study: ${id}
types: [outcome evaluation]
design: ${number % 3 === 0 ? 'non-randomised controlled study' : 'randomised trial'}
country: ${number % 2 === 0 ? 'Norway' : 'Chile'}
ward: acute
interventions: [${intervention}]
registration: NCT0${1000000 + Math.floor(number / 2)}
reports:
  - id: main
    citation: {authors: [Author${number % 30} A], year: ${2000 + (number % 25)}, title: On nurses ${number}, doi: 10.1000/x${number % 50}}
arms:
  - {id: a, name: training, participants: ${20 + number}}
  - {id: b, name: usual work, participants: ${21 + number}}
results:
  - id: r1
    outcome: burnout
    measure: mbi
    timepoint: end
    comparison: [a, b]
    by_arm:
      - {arm: a, analysed: ${20 + number}, mean: ${20 + (number % 5)}, sd: ${sd}}
      - {arm: b, analysed: ${20 + number}, mean: ${23 + (number % 3)}, sd: ${sd + 1}}
    derive: {from: means}
    effect_direction: favours intervention
rob2:
  - result: r1
    d1_randomisation: {q1_1: Y, q1_2: ${number % 2 === 0 ? 'Y' : 'N'}, q1_3: N, judgement: low}
    overall: {judgement: some concerns}
`;
}
