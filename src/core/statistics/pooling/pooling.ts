/**
 * Several studies as one estimate: common effect and random effects.
 *
 * Borenstein et al. 2009, chapters 12, 15–17; REML, Hartung–Knapp and prediction interval as in metafor (Viechtbauer
 * 2010, 10.18637/jss.v036.i03).
 */

import { chiSquaredAbove, normalQuantile, tQuantile, twoSidedNormal, twoSidedT } from '../distributions';
import { type Derived, derived, type Estimate, type Interval, refused } from '../estimate';
import { least } from '../extremes';

/** How the variance between studies is estimated. */
export type TauMethod = 'common effect' | 'dl' | 'pm' | 'reml';

/** normal: from z. hartung-knapp: from t with k − 1 degrees of freedom and a rescaled standard error. */
export type IntervalMethod = 'normal' | 'hartung-knapp';

/**
 * What becomes of Hartung and Knapp's interval where τ² is 0 and it may be narrower than that of the common effect.
 * hartung-knapp: it stays. normal: z is taken, as RevMan does. wider: its standard error is never below the usual one (the
 * ad hoc correction of Knapp and Hartung 2003, 10.1002/sim.1482).
 */
export type ZeroTauRule = 'hartung-knapp' | 'normal' | 'wider';

export interface PooledEstimate {
  readonly tau2: number;
  readonly value: number;
  readonly se: number;
  readonly ci: Interval;
  /** By which the interval was worked out, after the rule for τ² = 0. */
  readonly interval: IntervalMethod;
  /** z or t, whichever the interval is from, and its two-sided p. */
  readonly statistic: number;
  readonly p: number;
  /** Where another study would lie: μ ± z√(SE²+τ²), with Hartung–Knapp μ ± t_{k−1}√(SE²+τ²) (as metafor). */
  readonly prediction: Interval | undefined;
  /** Cochran's Q with k − 1 degrees of freedom. */
  readonly q: number;
  readonly df: number;
  readonly pOfQ: number;
  /** In per cent, from τ² (as metafor); for the common effect from Q. */
  readonly i2: number;
  readonly h2: number;
  /** Of each study, adding up to 1. */
  readonly weights: readonly number[];
}

/**
 * Pools independent estimates on one scale, with 95% intervals.
 *
 * @param estimates one per study, in any order; variances above 0
 * @returns refused for fewer than two, for variances that are none, and beyond what a program can calculate with
 */
export function pool(
  estimates: readonly Estimate[],
  tauMethod: TauMethod,
  intervalMethod: IntervalMethod,
  whenZero: ZeroTauRule = 'hartung-knapp',
): Derived<PooledEstimate> {
  return poolWith(estimates, tauMethod, intervalMethod, whenZero, TAU[tauMethod]);
}

/**
 * Random effects by DerSimonian and Laird with a Q that was worked out around another estimate: τ² and Q follow from it.
 * @param q at least 0
 */
export function poolAround(
  q: number,
  estimates: readonly Estimate[],
  intervalMethod: IntervalMethod,
  whenZero: ZeroTauRule = 'hartung-knapp',
): Derived<PooledEstimate> {
  const pooled = poolWith(estimates, 'dl', intervalMethod, whenZero, (all) => derSimonianLaird(all, q));
  if (!pooled.ok) return pooled;
  const { df } = pooled.value;
  return derived({
    ...pooled.value,
    q,
    pOfQ: chiSquaredAbove(q, df),
    i2: q > df ? (100 * (q - df)) / q : 0,
    h2: q / df,
  });
}

function poolWith(
  estimates: readonly Estimate[],
  tauMethod: TauMethod,
  intervalMethod: IntervalMethod,
  whenZero: ZeroTauRule,
  tau2Of: (estimates: readonly Estimate[]) => number,
): Derived<PooledEstimate> {
  if (estimates.length < 2) return refused('A summary needs at least two studies.');
  if (estimates.some(({ value, variance }) => !Number.isFinite(value) || !(variance > 0 && variance < Infinity)))
    return refused('Every study needs a number and a standard error above 0.');
  const tau2 = tau2Of(estimates);
  const weights = weightsOf(estimates, tau2);
  const total = sum(weights);
  const value = meanOf(estimates, weights);
  const heterogeneity = heterogeneityOf(estimates, tauMethod, tau2);
  const df = estimates.length - 1;
  const rescaled = weights.reduce((all, w, index) => all + w * (at(estimates, index).value - value) ** 2, 0) / df;
  const knapp = intervalMethod === 'hartung-knapp' && !(tau2 === 0 && whenZero === 'normal');
  const factor = tau2 === 0 && whenZero === 'wider' ? Math.max(1, rescaled) : rescaled;
  const se = Math.sqrt((knapp ? factor : 1) / total);
  const reach = knapp ? tQuantile(0.975, df) : normalQuantile(0.975);
  const statistic = value / se;
  const prediction = reach * Math.sqrt(se ** 2 + tau2);
  if (![...weights, value, se, prediction, heterogeneity.q, heterogeneity.i2].every(Number.isFinite))
    return refused('The numbers of the studies are too large or too small to be pooled.');
  return derived({
    tau2,
    value,
    se,
    ci: around(value, reach * se),
    interval: knapp ? 'hartung-knapp' : 'normal',
    statistic,
    p: knapp ? twoSidedT(statistic, df) : twoSidedNormal(statistic),
    prediction: tauMethod === 'common effect' ? undefined : around(value, prediction),
    ...heterogeneity,
    df,
    pOfQ: chiSquaredAbove(heterogeneity.q, df),
    weights: weights.map((weight) => weight / total),
  });
}

const TAU: Readonly<Record<TauMethod, (estimates: readonly Estimate[]) => number>> = {
  'common effect': () => 0,
  dl: (estimates) => derSimonianLaird(estimates),
  pm: pauleMandel,
  reml: restrictedMaximumLikelihood,
};

/** max(0, (Q − (k−1))/(Σw − Σw²/Σw)). */
function derSimonianLaird(estimates: readonly Estimate[], q = cochranQ(estimates, 0)): number {
  const weights = weightsOf(estimates, 0);
  const total = sum(weights);
  const scale = total - sum(weights.map((w) => w ** 2)) / total;
  return Math.max(0, (q - (estimates.length - 1)) / scale);
}

/** The root of Σ(y−μ)²/(v+τ²) = k−1, by halving: the left side falls as τ² grows. */
function pauleMandel(estimates: readonly Estimate[]): number {
  const target = estimates.length - 1;
  if (cochranQ(estimates, 0) <= target) return 0;
  let [low, high] = [0, 1];
  while (cochranQ(estimates, high) > target && high < Number.MAX_VALUE / 2) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (cochranQ(estimates, middle) > target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * τ² ← max(0, Σw²((y−μ)² − v)/Σw² + 1/Σw), from the DerSimonian–Laird estimate on, until it changes by nothing beside its
 * own size and that of the smallest variance: effects may be of any size.
 */
function restrictedMaximumLikelihood(estimates: readonly Estimate[]): number {
  const smallest = least(estimates.map(({ variance }) => variance));
  let tau2 = derSimonianLaird(estimates);
  for (let step = 0; step < 10_000; step += 1) {
    const weights = weightsOf(estimates, tau2);
    const mean = meanOf(estimates, weights);
    const squares = sum(weights.map((w) => w ** 2));
    const excess = weights.map((w, index) => {
      const { value, variance } = at(estimates, index);
      return w ** 2 * ((value - mean) ** 2 - variance);
    });
    const next = Math.max(0, sum(excess) / squares + 1 / sum(weights));
    const change = Math.abs(next - tau2);
    tau2 = next;
    if (change <= 1e-12 * (next + smallest)) break;
  }
  return tau2;
}

/** Q with the weights 1/v, and what follows from it and τ²: I² and H². */
function heterogeneityOf(estimates: readonly Estimate[], method: TauMethod, tau2: number) {
  const q = cochranQ(estimates, 0);
  const df = estimates.length - 1;
  if (method === 'common effect') return { q, i2: q > df ? (100 * (q - df)) / q : 0, h2: q / df };
  const weights = weightsOf(estimates, 0);
  const total = sum(weights);
  const typical = (df * total) / (total ** 2 - sum(weights.map((w) => w ** 2)));
  return { q, i2: (100 * tau2) / (tau2 + typical), h2: (tau2 + typical) / typical };
}

/** Σw(y−μ)², w = 1/(v+τ²). */
function cochranQ(estimates: readonly Estimate[], tau2: number): number {
  const weights = weightsOf(estimates, tau2);
  const mean = meanOf(estimates, weights);
  return sum(weights.map((w, index) => w * (at(estimates, index).value - mean) ** 2));
}

function weightsOf(estimates: readonly Estimate[], tau2: number): number[] {
  return estimates.map(({ variance }) => 1 / (variance + tau2));
}

function meanOf(estimates: readonly Estimate[], weights: readonly number[]): number {
  return sum(weights.map((w, index) => w * at(estimates, index).value)) / sum(weights);
}

function at(estimates: readonly Estimate[], index: number): Estimate {
  return estimates[index] as Estimate;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function around(middle: number, half: number): Interval {
  return { lower: middle - half, upper: middle + half };
}
