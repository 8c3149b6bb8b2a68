/** ROBINS-I 2016, domain 1: confounding. */
import { NO, UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import { anyOf } from '../../conditions';
import type { Condition, Domain } from '../../instrument';
import { WITHOUT_NO_INFORMATION } from '../answers';
import { LOW, MODERATE, SERIOUS } from '../scale';
import { criterion, SCALE } from './criteria';

/** The questions on confounding at the start (1.4–1.6) are asked; 1.7–1.8 take their place where it varies over time. */
const BASELINE = anyOf(['1.2', '1.3'], NO);

/** The form does not say how it goes on: the questions on confounding at the start may be answered then. */
const NOT_ROUTED: Condition = anyOf(['1.2', '1.3'], UNKNOWN);

const NOT_ROUTED_CAVEAT =
  'The form does not say how to go on after NI here: 1.4 to 1.6 may be answered, or the domain left undecided.';

export const confounding: Domain = {
  ...SCALE,
  id: '1',
  key: 'confounding',
  name: 'Bias due to confounding',
  shortName: 'Confounding',
  meaning:
    'Before the intervention: whether what drives the outcome also drove who had which intervention, and whether that was dealt with.',
  directions: ['favours experimental', 'favours comparator', 'unpredictable'],
  criteria: {
    low: 'No confounding is expected.',
    moderate:
      'Confounding is expected; all known important domains were properly measured and controlled for, and so well measured that no serious residual confounding is expected.',
    serious:
      'A known important domain was not properly measured or not controlled for; or the measures were so poor that serious residual confounding is expected.',
    critical:
      'Confounding cannot be controlled for at all; or negative controls strongly suggest unmeasured confounding.',
    'no information': 'Nothing is said on whether there may be confounding.',
  },
  questions: [
    {
      id: '1.1',
      prompt: 'Could the effect be confounded in this study?',
      guidance: 'Nearly always Yes without randomisation. No ends the domain; “no information” is not offered.',
      answers: WITHOUT_NO_INFORMATION,
      lowerRisk: 'no',
    },
    {
      id: '1.2',
      prompt: 'Was follow-up time split by the intervention actually received?',
      guidance: 'Yes where the time of one person can count in both groups. Then confounding can vary over time.',
      answers: USUAL_ANSWERS,
      asked: [{ '1.1': YES }],
      lowerRisk: 'neither',
      caveat: NOT_ROUTED_CAVEAT,
    },
    {
      id: '1.3',
      prompt: 'Were stops or switches probably linked to prognostic factors?',
      guidance: 'If so, confounding at later times has to be controlled for as well.',
      answers: USUAL_ANSWERS,
      asked: [{ '1.2': YES }],
      lowerRisk: 'neither',
      caveat: NOT_ROUTED_CAVEAT,
    },
    {
      id: '1.4',
      prompt: 'Was a suitable analysis used that controlled for all important confounding domains?',
      guidance: 'Go by the domains listed in the protocol and those particular to the study.',
      answers: USUAL_ANSWERS,
      asked: BASELINE,
      mayBeAsked: NOT_ROUTED,
      lowerRisk: 'yes',
    },
    {
      id: '1.5',
      prompt: 'Were the domains that were controlled for measured validly and reliably?',
      answers: USUAL_ANSWERS,
      asked: [{ '1.4': YES }],
      lowerRisk: 'yes',
    },
    {
      id: '1.6',
      prompt: 'Did the analysis adjust for post-intervention variables that the intervention might affect?',
      guidance: 'Adjusting for them takes away part of the effect, or adds bias.',
      answers: USUAL_ANSWERS,
      asked: BASELINE,
      mayBeAsked: NOT_ROUTED,
      lowerRisk: 'no',
    },
    {
      id: '1.7',
      prompt: 'Was a suitable analysis used for all important domains and for time-varying confounding?',
      answers: USUAL_ANSWERS,
      asked: [{ '1.3': YES }],
      lowerRisk: 'yes',
    },
    {
      id: '1.8',
      prompt: 'Were the domains that were adjusted for measured validly and reliably?',
      answers: USUAL_ANSWERS,
      asked: [{ '1.7': YES }],
      lowerRisk: 'yes',
    },
  ],
  parts: [
    {
      rules: [
        criterion([{ '1.1': NO }], LOW, LOW),
        criterion([{ '1.4': YES, '1.5': YES, '1.6': NO }], MODERATE, MODERATE),
        criterion([{ '1.7': YES, '1.8': YES }], MODERATE, MODERATE),
        criterion(anyOf(['1.4', '1.5', '1.7', '1.8'], NO), SERIOUS, SERIOUS),
        criterion([{ '1.4': YES, '1.5': YES, '1.6': YES }], MODERATE, null, 'The criteria do not mention 1.6.'),
        criterion([{ '1.1': YES }], MODERATE, null),
      ],
    },
  ],
};
