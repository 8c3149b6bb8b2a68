/** A summary as forest plots and tables print it. */
import { effectInWords, type Metric, scaleOf, unscaled, usualDecimals } from '../../effects/effect';
import { counted } from '../../language/counted';
import type { PooledEstimate, TauMethod } from '../../statistics/pooling/pooling';
import { decimalsFor, type Extent, printed, printedVariance } from '../../statistics/printed';
import type { ForestSummary } from '../models/forest-plot';
import type { Candidate } from '../results/forest-candidate';
import type { MetaAnalysis } from '../results/meta-analysis';

/** @param fit the results in it */
export function summaryOf(pooled: PooledEstimate, fit: readonly Candidate[], analysis: MetaAnalysis): ForestSummary {
  const metric = fit[0]?.effect.metric ?? 'smd';
  const scale = scaleOf(metric);
  const own = (value: number) => unscaled(value, scale);
  const shown = { value: own(pooled.value), lower: own(pooled.ci.lower), upper: own(pooled.ci.upper) };
  const prediction = pooled.prediction && {
    lower: own(pooled.prediction.lower),
    upper: own(pooled.prediction.upper),
  };
  const { tau2, i2, q, df, pOfQ } = pooled;
  const between = analysis.tau === 'common effect' ? '' : `τ² = ${printedVariance(tau2)}; `;
  return {
    shown,
    prediction,
    pooled,
    words: `${effectInWords({ metric, value: shown.value, interval: shown })}, ${studiesInWords(fit)}`,
    predictionWords: prediction && predictionInWords({ value: shown.value, ...prediction }, shown, metric),
    heterogeneity: `Heterogeneity: ${between}I² = ${i2.toFixed(1)}%; Q = ${q.toFixed(2)}, df = ${df}, ${pInWords(pOfQ)}`,
    method: methodInWords(pooled, analysis),
  };
}

/** "p = 0.031". */
export function pInWords(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
}

/** "5 studies"; where a study has several results in it, whose comparison group is divided: "6 results of 5 studies". */
function studiesInWords(fit: readonly Candidate[]): string {
  const studies = new Set(fit.map(({ study }) => study)).size;
  return studies === fit.length
    ? counted(studies, 'study', 'studies')
    : `${counted(fit.length, 'result')} of ${counted(studies, 'study', 'studies')}`;
}

function methodInWords(pooled: PooledEstimate, { pooling, tau, interval }: MetaAnalysis): string {
  const name = pooling === 'inverse variance' ? METHOD_NAMES[tau] : COUNT_METHOD_NAMES[pooling];
  const normal = 'interval from the normal distribution';
  const why = pooled.interval === interval ? '' : ' because τ² is 0';
  const limits = pooled.interval === 'normal' ? `${normal}${why}` : 'Hartung–Knapp interval';
  if (pooled.prediction === undefined) return `${name}, ${limits}`;
  const from =
    pooled.interval === 'normal' ? 'the normal distribution' : `t with ${counted(pooled.df, 'degree')} of freedom`;
  return `${name}, ${limits}; prediction interval from ${from}`;
}

const COUNT_METHOD_NAMES: Readonly<Record<Exclude<MetaAnalysis['pooling'], 'inverse variance'>, string>> = {
  'mantel-haenszel': 'Common effect (Mantel–Haenszel)',
  'mantel-haenszel random effects': 'Random effects (Mantel–Haenszel and DerSimonian–Laird, as RevMan)',
  peto: 'Common effect (Peto)',
};

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
