/**
 * How far two raters agree: percentage agreement, Cohen's κ, Gwet's AC1 and AC2, with intervals. More than two raters:
 * `agreement-of-many.ts`.
 *
 * Cohen 1960 and 1968; Gwet (irrCAC). The variance of κ equals that of Fleiss, Cohen and Everitt 1969.
 */
import { type Coefficient, coefficient } from './coefficient';
import { type Weighting, weightOf } from './weights';

export interface Agreement {
  /** How many things both rated. */
  readonly rated: number;
  readonly observed: Coefficient;
  readonly kappa: Coefficient;
  /** AC1, with weights AC2. */
  readonly gwet: Coefficient;
}

/**
 * @param table `table[k][l]`: how many things the first rater put in category k and the second in l; square, with every
 * category of the scale, used or not: Gwet's coefficients depend on how many there are
 * @param level of the intervals, in per cent
 * @returns `undefined` where nothing was rated
 */
export function agreement(
  table: readonly (readonly number[])[],
  weighting: Weighting,
  level = 95,
): Agreement | undefined {
  const rated = sum(table.map(sum));
  if (rated === 0) return undefined;
  const categories = table.length;
  const share = table.map((row) => row.map((count) => count / rated));
  const weight = share.map((row, k) => row.map((_, l) => weightOf(weighting, k, l, categories)));
  const rows = share.map(sum);
  const columns = share.map((_, l) => sum(share.map((row) => row[l] ?? 0)));
  const middles = rows.map((row, k) => (row + (columns[k] ?? 0)) / 2);
  const over = (value: (p: number, w: number, k: number, l: number) => number) =>
    sum(share.map((row, k) => sum(row.map((p, l) => value(p, weight[k]?.[l] ?? 0, k, l)))));

  const observed = over((p, w) => w * p);
  const chance = over((_, w, k, l) => w * (rows[k] ?? 0) * (columns[l] ?? 0));
  const totalWeight = over((_, w) => w);
  const scale = totalWeight / (categories * (categories - 1));
  const chanceGwet = scale * sum(middles.map((middle) => middle * (1 - middle)));

  const withInterval = (value: number | undefined, variance: number | undefined) =>
    coefficient(value, variance, rated, level);

  const kappa = chance < 1 - 1e-12 ? (observed - chance) / (1 - chance) : undefined;
  const byRow = weight.map((row) => sum(row.map((w, l) => w * (columns[l] ?? 0))));
  const byColumn = columns.map((_, l) => sum(weight.map((row, k) => (row[l] ?? 0) * (rows[k] ?? 0))));
  const kappaVariance =
    kappa === undefined
      ? undefined
      : (over((p, w, k, l) => p * (w - (1 - kappa) * ((byRow[k] ?? 0) + (byColumn[l] ?? 0))) ** 2) -
          (observed - 2 * (1 - kappa) * chance) ** 2) /
        (rated * (1 - chance) ** 2);

  const gwet = categories > 1 && chanceGwet < 1 - 1e-12 ? (observed - chanceGwet) / (1 - chanceGwet) : undefined;
  const gwetVariance =
    gwet === undefined
      ? undefined
      : (over(
          (p, w, k, l) => p * (w - 2 * (1 - gwet) * scale * (1 - ((middles[k] ?? 0) + (middles[l] ?? 0)) / 2)) ** 2,
        ) -
          (observed - 2 * (1 - gwet) * chanceGwet) ** 2) /
        (rated * (1 - chanceGwet) ** 2);

  return {
    rated,
    observed: withInterval(observed, (over((p, w) => w ** 2 * p) - observed ** 2) / rated),
    kappa: withInterval(kappa, kappaVariance),
    gwet: withInterval(gwet, gwetVariance),
  };
}

/** Landis & Koch 1977. An aid to reading, and no verdict: the table belongs beside it. */
export function strengthInWords(coefficient: number): string {
  if (coefficient < 0) return 'poor';
  const steps = ['slight', 'fair', 'moderate', 'substantial', 'almost perfect'];
  return steps[Math.min(4, Math.max(0, Math.ceil(coefficient * 5 - 1e-9) - 1))] as string;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
