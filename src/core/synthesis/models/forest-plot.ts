/** What a forest plot is made of: estimates with their intervals, by outcome and metric, and summaries where the review wants them. */
import type { Metric, Scale } from '../../effects/effect';
import type { Interval } from '../../statistics/estimate';
import type { TestBetween } from '../../statistics/pooling/between-subgroups';
import type { PooledEstimate } from '../../statistics/pooling/pooling';
import type { Extent } from '../../statistics/printed';
import type { Cell, CellSource, LeftOut } from './table';

export interface ForestRow {
  readonly id: string;
  readonly study: string;
  readonly studyId: string;
  /** The id of the result. */
  readonly result: string | undefined;
  /** Measure, time point, people. */
  readonly detail: string;
  /** On the effect's own scale, ratios as ratios. As the plot shows it: turned round where the plot says so. */
  readonly shown: Extent;
  /** The number and its interval in words; the state says whether it is given or derived. */
  readonly effect: Cell;
  readonly bias: Cell;
  /** One divided by the variance, on the scale on which effects are pooled. */
  readonly precision: number;
  /** From 0 to 1; absent where the result is in no summary. */
  readonly weight?: number;
  /** It may not be pooled; the effect's note says why. */
  readonly barred?: true;
  readonly source: CellSource;
}

export interface ForestSummary {
  readonly shown: Extent;
  readonly prediction: Interval | undefined;
  /** "MD -1.20 (95% CI -3.10 to 0.70), 3 studies". */
  readonly words: string;
  readonly predictionWords: string | undefined;
  /** τ², I², Q. */
  readonly heterogeneity: string;
  /** How it was worked out. */
  readonly method: string;
  /** The same in numbers, on the scale on which effects are pooled. */
  readonly pooled: PooledEstimate;
}

export interface ForestGroup {
  readonly title: string;
  readonly rows: readonly ForestRow[];
  readonly summary?: ForestSummary;
  /** Where the review divides the studies: every row is in one of them. */
  readonly subgroups?: readonly ForestSubgroup[];
  /** Whether they differ; absent where fewer than two can be compared. */
  readonly between?: TestBetween & { readonly words: string };
}

export interface ForestSubgroup {
  /** "Setting: ward". */
  readonly title: string;
  /** By their ids. */
  readonly rows: readonly string[];
  readonly summary?: ForestSummary;
}

export interface ForestPanel {
  readonly id: string;
  readonly title: string;
  readonly metric: Metric;
  readonly scale: Scale;
  /** What stands under the two sides of the axis; absent where it is not known which is which. */
  readonly sides?: { readonly left: string; readonly right: string };
  readonly groups: readonly ForestGroup[];
  readonly notes: readonly string[];
}

export interface ForestPlot {
  readonly kind: 'forest plot';
  readonly id: string;
  readonly title: string;
  readonly panels: readonly ForestPanel[];
  readonly notes: readonly string[];
  /** Results that are not in it though they are of its kind. */
  readonly leftOut?: readonly LeftOut[];
}
