/** The levels of both versions of ROBINS-I, how robvis draws them, directions of bias, and words of other scales. */
import type { BiasDirection, ForeignWord, Judgement } from '../instrument';

export const LOW = 'low';
export const LOW_EXCEPT_CONFOUNDING = 'low except confounding';
export const MODERATE = 'moderate';
export const SERIOUS = 'serious';
export const CRITICAL = 'critical';
export const NO_INFORMATION = 'no information';

/** The scale of version 2016, and of version 2 in all domains but the first. */
export const STEPS: readonly string[] = [LOW, MODERATE, SERIOUS, CRITICAL];

/**
 * Colours and symbols: robvis 0.3.0.900, palettes `cochrane` and `colourblind` (McGuinness & Higgins 2021,
 * doi:10.1002/jrsm.1411). robvis has no level “low except confounding”; ours lies between its low and moderate.
 */
export const JUDGEMENTS: readonly Judgement[] = [
  {
    value: LOW,
    label: 'Low',
    meaning: 'As sound, in this respect, as a randomised trial that is done well.',
    aliases: ['low risk', 'low risk of bias'],
    symbol: '+',
    colour: { standard: '#02C100', colourBlind: '#fed98e' },
  },
  {
    value: LOW_EXCEPT_CONFOUNDING,
    label: 'Low except confounding',
    meaning:
      'Low, except for concerns about uncontrolled confounding, which a study without randomisation never dispels. Version 2 has it for domain 1 and for the whole, in place of “low”.',
    aliases: [
      'low except for confounding',
      'low except for concerns about uncontrolled confounding',
      'low (except for concerns about uncontrolled confounding)',
      'low risk except for concerns about uncontrolled confounding',
      'low risk of bias except for concerns about uncontrolled confounding',
      'low risk of bias (except for concerns about uncontrolled confounding)',
    ],
    symbol: '±',
    colour: { standard: '#72D003', colourBlind: '#feb95b' },
  },
  {
    value: MODERATE,
    label: 'Moderate',
    meaning: 'Sound for a study without randomisation, but not as sound as a randomised trial that is done well.',
    aliases: ['moderate risk', 'moderate risk of bias'],
    symbol: '-',
    colour: { standard: '#E2DF07', colourBlind: '#fe9929' },
  },
  {
    value: SERIOUS,
    label: 'Serious',
    meaning: 'There are important problems.',
    aliases: ['serious risk', 'serious risk of bias'],
    symbol: 'x',
    colour: { standard: '#BF0000', colourBlind: '#d95f0e' },
  },
  {
    value: CRITICAL,
    label: 'Critical',
    meaning: 'The problems are such that the result tells nothing useful and should not enter a synthesis.',
    aliases: ['critical risk', 'critical risk of bias'],
    symbol: '!',
    colour: { standard: '#820000', colourBlind: '#993404' },
  },
  {
    value: NO_INFORMATION,
    label: 'No information',
    meaning: 'The sources give nothing to judge by. A judgement in version 2016 only; in version 2 it is an answer.',
    aliases: ['ni', 'no information on which to base a judgement about risk of bias'],
    symbol: '?',
    colour: { standard: '#4EA1F7', colourBlind: '#ffffff' },
    onlyWith: ['NI'],
  },
];

export const FOREIGN_WORDS: readonly ForeignWord[] = [
  {
    words: ['high', 'high risk', 'high risk of bias'],
    explanation:
      'This is a level of other instruments, such as RoB 2; ROBINS-I has two where those have one. Is “serious” or “critical” meant? Only the assessor can say.',
  },
  {
    words: ['some concerns', 'some concern', 'some concerns of bias', 'some risk', 'some risk of bias'],
    explanation:
      'This is a level of RoB 2; ROBINS-I has “moderate” between “low” and “serious”. Is “moderate” meant? Only the assessor can say.',
  },
  {
    words: ['medium', 'medium risk', 'medium risk of bias'],
    explanation:
      'This is a level of other instruments; ROBINS-I has “moderate” between “low” and “serious”. Is “moderate” meant? Only the assessor can say.',
  },
  {
    words: ['unclear', 'unclear risk', 'unclear risk of bias'],
    explanation:
      'This is a level of the first Cochrane tool (2011). In ROBINS-I too little information is an answer (NI), and in version 2016 also the judgement “no information”, where there is nothing to judge by. Answer the questions and judge from there.',
  },
];

/** Predicted directions of bias: all words of both versions. Domains and the whole offer those of their version. */
export const DIRECTIONS: readonly BiasDirection[] = [
  {
    value: 'upward',
    meaning: 'The bias overestimates the effect. A word of version 2, domain 1 and overall.',
    symbol: '↑',
  },
  {
    value: 'downward',
    meaning: 'The bias underestimates the effect. A word of version 2, domain 1 and overall.',
    symbol: '↓',
  },
  {
    value: 'favours experimental',
    meaning:
      'The bias makes the result look better for the experimental intervention than it is. A word of version 2016.',
    symbol: '▲',
  },
  {
    value: 'favours intervention',
    meaning: 'The bias makes the result look better for the intervention than it is. A word of version 2.',
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
];
