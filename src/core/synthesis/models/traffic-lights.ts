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
  readonly of: 'results' | 'studies' | 'reviews';
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
  /** Those of the whole, where they are others than those of the domains. */
  readonly levelsOfWhole?: readonly string[];
  /** Its scales have other levels than one another, so that each has a legend of its own. */
  readonly legendByScale?: true;
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

/** What stands above the names of the rows. */
export function rowsAre({ groups }: Pick<TrafficLights, 'groups'>): string {
  return groups.length > 0 && groups.every(({ of }) => of === 'reviews') ? 'Review' : 'Study';
}

/** What the columns are, in words: the name of their scale where all have the same. */
export function columnsAre({ columns }: Pick<TrafficLights, 'columns'>): string {
  const [scale, ...others] = new Set(columns.map((column) => column.scale));
  return others.length === 0 && scale !== undefined ? scale : 'Domains';
}

/** Why lights are missing in rows about a part of a study; figures with one row for each study leave it out. */
export const JUDGED_ONCE =
  'What is judged once, for the study as a whole, is not applicable in rows about a group of its outcomes.';

/** Notes with these words are about the numbers above the columns; figures that name the domains leave them out. */
export const PRINTED_AS_DOMAIN = 'is printed as domain';
