/**
 * What a summary owes to each single study. Viechtbauer and Cheung 2010, 10.1002/jrsm.11; as metafor's `influence` and
 * `leave1out`.
 */
import { chiSquaredAbove } from '../distributions';
import { type Derived, derived, type Estimate } from '../estimate';
import { type IntervalMethod, type PooledEstimate, pool, type TauMethod, type ZeroTauRule } from './pooling';

/** Each study's measures, in the order of the studies. */
export interface Influence {
  /** The externally standardised residual: how far the study lies from the summary of the others. */
  readonly residual: number;
  /** How many standard errors its own fitted value moves without it. */
  readonly dffits: number;
  /** Cook's distance: how far the summary moves without it. */
  readonly cook: number;
  /** How many standard errors the summary moves without it. */
  readonly dfbeta: number;
  /** The variance of the summary without it, divided by that with it; below 1, it is more certain without it. */
  readonly covarianceRatio: number;
  /** τ² and Cochran's Q without it. */
  readonly tau2: number;
  readonly q: number;
  /** Its share of the weight, from 0 to 1. */
  readonly hat: number;
  /** By the rules of metafor: |DFFITS| > 3√(1/(k − 1)), Cook's distance beyond the median of χ²₁, hat > 3/k, or |DFBETAS| > 1. */
  readonly isInfluential: boolean;
}

/** How estimates are pooled. */
export interface Pooling {
  readonly tau: TauMethod;
  readonly interval: IntervalMethod;
  readonly whenZero: ZeroTauRule;
}

/** The summary without each study, in their order. */
export function leaveOneOut<Study>(
  studies: readonly Study[],
  poolThem: (rest: readonly Study[]) => Derived<PooledEstimate>,
): readonly Derived<PooledEstimate>[] {
  return studies.map((_, left) => poolThem(studies.filter((_, index) => index !== left)));
}

/** @param estimates at least three @returns refused where they cannot be pooled */
export function influenceOf(estimates: readonly Estimate[], how: Pooling): Derived<readonly Influence[]> {
  const poolThem = (some: readonly Estimate[]) => pool(some, how.tau, how.interval, how.whenZero);
  const all = poolThem(estimates);
  if (!all.ok) return all;
  const found: Influence[] = [];
  for (const [index, without] of leaveOneOut(estimates, poolThem).entries()) {
    if (!without.ok) return without;
    found.push(measured(index, estimates, all.value, without.value));
  }
  return derived(found);
}

function measured(
  index: number,
  estimates: readonly Estimate[],
  all: PooledEstimate,
  without: PooledEstimate,
): Influence {
  const k = estimates.length;
  const { value, variance } = estimates[index] as Estimate;
  const factor = rescaling(estimates, index, without);
  const hat = all.weights[index] ?? 0;
  const moved = all.value - without.value;
  const alone = variance + without.tau2;
  const residual = (value - without.value) / Math.sqrt(alone * factor + without.se ** 2);
  const dffits = moved / Math.sqrt(factor * hat * alone);
  const total = estimates.reduce((sum, each) => sum + 1 / (each.variance + without.tau2), 0);
  const dfbeta = moved / Math.sqrt(factor / total);
  const cook = moved ** 2 / all.se ** 2;
  const isFar = Math.abs(dffits) > 3 * Math.sqrt(1 / (k - 1)) || Math.abs(dfbeta) > 1;
  return {
    residual,
    dffits,
    cook,
    dfbeta,
    covarianceRatio: without.se ** 2 / all.se ** 2,
    tau2: without.tau2,
    q: without.q,
    hat,
    isInfluential: isFar || chiSquaredAbove(cook, 1) < 0.5 || hat > 3 / k,
  };
}

/** By how much the squared standard error of the others is rescaled: 1 unless by Hartung and Knapp. */
function rescaling(estimates: readonly Estimate[], left: number, { se, tau2 }: PooledEstimate): number {
  const total = estimates.reduce((sum, { variance }, index) => sum + (index === left ? 0 : 1 / (variance + tau2)), 0);
  return se ** 2 * total;
}
