/**
 * How far several raters agree, of whom not all need to have rated everything: Fleiss' κ, Gwet's AC1 and AC2,
 * Krippendorff's α.
 *
 * Fleiss 1971; Gwet 2008 (doi:10.1348/000711006X126600) and Handbook of Inter-Rater Reliability, 4th edition 2014, from
 * which the variances come (as in irrCAC); Krippendorff 2011, "Computing Krippendorff's alpha-reliability".
 */
import { type Coefficient, coefficient } from './coefficient';
import { type Weighting, weightOf } from './weights';

export interface AgreementOfMany {
  /** How many things at least two rated. */
  readonly rated: number;
  /** The share of agreeing pairs of raters, averaged over those things; with weights, how near the pairs are. */
  readonly observed: number;
  readonly fleiss: Coefficient;
  /** AC1, with weights AC2. */
  readonly gwet: Coefficient;
  /** Without an interval: Krippendorff draws samples for it, and the formulas that programs use instead do not agree. */
  readonly alpha: number | undefined;
}

/** `ratings[i][k]`: how many raters put thing i in category k. */
type Ratings = readonly (readonly number[])[];

/**
 * @param ratings `ratings[i][k]`: how many raters put thing i in category k, for every category of the scale, used or not.
 * What nobody rated is left out; what one rater rated says only how often categories are used (Gwet), and nothing in α.
 * @param level of the intervals, in per cent
 * @returns `undefined` where nothing was rated by two
 */
export function agreementOfMany(ratings: Ratings, weighting: Weighting, level = 95): AgreementOfMany | undefined {
  const things = ratings.filter((counts) => sum(counts) > 0);
  const shared = things.filter((counts) => sum(counts) > 1);
  const categories = things[0]?.length ?? 0;
  if (shared.length === 0) return undefined;
  const weights = Array.from({ length: categories }, (_, k) =>
    Array.from({ length: categories }, (_, l) => weightOf(weighting, k, l, categories)),
  );
  const usual = usualShares(things, categories);
  const observed = mean(shared.map((counts) => likeness(counts, weights)));
  const nearUsual = weights.map((row) => product(row, usual));
  // What Gwet calls by chance: two raters who guess, of all that is left open by how often categories are used.
  const scale = sum(weights.map(sum)) / (categories * (categories - 1));
  const unusual = usual.map((share) => scale * (1 - share));
  const of = (chances: readonly number[]) => beyondChance(things, weights, observed, usual, chances, level);
  return {
    rated: shared.length,
    observed,
    fleiss: of(nearUsual),
    gwet: categories < 2 ? coefficient(undefined, undefined, 0, level) : of(unusual),
    alpha: alphaOf(shared, weights),
  };
}

/** How often each category is used: the mean of its shares in the things. */
function usualShares(things: Ratings, categories: number): number[] {
  return Array.from({ length: categories }, (_, k) => mean(things.map((counts) => (counts[k] ?? 0) / sum(counts))));
}

/** How alike the pairs of raters of one thing are. */
function likeness(counts: readonly number[], weights: Ratings): number {
  const raters = sum(counts);
  return near(counts, weights) / (raters * (raters - 1));
}

/** How many ordered pairs of raters of one thing agree, those that are near counted by their weight. */
function near(counts: readonly number[], weights: Ratings): number {
  let pairs = 0;
  for (const [k, count] of counts.entries()) if (count > 0) pairs += count * (product(weights[k] ?? [], counts) - 1);
  return pairs;
}

/**
 * (observed − chance) / (1 − chance), with the variance of what each thing contributes to it.
 * @param chances for each category, what a rating in it adds to the agreement by chance
 */
function beyondChance(
  things: Ratings,
  weights: Ratings,
  observed: number,
  usual: readonly number[],
  chances: readonly number[],
  level: number,
): Coefficient {
  const chance = product(usual, chances);
  if (chance > 1 - 1e-12) return coefficient(undefined, undefined, 0, level);
  const value = (observed - chance) / (1 - chance);
  const shared = things.filter((counts) => sum(counts) > 1).length;
  const contributions = things.map((counts) => {
    const raters = sum(counts);
    const own = raters < 2 ? 0 : ((things.length / shared) * (likeness(counts, weights) - chance)) / (1 - chance);
    return own - (2 * (1 - value) * (product(counts, chances) / raters - chance)) / (1 - chance);
  });
  return coefficient(value, varianceOfMean(contributions, value), things.length, level);
}

/** Krippendorff's α: the agreement of his table of coincidences beyond that of its margins, with his correction for few ratings. */
function alphaOf(shared: Ratings, weights: Ratings): number | undefined {
  const sizes = shared.map(sum);
  const size = mean(sizes);
  const usual = (shared[0] ?? []).map((_, k) => mean(shared.map((counts) => (counts[k] ?? 0) / size)));
  const chance = product(
    usual,
    weights.map((row) => product(row, usual)),
  );
  if (chance > 1 - 1e-12) return undefined;
  const agreed = mean(shared.map((counts, i) => near(counts, weights) / (size * ((sizes[i] ?? 0) - 1))));
  const correction = 1 / sum(sizes);
  return ((1 - correction) * agreed + correction - chance) / (1 - chance);
}

function varianceOfMean(contributions: readonly number[], value: number): number {
  const things = contributions.length;
  return sum(contributions.map((each) => (each - value) ** 2)) / (things * (things - 1));
}

function product(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (const [k, each] of a.entries()) total += each * (b[k] ?? 0);
  return total;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
