/** ROBINS-I, version 2, section B: whether the result is so flawed that the domains need not be looked at. */
import { NO, YES } from '../../answers';
import { anyOf } from '../../conditions';
import type { Domain } from '../../instrument';
import { WITHOUT_NO_INFORMATION } from '../answers';
import { CRITICAL } from '../scale';

export const screening: Domain = {
  id: 'B',
  key: 'screening',
  name: 'Screening: whether to go on with the assessment',
  shortName: 'Screening',
  meaning:
    'Two kinds of flaw make the result critical at once: unadjusted confounding that is too great, and an outcome measure that is unfit. Then no domain needs to be assessed.',
  draft: true,
  screening: true,
  judgements: [CRITICAL],
  directions: [],
  questions: [
    {
      id: 'B1',
      prompt: 'Was confounding addressed in any way for this result?',
      guidance:
        'Yes also for an attempt that falls short: adjustment, matching, weighting, restriction. Domain 1 judges it.',
      answers: WITHOUT_NO_INFORMATION,
      lowerRisk: 'yes',
    },
    {
      id: 'B2',
      prompt: 'Is potential confounding too great to use an unadjusted result?',
      guidance: 'Yes where the groups are bound to differ in what drives the outcome. Yes ends the assessment.',
      answers: WITHOUT_NO_INFORMATION,
      asked: [{ B1: NO }],
      lowerRisk: 'no',
    },
    {
      id: 'B3',
      prompt: 'Was the way of measuring the outcome unfit for purpose?',
      guidance:
        'Yes only where the instrument cannot tell what the outcome is in these people. Yes ends the assessment.',
      answers: WITHOUT_NO_INFORMATION,
      lowerRisk: 'no',
    },
  ],
  parts: [
    {
      rules: [
        { when: anyOf(['B2', 'B3'], YES), judgement: CRITICAL },
        { when: [{}], judgement: null, permits: [] },
      ],
    },
  ],
};
