/** RoB 2, domain 4: measurement of the outcome. */
import { NO, NO_OR_UNKNOWN, UNKNOWN, USUAL_ANSWERS, YES, YES_OR_UNKNOWN } from '../answers';
import { allOf } from '../conditions';
import type { AnswerSet, Domain, Part, Question } from '../instrument';

const suitableMethod: Question = {
  id: '4.1',
  prompt: 'Was the outcome measured with an unsuitable method?',
  guidance: 'Yes only where the instrument cannot measure this outcome in these people; not a question of precision.',
  answers: USUAL_ANSWERS,
  lowerRisk: 'no',
};

const sameInGroups: Question = {
  id: '4.2',
  prompt: 'Might measuring or detecting the outcome have worked differently across groups?',
  guidance: 'Think of different methods, time points, or more contacts in one group that bring more events to light.',
  answers: USUAL_ANSWERS,
  lowerRisk: 'no',
};

const sameWithinSequences: Question = {
  ...sameInGroups,
  prompt:
    'Might measuring or detecting the outcome have worked differently for the two interventions within a sequence?',
};

const assessorsAware: Question = {
  id: '4.3',
  prompt: 'Did whoever assessed the outcome know which intervention people got?',
  guidance: 'Where people report on themselves (questionnaires, interviews), they are the assessors.',
  answers: USUAL_ANSWERS,
  asked: [{ '4.1': NO_OR_UNKNOWN, '4.2': NO_OR_UNKNOWN }],
  lowerRisk: 'no',
};

const assessorsAwareOfTrial: Question = {
  ...assessorsAware,
  id: '4.3a',
  prompt: 'Did outcome assessors know a trial was under way?',
};

const assessorsAwareInCluster: Question = {
  ...assessorsAware,
  id: '4.3b',
  asked: [{ '4.3a': YES_OR_UNKNOWN }],
  prompt: 'Did outcome assessors know which intervention people got?',
};

/** 4.4 and 4.5. @param knowledge The question that says whether assessors knew the intervention: `4.3` or `4.3b`. */
const influence = (knowledge: string): readonly Question[] => [
  {
    id: '4.4',
    prompt: 'Could that knowledge have swayed the assessment?',
    guidance: 'No for outcomes without judgement, such as death. Yes is usual where people rate themselves.',
    answers: USUAL_ANSWERS,
    asked: [{ [knowledge]: YES_OR_UNKNOWN }],
    lowerRisk: 'no',
  },
  {
    id: '4.5',
    prompt: 'Is it likely that it did sway the assessment?',
    guidance: 'Think of strong hopes or beliefs about the intervention among those who assess.',
    answers: USUAL_ANSWERS,
    asked: [{ '4.4': YES_OR_UNKNOWN }],
    lowerRisk: 'no',
  },
];

/** Ten rows; the same four ways on for 4.2 on the No side (rows 3–6) and unknown (rows 7–10). */
const table = (knowledge: readonly string[]): Part => {
  const aware = allOf(knowledge, YES_OR_UNKNOWN);
  const measured = (detection: AnswerSet) => ({ '4.1': NO_OR_UNKNOWN, '4.2': detection });
  const unaware = (detection: AnswerSet) => knowledge.map((question) => ({ ...measured(detection), [question]: NO }));
  const swayed = (detection: AnswerSet, could: AnswerSet, likely?: AnswerSet) => [
    { ...measured(detection), ...aware, '4.4': could, ...(likely === undefined ? {} : { '4.5': likely }) },
  ];
  return {
    rules: [
      { when: [{ '4.1': YES }], judgement: 'high' },
      { when: [{ '4.1': NO_OR_UNKNOWN, '4.2': YES }], judgement: 'high' },
      { when: unaware(NO), judgement: 'low' },
      { when: swayed(NO, NO), judgement: 'low' },
      { when: swayed(NO, YES_OR_UNKNOWN, NO), judgement: 'some concerns' },
      { when: swayed(NO, YES_OR_UNKNOWN, YES_OR_UNKNOWN), judgement: 'high' },
      { when: unaware(UNKNOWN), judgement: 'some concerns' },
      { when: swayed(UNKNOWN, NO), judgement: 'some concerns' },
      { when: swayed(UNKNOWN, YES_OR_UNKNOWN, NO), judgement: 'some concerns' },
      { when: swayed(UNKNOWN, YES_OR_UNKNOWN, YES_OR_UNKNOWN), judgement: 'high' },
    ],
  };
};

const COMMON = {
  id: '4',
  key: 'measurement',
  name: 'Bias in measurement of the outcome',
  shortName: 'Measurement',
  meaning:
    'Whether the outcome was measured suitably, alike in both groups, and without being swayed by knowing the group.',
} as const;

/** Individually randomised, parallel groups. */
export const measurement: Domain = {
  ...COMMON,
  questions: [suitableMethod, sameInGroups, assessorsAware, ...influence('4.3')],
  parts: [table(['4.3'])],
};

/** Crossover form: the two interventions are compared within each sequence. */
export const measurementCrossover: Domain = {
  ...COMMON,
  questions: [suitableMethod, sameWithinSequences, assessorsAware, ...influence('4.3')],
  parts: [table(['4.3'])],
};

/** Cluster form: assessors may not know that there is a trial. No at either question has the same consequence. */
export const measurementCluster: Domain = {
  ...COMMON,
  questions: [suitableMethod, sameInGroups, assessorsAwareOfTrial, assessorsAwareInCluster, ...influence('4.3b')],
  parts: [table(['4.3a', '4.3b'])],
};
