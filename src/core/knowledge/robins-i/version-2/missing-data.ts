/** ROBINS-I, version 2, domain 4: missing data. */
import { NO, NO_OR_UNKNOWN, USUAL_ANSWERS, YES, YES_OR_UNKNOWN } from '../../answers';
import { allOf, anyOf } from '../../conditions';
import type { AnswerSet, Condition, Domain, Rule } from '../../instrument';
import { ANY_NO_OR_UNKNOWN, STRONG_NO, WEAK_NO_OR_UNKNOWN, WITH_GRADED_NO, WITHOUT_NO_INFORMATION } from '../answers';
import { CRITICAL, LOW, MODERATE, SERIOUS } from '../scale';
import { SCALE } from './scale';

const KNOWN = ['4.1', '4.2', '4.3'];
const IMPUTED = 'Values that were filled in (imputed) count as missing.';

/** The two ends of a row of the figure, by what 4.11 says. */
const byEvidence = (row: Condition, withEvidence: string, without: string): readonly Rule[] => [
  { when: row.map((alternative) => ({ ...alternative, '4.11': YES })), judgement: withEvidence },
  { when: row.map((alternative) => ({ ...alternative, '4.11': NO })), judgement: without },
];

/** Complete cases, imputation, or another correction that falls short in the same way. */
const fallsShort = (answers: AnswerSet): Condition => [
  { '4.5': YES_OR_UNKNOWN, '4.6': answers },
  { '4.8': YES, '4.9': answers },
  { '4.7': NO_OR_UNKNOWN, '4.10': answers },
];

export const missingData: Domain = {
  ...SCALE,
  id: '4',
  key: 'missing_data',
  name: 'Bias due to missing data',
  shortName: 'Missing data',
  meaning: 'Whether people about whom something is not known could have changed the result.',
  questions: [
    {
      id: '4.1',
      prompt: 'Is the intervention status known for nearly everyone?',
      guidance: IMPUTED,
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '4.2',
      prompt: 'Is the outcome known for nearly everyone?',
      guidance: IMPUTED,
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '4.3',
      prompt: 'Were the important confounders recorded for nearly everyone?',
      guidance: IMPUTED,
      answers: USUAL_ANSWERS,
      lowerRisk: 'yes',
    },
    {
      id: '4.4',
      prompt: 'Does the result come from a complete-case analysis?',
      guidance: 'Yes where people with anything missing were simply left out.',
      answers: USUAL_ANSWERS,
      asked: anyOf(KNOWN, NO_OR_UNKNOWN),
      lowerRisk: 'neither',
      caveat: 'The draft prints 4.1, 4.4 or 4.4 as its condition (p. 34); read as 4.1, 4.2 or 4.3.',
    },
    {
      id: '4.5',
      prompt: 'Was exclusion because of missing data related to the true outcome?',
      answers: USUAL_ANSWERS,
      asked: [{ '4.4': YES_OR_UNKNOWN }],
      lowerRisk: 'no',
    },
    {
      id: '4.6',
      prompt: 'Do the variables in the model explain the link between the outcome and being missing?',
      guidance:
        'Weak no (WN): what they leave unexplained is probably not substantial. Strong no (SN): it probably is.',
      answers: WITH_GRADED_NO,
      asked: [{ '4.5': YES_OR_UNKNOWN }],
      lowerRisk: 'yes',
    },
    {
      id: '4.7',
      prompt: 'Were missing values imputed, singly or multiply?',
      answers: USUAL_ANSWERS,
      asked: [{ '4.4': NO }],
      lowerRisk: 'neither',
      caveat:
        'The draft leaves N out of the printed answers (p. 35); its figure (p. 38) uses it, and so it is offered.',
    },
    {
      id: '4.8',
      prompt: 'Is it reasonable to assume that data are missing at random, or completely at random?',
      answers: USUAL_ANSWERS,
      asked: [{ '4.7': YES }],
      lowerRisk: 'yes',
    },
    {
      id: '4.9',
      prompt: 'Was the imputation done properly?',
      guidance:
        'Weak no (WN): its faults probably leave no substantial bias. Strong no (SN): they probably do, as when the last value is carried forward.',
      answers: WITH_GRADED_NO,
      asked: [{ '4.8': YES }],
      lowerRisk: 'yes',
    },
    {
      id: '4.10',
      prompt: 'Was another suitable method used to correct for missing data, such as weighting or full likelihood?',
      guidance: 'Weak no (WN): what remains is probably not substantial. Strong no (SN): it probably is.',
      answers: WITH_GRADED_NO,
      asked: [{ '4.7': NO_OR_UNKNOWN }],
      lowerRisk: 'yes',
    },
    {
      id: '4.11',
      prompt: 'Is there positive evidence that missing data did not bias the result?',
      guidance: 'Sensitivity analyses under plausible assumptions that hardly change it. Without such evidence: No.',
      answers: WITHOUT_NO_INFORMATION,
      asked: [{ '4.5': YES_OR_UNKNOWN }, ...anyOf(['4.9', '4.10'], ANY_NO_OR_UNKNOWN)],
      lowerRisk: 'yes',
    },
  ],
  parts: [
    {
      rules: [
        { when: [allOf(KNOWN, YES)], judgement: LOW },
        { when: [{ '4.5': NO }], judgement: LOW },
        { when: [{ '4.8': NO_OR_UNKNOWN }], judgement: SERIOUS },
        { when: anyOf(['4.9', '4.10'], YES), judgement: LOW },
        ...byEvidence([{ '4.5': YES_OR_UNKNOWN, '4.6': YES }], LOW, MODERATE),
        ...byEvidence(fallsShort(WEAK_NO_OR_UNKNOWN), MODERATE, SERIOUS),
        ...byEvidence(fallsShort(STRONG_NO), SERIOUS, CRITICAL),
      ],
    },
  ],
};
