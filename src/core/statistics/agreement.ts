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
  const shares = sharesOf(table, rated, weighting);
  const observed = shares.over((p, w) => w * p);
  const [kappa, gwet] = [kappaOf(shares, observed), gwetOf(shares, observed)];
  return {
    rated,
    observed: coefficient(observed, (shares.over((p, w) => w ** 2 * p) - observed ** 2) / rated, rated, level),
    kappa: coefficient(kappa?.value, kappa?.variance, rated, level),
    gwet: coefficient(gwet?.value, gwet?.variance, rated, level),
  };
}

/** The ratings as shares of all, and how much each kind of them counts as agreement. */
interface Shares {
  readonly rated: number;
  /** `weight[k][l]`: from 0, no agreement, to 1. */
  readonly weight: readonly (readonly number[])[];
  /** How often the first rater chose each category, and the second. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Adds up over all cells what is made of the share and the weight of each. */
  readonly over: (value: (p: number, w: number, k: number, l: number) => number) => number;
}

function sharesOf(table: readonly (readonly number[])[], rated: number, weighting: Weighting): Shares {
  const share = table.map((row) => row.map((count) => count / rated));
  const weight = share.map((row, k) => row.map((_, l) => weightOf(weighting, k, l, table.length)));
  return {
    rated,
    weight,
    rows: share.map(sum),
    columns: share.map((_, l) => sum(share.map((row) => row[l] ?? 0))),
    over: (value) => sum(share.map((row, k) => sum(row.map((p, l) => value(p, weight[k]?.[l] ?? 0, k, l))))),
  };
}

/** A coefficient with its variance; nothing where chance alone explains that all agree. */
type Estimated = { readonly value: number; readonly variance: number } | undefined;

function kappaOf({ rated, weight, rows, columns, over }: Shares, observed: number): Estimated {
  const chance = over((_, w, k, l) => w * (rows[k] ?? 0) * (columns[l] ?? 0));
  if (chance >= 1 - 1e-12) return undefined;
  const kappa = (observed - chance) / (1 - chance);
  const byRow = weight.map((row) => sum(row.map((w, l) => w * (columns[l] ?? 0))));
  const byColumn = columns.map((_, l) => sum(weight.map((row, k) => (row[l] ?? 0) * (rows[k] ?? 0))));
  const variance =
    (over((p, w, k, l) => p * (w - (1 - kappa) * ((byRow[k] ?? 0) + (byColumn[l] ?? 0))) ** 2) -
      (observed - 2 * (1 - kappa) * chance) ** 2) /
    (rated * (1 - chance) ** 2);
  return { value: kappa, variance };
}

function gwetOf({ rated, rows, columns, over }: Shares, observed: number): Estimated {
  const categories = rows.length;
  const middles = rows.map((row, k) => (row + (columns[k] ?? 0)) / 2);
  const scale = over((_, w) => w) / (categories * (categories - 1));
  const chance = scale * sum(middles.map((middle) => middle * (1 - middle)));
  if (categories < 2 || chance >= 1 - 1e-12) return undefined;
  const gwet = (observed - chance) / (1 - chance);
  const spread = over(
    (p, w, k, l) => p * (w - 2 * (1 - gwet) * scale * (1 - ((middles[k] ?? 0) + (middles[l] ?? 0)) / 2)) ** 2,
  );
  const variance = (spread - (observed - 2 * (1 - gwet) * chance) ** 2) / (rated * (1 - chance) ** 2);
  return { value: gwet, variance };
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
