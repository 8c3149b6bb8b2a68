/** The greatest and the least of any number of values: an argument list holds some ten thousand, and a long text has more words. */

/** @param atLeast also what it is for none */
export function greatest(values: Iterable<number>, atLeast = -Infinity): number {
  let most = atLeast;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** @param atMost also what it is for none */
export function least(values: Iterable<number>, atMost = Infinity): number {
  let fewest = atMost;
  for (const value of values) fewest = Math.min(fewest, value);
  return fewest;
}
