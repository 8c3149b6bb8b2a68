/**
 * How far two raters agree: percentage agreement, Cohen's κ, Gwet's AC1 and AC2, with intervals.
 *
 * Cohen 1960 and 1968; Gwet (irrCAC). The variance of κ equals that of Fleiss, Cohen and Everitt 1969.
 */
import { tQuantile } from './distributions';
import type { Interval } from './estimate';

/** How far apart two categories are: all differences alike, or by the distance on an ordered scale. */
export type Weighting = 'none' | 'linear' | 'quadratic';

/** A coefficient; `undefined` numbers are not defined for this table (everything agreed by chance alone). */
export interface Coefficient {
  readonly value: number | undefined;
  readonly se: number | undefined;
  readonly ci: Interval | undefined;
}

export interface Agreement {
  /** How many things both rated. */
  readonly rated: number;
  readonly observed: Coefficient;
  readonly kappa: Coefficient;
  /** AC1, with weights AC2. */
  readonly gwet: Coefficient;
}

/**
 * @param table `table[k][l]`: how many things the first rater put in category k and the second in l; square
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

  const coefficient = (value: number | undefined, variance: number | undefined): Coefficient => {
    if (value === undefined || variance === undefined || !Number.isFinite(value))
      return { value: undefined, se: undefined, ci: undefined };
    const se = Math.sqrt(Math.max(0, variance));
    if (rated < 2) return { value, se: undefined, ci: undefined };
    const half = tQuantile(0.5 + level / 200, rated - 1) * se;
    return { value, se, ci: { lower: value - half, upper: Math.min(1, value + half) } };
  };

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
    observed: coefficient(observed, (over((p, w) => w ** 2 * p) - observed ** 2) / rated),
    kappa: coefficient(kappa, kappaVariance),
    gwet: coefficient(gwet, gwetVariance),
  };
}

/** Several raters: `ratings[i][k]` of them put thing i in category k. Each thing was rated by at least two. */
export function agreementOfMany(ratings: readonly (readonly number[])[]): {
  readonly observed: number;
  /** Gwet's AC1. */
  readonly ac1: number | undefined;
  /** Fleiss' κ. */
  readonly fleiss: number | undefined;
} {
  const categories = ratings[0]?.length ?? 0;
  const sizes = ratings.map(sum);
  const observed = mean(
    ratings.map((counts, i) => {
      const raters = sizes[i] ?? 0;
      return sum(counts.map((count) => (count * (count - 1)) / (raters * (raters - 1))));
    }),
  );
  const shares = Array.from({ length: categories }, (_, k) =>
    mean(ratings.map((row, i) => (row[k] ?? 0) / (sizes[i] ?? 1))),
  );
  const chanceGwet = sum(shares.map((share) => share * (1 - share))) / (categories - 1);
  const chanceFleiss = sum(shares.map((share) => share ** 2));
  const beyond = (chance: number) => (chance < 1 - 1e-12 ? (observed - chance) / (1 - chance) : undefined);
  return { observed, ac1: beyond(chanceGwet), fleiss: beyond(chanceFleiss) };
}

/** Landis & Koch 1977. An aid to reading, and no verdict: the table belongs beside it. */
export function strengthInWords(coefficient: number): string {
  if (coefficient < 0) return 'poor';
  const steps = ['slight', 'fair', 'moderate', 'substantial', 'almost perfect'];
  return steps[Math.min(4, Math.max(0, Math.ceil(coefficient * 5 - 1e-9) - 1))] as string;
}

function weightOf(weighting: Weighting, k: number, l: number, categories: number): number {
  if (weighting === 'none' || categories < 2) return k === l ? 1 : 0;
  const distance = Math.abs(k - l) / (categories - 1);
  return weighting === 'linear' ? 1 - distance : 1 - distance ** 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
