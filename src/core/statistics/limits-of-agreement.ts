/**
 * How far apart two people's numbers for the same things are: the mean of the differences, and the limits between which
 * 95% of them lie where they are distributed normally.
 *
 * Bland JM, Altman DG. Statistical methods for assessing agreement between two methods of clinical measurement. Lancet
 * 1986;327:307–310; with 1.96 standard deviations: Measuring agreement in method comparison studies. Stat Methods Med Res
 * 1999;8:135–160.
 */
import { normalQuantile } from './distributions';
import type { Interval } from './estimate';

export interface Differences {
  /** How many pairs of numbers there are. */
  readonly pairs: number;
  readonly mean: number;
  /** The standard deviation of the differences (n − 1); absent of a single pair. */
  readonly sd: number | undefined;
  /** The limits of agreement; absent of a single pair. */
  readonly limits: Interval | undefined;
}

/**
 * @param differences one person's number minus the other's, each finite
 * @returns `undefined` where there are none
 */
export function differencesOf(differences: readonly number[]): Differences | undefined {
  const pairs = differences.length;
  if (pairs === 0) return undefined;
  const mean = sum(differences) / pairs;
  const sd = pairs < 2 ? undefined : Math.sqrt(sum(differences.map((each) => (each - mean) ** 2)) / (pairs - 1));
  return { pairs, mean, sd, limits: sd === undefined ? undefined : limitsOfAgreement(mean, sd) };
}

/** The mean difference ± 1.96 standard deviations (Bland and Altman 1999). */
export function limitsOfAgreement(mean: number, sd: number): Interval {
  const half = normalQuantile(0.975) * sd;
  return { lower: mean - half, upper: mean + half };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
