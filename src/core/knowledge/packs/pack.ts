/**
 * What a pack is: words of one field of research, which a review asks for by name (`packs` of the review file). A review
 * that does not name it is told nothing of it. A pack is one folder of data, and one line in `list.ts`.
 */
import type { Framework, FrameworkItem } from '../frameworks/framework';
import type { KnownMeasure } from '../terms/known-measure';
import type { LevelModel } from '../terms/level-model';

export interface Pack {
  /** What stands under `packs` of a review file. */
  readonly id: string;
  readonly name: string;
  /** What it brings, in a sentence or two. */
  readonly meaning: string;
  /** Measures that are offered for the vocabulary and held against what is written of them; scales before their scores. */
  readonly measures: readonly KnownMeasure[];
  /** Models of levels, each a key of components. */
  readonly levelModels: readonly LevelModel[];
  /** What interventions act on (`acts_on`), where it has words for that. */
  readonly actsOn?: ActsOn;
  /** Its pages in the documentation. */
  readonly frameworks: readonly Framework[];
}

/** What interventions act on, in the words of one theory. */
export interface ActsOn {
  readonly framework: Framework;
  /** The heading of a column: “Demands or resources”. */
  readonly title: string;
  /** What belongs behind `acts_on`. */
  readonly meaning: string;
  /** One entry of it. */
  readonly one: string;
  /** What is asked by its target, and by its words. */
  readonly which: string;
  readonly itself: string;
  /** What is written there, for example. */
  readonly examples: readonly string[];
  readonly targets: readonly Target[];
  readonly byLevel: TargetsByLevel;
}

/** One kind of thing that is acted on. */
export interface Target {
  readonly item: FrameworkItem;
  /** What is meant to happen to it. */
  readonly change: 'increase' | 'reduce';
  /** The heading of a column: “Demands reduced”. */
  readonly heading: string;
  /** What a review names of it at a level. */
  readonly title: string;
  readonly meaning: string;
  readonly one: string;
}

/** Targets by levels of two models, as a review names them and as interventions are coded. */
export interface TargetsByLevel {
  /** The section of the review file for what the review names itself. */
  readonly key: string;
  readonly title: string;
  readonly meaning: string;
  readonly rows: LevelModel;
  readonly columns: LevelModel;
  readonly table: ViewInWords;
  /** The table that counts interventions by the levels of both models. */
  readonly crosswalk: ViewInWords & { readonly heading: string; readonly note: string };
}

interface ViewInWords {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
}
