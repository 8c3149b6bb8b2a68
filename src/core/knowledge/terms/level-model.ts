/** What a model of levels is: at which levels an intervention works, in the words of one theory. */
import type { Choice } from '../../fields/field';

/** One model of levels: the key in files, and its words from the person outwards. */
export interface LevelModel {
  readonly key: string;
  readonly name: string;
  /** The heading of a column. */
  readonly shortName: string;
  /** What its short name stands for, where it is made of letters. */
  readonly standsFor?: string;
  /** What belongs behind its key. */
  readonly meaning: string;
  readonly source: string;
  /** It stands in place of another model: tables show it only where a review codes with it. */
  readonly isAlternative?: true;
  readonly levels: readonly Choice[];
}
