/** ROBINS-I 2016, domain 3: classification of interventions. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import { allOf } from '../../conditions';
import type { Domain } from '../../instrument';
import { LOW, MODERATE, NO_INFORMATION, SERIOUS } from '../scale';
import { criterion, moderateIf, SCALE } from './criteria';

export const classification: Domain = {
  ...SCALE,
  id: '3',
  key: 'classification',
  name: 'Bias in classification of interventions',
  shortName: 'Classification',
  meaning:
    'At the intervention: whether it is clear who had which, from information that the outcome could not have coloured.',
  criteria: {
    low: 'Intervention status is well defined, and rests only on information collected at the time of the intervention.',
    moderate: 'Intervention status is well defined, but some of it was determined retrospectively.',
    serious:
      'Intervention status is not well defined; or major parts of it were determined in a way that knowledge of the outcome could affect.',
    critical: 'Unusual: status is misclassified to an extreme extent, for example by very strong recall bias.',
    'no information': 'Neither a definition of intervention status nor its source is given.',
  },
  questions: [
    {
      id: '3.1',
      prompt: 'Were the intervention groups clearly defined?',
      guidance: 'Type, setting, dose, frequency, intensity and timing, as far as they matter.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '3.2',
      prompt: 'Was the information that defines the groups recorded when the intervention started?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '3.3',
      prompt: 'Could knowing the outcome, or the risk of it, have affected the classification?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
  ],
  parts: [
    {
      rules: [
        criterion([{ '3.1': YES, '3.2': YES, '3.3': NO }], LOW, LOW),
        criterion([{ '3.1': YES, '3.2': NO, '3.3': NO }], MODERATE, MODERATE),
        criterion([{ '3.1': NO }], SERIOUS, SERIOUS),
        criterion([{ '3.2': NO, '3.3': NO_OR_UNKNOWN }], MODERATE, null),
        criterion([{ '3.3': YES }], MODERATE, null, moderateIf('only minor parts were determined in such a way')),
        criterion([allOf(['3.1', '3.2', '3.3'], UNKNOWN)], LOW, NO_INFORMATION),
        criterion([{}], LOW, null),
      ],
    },
  ],
};
