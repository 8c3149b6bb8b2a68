/** What of a review is worked out again in R: effects with the numbers that they are made of, and summaries. */
import { INGREDIENTS } from '../../effects/ingredients';
import type { Review } from '../../review/review';
import type { ForestSummary } from '../../synthesis/models/forest-plot';
import type { Candidate } from '../../synthesis/results/forest-candidate';
import type { MetaAnalysis } from '../../synthesis/results/meta-analysis';
import { type Panel, type PanelGroup, panelsOf } from '../../synthesis/results/panels';
import { modelsOf, moderatorsOf, type RebuiltModel } from './rebuilt-models';

type Cell = string | number;

/** A forest plot of one group of studies. */
export interface RebuiltPlot {
  /** Counted from 1, over all plots. */
  readonly number: number;
  readonly panel: Panel;
  readonly group: PanelGroup;
  readonly summaries: readonly RebuiltSummary[];
  /** Its meta-regression and tests of small studies, as far as the review asks for them. */
  readonly models: readonly RebuiltModel[];
  readonly moderators: ReadonlyMap<Candidate, number>;
}

export interface RebuiltSummary {
  /** Absent: of all studies of the plot. */
  readonly subgroup?: string;
  readonly summary: ForestSummary;
  readonly analysis: MetaAnalysis;
}

/** In the order of the forest plots. */
export function rebuiltPlots(review: Review): readonly RebuiltPlot[] {
  const plots = panelsOf(review).flatMap((panel) => panel.groups.map((group) => ({ panel, group })));
  return plots.map(({ panel, group }, index) => ({
    number: index + 1,
    panel,
    group,
    summaries: panel.analysis === undefined ? [] : summariesOf(group, panel.analysis),
    models: modelsOf(panel, group, review),
    moderators: moderatorsOf(panel, group, review),
  }));
}

function summariesOf({ summarised }: PanelGroup, analysis: MetaAnalysis): readonly RebuiltSummary[] {
  const { summary, divided } = summarised ?? {};
  const parts = divided?.subgroups ?? [];
  return [
    ...(summary === undefined ? [] : [{ summary, analysis }]),
    ...parts.flatMap((part) =>
      part.summary === undefined ? [] : [{ subgroup: part.title, summary: part.summary, analysis }],
    ),
  ];
}

/** Columns of the effects with text in them; all others are numbers. */
export const EFFECT_TEXTS = [
  'designs',
  'subgroup',
  'study',
  'slab',
  'result',
  'outcome',
  'measure',
  'timepoint',
  'population',
  'metric',
  'scale',
  'way',
  'variance',
  'then_standardised',
  'turned',
  'in_summary',
  'not_pooled',
] as const;

const EFFECT_NUMBERS = ['plot', ...INGREDIENTS, 'yi', 'vi', 'weight', 'moderator'] as const;

/** A line for each effect, heads first; columns in which nothing stands are left out, but for texts. */
export function effectRows(plots: readonly RebuiltPlot[]): readonly (readonly Cell[])[] {
  const lines = plots.flatMap((plot) => plot.group.candidates.map((candidate) => effectLine(plot, candidate)));
  const isUsed = (head: string) =>
    EFFECT_TEXTS.some((text) => text === head) || lines.some((line) => (line[head] ?? '') !== '');
  const heads = ['plot', ...EFFECT_TEXTS, ...EFFECT_NUMBERS.slice(1)].filter(isUsed);
  return [heads, ...lines.map((line) => heads.map((head) => line[head] ?? ''))];
}

function effectLine(
  { number, panel, group, moderators }: RebuiltPlot,
  candidate: Candidate,
): Readonly<Record<string, Cell>> {
  const { effect, study, name, id, outcome, measure, timepoint, population } = candidate;
  const { ingredients } = effect;
  const weight = group.summarised?.weights.get(candidate);
  const subgroup = group.summarised?.divided?.subgroups.find(({ members }) => members.includes(candidate));
  return {
    plot: number,
    designs: group.title,
    subgroup: subgroup?.title ?? '',
    study: study.id,
    slab: name,
    result: id ?? '',
    outcome,
    measure: measure ?? '',
    timepoint: timepoint ?? '',
    population: population ?? '',
    metric: effect.metric,
    scale: effect.scale,
    way: ingredients.way,
    variance: ingredients.variance ?? '',
    then_standardised: ingredients.thenStandardised ? 'yes' : '',
    turned: panel.sense.turned(candidate) ? 'yes' : '',
    in_summary: weight === undefined ? '' : 'yes',
    not_pooled: effect.notPooled ?? '',
    ...ingredients.numbers,
    yi: effect.estimate.value,
    vi: effect.estimate.variance,
    weight: weight ?? '',
    moderator: moderators.get(candidate) ?? '',
  };
}

/** Columns of the summaries with text in them. */
export const SUMMARY_TEXTS = [
  'title',
  'designs',
  'subgroup',
  'metric',
  'scale',
  'method',
  'test',
  'zero_tau2',
  'words',
] as const;

const SUMMARY_NUMBERS =
  'plot studies estimate se lower upper prediction_lower prediction_upper p tau2 i2 q df p_of_q between_q between_df between_p'.split(
    ' ',
  );

/** A line for each summary, heads first; all on the scale on which effects are pooled. */
export function summaryRows(plots: readonly RebuiltPlot[]): readonly (readonly Cell[])[] {
  const heads = ['plot', ...SUMMARY_TEXTS, ...SUMMARY_NUMBERS.slice(1)];
  const lines = plots.flatMap((plot) => plot.summaries.map((each) => summaryLine(plot, each)));
  return [heads, ...lines.map((line) => heads.map((head) => line[head] ?? ''))];
}

function summaryLine(
  { number, panel, group }: RebuiltPlot,
  { subgroup, summary, analysis }: RebuiltSummary,
): Readonly<Record<string, Cell>> {
  const { pooled, words } = summary;
  const { metric, scale } = panel.candidates[0].effect;
  const between = subgroup === undefined ? group.summarised?.divided?.between : undefined;
  return {
    plot: number,
    title: panel.title,
    designs: group.title,
    subgroup: subgroup ?? '',
    metric,
    scale,
    ...wayOf(analysis),
    words,
    studies: pooled.weights.length,
    estimate: pooled.value,
    se: pooled.se,
    lower: pooled.ci.lower,
    upper: pooled.ci.upper,
    prediction_lower: pooled.prediction?.lower ?? '',
    prediction_upper: pooled.prediction?.upper ?? '',
    p: pooled.p,
    tau2: pooled.tau2,
    i2: pooled.i2,
    q: pooled.q,
    df: pooled.df,
    p_of_q: pooled.pOfQ,
    between_q: between?.q ?? '',
    between_df: between?.df ?? '',
    between_p: between?.p ?? '',
  };
}

/** How an entry of `meta_analysis` is said to metafor. */
export function wayOf({ pooling, tau, interval, whenZero }: MetaAnalysis) {
  if (pooling === 'peto' || pooling === 'mantel-haenszel')
    return { method: pooling === 'peto' ? 'Peto' : 'MH', test: 'z', zero_tau2: '' } as const;
  const isKnapp = interval === 'hartung-knapp';
  return {
    method: pooling === 'inverse variance' ? METHODS[tau] : 'MH-DL',
    test: isKnapp ? 'knha' : 'z',
    zero_tau2: isKnapp ? whenZero : '',
  } as const;
}

const METHODS = { 'common effect': 'EE', dl: 'DL', pm: 'PM', reml: 'REML' } as const;
