/** The summaries that a review asks for under `meta_analysis`: one result per study, never of mixed designs, refused with a reason. */

import type { Span } from '../../document/document';
import { named } from '../../document/named';
import { oneOrMany, pairOf, textAt, textOf, valueOf } from '../../document/walk';
import {
  effectInWords,
  type Metric,
  printedExtent,
  scaleOf,
  turned,
  unscaled,
  usualDecimals,
} from '../../effects/effect';
import { canonicalChoice } from '../../fields/canonical';
import { SUMMARY_INTERVALS, TAU_METHODS } from '../../format/review/meta-analysis';
import { ESTIMATE_TYPES } from '../../format/study/result';
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import { registrationsOf } from '../../review/registrations';
import { includedStudies, type RecordView, type Review, sectionNode } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import type { Estimate } from '../../statistics/estimate';
import type { IntervalMethod, PooledEstimate, TauMethod } from '../../statistics/pooling';
import { pool } from '../../statistics/pooling';
import { decimalsFor, type Extent, printed, printedVariance } from '../../statistics/printed';
import type { ForestSummary } from '../models/forest-plot';
import type { Candidate, Sense } from './forest-candidate';

/** One entry of `meta_analysis`. */
export interface MetaAnalysis {
  readonly measure: string | undefined;
  readonly timepoint: string | undefined;
  readonly results: readonly string[];
  readonly tau: TauMethod;
  readonly interval: IntervalMethod;
  /** Where the entry stands, and what it says under `results`; where it says nothing there, the entry. */
  readonly span: Span;
  readonly resultsSpan: Span;
}

/** The entry that asks for a summary of these results, which share outcome and metric. */
export function metaAnalysisFor(candidates: readonly Candidate[], review: Review): MetaAnalysis | undefined {
  const [first] = candidates;
  const entries = oneOrMany(sectionNode(review.record, 'meta_analysis'));
  const node = entries.find((entry) => {
    const metric = canonicalChoice(ESTIMATE_TYPES, textAt(entry, 'metric') ?? '');
    const measure = textAt(entry, 'measure');
    const fits = measure === undefined || candidates.some((each) => each.measure === measure);
    return textAt(entry, 'outcome') === first?.outcome && metric === first?.effect.metric && fits;
  });
  if (node === undefined) return undefined;
  const tau = canonicalChoice(TAU_METHODS, textAt(node, 'method') ?? '');
  const interval = canonicalChoice(SUMMARY_INTERVALS, textAt(node, 'interval') ?? '');
  return {
    measure: textAt(node, 'measure'),
    timepoint: textAt(node, 'timepoint'),
    results: oneOrMany(valueOf(node, 'results')).flatMap((each) => textOf(each) ?? []),
    tau: named(TAUS, tau ?? '') ?? 'reml',
    interval: interval === 'normal' ? 'normal' : 'hartung-knapp',
    span: node.span,
    resultsSpan: (pairOf(node, 'results') ?? node).span,
  };
}

const TAUS: Readonly<Record<string, TauMethod>> = {
  reml: 'reml',
  'paule-mandel': 'pm',
  'dersimonian-laird': 'dl',
  'common effect': 'common effect',
};

export interface Summarised {
  readonly summary?: ForestSummary;
  /** From 0 to 1, of the results in the summary. */
  readonly weights: ReadonlyMap<Candidate, number>;
  /** Why there is none, or what to heed. */
  readonly notes: readonly string[];
}

/** @param title of the group: randomised studies, or others */
export function summarise(
  title: string,
  candidates: readonly Candidate[],
  analysis: MetaAnalysis,
  sense: Sense,
  review: Review,
): Summarised {
  const none = (because: string): Summarised => ({ weights: new Map(), notes: [`${title}: no summary. ${because}`] });
  if (sense.problem !== undefined) return none(sense.problem);
  if (candidates.some(({ randomised }) => randomised === undefined))
    return none('It is not known whether chance decided who was in which group: write “design”.');
  const asked = askedFor(candidates, analysis);
  const fit = asked.filter(({ effect }) => effect.notPooled === undefined);
  const [twice] = severalOfOneStudy(fit);
  if (twice !== undefined) {
    const ids = twice.map(({ id }) => id ?? '?');
    return none(
      `${twice[0].name} has several results that could be taken (${ids.join(', ')}), and one study must not count twice: say which under “meta_analysis”, with “results”, “measure” or “timepoint”.`,
    );
  }
  const left = asked.length - fit.length;
  const barred = left > 0 ? ` (${counted(left, 'result')} may not be pooled: ‖)` : '';
  if (fit.length < 2)
    return none(
      `A summary needs at least two studies; ${fit.length === 1 ? 'one has' : 'none has'} a result that fits${barred}.`,
    );
  const estimates = fit.map((each) => (sense.turned(each) ? turned(each.effect.estimate) : each.effect.estimate));
  const pooled = pool(estimates, analysis.tau, analysis.interval);
  if (!pooled.ok) return none(pooled.because);
  return {
    summary: summaryOf(pooled.value, fit, analysis),
    weights: new Map(fit.map((each, index) => [each, pooled.value.weights[index] ?? 0])),
    notes: [
      ...warnings(title, fit.length, analysis, pooled.value, toolsWith(fit, review)),
      ...oneTrialTwice(title, fit, review),
      ...tooNarrow(title, estimates, analysis, pooled.value, fit[0]?.effect.metric ?? 'smd'),
    ],
  };
}

/** The results that an entry is about, whether or not they may be pooled. */
export function askedFor(candidates: readonly Candidate[], analysis: MetaAnalysis): Candidate[] {
  return candidates.filter((each) => isAsked(each, candidates, analysis));
}

/** Results of one study that would all enter one summary, study by study: it would count more than once. */
export function severalOfOneStudy(candidates: readonly Candidate[]): (readonly [Candidate, ...Candidate[]])[] {
  const byStudy = new Map<RecordView, [Candidate, ...Candidate[]]>();
  for (const each of candidates) {
    const known = byStudy.get(each.study);
    if (known === undefined) byStudy.set(each.study, [each]);
    else known.push(each);
  }
  return [...byStudy.values()].filter(({ length }) => length > 1);
}

/** Of a study with results that are named, only these; of the others, those about all people. */
function isAsked(candidate: Candidate, all: readonly Candidate[], analysis: MetaAnalysis): boolean {
  const { id, measure, timepoint, study, isAboutAll } = candidate;
  if (analysis.measure !== undefined && measure !== analysis.measure) return false;
  if (analysis.timepoint !== undefined && timepoint !== analysis.timepoint) return false;
  const isNamed = (each: Candidate) => each.id !== undefined && analysis.results.includes(each.id);
  const named = all.filter((each) => each.study === study && isNamed(each));
  return named.length > 0 ? id !== undefined && named.includes(candidate) : isAboutAll;
}

function summaryOf(pooled: PooledEstimate, fit: readonly Candidate[], { tau, interval }: MetaAnalysis): ForestSummary {
  const metric = fit[0]?.effect.metric ?? 'smd';
  const scale = scaleOf(metric);
  const own = (value: number) => unscaled(value, scale);
  const shown = { value: own(pooled.value), lower: own(pooled.ci.lower), upper: own(pooled.ci.upper) };
  const prediction = pooled.prediction && {
    lower: own(pooled.prediction.lower),
    upper: own(pooled.prediction.upper),
  };
  const { tau2, i2, q, df, pOfQ } = pooled;
  const between = tau === 'common effect' ? '' : `τ² = ${printedVariance(tau2)}; `;
  return {
    shown,
    prediction,
    pooled,
    words: `${effectInWords({ metric, value: shown.value, interval: shown })}, ${fit.length} studies`,
    predictionWords: prediction && predictionInWords({ value: shown.value, ...prediction }, shown, metric),
    heterogeneity: `Heterogeneity: ${between}I² = ${i2.toFixed(1)}%; Q = ${q.toFixed(2)}, df = ${df}, p ${pOfQ < 0.001 ? '< 0.001' : `= ${pOfQ.toFixed(3)}`}`,
    method: `${METHOD_NAMES[tau]}, ${interval === 'normal' ? 'interval from the normal distribution' : 'Hartung–Knapp interval'}${prediction ? `; prediction interval from ${interval === 'normal' ? 'the normal distribution' : `t with ${counted(df, 'degree')} of freedom`}` : ''}`,
  };
}

/** With the decimals of the summary beside it; with more where its own limits need them. */
function predictionInWords(prediction: Extent, summary: Extent, metric: Metric): string {
  const usual = decimalsFor(summary, usualDecimals(metric));
  const [lower, upper] = [prediction.lower, prediction.upper].map((limit) =>
    printed(limit, decimalsFor(prediction, usual)),
  );
  return `95% prediction interval ${lower} to ${upper}`;
}

const METHOD_NAMES: Readonly<Record<TauMethod, string>> = {
  reml: 'Random effects (REML)',
  pm: 'Random effects (Paule–Mandel)',
  dl: 'Random effects (DerSimonian–Laird)',
  'common effect': 'Common effect',
};

function warnings(
  title: string,
  k: number,
  { tau }: MetaAnalysis,
  { i2 }: PooledEstimate,
  assessedWith: readonly string[],
): string[] {
  const few =
    k === 2
      ? [
          `${title}: two studies only. The variance between studies can hardly be estimated from two, so that intervals are far too wide or, where the two happen to be alike, too narrow; the summary says little more than the studies themselves.`,
        ]
      : k < 5 && tau !== 'common effect'
        ? [`${title}: with ${k} studies, the variance between studies and the prediction interval are very uncertain.`]
        : [];
  const different = i2 >= 75 ? [`${title}: the studies differ considerably (I² = ${i2.toFixed(0)}%).`] : [];
  const bias = assessedWith.length > 1 ? [`${title}: assessed with ${assessedWith.join(' and ')}.`] : [];
  return [...few, ...different, ...bias];
}

/** Studies of a summary with the same number in a registry. */
function oneTrialTwice(title: string, fit: readonly Candidate[], review: Review): string[] {
  // In the order of the review, as everywhere.
  const studies = includedStudies(review).filter((study) => fit.some((each) => each.study === study));
  const numbers = new Set(studies.flatMap(registrationsOf));
  return [...numbers].flatMap((number) => {
    const names = fit.filter(({ study }) => registrationsOf(study).includes(number)).map(({ name }) => name);
    return names.length < 2
      ? []
      : [
          `${title}: ${listed(names, 'and')} have one registration number (${number}), so that one trial may count twice.`,
        ];
  });
}

/** Where studies happen to be more alike than chance would have them, Hartung and Knapp's interval is narrower than the usual one. */
function tooNarrow(
  title: string,
  estimates: readonly Estimate[],
  { tau, interval }: MetaAnalysis,
  pooled: PooledEstimate,
  metric: Metric,
): string[] {
  const usual = interval === 'hartung-knapp' ? pool(estimates, tau, 'normal') : undefined;
  if (!usual?.ok) return [];
  const { lower, upper } = usual.value.ci;
  if (pooled.ci.upper - pooled.ci.lower >= upper - lower) return [];
  const [value, low, high] = [usual.value.value, lower, upper].map((each) => unscaled(each, scaleOf(metric)));
  const shown = printedExtent({ value: value ?? 0, lower: low ?? 0, upper: high ?? 0 }, metric);
  return [
    `${title}: the Hartung–Knapp interval is narrower than the one from the normal distribution (${shown.lower} to ${shown.upper}), because the studies happen to be very alike. Do not take it for certainty; report both.`,
  ];
}

/** With which instruments the studies of a summary were assessed. */
function toolsWith(fit: readonly Candidate[], review: Review): string[] {
  return instrumentsOf(review)
    .filter(({ id }) => fit.some(({ study }) => study.sections.has(id)))
    .map(({ name }) => name);
}
