/** Designs of studies and types of evidence: the words, and the section that appraises a study of that design. */

import { canonicalChoice } from '../../fields/canonical';
import type { Choice } from '../../fields/field';
import { tools } from '../tools';

/** A design, with the section of a study file in which such a study is usually appraised. */
export interface Design extends Choice {
  readonly appraisedIn?: string;
}

/**
 * All designs. Instruments name them (`Instrument.designs`, `PreliminaryChoice.designs`).
 *
 * Words that leave open whether there was chance or a comparison (“controlled trial”, “pre-post study”) are names of none:
 * which design is meant decides how a study is appraised, and only a person can say.
 */
const WORDS: readonly Design[] = [
  {
    value: 'randomised trial',
    label: 'Randomised trial',
    meaning:
      'Individuals are randomised to groups that are followed side by side; also where a source only says "RCT".',
    aliases: [
      'rct',
      'randomised controlled trial',
      'randomized controlled trial',
      'randomised control trial',
      'randomized trial',
      'parallel',
      'parallel rct',
      'parallel-group randomised trial',
      'individually randomised trial',
      'individually randomized trial',
      'randomised clinical trial',
    ],
  },
  {
    value: 'cluster randomised trial',
    label: 'Cluster randomised trial',
    meaning: 'Groups of people such as wards are randomised, and the groups are followed side by side.',
    aliases: [
      'cluster',
      'cluster rct',
      'crt',
      'cluster randomized trial',
      'cluster-randomised trial',
      'cluster-randomized trial',
      'cluster randomised controlled trial',
      'cluster randomised control trial',
      'cluster randomized controlled trial',
    ],
  },
  {
    value: 'stepped-wedge cluster randomised trial',
    label: 'Stepped-wedge trial',
    meaning: 'Groups of people start the intervention one after the other, in an order that is randomised.',
    aliases: [
      'stepped wedge',
      'stepped-wedge',
      'stepped wedge trial',
      'stepped-wedge trial',
      'stepped wedge cluster rct',
      'stepped wedge cluster randomised trial',
      'stepped-wedge cluster rct',
      'stepped-wedge randomised trial',
      'stepped-wedge cluster randomized trial',
    ],
  },
  {
    value: 'crossover trial',
    label: 'Crossover trial',
    meaning: 'Each person receives the interventions one after the other, in an order that is randomised.',
    aliases: [
      'crossover',
      'cross-over',
      'cross-over trial',
      'crossover rct',
      'crossover randomised trial',
      'randomised crossover trial',
      'randomized crossover trial',
    ],
  },
  {
    value: 'non-randomised controlled study',
    label: 'Non-randomised controlled study',
    meaning: 'Groups are compared, but chance did not decide who is in which group.',
    aliases: [
      'non-rct',
      'non rct',
      'nrct',
      'nrsi',
      'non-randomised',
      'non-randomised study',
      'non-randomised trial',
      'non-randomised controlled trial',
      'non-randomized controlled trial',
      'non-randomized study',
      'quasi-experimental',
      'quasi-experimental study',
    ],
  },
  {
    value: 'controlled before-after study',
    label: 'Controlled before-after study',
    meaning: 'Groups that were not randomised are measured before and after one of them received the intervention.',
    aliases: [
      'cba',
      'controlled before-and-after study',
      'controlled before after study',
      'pre-post with control group',
    ],
  },
  {
    value: 'cohort study',
    label: 'Cohort study',
    meaning: 'People who did and did not receive the intervention in ordinary care are followed over time.',
    aliases: ['cohort', 'follow-up study'],
  },
  {
    value: 'interrupted time series',
    label: 'Interrupted time series',
    meaning: 'Many measurements before and after a clearly defined start of the intervention.',
    aliases: ['its', 'time series', 'interrupted time-series'],
  },
  {
    value: 'uncontrolled before-after study',
    label: 'Uncontrolled before-after study',
    meaning: 'One group measured before and after, without a group to compare it with.',
    aliases: [
      'uncontrolled',
      'uncontrolled before-and-after study',
      'uncontrolled before after study',
      'uncontrolled pre-post study',
    ],
  },
  {
    value: 'economic evaluation',
    label: 'Economic evaluation',
    meaning: 'Costs and effects of alternatives are compared.',
    aliases: ['economic', 'cost-effectiveness study', 'health economic evaluation'],
  },
  {
    value: 'process evaluation',
    label: 'Process evaluation',
    meaning: 'How an intervention was put into practice, how it works, and what its context does to it.',
    aliases: ['process', 'process study'],
  },
  {
    value: 'qualitative study',
    label: 'Qualitative study',
    meaning: 'Experiences and views, from interviews, groups or observation, outside a process evaluation.',
    aliases: ['qualitative', 'interview study'],
  },
  {
    value: 'programme theory',
    label: 'Programme theory',
    meaning: 'A paper that explains how an intervention is meant to work.',
    aliases: ['theory', 'theory paper', 'program theory', 'programme theory paper'],
  },
  {
    value: 'diagnostic accuracy study',
    label: 'Diagnostic accuracy study',
    meaning: 'The results of a test are compared with those of a reference standard in the same people.',
    aliases: ['diagnostic test accuracy study', 'dta study', 'test accuracy study', 'diagnostic accuracy'],
  },
  {
    value: 'systematic review',
    label: 'Systematic review',
    meaning: 'A review of studies; included by reviews of reviews, and else read for its references.',
    aliases: ['review', 'meta-analysis'],
  },
];

/** Tools say themselves for which designs they are made. */
export const DESIGNS: readonly Design[] = WORDS.map((design) => {
  const tool = tools.find(({ designs, supersededBy }) => supersededBy === undefined && designs.includes(design.value));
  return tool === undefined ? design : { ...design, appraisedIn: tool.id };
});

/** A type of evidence, with the section that appraises it, where that does not depend on the design. */
export interface StudyType extends Choice {
  readonly appraisedIn?: string;
}

/** What a study contributes to the review. A study may be of several types; each asks for sections of its own. */
export const STUDY_TYPES: readonly StudyType[] = withTools([
  {
    value: 'outcome evaluation',
    meaning: 'Tells whether the intervention works: results, and their risk of bias.',
    aliases: ['outcome', 'effectiveness', 'effectiveness study', 'outcome study'],
  },
  {
    value: 'economic evaluation',
    meaning: 'Tells what the intervention costs and what it gives for that.',
    aliases: ['economic', 'health economic evaluation'],
  },
  {
    value: 'process evaluation',
    meaning: 'Tells how the intervention was put into practice, and how acceptable it was.',
    aliases: ['process', 'process study'],
  },
  {
    value: 'programme theory',
    meaning: 'Tells how the intervention is meant to work.',
    aliases: ['theory', 'program theory', 'programme theory paper', 'theory paper'],
  },
  {
    value: 'qualitative study',
    meaning: 'Tells what people experience and think, outside a process evaluation.',
    aliases: ['qualitative'],
  },
]);

function withTools(types: readonly StudyType[]): StudyType[] {
  return types.map((type) => {
    const tool = tools.find((each) => each.types.includes(type.value));
    return tool === undefined ? type : { ...type, appraisedIn: tool.id };
  });
}

/** @returns the agreed word for a design, whichever of its names is written; `undefined` for an unknown one. */
export function canonicalDesign(text: string): string | undefined {
  return canonicalChoice(DESIGNS, text);
}
