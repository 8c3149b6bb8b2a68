/** Medians of many numbers but for some of them, without looking at all of them each time. */

/**
 * Sorts numbers once.
 * @returns the median of all of them but those that are left out, each of which is one of them; `undefined` where none is left
 */
export function prepareMedianWithout(numbers: readonly number[]): (leftOut: readonly number[]) => number | undefined {
  const sorted = Float64Array.from(numbers).sort();
  return (leftOut) => {
    const count = sorted.length - leftOut.length;
    if (count <= 0) return undefined;
    const places = placesOf(leftOut, sorted);
    const at = (rank: number) => sorted[placeOf(rank, places)] as number;
    return (at(Math.ceil(count / 2) - 1) + at(Math.floor(count / 2))) / 2;
  };
}

/** Where numbers stand, in order; equal ones one after the other. */
function placesOf(numbers: readonly number[], sorted: Float64Array): readonly number[] {
  let last = -1;
  return [...numbers]
    .sort((one, other) => one - other)
    .map((number) => {
      last = Math.max(last + 1, firstPlace(number, sorted));
      return last;
    });
}

/** The first place at which a number, or a larger one, stands. */
function firstPlace(number: number, sorted: Float64Array): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of what has a rank (from 0) among those that are not left out. */
function placeOf(rank: number, leftOut: readonly number[]): number {
  let place = rank;
  for (const each of leftOut) if (each <= place) place++;
  return place;
}
