/** RoB 2, domain 5: selection of the reported result. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES } from '../answers';
import { allOf, anyOf } from '../conditions';
import type { Domain, Part, Question } from '../instrument';

const questions: readonly Question[] = [
  {
    id: '5.1',
    prompt: 'Did the analysis follow a plan fixed before unblinded outcomes could be seen?',
    guidance: 'Compare the report with a dated protocol, analysis plan or registry entry. NI where none can be found.',
    answers: USUAL_ANSWERS,
    lowerRisk: 'yes',
  },
  {
    id: '5.2',
    prompt: 'Was this result probably picked, for what it shows, among several eligible measurements?',
    guidance:
      'Scales, definitions and time points within the outcome. No where all were reported, or only one was possible.',
    answers: USUAL_ANSWERS,
    lowerRisk: 'no',
  },
  {
    id: '5.3',
    prompt: 'Was this result probably picked, for what it shows, among several eligible analyses?',
    guidance: 'Adjusted or not, change or final values, cut-offs, sets of people. No where all were reported.',
    answers: USUAL_ANSWERS,
    lowerRisk: 'no',
  },
];

/** @param selection The questions about selection: `5.2` and `5.3`, in the crossover form also `5.4`. */
const table = (selection: readonly string[]): Part => {
  const none = allOf(selection, NO);
  return {
    rules: [
      { when: anyOf(selection, YES), judgement: 'high' },
      { when: anyOf(selection, UNKNOWN), judgement: 'some concerns' },
      { when: [{ ...none, '5.1': YES }], judgement: 'low' },
      { when: [{ ...none, '5.1': NO_OR_UNKNOWN }], judgement: 'some concerns' },
    ],
  };
};

const COMMON = {
  id: '5',
  key: 'reporting',
  name: 'Bias in selection of the reported result',
  shortName: 'Reporting',
  meaning: 'Whether this result was reported because of what it shows.',
} as const;

/** Parallel and cluster forms. */
export const reporting: Domain = { ...COMMON, questions, parts: [table(['5.2', '5.3'])] };

/** Crossover form: carryover may be the reason why only one period is reported. */
export const reportingCrossover: Domain = {
  ...COMMON,
  caveat:
    'With 5.4, the table of this domain rests on one reading of the preliminary version of 18 March 2021, checked by its author against the printed figures; compare with the document on riskofbias.info.',
  questions: [
    ...questions,
    {
      id: '5.4',
      prompt: 'Was a both-periods result wanted but withheld because carryover had been found?',
      guidance: 'No where both periods contribute to the result.',
      answers: USUAL_ANSWERS,
      lowerRisk: 'no',
    },
  ],
  parts: [table(['5.2', '5.3', '5.4'])],
};
