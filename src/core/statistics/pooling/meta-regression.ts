/**
 * Whether effects go along with a number that is known of each study: a mixed-effects model with one moderator, as metafor's
 * `rma` has it (Viechtbauer 2010, 10.18637/jss.v036.i03). Cochrane Handbook 10.11.4.
 */
import { chiSquaredAbove, normalQuantile, tQuantile, twoSidedNormal, twoSidedT } from '../distributions';
import { type Derived, derived, type Estimate, type Interval, refused } from '../estimate';
import { type IntervalMethod, pool, type TauMethod } from './pooling';

/** A study's effect and its moderator. */
export interface Moderated extends Estimate {
  readonly moderator: number;
}

/** A number of the model with how sure it is. */
export interface Coefficient {
  readonly value: number;
  readonly se: number;
  readonly statistic: number;
  readonly p: number;
  readonly ci: Interval;
}

export interface MetaRegression {
  /** The effect where the moderator is 0. */
  readonly intercept: Coefficient;
  /** By how much the effect rises for one more of the moderator. */
  readonly slope: Coefficient;
  /** The variance between studies that is left. */
  readonly tau2: number;
  /** In per cent: what is left of it beside chance, and what the moderator explains of it; the second absent where there was none. */
  readonly i2: number;
  readonly r2: number | undefined;
  /** Q of what is left, with k − 2 degrees of freedom. */
  readonly q: number;
  readonly df: number;
  readonly pOfQ: number;
}

/** @returns refused for fewer than three studies, and where all have the same moderator */
export function metaRegression(
  studies: readonly Moderated[],
  method: TauMethod,
  interval: IntervalMethod,
): Derived<MetaRegression> {
  if (studies.length < 3) return refused('A meta-regression needs at least three studies with the moderator.');
  if (new Set(studies.map(({ moderator }) => moderator)).size < 2)
    return refused('All studies have the same value of the moderator, so that nothing can go along with it.');
  // Moderators as years are far from 0; centred, the sums lose no digits.
  const centre = studies.reduce((sum, { moderator }) => sum + moderator, 0) / studies.length;
  const centred = studies.map((study) => ({ ...study, moderator: study.moderator - centre }));
  const tau2 = TAU[method](centred);
  const line = fitted(centred, tau2);
  const rest = left(centred, 0);
  const df = studies.length - 2;
  const knapp = interval === 'hartung-knapp';
  const factor = knapp ? left(centred, tau2).q / df : 1;
  const how = { knapp, df };
  const [a, b] = [line.intercept, line.slope];
  const atZero = line.varIntercept - 2 * centre * line.covariance + centre ** 2 * line.varSlope;
  const without = pool(studies, method, 'normal');
  const before = without.ok ? without.value.tau2 : 0;
  const typical = df / rest.trace;
  return derived({
    intercept: coefficient(a - b * centre, Math.sqrt(factor * atZero), how),
    slope: coefficient(b, Math.sqrt(factor * line.varSlope), how),
    tau2,
    i2: method === 'common effect' ? Math.max(0, (100 * (rest.q - df)) / rest.q) : (100 * tau2) / (tau2 + typical),
    r2: before > 0 ? Math.max(0, (100 * (before - tau2)) / before) : undefined,
    q: rest.q,
    df,
    pOfQ: chiSquaredAbove(rest.q, df),
  });
}

function coefficient(value: number, se: number, { knapp, df }: { knapp: boolean; df: number }): Coefficient {
  const reach = (knapp ? tQuantile(0.975, df) : normalQuantile(0.975)) * se;
  const statistic = value / se;
  return {
    value,
    se,
    statistic,
    p: knapp ? twoSidedT(statistic, df) : twoSidedNormal(statistic),
    ci: { lower: value - reach, upper: value + reach },
  };
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
  readonly varIntercept: number;
  readonly varSlope: number;
  readonly covariance: number;
}

/** Weighted least squares with w = 1/(v + τ²). */
function fitted(studies: readonly Moderated[], tau2: number): Line {
  const [w, wx, wxx, wy, wxy] = [
    moment(studies, tau2, () => 1),
    moment(studies, tau2, ({ moderator }) => moderator),
    moment(studies, tau2, ({ moderator }) => moderator ** 2),
    moment(studies, tau2, ({ value }) => value),
    moment(studies, tau2, ({ moderator, value }) => moderator * value),
  ];
  const determinant = w * wxx - wx ** 2;
  return {
    intercept: (wxx * wy - wx * wxy) / determinant,
    slope: (w * wxy - wx * wy) / determinant,
    varIntercept: wxx / determinant,
    varSlope: w / determinant,
    covariance: -wx / determinant,
  };
}

/** Σ w^power · of(study). */
function moment(studies: readonly Moderated[], tau2: number, of: (study: Moderated) => number, power = 1): number {
  return studies.reduce((sum, study) => sum + of(study) / (study.variance + tau2) ** power, 0);
}

/** What the line leaves, with P = W − WX(X'WX)⁻¹X'W: y'Py, y'PPy, tr(P) and tr(PP). */
function left(studies: readonly Moderated[], tau2: number) {
  const line = fitted(studies, tau2);
  const residual = ({ value, moderator }: Moderated) => value - line.intercept - line.slope * moderator;
  const q = moment(studies, tau2, (study) => residual(study) ** 2);
  const q2 = moment(studies, tau2, (study) => residual(study) ** 2, 2);
  // (X'WX)⁻¹ times X'W²X and X'W³X, both of two rows.
  const inverse = [line.varIntercept, line.covariance, line.covariance, line.varSlope] as const;
  const [second, third] = [crossed(studies, tau2, 2), crossed(studies, tau2, 3)];
  const projected = product(inverse, second);
  const trace = moment(studies, tau2, () => 1) - diagonal(projected);
  const trace2 =
    moment(studies, tau2, () => 1, 2) - 2 * diagonal(product(inverse, third)) + diagonal(product(projected, projected));
  return { q, q2, trace, trace2 };
}

/** Two rows of two. */
type Matrix = readonly [number, number, number, number];

function crossed(studies: readonly Moderated[], tau2: number, power: number): Matrix {
  const of = (part: (study: Moderated) => number) => moment(studies, tau2, part, power);
  const x = of(({ moderator }) => moderator);
  return [of(() => 1), x, x, of(({ moderator }) => moderator ** 2)];
}

function product(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d] = one;
  const [e, f, g, h] = other;
  return [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h];
}

function diagonal([a, , , d]: Matrix): number {
  return a + d;
}

const TAU: Readonly<Record<TauMethod, (studies: readonly Moderated[]) => number>> = {
  'common effect': () => 0,
  dl: momentTau,
  pm: empiricalTau,
  reml: restrictedTau,
};

/** max(0, (Q − (k − 2))/tr(P)). */
function momentTau(studies: readonly Moderated[]): number {
  const { q, trace } = left(studies, 0);
  return Math.max(0, (q - (studies.length - 2)) / trace);
}

/** The root of Q(τ²) = k − 2, by halving. */
function empiricalTau(studies: readonly Moderated[]): number {
  const target = studies.length - 2;
  const over = (tau2: number) => left(studies, tau2).q > target;
  if (!over(0)) return 0;
  let [low, high] = [0, 1];
  while (over(high) && high < Number.MAX_VALUE / 2) high *= 2;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (over(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Fisher scoring: τ² ← max(0, τ² + (y'PPy − tr(P))/tr(PP)). */
function restrictedTau(studies: readonly Moderated[]): number {
  const smallest = studies.reduce((least, { variance }) => Math.min(least, variance), Number.POSITIVE_INFINITY);
  let tau2 = momentTau(studies);
  for (let step = 0; step < 10_000; step += 1) {
    const { q2, trace, trace2 } = left(studies, tau2);
    const next = Math.max(0, tau2 + (q2 - trace) / trace2);
    const change = Math.abs(next - tau2);
    tau2 = next;
    if (change <= 1e-12 * (next + smallest)) break;
  }
  return tau2;
}
