/** What a traffic-light figure is made of: one row per assessed result, one light per domain, and the overall one. */
import type { BiasDirection, Judgement } from '../../knowledge/instrument';
import type { Cell, CellSource } from './table';

/** A column of lights: one domain of the instrument. */
export interface LightsColumn {
  readonly id: string;
  /** What stands above the lights: `D1`. */
  readonly head: string;
  /** The domain's name, for the legend under the figure. */
  readonly name: string;
  /** The scale on which it is judged, where the instrument has several: "Applicability concerns". */
  readonly scale?: string;
}

/** One assessment. A light's `mark` says its level; without a mark, its `state` says why there is none. */
export interface LightsRow {
  readonly id: string;
  readonly study: string;
  /** What was assessed, where the study alone does not say it: measure, time point, comparison. */
  readonly detail?: string;
  /** The study, and the id of the assessed result; without an id, the study as a whole. */
  readonly about?: { readonly study: string; readonly result?: string };
  /** One per column, in their order. */
  readonly lights: readonly Cell[];
  /** Absent where the instrument has no overall judgement. */
  readonly overall?: Cell;
  readonly source?: CellSource;
}

export interface LightsGroup {
  readonly id: string;
  /** The outcome. */
  readonly title: string;
  /** What its rows are about, to be counted. */
  readonly of: 'results' | 'studies';
  readonly rows: readonly LightsRow[];
  /** Its assessments answer another question than the review asks. */
  readonly departs?: true;
}

export interface TrafficLights {
  readonly kind: 'traffic lights';
  readonly id: string;
  readonly title: string;
  /** The instrument's id. */
  readonly instrument: string;
  /** The whole scale, from the best to the worst. */
  readonly levels: readonly Judgement[];
  /** All directions of bias that the instrument knows. */
  readonly directions: readonly BiasDirection[];
  readonly columns: readonly LightsColumn[];
  readonly groups: readonly LightsGroup[];
  /** Footnotes; those of a mark begin with it. */
  readonly notes: readonly string[];
}

/** All lights of a row, the overall one last. */
export function allLights({ lights, overall }: Pick<LightsRow, 'lights' | 'overall'>): readonly Cell[] {
  return overall === undefined ? lights : [...lights, overall];
}

/** Whether any row has a light for the whole. */
export function showsOverall({ groups }: Pick<TrafficLights, 'groups'>): boolean {
  return groups.every(({ rows }) => rows.every(({ overall }) => overall !== undefined));
}

/** Notes with these words are about the numbers above the columns; figures that name the domains leave them out. */
export const PRINTED_AS_DOMAIN = 'is printed as domain';
