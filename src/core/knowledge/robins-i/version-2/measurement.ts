/** ROBINS-I, version 2, domain 5: measurement of the outcome. Its table never reaches “critical”. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES, YES_OR_UNKNOWN } from '../../answers';
import type { Domain } from '../../instrument';
import { STRONG_YES, WEAK_YES_OR_UNKNOWN, WITH_GRADED_YES } from '../answers';
import { LOW, MODERATE, SERIOUS } from '../scale';
import { SCALE } from './scale';

export const measurement: Domain = {
  ...SCALE,
  id: '5',
  key: 'measurement',
  name: 'Bias in measurement of the outcome',
  shortName: 'Measurement',
  meaning:
    'Whether the outcome was found and measured alike in both groups, without being swayed by knowing the group.',
  questions: [
    {
      id: '5.1',
      prompt: 'Could ascertainment of the outcome have differed between the groups?',
      guidance: 'Think of different methods or time points, or of more contacts in one group that bring more to light.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '5.2',
      prompt: 'Did the outcome assessors know which intervention was received?',
      guidance: 'Where people report on themselves (questionnaires, interviews), they are the assessors.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
      mayBeSettled: true,
    },
    {
      id: '5.3',
      prompt: 'Could that knowledge have influenced the assessment?',
      guidance: 'Strong yes (SY): strongly. Weak yes (WY): slightly.',
      answers: WITH_GRADED_YES,
      asked: [{ '5.2': YES_OR_UNKNOWN }],
      lowerRisk: 'no',
      mayBeSettled: true,
    },
  ],
  parts: [
    {
      rules: [
        { when: [{ '5.1': YES }], judgement: SERIOUS },
        { when: [{ '5.1': NO, '5.2': NO }], judgement: LOW },
        { when: [{ '5.1': NO, '5.2': YES_OR_UNKNOWN, '5.3': NO }], judgement: LOW },
        { when: [{ '5.1': NO, '5.2': YES_OR_UNKNOWN, '5.3': WEAK_YES_OR_UNKNOWN }], judgement: MODERATE },
        { when: [{ '5.1': NO, '5.2': YES_OR_UNKNOWN, '5.3': STRONG_YES }], judgement: SERIOUS },
        { when: [{ '5.1': UNKNOWN, '5.2': NO }], judgement: MODERATE },
        {
          when: [
            { '5.1': UNKNOWN, '5.2': YES_OR_UNKNOWN, '5.3': NO_OR_UNKNOWN },
            { '5.1': UNKNOWN, '5.2': YES_OR_UNKNOWN, '5.3': WEAK_YES_OR_UNKNOWN },
          ],
          judgement: MODERATE,
        },
        { when: [{ '5.1': UNKNOWN, '5.2': YES_OR_UNKNOWN, '5.3': STRONG_YES }], judgement: SERIOUS },
      ],
    },
  ],
};
