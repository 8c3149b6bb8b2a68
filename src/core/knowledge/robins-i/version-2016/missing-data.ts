/** ROBINS-I 2016, domain 5: missing data. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import { allOf } from '../../conditions';
import type { Condition, Domain } from '../../instrument';
import { LOW, MODERATE, NO_INFORMATION } from '../scale';
import { criterion, moderateIf, SCALE } from './criteria';

const SOMETHING_MISSING: Condition = [{ '5.1': NO }, { '5.2': YES }, { '5.3': YES }];

export const missingData: Domain = {
  ...SCALE,
  id: '5',
  key: 'missing_data',
  name: 'Bias due to missing data',
  shortName: 'Missing data',
  meaning: 'After the intervention: whether people about whom something is not known could have changed the result.',
  criteria: {
    low: 'Data are reasonably complete; or amounts and reasons of missing data are alike in the groups; or the analysis probably removed any bias.',
    moderate: 'Amounts and reasons differ slightly, and the analysis is unlikely to have removed the bias.',
    serious:
      'Amounts or reasons differ substantially, and the analysis is unlikely to have removed the bias, or was not appropriate, or no analysis could have removed it.',
    critical: 'Unusual: differences are critical, and were not or could not be addressed.',
    'no information': 'Nothing is said on missing data.',
  },
  questions: [
    {
      id: '5.1',
      prompt: 'Were outcome data available for nearly all participants?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '5.2',
      prompt: 'Were participants left out because their intervention status was missing?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '5.3',
      prompt: 'Were participants left out because other variables needed for the analysis were missing?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '5.4',
      prompt: 'Are the amount of missing data, and the reasons for it, alike across the groups?',
      answers: USUAL_ANSWERS,
      asked: SOMETHING_MISSING,
      lowerRisk: 'yes',
    },
    {
      id: '5.5',
      prompt: 'Is there evidence that the results are robust to the missing data?',
      guidance: 'Sound imputation, or sensitivity analyses that hardly change the result.',
      answers: USUAL_ANSWERS,
      asked: SOMETHING_MISSING,
      lowerRisk: 'yes',
    },
  ],
  parts: [
    {
      rules: [
        criterion([{ '5.1': YES, '5.2': NO, '5.3': NO }], LOW, LOW),
        criterion(
          [{ '5.4': YES }],
          LOW,
          LOW,
          'This is the second of the criteria for low; some published conventions give moderate.',
        ),
        criterion(
          [{ '5.4': NO_OR_UNKNOWN, '5.5': YES }],
          LOW,
          null,
          'By the criteria it is low where the analysis probably removed the bias.',
        ),
        criterion([{ '5.4': NO, '5.5': NO }], MODERATE, null, moderateIf('the differences are slight')),
        criterion([allOf(['5.1', '5.2', '5.3'], UNKNOWN)], LOW, NO_INFORMATION),
        criterion([{}], LOW, null),
      ],
    },
  ],
};
