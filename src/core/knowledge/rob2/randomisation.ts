/** RoB 2, domain 1: randomisation. Also 1a of the cluster form and domain 1 of the crossover form. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES, YES_OR_UNKNOWN } from '../answers';
import type { Domain, Part, Question } from '../instrument';

const chance = (id: string): Question => ({
  id,
  prompt: 'Did sequence generation involve a genuine chance element?',
  guidance:
    'Yes: computer-generated or tabulated random numbers, drawing lots, shuffling, coins or dice, minimisation. No: alternation, dates, record numbers, somebody’s choice. If the report only says "randomised", think of who ran the trial before answering NI.',
  answers: USUAL_ANSWERS,
  lowerRisk: 'yes',
});

const concealment = (id: string, prompt: string): Question => ({
  id,
  prompt,
  guidance:
    'Yes: allocation by a remote or central service, or by containers or envelopes that could not be read or reordered beforehand. No: whoever recruited could foresee, or find out, what came next. Concealing the sequence before allocation is not the same as blinding after it.',
  answers: USUAL_ANSWERS,
  lowerRisk: 'yes',
});

const imbalance = (id: string, prompt: string, guidance: string): Question => ({
  id,
  prompt,
  guidance,
  answers: USUAL_ANSWERS,
  lowerRisk: 'no',
});

const SIGNS_OF_FAILURE =
  'Differences that chance explains count as No. Signs of failure are group sizes far from the planned ratio, more or larger differences than chance produces, an imbalance in an important prognostic factor that could explain the result, or groups that are too alike.';

/** Six rows over `1.1`–`1.3`; the cluster form has the same table with the ids `1a.1`–`1a.3`. */
const table = (domain: string): Part => {
  const [random, concealed, imbalanced] = [`${domain}.1`, `${domain}.2`, `${domain}.3`];
  return {
    rules: [
      { when: [{ [concealed]: NO }], judgement: 'high' },
      { when: [{ [concealed]: UNKNOWN, [imbalanced]: YES }], judgement: 'high' },
      { when: [{ [concealed]: UNKNOWN, [imbalanced]: NO_OR_UNKNOWN }], judgement: 'some concerns' },
      { when: [{ [random]: NO, [concealed]: YES }], judgement: 'some concerns' },
      { when: [{ [random]: YES_OR_UNKNOWN, [concealed]: YES, [imbalanced]: YES }], judgement: 'some concerns' },
      { when: [{ [random]: YES_OR_UNKNOWN, [concealed]: YES, [imbalanced]: NO_OR_UNKNOWN }], judgement: 'low' },
    ],
  };
};

const COMMON = {
  key: 'randomisation',
  name: 'Bias arising from the randomisation process',
  shortName: 'Randomisation',
  meaning:
    'Whether the groups were made by chance alone, by people who could not foresee or change the next assignment.',
} as const;

/** Individually randomised, parallel groups. */
export const randomisation: Domain = {
  ...COMMON,
  id: '1',
  questions: [
    chance('1.1'),
    concealment('1.2', 'Were upcoming assignments hidden until people had been enrolled and assigned?'),
    imbalance('1.3', 'Do group differences at baseline point to a randomisation failure?', SIGNS_OF_FAILURE),
  ],
  parts: [table('1')],
};

/** Cluster form: clusters are what is enrolled and assigned. */
export const randomisationOfClusters: Domain = {
  ...COMMON,
  id: '1a',
  questions: [
    chance('1a.1'),
    concealment('1a.2', 'Were upcoming assignments hidden until clusters had been enrolled and assigned?'),
    imbalance(
      '1a.3',
      'Do differences between the groups at baseline point to a failure in randomising the clusters?',
      `${SIGNS_OF_FAILURE} With few clusters, chance produces large differences. Differences explained by who was recruited into the clusters belong in 1b.`,
    ),
  ],
  parts: [table('1a')],
};

/** Crossover form: baseline is the start of the first period. */
export const randomisationBeforeFirstPeriod: Domain = {
  ...COMMON,
  id: '1',
  questions: [
    chance('1.1'),
    concealment('1.2', 'Were upcoming assignments hidden until people had been enrolled and assigned?'),
    imbalance(
      '1.3',
      'Do group differences at the start of the first period point to a randomisation failure?',
      `Look only at baseline before the first period. ${SIGNS_OF_FAILURE}`,
    ),
  ],
  parts: [table('1')],
};
