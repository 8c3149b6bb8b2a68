/** RoB 2, domain 2 for the effect of adhering: one form for parallel and cluster trials, one wording for crossovers. */
import { NO_OR_UNKNOWN, NOT_APPLICABLE, USUAL_ANSWERS, YES, YES_OR_UNKNOWN } from '../answers';
import { anyOf } from '../conditions';
import type { Domain, Part, Question } from '../instrument';
import {
  DEVIATIONS_DOMAIN,
  participantsAware,
  participantsAwareInEachPeriod,
  staffAware,
  staffAwareInEachPeriod,
  TIME_TRENDS,
} from './deviations';
import { DEVIATIONS, IMPLEMENTATION_FAILURES, NON_ADHERENCE, NON_PROTOCOL_INTERVENTIONS } from './preliminary';

/** 2.3–2.5 may be `NA` although the earlier answers lead to them: each belongs to a kind of deviation. */
const ANSWERS_OR_NOT_IN_SCOPE = [...USUAL_ANSWERS, NOT_APPLICABLE];

const deviationsAndAnalysis: readonly Question[] = [
  {
    id: '2.3',
    prompt: 'Did both groups get important extra (non-protocol) interventions to a similar extent?',
    guidance: 'Think of interventions outside the plan that affect the outcome. Yes also where there were none.',
    answers: ANSWERS_OR_NOT_IN_SCOPE,
    asked: anyOf(['2.1', '2.2'], YES_OR_UNKNOWN),
    inScope: { item: DEVIATIONS, value: NON_PROTOCOL_INTERVENTIONS },
    lowerRisk: 'yes',
  },
  {
    id: '2.4',
    prompt: 'Did delivery of the intervention fail in ways able to alter the outcome?',
    guidance: 'Think of parts left out, staff who were not trained, sessions that did not take place.',
    answers: ANSWERS_OR_NOT_IN_SCOPE,
    inScope: { item: DEVIATIONS, value: IMPLEMENTATION_FAILURES },
    lowerRisk: 'no',
  },
  {
    id: '2.5',
    prompt: 'Did people depart from their assigned regimen in ways able to alter outcomes?',
    guidance: 'Think of people who stopped, attended little, or took up what the other group had.',
    answers: ANSWERS_OR_NOT_IN_SCOPE,
    inScope: { item: DEVIATIONS, value: NON_ADHERENCE },
    lowerRisk: 'no',
  },
  {
    id: '2.6',
    prompt: 'Was the analysis suitable for an adherence (per-protocol) effect?',
    guidance:
      'Yes: methods made for it, such as instrumental variables or inverse probability weighting, where their assumptions hold. No: simply leaving out those who did not adhere, or analysing by what was received.',
    alsoConsider: TIME_TRENDS,
    answers: USUAL_ANSWERS,
    asked: [...anyOf(['2.3'], NO_OR_UNKNOWN), ...anyOf(['2.4', '2.5'], YES_OR_UNKNOWN)],
    lowerRisk: 'yes',
  },
];

/** 2.6 is asked exactly where there is a problem: 2.3 on the No side or unknown, 2.4 or 2.5 on the Yes side or unknown. */
const table: Part = {
  rules: [
    { when: [{ '2.6': YES }], judgement: 'some concerns' },
    { when: [{ '2.6': NO_OR_UNKNOWN }], judgement: 'high' },
    { when: [{}], judgement: 'low' },
  ],
};

const COMMON = {
  ...DEVIATIONS_DOMAIN,
  meaning:
    'Whether people received the interventions as planned, and whether the analysis suits the question of what they do when they are.',
} as const;

/** Parallel and cluster forms. */
export const deviationsAdhering: Domain = {
  ...COMMON,
  questions: [participantsAware, staffAware, ...deviationsAndAnalysis],
  parts: [table],
};

/** Crossover form: 2.1 and 2.2 look at each period. */
export const deviationsAdheringCrossover: Domain = {
  ...COMMON,
  questions: [participantsAwareInEachPeriod, staffAwareInEachPeriod, ...deviationsAndAnalysis],
  parts: [table],
};
