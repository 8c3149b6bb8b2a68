/**
 * Which means and standard deviations whole numbers can have.
 *
 * GRIM: Brown and Heathers 2017, doi:10.1177/1948550616673876. GRIMMER: Anaya 2016, doi:10.7287/peerj.preprints.2400v1, in
 * the analytic form of Allard 2018. Unlike there, every sum that the rounded mean leaves open is tried, not only the
 * nearest one, so that nothing is called impossible that rounding explains.
 */
import type { Range } from './rounding';

/** More sums than this are always possible together. */
const MOST_SUMS = 500;

/**
 * Whether a mean of so many whole numbers exists.
 * @param mean what the printed mean may have been
 * @param count of all numbers: people, times the answers of which each has the mean
 */
export function isPossibleMean({ least, most }: Range, count: number): boolean {
  return Math.ceil(least * count - TINY) <= Math.floor(most * count + TINY);
}

/** The nearest means that exist, below and above. */
export function nearestMeans(mean: number, count: number): readonly [below: number, above: number] {
  const below = Math.floor(mean * count);
  return [below / count, (below + 1) / count];
}

/**
 * Whether a standard deviation (of a sample, n − 1) exists beside a mean: the sum of the squares of whole numbers is whole,
 * and odd where their sum is odd.
 *
 * @param people each with one whole number
 * @param mean what the mean of these numbers may be; of possible ones only
 * @param sd what their standard deviation may be
 */
export function isPossibleDeviation(sd: Range, mean: Range, people: number): boolean {
  const first = Math.ceil(mean.least * people - TINY);
  const last = Math.floor(mean.most * people + TINY);
  if (last - first > MOST_SUMS) return true;
  for (let sum = first; sum <= last; sum += 1) if (hasSquares(sum, sd, people)) return true;
  return first > last;
}

const TINY = 1e-6;

function hasSquares(sum: number, sd: Range, people: number): boolean {
  const around = sum ** 2 / people;
  const least = Math.ceil((people - 1) * Math.max(0, sd.least) ** 2 + around - TINY);
  const most = Math.floor((people - 1) * sd.most ** 2 + around + TINY);
  if (least > most) return false;
  return most > least || Math.abs(least % 2) === Math.abs(sum % 2);
}

/** Of scores between two limits, the largest standard deviation beside a mean: all at the limits (Bhatia and Davis 2000). */
export function largestDeviation(mean: Range, [low, high]: readonly [number, number], people: number): number {
  const middle = (low + high) / 2;
  const at = Math.min(Math.max(middle, mean.least), mean.most);
  return Math.sqrt(Math.max(0, (at - low) * (high - at)) * (people / (people - 1)));
}
