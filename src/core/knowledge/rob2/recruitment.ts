/** RoB 2 for cluster trials, domain 1b: when participants were identified and recruited. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES } from '../answers';
import type { Domain } from '../instrument';

export const recruitment: Domain = {
  id: '1b',
  key: 'recruitment',
  name: 'Bias arising from the timing of identification or recruitment of participants',
  shortName: 'Recruitment',
  meaning: 'Whether knowing what a cluster was assigned to could shape which people in it came into the trial.',
  caveat:
    'The table of this domain rests on a single reading of the test version of 18 March 2021; compare with the document on riskofbias.info.',
  questions: [
    {
      id: '1b.1',
      prompt: 'Was everyone’s inclusion settled before the clusters were randomised?',
      guidance:
        'Yes also where a complete list was drawn up beforehand and everyone on it was included. People who came into a ward or practice after randomisation were not settled before it.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '1b.2',
      prompt: 'Did knowing a cluster’s arm probably shape which individuals were included?',
      guidance:
        'Think of recruiters, and of the people who were asked, who knew the arm. No where whoever identified and recruited did not know it, or where nobody had a choice.',
      answers: USUAL_ANSWERS,
      asked: [{ '1b.1': NO_OR_UNKNOWN }],
      lowerRisk: 'no',
    },
    {
      id: '1b.3',
      prompt: 'Do baseline differences hint that arms identified or recruited people differently?',
      guidance: 'Compare how many people per cluster came in, and how they were, between the arms.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
  ],
  parts: [
    {
      rules: [
        { when: [{ '1b.1': YES }], judgement: 'low' },
        { when: [{ '1b.1': NO_OR_UNKNOWN, '1b.2': YES }], judgement: 'high' },
        { when: [{ '1b.1': NO_OR_UNKNOWN, '1b.2': NO, '1b.3': NO_OR_UNKNOWN }], judgement: 'low' },
        { when: [{ '1b.1': NO_OR_UNKNOWN, '1b.2': NO, '1b.3': YES }], judgement: 'some concerns' },
        { when: [{ '1b.1': NO_OR_UNKNOWN, '1b.2': UNKNOWN, '1b.3': NO_OR_UNKNOWN }], judgement: 'some concerns' },
        { when: [{ '1b.1': NO_OR_UNKNOWN, '1b.2': UNKNOWN, '1b.3': YES }], judgement: 'high' },
      ],
    },
  ],
};
