/** RoB 2, domain 2 for the effect of assignment: parallel, cluster and crossover forms. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES, YES_OR_UNKNOWN } from '../answers';
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

/**
 * 2.3–2.7.
 * @param aware The questions any of which says that somebody knew: `2.1` and `2.2`, in the cluster form `2.1b` and `2.2`.
 */
const departuresAndAnalysis = (aware: readonly string[], caveatAt24?: string): readonly Question[] => [
  {
    id: '2.3',
    prompt: 'Did being in a trial provoke departures from the planned interventions?',
    guidance:
      'Count only departures that happened because of the trial, such as seeking the other intervention after learning one’s group. Changes that would also happen in ordinary care, such as stopping because of side effects, do not count.',
    answers: USUAL_ANSWERS,
    asked: anyOf(aware, YES_OR_UNKNOWN),
    lowerRisk: 'no',
  },
  {
    id: '2.4',
    prompt: 'Is it likely such departures changed the outcome?',
    guidance: 'Departures that are rare or have nothing to do with the outcome do not change it.',
    answers: USUAL_ANSWERS,
    asked: [{ '2.3': YES }],
    lowerRisk: 'no',
    ...(caveatAt24 === undefined ? {} : { caveat: caveatAt24 }),
  },
  {
    id: '2.5',
    prompt: 'Were such departures similar in both groups?',
    guidance: 'Departures that are alike in both groups distort the comparison less.',
    answers: USUAL_ANSWERS,
    asked: [{ '2.4': YES_OR_UNKNOWN }],
    lowerRisk: 'yes',
  },
  {
    id: '2.6',
    prompt: 'Was the analysis suitable for an assignment (intention-to-treat) effect?',
    guidance:
      'Yes: everyone analysed in the group to which they were randomised, with or without those whose outcome is missing. No: analyses by what was received, or without people who should have had the intervention and did not.',
    alsoConsider: TIME_TRENDS,
    answers: USUAL_ANSWERS,
    lowerRisk: 'yes',
  },
  {
    id: '2.7',
    prompt: 'Could analysing people outside their randomised group have materially changed the result?',
    guidance: 'Think of how many people were left out or moved, and of how common the outcome is.',
    answers: USUAL_ANSWERS,
    asked: [{ '2.6': NO_OR_UNKNOWN }],
    lowerRisk: 'no',
  },
];

/** Part 1. The gates see to it that 2.3 is asked only where somebody knew. */
const departures = (unaware: Readonly<Record<string, readonly string[]>>[], caveatAtRow4?: string): Part => ({
  name: 'departures from the planned interventions',
  rules: [
    { when: unaware, judgement: 'low' },
    { when: [{ '2.3': NO }], judgement: 'low' },
    { when: [{ '2.3': UNKNOWN }], judgement: 'some concerns' },
    {
      when: [{ '2.3': YES, '2.4': NO }],
      judgement: 'some concerns',
      ...(caveatAtRow4 === undefined ? {} : { caveat: caveatAtRow4 }),
    },
    { when: [{ '2.3': YES, '2.4': YES_OR_UNKNOWN, '2.5': YES }], judgement: 'some concerns' },
    { when: [{ '2.3': YES, '2.4': YES_OR_UNKNOWN, '2.5': NO_OR_UNKNOWN }], judgement: 'high' },
  ],
});

/** Part 2. */
const analysis: Part = {
  name: 'analysis',
  rules: [
    { when: [{ '2.6': YES }], judgement: 'low' },
    { when: [{ '2.6': NO_OR_UNKNOWN, '2.7': NO }], judgement: 'some concerns' },
    { when: [{ '2.6': NO_OR_UNKNOWN, '2.7': YES_OR_UNKNOWN }], judgement: 'high' },
  ],
};

const COMMON = {
  ...DEVIATIONS_DOMAIN,
  meaning:
    'Whether knowing the groups led to departures that the plan did not foresee, and whether people were analysed as randomised.',
} as const;

/** Individually randomised, parallel groups. */
export const deviationsAssignment: Domain = {
  ...COMMON,
  questions: [participantsAware, staffAware, ...departuresAndAnalysis(['2.1', '2.2'])],
  parts: [departures([{ '2.1': NO, '2.2': NO }]), analysis],
};

/** Crossover form: 2.1 and 2.2 look at each period. */
export const deviationsAssignmentCrossover: Domain = {
  ...deviationsAssignment,
  questions: [participantsAwareInEachPeriod, staffAwareInEachPeriod, ...departuresAndAnalysis(['2.1', '2.2'])],
};

const CONTESTED =
  'Contested: one public reading of the cluster version ends at Low where 2.4 is No; the main tool, with which the order of 2021 was made consistent, ends at Some concerns, which is used here.';

/** Cluster form: 2.1 is two questions, because members of a cluster may not know that there is a trial. */
export const deviationsAssignmentCluster: Domain = {
  ...COMMON,
  questions: [
    {
      id: '2.1a',
      prompt: 'Did participants know they were part of a trial?',
      guidance: 'Where a whole ward or practice was randomised, the people in it may never have been told.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '2.1b',
      prompt: 'Did participants know which intervention they had been given?',
      ...(participantsAware.guidance === undefined ? {} : { guidance: participantsAware.guidance }),
      answers: USUAL_ANSWERS,
      asked: [{ '2.1a': YES_OR_UNKNOWN }],
      lowerRisk: 'no',
    },
    staffAware,
    ...departuresAndAnalysis(['2.1b', '2.2'], CONTESTED),
  ],
  parts: [
    departures(
      [
        { '2.1a': NO, '2.2': NO },
        { '2.1b': NO, '2.2': NO },
      ],
      CONTESTED,
    ),
    analysis,
  ],
};
