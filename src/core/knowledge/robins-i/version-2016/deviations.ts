/** ROBINS-I 2016, domain 4: deviations from intended interventions, for either effect of interest. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import { allOf, anyOf } from '../../conditions';
import type { Domain } from '../../instrument';
import { LOW, MODERATE, NO_INFORMATION, SERIOUS } from '../scale';
import { criterion, moderateIf, SCALE } from './criteria';

const COMMON = {
  ...SCALE,
  id: '4',
  key: 'deviations',
  name: 'Bias due to deviations from intended interventions',
  shortName: 'Deviations',
} as const;

/** Effect of assignment to intervention. */
export const deviationsAssignment: Domain = {
  ...COMMON,
  meaning:
    'After the intervention: whether what people received departed from the plan in ways that usual practice would not bring.',
  criteria: {
    low: 'Deviations only reflect usual practice; or they are unlikely to affect the outcome.',
    moderate: 'There were deviations from usual practice, with a slight expected impact.',
    serious: 'Deviations were unbalanced between the groups and likely to have affected the outcome.',
    critical: 'Deviations were unbalanced and likely to have affected the outcome substantially.',
    'no information': 'Nothing is said on deviations.',
  },
  questions: [
    {
      id: '4.1',
      prompt: 'Were there deviations beyond what usual practice would bring?',
      guidance: 'Stopping because of side effects, for example, belongs to usual practice.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '4.2',
      prompt: 'Were they unbalanced between the groups and likely to affect the outcome?',
      answers: USUAL_ANSWERS,
      asked: [{ '4.1': YES }],
      lowerRisk: 'no',
    },
  ],
  parts: [
    {
      rules: [
        criterion([{ '4.1': NO }], LOW, LOW),
        criterion(
          [{ '4.1': YES, '4.2': NO }],
          LOW,
          null,
          'By the criteria it is low where the deviations are unlikely to affect the outcome, and moderate where a slight impact is expected.',
        ),
        criterion([{ '4.1': YES, '4.2': YES }], SERIOUS, SERIOUS),
        criterion([{ '4.1': UNKNOWN }], LOW, NO_INFORMATION),
        criterion([{}], LOW, null),
      ],
    },
  ],
};

const AS_PLANNED = ['4.3', '4.4', '4.5'];

/** Effect of starting and adhering to intervention. */
export const deviationsAdhering: Domain = {
  ...COMMON,
  meaning:
    'After the intervention: whether people received and kept to what they were meant to, and whether the analysis suits the question of what that does.',
  criteria: {
    low: 'Important co-interventions are balanced, and there were no deviations, in implementation or adherence, that are likely to matter.',
    moderate:
      'There were deviations with a slight expected impact; or imbalance or deviations that matter, but a suitable analysis allows for them.',
    serious: 'There were imbalance or deviations that matter, and no suitable analysis.',
    critical: 'There were imbalance or deviations that matter substantially, and no suitable analysis.',
    'no information': 'Nothing is said on deviations.',
  },
  questions: [
    {
      id: '4.3',
      prompt: 'Were important co-interventions balanced between the groups?',
      guidance: 'Go by the co-interventions listed in the protocol and those particular to the study.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '4.4',
      prompt: 'Was the intervention implemented successfully for most participants?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '4.5',
      prompt: 'Did participants adhere to the regimen that they were assigned to?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '4.6',
      prompt: 'Was a suitable analysis used for the effect of starting and adhering?',
      guidance: 'Methods made for it, such as inverse probability weighting or instrumental variables.',
      answers: USUAL_ANSWERS,
      asked: anyOf(AS_PLANNED, NO),
      lowerRisk: 'yes',
    },
  ],
  parts: [
    {
      rules: [
        criterion([allOf(AS_PLANNED, YES)], LOW, LOW),
        criterion([{ '4.6': YES }], MODERATE, MODERATE),
        criterion([{ '4.6': NO_OR_UNKNOWN }], MODERATE, null, moderateIf('the expected impact is slight')),
        criterion([allOf(AS_PLANNED, UNKNOWN)], LOW, NO_INFORMATION),
        criterion([{}], LOW, null),
      ],
    },
  ],
};
