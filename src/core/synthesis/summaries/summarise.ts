/** The summary of a group of studies: one result per study, never of mixed designs, refused with a reason. */

import { type Metric, printedExtent, scaleOf, unscaled } from '../../effects/effect';
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import { registrationsOf } from '../../review/registrations';
import { includedStudies, type Review } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import { type Derived, derived, type Estimate, refused } from '../../statistics/estimate';
import { type PooledEstimate, pool } from '../../statistics/pooling/pooling';
import type { ForestSummary } from '../models/forest-plot';
import type { Candidate, Sense } from '../results/forest-candidate';
import { askedFor, type MetaAnalysis, severalOfOneStudy } from '../results/meta-analysis';
import { estimatesOf, isCounted, type PooledResults, poolResults, whyNoMethod } from './pool-results';
import { type DividedSummary, summariseSubgroups } from './subgroups';
import { summaryOf } from './summary-words';

export interface Summarised {
  readonly summary?: ForestSummary;
  /** From 0 to 1, of the results in the summary. */
  readonly weights: ReadonlyMap<Candidate, number>;
  /** Why there is none, or what to heed. */
  readonly notes: readonly string[];
  /** What is in the summary; absent where there is none. */
  readonly inIt?: PooledResults;
  /** Where the entry divides the studies; also where there is no summary of all. */
  readonly divided?: DividedSummary;
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
  const chosen = chosenFrom(candidates, analysis, sense);
  if (!chosen.ok) return none(chosen.because);
  const { fit, uncounted } = chosen.value;
  const pooled = poolResults(fit, analysis, sense);
  if (!pooled.ok) return none(pooled.because);
  const divided =
    analysis.subgroups && summariseSubgroups(candidates, fit, analysis.subgroups, analysis, sense, review);
  return {
    summary: summaryOf(pooled.value, fit, analysis),
    weights: new Map(fit.map((each, index) => [each, pooled.value.weights[index] ?? 0])),
    inIt: { results: fit, pooled: pooled.value },
    ...(divided && { divided }),
    notes: [
      ...warnings(title, fit.length, analysis, pooled.value, toolsWith(fit, review)),
      ...oneTrialTwice(title, fit, review),
      ...tooNarrow(title, estimatesOf(fit, sense), analysis, pooled.value, metricOf(candidates)),
      ...(uncounted.length > 0 ? [`${title}:${withoutCounts(uncounted)}`] : []),
      ...(analysis.pooling !== 'inverse variance' && analysis.interval === 'normal' && analysis.asksForKnapp
        ? [`${title}: Hartung and Knapp’s interval is for random effects; this method has its own.`]
        : []),
      ...(divided?.notes ?? []).map((note) => `${title}: ${note}`),
    ],
  };
}

interface Chosen {
  /** What is pooled: one result for each study. */
  readonly fit: readonly Candidate[];
  /** What would be, if the method had its events. */
  readonly uncounted: readonly Candidate[];
}

/** The results that the entry asks for and that may be pooled; refused where they make no summary. */
function chosenFrom(candidates: readonly Candidate[], analysis: MetaAnalysis, sense: Sense): Derived<Chosen> {
  const because = whyNoMethod(analysis, metricOf(candidates)) ?? sense.problem;
  if (because !== undefined) return refused(because);
  if (candidates.some(({ randomised }) => randomised === undefined))
    return refused('It is not known whether chance decided who was in which group: write “design”.');
  const asked = askedFor(candidates, analysis);
  const allowed = asked.filter(({ effect }) => effect.notPooled === undefined);
  const fit = allowed.filter((each) => isCounted(each, analysis));
  const uncounted = allowed.filter((each) => !fit.includes(each));
  const [twice] = severalOfOneStudy(fit);
  if (twice !== undefined) {
    const ids = twice.map(({ id }) => id ?? '?');
    return refused(
      `${twice[0].name} has several results that could be taken (${ids.join(', ')}), and one study must not count twice: say which under “meta_analysis”, with “results”, “measure” or “timepoint”.`,
    );
  }
  if (fit.length >= 2) return derived({ fit, uncounted });
  const left = asked.length - allowed.length;
  const barred = left > 0 ? ` (${counted(left, 'result')} may not be pooled: ‖)` : '';
  return refused(
    `A summary needs at least two studies; ${fit.length === 1 ? 'one has' : 'none has'} a result that fits${barred}.${withoutCounts(uncounted)}`,
  );
}

function metricOf([first]: readonly Candidate[]): Metric {
  return first?.effect.metric ?? 'smd';
}

/** Of which results there are no events to be pooled. */
function withoutCounts(results: readonly Candidate[]): string {
  if (results.length === 0) return '';
  const names = listed([...new Set(results.map(({ name }) => name))], 'and');
  return ` not in the summary, because this method pools events and people, and of ${names} there are none that “derive” reads (“from: events”), or they were mended for clusters.`;
}

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
    const same = studies.filter((study) => registrationsOf(study).includes(number));
    const names = same.flatMap((study) => fit.find((each) => each.study === study)?.name ?? []);
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
