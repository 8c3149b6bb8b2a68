/**
 * Pooling what was counted, without a correction of empty cells: Mantel–Haenszel and Peto.
 *
 * Odds ratio: Robins, Breslow and Greenland 1986; risk ratio: Greenland and Robins 1985; risk difference: Sato, Greenland and
 * Robins 1989; Peto: Yusuf et al. 1985. As in metafor (`rma.mh`, `rma.peto`; Viechtbauer 2010, 10.18637/jss.v036.i03).
 */
import { chiSquaredAbove, twoSidedNormal } from '../distributions';
import { type Derived, derived, type Estimate, normalInterval, refused } from '../estimate';
import type { TwoByTwo } from '../two-by-two';
import { type IntervalMethod, type PooledEstimate, poolAround, type ZeroTauRule } from './pooling';

/** A study's events, and its own estimate on the scale on which effects are pooled, for Cochran's Q. */
export interface CountedStudy {
  readonly table: TwoByTwo;
  readonly estimate: Estimate;
}

/** A pooled estimate, and what share each study has in it before they add up to 1. */
interface Pooled extends Estimate {
  readonly shares: readonly number[];
}

/** @returns refused for fewer than two studies, and where their events say nothing */
export function poolMantelHaenszel(
  studies: readonly CountedStudy[],
  metric: 'or' | 'rr' | 'rd',
): Derived<PooledEstimate> {
  const pooled = MANTEL_HAENSZEL[metric](studies.map(({ table }) => withSizes(table)));
  return completed(pooled, studies, cochranQ(pooled.value, studies));
}

/**
 * Random effects as RevMan has them for Mantel–Haenszel: DerSimonian and Laird’s τ² with Q around the estimate of Mantel and
 * Haenszel instead of that of the inverse variance, then weights 1/(v + τ²). The same as `Q.Cochrane` of the R package meta.
 */
export function poolMantelHaenszelRandom(
  studies: readonly CountedStudy[],
  metric: 'or' | 'rr' | 'rd',
  interval: IntervalMethod,
  whenZero: ZeroTauRule,
): Derived<PooledEstimate> {
  const common = poolMantelHaenszel(studies, metric);
  if (!common.ok) return common;
  return poolAround(
    common.value.q,
    studies.map(({ estimate }) => estimate),
    interval,
    whenZero,
  );
}

/** ln OR = Σ(O − E)/ΣV, V hypergeometric; good for rare events, effects that are not large and groups of like size. */
export function poolPeto(studies: readonly CountedStudy[]): Derived<PooledEstimate> {
  const parts = studies.map(({ table }) => petoParts(table));
  const variance = 1 / sum(parts.map(({ v }) => v));
  const value = sum(parts.map(({ apart }) => apart)) * variance;
  const q = sum(parts.map(({ apart, v }) => (v > 0 ? apart ** 2 / v : 0))) - value ** 2 / variance;
  return completed({ value, variance, shares: parts.map(({ v }) => v) }, studies, q);
}

/** Peto's odds ratio of one study, on the logarithm. */
export function petoOf(table: TwoByTwo): Estimate {
  const { apart, v } = petoParts(table);
  return { value: apart / v, variance: 1 / v };
}

/** Observed minus expected events of the first group, and their variance. */
function petoParts(table: TwoByTwo): { readonly apart: number; readonly v: number } {
  const { a, b, c, d, n1, n2, n } = withSizes(table);
  return { apart: a - (n1 * (a + c)) / n, v: (n1 * n2 * (a + c) * (b + d)) / (n ** 2 * (n - 1)) };
}

interface Sized extends TwoByTwo {
  readonly n1: number;
  readonly n2: number;
  readonly n: number;
}

function withSizes(table: TwoByTwo): Sized {
  const [n1, n2] = [table.a + table.b, table.c + table.d];
  return { ...table, n1, n2, n: n1 + n2 };
}

const MANTEL_HAENSZEL: Readonly<Record<'or' | 'rr' | 'rd', (tables: readonly Sized[]) => Pooled>> = {
  or: oddsRatio,
  rr: riskRatio,
  rd: riskDifference,
};

function oddsRatio(tables: readonly Sized[]): Pooled {
  const of = (part: (table: Sized) => number) => sum(tables.map(part));
  const r = ({ a, d, n }: Sized) => (a * d) / n;
  const s = ({ b, c, n }: Sized) => (b * c) / n;
  const p = ({ a, d, n }: Sized) => (a + d) / n;
  const q = ({ b, c, n }: Sized) => (b + c) / n;
  const [R, S] = [of(r), of(s)];
  const variance =
    of((table) => p(table) * r(table)) / (2 * R ** 2) +
    of((table) => p(table) * s(table) + q(table) * r(table)) / (2 * R * S) +
    of((table) => q(table) * s(table)) / (2 * S ** 2);
  return { value: Math.log(R / S), variance, shares: tables.map(s) };
}

function riskRatio(tables: readonly Sized[]): Pooled {
  const of = (part: (table: Sized) => number) => sum(tables.map(part));
  const share = ({ c, n1, n }: Sized) => (c * n1) / n;
  const [above, below] = [of(({ a, n2, n }) => (a * n2) / n), of(share)];
  const spread = of(({ a, c, n1, n2, n }) => (n1 * n2 * (a + c) - a * c * n) / n ** 2);
  return { value: Math.log(above / below), variance: spread / (above * below), shares: tables.map(share) };
}

function riskDifference(tables: readonly Sized[]): Pooled {
  const of = (part: (table: Sized) => number) => sum(tables.map(part));
  const share = ({ n1, n2, n }: Sized) => (n1 * n2) / n;
  const total = of(share);
  const value = of(({ a, c, n1, n2, n }) => (a * n2 - c * n1) / n) / total;
  const slope = of(({ a, c, n1, n2, n }) => (c * n1 ** 2 - a * n2 ** 2 + (n1 * n2 * (n2 - n1)) / 2) / n ** 2);
  const rest = of(({ a, b, c, d, n }) => (a * d + c * b) / (2 * n));
  return { value, variance: (value * slope + rest) / total ** 2, shares: tables.map(share) };
}

/** Σ(y − pooled)²/v, from the studies' own estimates. */
function cochranQ(value: number, studies: readonly CountedStudy[]): number {
  return sum(studies.map(({ estimate }) => (estimate.value - value) ** 2 / estimate.variance));
}

function completed(pooled: Pooled, studies: readonly CountedStudy[], q: number): Derived<PooledEstimate> {
  const { value, variance, shares } = pooled;
  const total = sum(shares);
  const df = studies.length - 1;
  if (df < 1) return refused('A summary needs at least two studies.');
  if (!Number.isFinite(value) || !(variance > 0 && variance < Number.POSITIVE_INFINITY) || !(total > 0))
    return refused('There are too few events in all studies together for a summary.');
  const se = Math.sqrt(variance);
  const found = Math.max(0, q);
  return derived({
    tau2: 0,
    value,
    se,
    ci: normalInterval({ value, variance }),
    interval: 'normal',
    statistic: value / se,
    p: twoSidedNormal(value / se),
    prediction: undefined,
    q: found,
    df,
    pOfQ: chiSquaredAbove(found, df),
    i2: found > df ? (100 * (found - df)) / found : 0,
    h2: found / df,
    weights: shares.map((share) => share / total),
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
