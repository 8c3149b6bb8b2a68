/** ROBINS-I, version 2, domain 1: confounding. Two variants use the numbers 1.1–1.4 for different questions. */
import { NO, NO_OR_UNKNOWN, USUAL_ANSWERS, YES } from '../../answers';
import type { Domain, Question } from '../../instrument';
import { STRONG_NO_OR_UNKNOWN, WEAK_NO, WITH_GRADED_NO, WITHOUT_NO_INFORMATION, YES_OR_WEAK_NO } from '../answers';
import { CRITICAL, LOW_EXCEPT_CONFOUNDING, MODERATE, SERIOUS } from '../scale';

const COMMON = {
  id: '1',
  key: 'confounding',
  name: 'Bias due to confounding',
  shortName: 'Confounding',
  draft: true,
  judgements: [LOW_EXCEPT_CONFOUNDING, MODERATE, SERIOUS, CRITICAL],
  directions: ['upward', 'downward', 'unpredictable'],
} as const;

const GRADED_CONTROL =
  'Weak no (WN): what was left out probably makes no substantial difference. Strong no (SN): it probably does. Factors for which control was unnecessary do not count.';

/** Whether what was controlled for was measured well: 1.2 of variant A, 1.3 of variant B. */
const measuredWell: Omit<Question, 'id' | 'asked'> = {
  prompt: 'Were the controlled confounders captured with valid and reliable measures?',
  guidance:
    'Weak no (WN): the error of measurement probably leaves no substantial confounding. Strong no (SN): it probably does.',
  answers: WITH_GRADED_NO,
  lowerRisk: 'yes',
};

/** Signs of what could not be measured: 1.4 of variant A, 1.5 of variant B. */
const residualConfounding: Omit<Question, 'id' | 'prompt'> = {
  guidance:
    'Think of outcomes or exposures that the intervention cannot affect and that differ all the same, and of quantitative bias analyses. Where there are no such signs, the answer is No; “no information” is not offered.',
  answers: WITHOUT_NO_INFORMATION,
  lowerRisk: 'no',
  mayBeSettled: true,
};

/** The analysis estimates the intention-to-treat effect (C4: No). */
export const confoundingVariantA: Domain = {
  ...COMMON,
  meaning: 'Whether the groups differed at the start in what drives the outcome, and whether that was dealt with.',
  questions: [
    {
      id: '1.1',
      prompt: 'Was every important confounder that needed control controlled for?',
      guidance: `Go by the confounders listed in advance and those particular to the study. ${GRADED_CONTROL}`,
      answers: WITH_GRADED_NO,
      lowerRisk: 'yes',
    },
    { ...measuredWell, id: '1.2', asked: [{ '1.1': YES_OR_WEAK_NO }], mayBeSettled: true },
    {
      id: '1.3',
      prompt: 'Did the analysis adjust for anything that the intervention could have changed?',
      guidance:
        'Adjusting for what comes after the start and depends on the intervention takes away part of its effect, or adds bias.',
      answers: USUAL_ANSWERS,
      asked: [{ '1.1': YES_OR_WEAK_NO }],
      lowerRisk: 'no',
    },
    {
      ...residualConfounding,
      id: '1.4',
      prompt: 'Do negative controls, bias analysis or other signs suggest serious residual confounding?',
    },
  ],
  parts: [
    {
      rules: [
        { when: [{ '1.1': STRONG_NO_OR_UNKNOWN, '1.4': NO }], judgement: SERIOUS },
        { when: [{ '1.1': STRONG_NO_OR_UNKNOWN, '1.4': YES }], judgement: CRITICAL },
        { when: [{ '1.1': YES_OR_WEAK_NO, '1.3': YES, '1.4': YES }], judgement: CRITICAL },
        { when: [{ '1.1': YES_OR_WEAK_NO, '1.3': YES, '1.4': NO, '1.2': YES }], judgement: SERIOUS },
        {
          when: [
            { '1.1': YES_OR_WEAK_NO, '1.3': YES, '1.4': NO, '1.2': WEAK_NO },
            { '1.1': YES_OR_WEAK_NO, '1.3': YES, '1.4': NO, '1.2': STRONG_NO_OR_UNKNOWN },
          ],
          judgement: CRITICAL,
        },
        { when: [{ '1.1': YES, '1.3': NO_OR_UNKNOWN, '1.2': STRONG_NO_OR_UNKNOWN }], judgement: SERIOUS },
        {
          when: [{ '1.1': YES, '1.3': NO_OR_UNKNOWN, '1.2': YES, '1.4': NO }],
          judgement: LOW_EXCEPT_CONFOUNDING,
        },
        { when: [{ '1.1': YES, '1.3': NO_OR_UNKNOWN, '1.2': WEAK_NO, '1.4': NO }], judgement: MODERATE },
        { when: [{ '1.1': YES, '1.3': NO_OR_UNKNOWN, '1.2': YES_OR_WEAK_NO, '1.4': YES }], judgement: SERIOUS },
        { when: [{ '1.1': WEAK_NO, '1.3': NO_OR_UNKNOWN, '1.2': STRONG_NO_OR_UNKNOWN }], judgement: SERIOUS },
        { when: [{ '1.1': WEAK_NO, '1.3': NO_OR_UNKNOWN, '1.2': YES_OR_WEAK_NO, '1.4': NO }], judgement: MODERATE },
        { when: [{ '1.1': WEAK_NO, '1.3': NO_OR_UNKNOWN, '1.2': YES_OR_WEAK_NO, '1.4': YES }], judgement: SERIOUS },
      ],
    },
  ],
};

/** The analysis estimates the per-protocol effect (C4: Yes). */
export const confoundingVariantB: Domain = {
  ...COMMON,
  meaning:
    'Whether the groups differed, at the start or later when people switched, in what drives the outcome, and whether that was dealt with.',
  questions: [
    {
      id: '1.1',
      prompt: 'Was the method able to handle time-varying as well as baseline confounding?',
      guidance:
        'Yes: methods made for it, such as inverse probability weighting or the g-formula. No: ordinary regression with baseline factors only, or with factors measured later.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '1.2',
      prompt: 'Were all important baseline and time-varying confounders controlled for?',
      guidance: GRADED_CONTROL,
      answers: WITH_GRADED_NO,
      asked: [{ '1.1': YES }],
      lowerRisk: 'yes',
    },
    { ...measuredWell, id: '1.3', asked: [{ '1.2': YES_OR_WEAK_NO }] },
    {
      id: '1.4',
      prompt: 'With the unsuitable method, did the analysis adjust for variables measured after the start?',
      guidance: 'Such variables may have been changed by the intervention.',
      answers: USUAL_ANSWERS,
      asked: [{ '1.1': NO_OR_UNKNOWN }],
      lowerRisk: 'no',
    },
    {
      ...residualConfounding,
      id: '1.5',
      prompt: 'Do negative controls or other signs suggest serious residual confounding?',
    },
  ],
  parts: [
    {
      rules: [
        { when: [{ '1.1': NO_OR_UNKNOWN, '1.4': YES }], judgement: CRITICAL },
        { when: [{ '1.1': NO_OR_UNKNOWN, '1.4': NO_OR_UNKNOWN, '1.5': NO }], judgement: SERIOUS },
        { when: [{ '1.1': NO_OR_UNKNOWN, '1.4': NO_OR_UNKNOWN, '1.5': YES }], judgement: CRITICAL },
        { when: [{ '1.1': YES, '1.2': STRONG_NO_OR_UNKNOWN, '1.5': NO }], judgement: SERIOUS },
        { when: [{ '1.1': YES, '1.2': STRONG_NO_OR_UNKNOWN, '1.5': YES }], judgement: CRITICAL },
        { when: [{ '1.1': YES, '1.2': YES_OR_WEAK_NO, '1.3': STRONG_NO_OR_UNKNOWN }], judgement: SERIOUS },
        { when: [{ '1.1': YES, '1.2': YES, '1.3': YES, '1.5': NO }], judgement: LOW_EXCEPT_CONFOUNDING },
        {
          when: [
            { '1.1': YES, '1.2': WEAK_NO, '1.3': YES_OR_WEAK_NO, '1.5': NO },
            { '1.1': YES, '1.2': YES, '1.3': WEAK_NO, '1.5': NO },
          ],
          judgement: MODERATE,
        },
        { when: [{ '1.1': YES, '1.2': YES_OR_WEAK_NO, '1.3': YES_OR_WEAK_NO, '1.5': YES }], judgement: SERIOUS },
      ],
    },
  ],
};
