/**
 * Whether small studies show other effects than large ones: Egger et al. 1997 (10.1136/bmj.315.7109.629) and, for odds and
 * risks, Peters et al. 2006 (10.1001/jama.295.6.676). Cochrane Handbook 13.3.5: of ten studies and more.
 */
import { twoSidedT } from '../distributions';
import { type Derived, derived, type Estimate, refused } from '../estimate';
import type { CountedStudy } from './pooled-events';

/** Fewer studies than this cannot tell chance from asymmetry. */
export const LEAST_FOR_ASYMMETRY = 10;

export interface AsymmetryTest {
  /** By how much the effect changes with the standard error, or with 1/n. */
  readonly slope: number;
  readonly se: number;
  readonly t: number;
  /** k − 2. */
  readonly df: number;
  readonly p: number;
  /** What a study of any size would show: the effect where the standard error, or 1/n, is 0. */
  readonly limit: number;
}

/** The effect against its standard error, weighted by 1/v: the same as the standardised effect against its precision. */
export function eggersTest(estimates: readonly Estimate[]): Derived<AsymmetryTest> {
  return asymmetry(
    estimates.map(({ value, variance }) => ({ y: value, x: Math.sqrt(variance), weight: 1 / variance })),
  );
}

/** The logarithm of the ratio against 1/n, weighted by 1/(1/events + 1/others), of both groups together. */
export function petersTest(studies: readonly CountedStudy[]): Derived<AsymmetryTest> {
  const points = studies.map(({ table: { a, b, c, d }, estimate }) => ({
    y: estimate.value,
    x: 1 / (a + b + c + d),
    weight: 1 / (1 / (a + c) + 1 / (b + d)),
  }));
  return asymmetry(points.filter(({ weight }) => weight > 0));
}

interface Point {
  readonly y: number;
  readonly x: number;
  readonly weight: number;
}

function asymmetry(points: readonly Point[]): Derived<AsymmetryTest> {
  if (points.length < LEAST_FOR_ASYMMETRY)
    return refused(
      `There are ${points.length} studies; with fewer than ten, a test cannot tell chance from asymmetry (Cochrane Handbook, 13.3.5.4).`,
    );
  if (new Set(points.map(({ x }) => x)).size < 2)
    return refused('All studies are of the same size, so that none can be told from another by it.');
  const sum = (of: (point: Point) => number) => points.reduce((total, point) => total + point.weight * of(point), 0);
  const total = sum(() => 1);
  const [x, y] = [sum((point) => point.x) / total, sum((point) => point.y) / total];
  const squares = sum((point) => (point.x - x) ** 2);
  const slope = sum((point) => (point.x - x) * (point.y - y)) / squares;
  const limit = y - slope * x;
  const df = points.length - 2;
  const left = sum((point) => (point.y - limit - slope * point.x) ** 2) / df;
  const se = Math.sqrt(left / squares);
  const t = slope / se;
  return Number.isFinite(t)
    ? derived({ slope, se, t, df, p: twoSidedT(t, df), limit })
    : refused('The studies lie on one line, so that nothing is left to test against.');
}
