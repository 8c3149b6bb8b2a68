/** The summaries for which a review asks more than the number, with what is in them. */
import { type Metric, printedExtent, scaleOf, unscaled } from '../../effects/effect';
import type { Review } from '../../review/review';
import type { Interval } from '../../statistics/estimate';
import type { Cell, CellSource } from '../models/table';
import { together } from '../models/table';
import type { Candidate } from '../results/forest-candidate';
import type { MetaAnalysis } from '../results/meta-analysis';
import { type Panel, type PanelGroup, panelsOf } from '../results/panels';
import type { PooledResults } from './pool-results';

/** A group of studies of one plot, with its entry under `meta_analysis`. */
export interface AskedGroup {
  readonly panel: Panel;
  readonly group: PanelGroup;
  readonly analysis: MetaAnalysis;
  /** Absent where no summary could be made: the forest plot says why. */
  readonly inIt: PooledResults | undefined;
}

/** @param asks whether the entry wants it */
export function askedGroups(review: Review, asks: (analysis: MetaAnalysis) => boolean): AskedGroup[] {
  return panelsOf(review).flatMap((panel) => {
    const { analysis, groups } = panel;
    if (analysis === undefined || !asks(analysis)) return [];
    return groups.map((group) => ({ panel, group, analysis, inIt: group.summarised?.inIt }));
  });
}

/** Why a table has no rows for some of what is asked; nothing where all have a summary. */
export function withoutSummary(groups: readonly AskedGroup[]): string[] {
  return groups
    .filter(({ inIt }) => inIt === undefined)
    .map(({ panel, group }) => `${panel.title}, ${group.title}: there is no summary, and the forest plot says why.`);
}

/** "Tuberculosis: risk ratio, randomised": what the rows of a table are about. */
export function aboutCell({ panel, group, inIt }: AskedGroup): Cell {
  const source = together((inIt?.results ?? []).map(sourceOf));
  return computed(`${panel.title}, ${group.title.toLowerCase()}`, source);
}

/** Where an effect stands. */
export function sourceOf({ section, effect, span }: Candidate): CellSource {
  return { file: section.file.path, span: effect.source, around: span };
}

/** A cell with something that was worked out. */
export function computed(text: string, source?: CellSource): Cell {
  return { text, state: 'computed', ...(source && { source }) };
}

/** A number from the scale on which effects are pooled, with its interval, as the effect itself: ratios as ratios. */
export function ownScale(value: number, { lower, upper }: Interval, metric: Metric): string {
  const [own, low, high] = [value, lower, upper].map((each) => unscaled(each, scaleOf(metric)));
  const shown = printedExtent({ value: own ?? 0, lower: low ?? 0, upper: high ?? 0 }, metric);
  return `${shown.value} (${shown.lower} to ${shown.upper})`;
}
