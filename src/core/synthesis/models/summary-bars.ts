/** What summary bars are made of: how judgements are distributed. */

import type { Judgement } from '../../knowledge/instrument';
import type { CellSource } from './table';
import type { LightsGroup } from './traffic-lights';

/** A stretch of a bar. */
export interface BarPart {
  /** A level of the scale, or why there is none. */
  readonly level: string;
  /** How many assessments. */
  readonly count: number;
  /** From 0 to 1: of the assessments of this bar, or of their weights. */
  readonly share: number;
  /** Where these judgements are, or would be. */
  readonly source?: CellSource;
}

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly kind: 'domain' | 'overall';
  /** The scale on which its domain is judged, where the instrument has several. */
  readonly scale?: string;
  /** From the best level to the worst, then those without a level; never empty ones. */
  readonly parts: readonly BarPart[];
  /** How many assessments the bar is about: all but those to which the domain does not apply. */
  readonly total: number;
}

export interface BarsGroup {
  readonly id: string;
  readonly title: string;
  readonly of: LightsGroup['of'];
  /** How many results (or studies) there are for the outcome. */
  readonly total: number;
  readonly bars: readonly Bar[];
}

export interface SummaryBars {
  readonly kind: 'summary bars';
  readonly id: string;
  readonly title: string;
  /** The instrument's id. */
  readonly instrument: string;
  readonly levels: readonly Judgement[];
  /** Those of the whole, where they are others than those of the domains. */
  readonly levelsOfWhole?: readonly string[];
  /** Its scales have other levels than one another, so that each has a legend of its own. */
  readonly legendByScale?: true;
  readonly groups: readonly BarsGroup[];
  readonly notes: readonly string[];
}
