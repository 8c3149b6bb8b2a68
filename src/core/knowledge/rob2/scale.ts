/** The three levels of RoB 2, how robvis draws them, and words of other scales that are mistaken for them. */
import type { BiasDirection, ForeignWord, Judgement } from '../instrument';

/** Colours: robvis 0.3.0.900, palettes `cochrane` and `colourblind` (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411). */
export const JUDGEMENTS: readonly Judgement[] = [
  {
    value: 'low',
    label: 'Low',
    meaning: 'Nothing in the way this was done gives reason to doubt the result.',
    aliases: ['low risk', 'low risk of bias'],
    symbol: '+',
    colour: { standard: '#02C100', colourBlind: '#fed98e' },
  },
  {
    value: 'some concerns',
    label: 'Some concerns',
    meaning: 'There is reason for doubt about the result, or too little is known to rule it out.',
    aliases: ['some concern', 'some concerns of bias', 'some risk', 'some risk of bias'],
    symbol: '-',
    colour: { standard: '#E2DF07', colourBlind: '#fe9929' },
  },
  {
    value: 'high',
    label: 'High',
    meaning: 'The way this was done may well have distorted the result materially.',
    aliases: ['high risk', 'high risk of bias'],
    symbol: 'x',
    colour: { standard: '#BF0000', colourBlind: '#d95f0e' },
  },
];

export const FOREIGN_WORDS: readonly ForeignWord[] = [
  {
    words: ['moderate', 'moderate risk', 'moderate risk of bias', 'medium', 'medium risk', 'medium risk of bias'],
    explanation:
      'This is a level of other instruments, such as ROBINS-I; RoB 2 has none between “low” and “high” but “some concerns”. Is “some concerns” meant? Only the assessor can say.',
  },
  {
    words: ['unclear', 'unclear risk', 'unclear risk of bias'],
    explanation:
      'This is a level of the first Cochrane tool (2011); in RoB 2 missing information is an answer (NI), not a judgement. Answer the questions and take the judgement that follows.',
  },
  {
    words: ['serious', 'serious risk', 'serious risk of bias', 'critical', 'critical risk', 'critical risk of bias'],
    explanation:
      'This is a level of ROBINS-I; the worst level of RoB 2 is “high”. Is “high” meant? Only the assessor can say.',
  },
  {
    words: ['no information', 'ni'],
    explanation:
      'In RoB 2 “no information” is an answer to a question, never a judgement. Answer the questions and take the judgement that follows.',
  },
];

/** Predicted directions of bias, one list for every domain and the overall judgement. */
export const DIRECTIONS: readonly BiasDirection[] = [
  {
    value: 'favours experimental',
    meaning: 'The bias makes the result look better for the experimental intervention than it is.',
    symbol: '▲',
  },
  {
    value: 'favours comparator',
    meaning: 'The bias makes the result look better for the comparator than it is.',
    symbol: '▼',
  },
  {
    value: 'towards null',
    meaning: 'The bias makes the difference between the groups look smaller than it is.',
    symbol: '→←',
  },
  {
    value: 'away from null',
    meaning: 'The bias makes the difference between the groups look larger than it is.',
    symbol: '←→',
  },
  {
    value: 'unpredictable',
    meaning: 'There may be bias, but which way it pushes the result cannot be said.',
    symbol: '?',
  },
  { value: 'not applicable', meaning: 'No direction is to be predicted here.' },
];
