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
}

/** By what one assessment is about. */
export const UNITS: Readonly<Record<Instrument['assesses'], UnitWords>> = {
  result: {
    entries: 'One entry for each assessed result.',
    whole: 'The risk of bias of the result as a whole.',
    inFigures: 'judgements for each result',
    together: 'All outcomes',
    belongsTo: 'results',
  },
  study: {
    entries: 'One entry for the study, or one for each part that is judged apart.',
    whole: 'The risk of bias of the study as a whole.',
    inFigures: 'judgements for each study',
    together: 'All outcomes',
    belongsTo: 'groups of outcomes',
  },
  'index test': {
    entries: 'One entry for each index test.',
    whole: 'The risk of bias of the index test as a whole.',
    inFigures: 'judgements for each index test',
    together: 'All index tests',
    belongsTo: 'index tests',
  },
  review: {
    entries: 'One entry for the review.',
    whole: 'How far one can rely on the review as a whole.',
    inFigures: 'judgements for each review',
    together: 'All reviews',
    belongsTo: 'reviews',
  },
};
