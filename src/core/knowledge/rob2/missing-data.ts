/** RoB 2, domain 3: missing outcome data. */
import { NO, NO_OR_UNKNOWN, USUAL_ANSWERS, YES, YES_OR_UNKNOWN } from '../answers';
import { allOf, anyOf } from '../conditions';
import type { Domain, Part, Question } from '../instrument';

const IMPUTED = 'Values that were filled in (imputed) count as missing.';

/** 3.2–3.4. @param complete The questions that say whether the outcome is known: `3.1`, in the cluster form `3.1a`, `3.1b`. */
const reasonsForMissing = (complete: readonly string[]): readonly Question[] => [
  {
    id: '3.2',
    prompt: 'Does anything show that the missing data left the result unbiased?',
    guidance:
      'Analyses that correct for it, or sensitivity analyses under plausible assumptions that hardly change the result. Carrying the last value forward does not show it. Without such evidence the answer is No; "no information" is not offered.',
    answers: ['Y', 'PY', 'PN', 'N'],
    asked: anyOf(complete, NO_OR_UNKNOWN),
    lowerRisk: 'yes',
  },
  {
    id: '3.3',
    prompt: 'Might being missing be related to what the outcome would have been?',
    guidance:
      'No where all missing values have causes that have nothing to do with the outcome, such as a broken device.',
    answers: USUAL_ANSWERS,
    asked: [{ '3.2': NO }],
    lowerRisk: 'no',
  },
  {
    id: '3.4',
    prompt: 'Is that relation likely, rather than merely possible?',
    guidance:
      'Signs: different amounts or different reasons in the groups, reasons that speak of the outcome (felt worse, felt well, burdened), circumstances that make it likely.',
    answers: USUAL_ANSWERS,
    asked: [{ '3.3': YES_OR_UNKNOWN }],
    lowerRisk: 'no',
  },
];

/** Row 1 where the outcome is known for all; rows 2–5 otherwise, as the gate of 3.2 sees to it. */
const table = (complete: readonly string[]): Part => ({
  rules: [
    { when: [allOf(complete, YES)], judgement: 'low' },
    { when: [{ '3.2': YES }], judgement: 'low' },
    { when: [{ '3.2': NO, '3.3': NO }], judgement: 'low' },
    { when: [{ '3.2': NO, '3.3': YES_OR_UNKNOWN, '3.4': NO }], judgement: 'some concerns' },
    { when: [{ '3.2': NO, '3.3': YES_OR_UNKNOWN, '3.4': YES_OR_UNKNOWN }], judgement: 'high' },
  ],
});

const COMMON = {
  id: '3',
  key: 'missing_data',
  name: 'Bias due to missing outcome data',
  shortName: 'Missing data',
  meaning: 'Whether people whose outcome is not known could have changed the result.',
} as const;

/** Parallel and crossover forms. */
export const missingData: Domain = {
  ...COMMON,
  questions: [
    {
      id: '3.1',
      prompt: 'Is this outcome known for everyone randomised, or almost everyone?',
      guidance: `Almost everyone: so many that the missing ones could not matter whatever their outcome was. ${IMPUTED}`,
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    ...reasonsForMissing(['3.1']),
  ],
  parts: [table(['3.1'])],
};

/** Cluster form: whole clusters and people inside clusters may be missing. */
export const missingDataCluster: Domain = {
  ...COMMON,
  questions: [
    {
      id: '3.1a',
      prompt: 'Does every cluster that recruited anyone contribute data for this outcome?',
      guidance: 'Compare the numbers of clusters randomised, recruiting and analysed.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '3.1b',
      prompt: 'Inside clusters, is the outcome known for all or almost all participants?',
      guidance: IMPUTED,
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    ...reasonsForMissing(['3.1a', '3.1b']),
  ],
  parts: [table(['3.1a', '3.1b'])],
};
