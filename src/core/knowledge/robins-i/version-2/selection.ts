/** ROBINS-I, version 2, domain 3: selection of participants into the study or into the analysis. */
import { NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import type { Domain } from '../../instrument';
import { STRONG_NO, WEAK_NO_OR_UNKNOWN, WITH_GRADED_NO } from '../answers';
import { CRITICAL, LOW, MODERATE, SERIOUS } from '../scale';
import { SCALE } from './scale';

export const selection: Domain = {
  ...SCALE,
  id: '3',
  key: 'selection',
  name: 'Bias in selection of participants into the study (or into the analysis)',
  shortName: 'Selection',
  meaning:
    'Whether follow-up that is analysed begins when the strategies begin, and whether being in the study or the analysis depended on what happened afterwards.',
  questions: [
    {
      id: '3.1',
      prompt: 'Does the analysed follow-up start when the strategies start?',
      guidance:
        'Weak no (WN): not quite, but with little consequence. Strong no (SN): many people were already on the intervention for some time (prevalent users).',
      answers: WITH_GRADED_NO,
      lowerRisk: 'yes',
      caveat: 'The draft prints SY in its figure (p. 32) and guidance (p. 30); read as SN, which the question offers.',
    },
    {
      id: '3.2',
      prompt: 'Were outcome events in a period after the start left out?',
      guidance: 'Time in which nobody in a group could have the event, or events that were not counted, distort.',
      answers: USUAL_ANSWERS,
      asked: [{ '3.1': YES }],
      lowerRisk: 'no',
    },
    {
      id: '3.3',
      prompt: 'Did entry to the study or the analysis depend on characteristics seen after the start?',
      guidance: 'Think of people who were only included if they survived, stayed in care or came back.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
    {
      id: '3.4',
      prompt: 'Were those characteristics linked to the intervention?',
      answers: USUAL_ANSWERS,
      asked: [{ '3.3': YES }],
      lowerRisk: 'no',
    },
    {
      id: '3.5',
      prompt: 'Were they affected by the outcome or by a cause of it?',
      answers: USUAL_ANSWERS,
      asked: [{ '3.4': YES }],
      lowerRisk: 'no',
    },
    {
      id: '3.6',
      prompt: 'Did the analysis probably correct every selection problem that was found?',
      guidance: 'For example by weighting, where what drives the selection was measured.',
      answers: USUAL_ANSWERS,
      asked: [{ '3.1': STRONG_NO }, { '3.5': YES }],
      lowerRisk: 'yes',
    },
    {
      id: '3.7',
      prompt: 'Did sensitivity analyses show that the impact of the selection was minimal?',
      answers: USUAL_ANSWERS,
      asked: [{ '3.6': NO_OR_UNKNOWN }],
      lowerRisk: 'yes',
    },
    {
      id: '3.8',
      prompt: 'Is the selection bias bad enough to keep the result out of a synthesis?',
      answers: USUAL_ANSWERS,
      asked: [{ '3.7': NO_OR_UNKNOWN }],
      lowerRisk: 'no',
    },
  ],
  parts: [
    {
      // 3.6 is asked exactly where one of the two panels of the figure (3.1–3.2, 3.3–3.5) is serious.
      rules: [
        { when: [{ '3.6': YES }], judgement: MODERATE },
        { when: [{ '3.6': NO_OR_UNKNOWN, '3.7': YES }], judgement: MODERATE },
        { when: [{ '3.7': NO_OR_UNKNOWN, '3.8': YES }], judgement: CRITICAL },
        { when: [{ '3.7': NO_OR_UNKNOWN, '3.8': NO_OR_UNKNOWN }], judgement: SERIOUS },
        { when: [{ '3.1': YES, '3.2': YES }, { '3.1': WEAK_NO_OR_UNKNOWN }], judgement: MODERATE },
        { when: [{ '3.3': UNKNOWN }, { '3.4': UNKNOWN }, { '3.5': NO_OR_UNKNOWN }], judgement: MODERATE },
        { when: [{}], judgement: LOW },
      ],
    },
  ],
};
