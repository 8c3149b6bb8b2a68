/** What an assessment can be about, in words. */
import type { Instrument } from './instrument';

interface UnitWords {
  /** "One entry for each assessed result." */
  readonly entries: string;
  /** What the overall judgement is about. */
  readonly whole: string;
  /** Under a figure of all assessments: "judgements for each result". */
  readonly inFigures: string;
  /** All that a study is assessed for, taken together: “All outcomes”. */
  readonly together: string;
  /** To what a judgement belongs: “results”. */
  readonly belongsTo: string;
  /** What is judged where a domain has no further scale. */
  readonly judged: string;
  /** Above assessments that name no part: “The study as a whole”. */
  readonly asWhole: string;
  /** Such assessments stand before those of parts. */
  readonly wholeFirst?: true;
  /** What the rows of a figure are, but for those of the whole. */
  readonly rows: 'results' | 'studies' | 'reviews';
  /** What is looked at, whatever is assessed of it. */
  readonly records: 'studies' | 'reviews';
}

/** The words of an instrument’s unit, but for what it says otherwise itself. */
export function unitWords({ assesses, words }: Pick<Instrument, 'assesses' | 'words'>): UnitWords {
  return { ...UNITS[assesses], ...words };
}

const RISK_OF_BIAS = 'Your judgement of the risk of bias.';

export const WHOLE_STUDY = 'The study as a whole';

/** By what one assessment is about. */
export const UNITS: Readonly<Record<Instrument['assesses'], UnitWords>> = {
  result: {
    entries: 'One entry for each assessed result.',
    whole: 'The risk of bias of the result as a whole.',
    inFigures: 'judgements for each result',
    together: 'All outcomes',
    belongsTo: 'results',
    judged: RISK_OF_BIAS,
    asWhole: WHOLE_STUDY,
    rows: 'results',
    records: 'studies',
  },
  study: {
    entries: 'One entry for the study, or one for each part that is judged apart.',
    whole: 'The risk of bias of the study as a whole.',
    inFigures: 'judgements for each study',
    together: 'All outcomes',
    belongsTo: 'groups of outcomes',
    judged: RISK_OF_BIAS,
    asWhole: WHOLE_STUDY,
    wholeFirst: true,
    rows: 'studies',
    records: 'studies',
  },
  'index test': {
    entries: 'One entry for each index test.',
    whole: 'The risk of bias of the index test as a whole.',
    inFigures: 'judgements for each index test',
    together: 'All index tests',
    belongsTo: 'index tests',
    judged: RISK_OF_BIAS,
    asWhole: WHOLE_STUDY,
    rows: 'studies',
    records: 'studies',
  },
  review: {
    entries: 'One entry for the review.',
    whole: 'How far one can rely on the review as a whole.',
    inFigures: 'judgements for each review',
    together: 'All reviews',
    belongsTo: 'reviews',
    judged: 'Your judgement of how far one can rely on it.',
    asWhole: 'The review as a whole',
    rows: 'reviews',
    records: 'reviews',
  },
};
