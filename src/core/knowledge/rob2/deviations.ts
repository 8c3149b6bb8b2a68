/** What both forms of RoB 2's domain 2 (effect of assignment, effect of adhering) have in common. */
import { USUAL_ANSWERS } from '../answers';
import type { Question } from '../instrument';
import { DESIGN } from './preliminary';

export const DEVIATIONS_DOMAIN = {
  id: '2',
  key: 'deviations',
  name: 'Bias due to deviations from intended interventions',
  shortName: 'Deviations',
} as const;

/** 2.1 of the parallel and adhering forms. */
export const participantsAware: Question = {
  id: '2.1',
  prompt: 'Did participants know, while in the trial, what they had been given?',
  guidance:
    'No where blinding was credible and held. Side effects or the nature of the intervention may have told them.',
  answers: USUAL_ANSWERS,
  lowerRisk: 'no',
};

/** 2.2 of the parallel, cluster and adhering forms. */
export const staffAware: Question = {
  id: '2.2',
  prompt: 'Did those giving care or the interventions know who had which?',
  guidance: 'Whoever delivers a training, a talking therapy or a new way of working usually knows.',
  answers: USUAL_ANSWERS,
  lowerRisk: 'no',
};

/** 2.1 and 2.2 of the crossover form. */
export const participantsAwareInEachPeriod: Question = {
  ...participantsAware,
  prompt: 'Did participants know, in each period, what they were being given?',
};
export const staffAwareInEachPeriod: Question = {
  ...staffAware,
  prompt: 'Did those giving care or the interventions know, in each period, who had which?',
};

/** Stepped-wedge trials use the cluster form; time trends are their own further thought at 2.6. */
export const TIME_TRENDS: NonNullable<Question['alsoConsider']> = [
  {
    item: DESIGN,
    value: 'stepped-wedge',
    prompt:
      'Stepped-wedge: did the analysis allow for change over time? The intervention comes later than the comparator in every cluster, so an analysis that leaves time trends out counts against a Yes here.',
  },
];
