/** ROBINS-I 2016, domain 6: measurement of outcomes. */
import { NO, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import { allOf } from '../../conditions';
import type { Domain } from '../../instrument';
import { LOW, MODERATE, NO_INFORMATION, SERIOUS } from '../scale';
import { criterion, moderateIf, SCALE } from './criteria';

export const measurement: Domain = {
  ...SCALE,
  id: '6',
  key: 'measurement',
  name: 'Bias in measurement of outcomes',
  shortName: 'Measurement',
  meaning:
    'After the intervention: whether the outcome was measured alike in both groups, without being swayed by knowing the group.',
  criteria: {
    low: 'Methods are comparable; and the outcome is objective or its assessors were unaware; and any error is unrelated to the intervention.',
    moderate:
      'Methods are comparable; the outcome is only minimally open to influence; any error is only minimally related to the intervention.',
    serious:
      'Methods are not comparable; or the outcome is subjective and its assessors were aware; or the error is related to the intervention.',
    critical: 'Methods are so different that the groups cannot be compared.',
    'no information': 'Nothing is said on how the outcome was assessed.',
  },
  questions: [
    {
      id: '6.1',
      prompt: 'Could knowing the intervention influence the outcome measure?',
      guidance: 'No for outcomes without judgement, such as death. Yes is usual where people rate themselves.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '6.2',
      prompt: 'Were the outcome assessors aware of the intervention?',
      guidance: 'Where people report on themselves, they are the assessors.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '6.3',
      prompt: 'Was the outcome assessed by comparable methods in all groups?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '6.4',
      prompt: 'Were there systematic measurement errors related to the intervention?',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
  ],
  parts: [
    {
      rules: [
        criterion(
          [
            { '6.3': YES, '6.1': NO, '6.4': NO },
            { '6.3': YES, '6.2': NO, '6.4': NO },
          ],
          LOW,
          LOW,
        ),
        criterion([{ '6.3': NO }], SERIOUS, SERIOUS),
        criterion([{ '6.1': YES, '6.2': YES }], MODERATE, null, moderateIf('the possible influence is minimal')),
        criterion(
          [{ '6.4': YES }],
          MODERATE,
          null,
          moderateIf('the error is only minimally related to the intervention'),
        ),
        criterion([allOf(['6.1', '6.2', '6.3', '6.4'], UNKNOWN)], LOW, NO_INFORMATION),
        criterion([{}], LOW, null),
      ],
    },
  ],
};
