/** What a funnel plot is made of: effects against their standard errors, and tests of whether small studies show other ones. */
import type { Metric, Scale } from '../../effects/effect';
import type { CellSource } from './table';

export interface FunnelPoint {
  readonly study: string;
  readonly result: string | undefined;
  /** On the effect's own scale, ratios as ratios; turned round where the forest plot is. */
  readonly value: number;
  /** On the scale on which effects are pooled. */
  readonly estimate: number;
  readonly se: number;
  /** "RR 0.41 (95% CI 0.13 to 1.26)". */
  readonly words: string;
  readonly source: CellSource;
}

/** A test, or why there is none. */
export interface FunnelTest {
  readonly name: string;
  /** "Egger’s test: t = −1.51, df = 11, p = 0.160; …" */
  readonly words: string;
  /** In numbers; absent where it was not made. */
  readonly numbers?: {
    readonly slope: number;
    readonly se: number;
    readonly t: number;
    readonly df: number;
    readonly p: number;
  };
}

export interface FunnelPanel {
  readonly id: string;
  readonly title: string;
  readonly metric: Metric;
  readonly scale: Scale;
  readonly points: readonly FunnelPoint[];
  /** Around which the funnel is drawn, on the scale on which effects are pooled. */
  readonly middle: number;
  /** "Summary: RR 0.49 …" */
  readonly middleWords: string;
  /** Absent where only tests are asked for. */
  readonly isDrawn?: true;
  readonly tests: readonly FunnelTest[];
  readonly notes: readonly string[];
}

export interface FunnelPlot {
  readonly kind: 'funnel plot';
  readonly id: string;
  readonly title: string;
  readonly panels: readonly FunnelPanel[];
  readonly notes: readonly string[];
}
