/** ROBINS-I 2016, domain 7: selection of the reported result. */
import { NO, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import { allOf, anyOf } from '../../conditions';
import type { Domain } from '../../instrument';
import { LOW, NO_INFORMATION, SERIOUS } from '../scale';
import { criterion, SCALE } from './criteria';

const PICKED = ['7.1', '7.2', '7.3'];

export const reporting: Domain = {
  ...SCALE,
  id: '7',
  key: 'reporting',
  name: 'Bias in selection of the reported result',
  shortName: 'Reported result',
  meaning: 'After the intervention: whether this result was reported because of what it shows.',
  criteria: {
    low: 'There is clear evidence, usually a registered protocol or plan, that all intended results are reported.',
    moderate:
      'Results are in line with a prior plan, or clearly defined and consistent, and there is no sign that an analysis, a cohort or a subgroup was selected.',
    serious:
      'Outcomes are defined differently in different places; or the risk of selection among analyses is high; or a cohort or subgroup was chosen by its results.',
    critical:
      'There is evidence, or a strong suspicion, of selective reporting, and the unreported results are probably very different.',
    'no information': 'There is too little to judge by, for example only an abstract.',
  },
  questions: [
    {
      id: '7.1',
      prompt: 'Was the estimate probably chosen, by its results, among several outcome measurements?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '7.2',
      prompt: 'Was the estimate probably chosen, by its results, among several analyses?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '7.3',
      prompt: 'Was the estimate probably chosen, by its results, among different subgroups?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
  ],
  parts: [
    {
      rules: [
        criterion(anyOf(PICKED, YES), SERIOUS, SERIOUS),
        criterion(
          [allOf(PICKED, NO)],
          LOW,
          null,
          'By the criteria, low needs clear evidence that all intended results are reported, usually a registered protocol or plan at hand; without it, it is moderate.',
        ),
        criterion([allOf(PICKED, UNKNOWN)], LOW, NO_INFORMATION),
        criterion([{}], LOW, null),
      ],
    },
  ],
};
