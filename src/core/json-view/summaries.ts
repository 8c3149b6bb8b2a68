/** Every summary that the forest plots of a review show, in numbers: for queries and other programs. */
import type { Metric, Scale } from '../effects/effect';
import type { Review } from '../review/review';
import type { ForestGroup, ForestPanel, ForestSubgroup, ForestSummary } from '../synthesis/models/forest-plot';
import { forestPlot } from '../synthesis/results/forest';

/** Intervention against comparator, as the plot shows it: turned round where the plot says so. */
export interface SummaryJson {
  /** The plot in which it stands: "Burnout: standardised mean difference". */
  readonly plot: string;
  /** Which studies: "Randomised". */
  readonly designs: string;
  readonly metric: Metric;
  readonly studies: number;
  /** On its own scale, ratios as ratios, with the 95% interval. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** The 95% prediction interval, on the same scale; `null` where there is none. */
  readonly prediction_lower: number | null;
  readonly prediction_upper: number | null;
  /** Two-sided, of the summary. */
  readonly p: number;
  /** The scale on which it was pooled, the summary there, and its standard error. */
  readonly scale: Scale;
  readonly estimate: number;
  readonly se: number;
  /** The variance between studies, on the scale on which they are pooled. */
  readonly tau2: number;
  /** In per cent. */
  readonly i2: number;
  readonly q: number;
  readonly df: number;
  /** Of Cochran's Q. */
  readonly p_of_q: number;
  readonly method: string;
  /** What is in it, with its share from 0 to 1. */
  readonly results: readonly SummaryResultJson[];
  /** Where the review divides the studies: each part as the whole. Absent elsewhere. */
  readonly subgroups?: readonly SubgroupJson[];
  /** Whether the subgroups differ. Absent where fewer than two can be compared. */
  readonly between_subgroups?: { readonly q: number; readonly df: number; readonly p: number };
}

/** On the scales of the summary of all. */
export interface SubgroupJson
  extends Pick<SummaryJson, 'value' | 'lower' | 'upper' | 'estimate' | 'se' | 'tau2' | 'i2'> {
  readonly subgroup: string;
  readonly results: readonly Omit<SummaryResultJson, 'weight'>[];
}

export interface SummaryResultJson {
  readonly study: string;
  readonly result: string | null;
  readonly weight: number;
}

/** In the order of the plots; none where the review asks for none, or none can be made. */
export function summariesOf(review: Review): readonly SummaryJson[] {
  return forestPlot(review).panels.flatMap((panel) =>
    panel.groups.flatMap((group) => (group.summary === undefined ? [] : summaryJson(panel, group, group.summary))),
  );
}

function summaryJson(panel: ForestPanel, group: ForestGroup, summary: ForestSummary): SummaryJson {
  const { shown, prediction, method, pooled } = summary;
  const results = group.rows.flatMap(({ studyId, result, weight }) =>
    weight === undefined ? [] : [{ study: studyId, result: result ?? null, weight }],
  );
  return {
    plot: panel.title,
    designs: group.title,
    metric: panel.metric,
    studies: new Set(results.map(({ study }) => study)).size,
    ...{ value: shown.value, lower: shown.lower, upper: shown.upper },
    prediction_lower: prediction?.lower ?? null,
    prediction_upper: prediction?.upper ?? null,
    p: pooled.p,
    scale: panel.scale,
    estimate: pooled.value,
    se: pooled.se,
    ...{ tau2: pooled.tau2, i2: pooled.i2, q: pooled.q, df: pooled.df, p_of_q: pooled.pOfQ },
    method,
    results,
    ...(group.subgroups && { subgroups: group.subgroups.flatMap((part) => subgroupJson(group, part)) }),
    ...(group.between && {
      between_subgroups: { q: group.between.q, df: group.between.df, p: group.between.p },
    }),
  };
}

/** Only of subgroups with a summary of their own. */
function subgroupJson({ rows }: ForestGroup, { title, rows: ids, summary }: ForestSubgroup): SubgroupJson[] {
  if (summary === undefined) return [];
  const { shown, pooled } = summary;
  return [
    {
      subgroup: title,
      ...{ value: shown.value, lower: shown.lower, upper: shown.upper },
      ...{ estimate: pooled.value, se: pooled.se, tau2: pooled.tau2, i2: pooled.i2 },
      results: rows
        .filter(({ id, weight }) => ids.includes(id) && weight !== undefined)
        .map(({ studyId, result }) => ({ study: studyId, result: result ?? null })),
    },
  ];
}
