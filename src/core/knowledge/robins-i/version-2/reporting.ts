/** ROBINS-I, version 2, domain 6: selection of the reported result. */
import { NO, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import { allOf, anyOf } from '../../conditions';
import type { Domain } from '../../instrument';
import { CRITICAL, LOW, MODERATE, SERIOUS } from '../scale';
import { SCALE } from './scale';

const PICKED = ['6.2', '6.3', '6.4'];
const TWO_OF_THEM = [
  ['6.2', '6.3'],
  ['6.2', '6.4'],
  ['6.3', '6.4'],
];

export const reporting: Domain = {
  ...SCALE,
  id: '6',
  key: 'reporting',
  name: 'Bias in selection of the reported result',
  shortName: 'Reported result',
  meaning: 'Whether this result was reported because of what it shows.',
  questions: [
    {
      id: '6.1',
      prompt: 'Is the result in line with an available plan that was fixed beforehand?',
      guidance: 'A dated protocol, analysis plan or registry entry, made before the results could be seen.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '6.2',
      prompt: 'Was it probably picked, because of the results, from several outcome measurements?',
      guidance: 'Scales, definitions and time points within the outcome.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
      mayBeSettled: true,
    },
    {
      id: '6.3',
      prompt: 'Was it probably picked, because of the results, from several analyses?',
      guidance: 'Other adjustments, models, cut-offs or definitions of the groups.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
      mayBeSettled: true,
    },
    {
      id: '6.4',
      prompt: 'Was it probably picked, because of the results, from several subgroups?',
      guidance: 'Including cohorts that were chosen out of a larger one.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
      mayBeSettled: true,
    },
  ],
  parts: [
    {
      rules: [
        { when: [{ '6.1': YES }], judgement: LOW },
        { when: TWO_OF_THEM.map((two) => allOf(two, YES)), judgement: CRITICAL },
        { when: anyOf(PICKED, YES), judgement: SERIOUS },
        {
          when: [allOf(PICKED, UNKNOWN)],
          judgement: SERIOUS,
          caveat: 'Two printed labels overlap where all three are NI; the one that names this case is followed.',
        },
        { when: anyOf(PICKED, UNKNOWN), judgement: MODERATE },
        { when: [allOf(PICKED, NO)], judgement: LOW },
      ],
    },
  ],
};
