// How long work takes: CPU time, which other programs hardly change, beside the time on the clock.

import { performance } from 'node:perf_hooks';

/**
 * What some work took, in milliseconds: the processor's time (with that of the collector of garbage) and the clock's.
 * @typedef {{ readonly cpu: number, readonly wall: number }} Cost
 */

/** @param {() => unknown} work @returns {Promise<Cost>} */
export async function costOf(work) {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall };
}

/**
 * Does several works in turn, again and again, so that whatever disturbs the machine disturbs all of them.
 * @template {string} Name
 * @param {Readonly<Record<Name, (round: number) => unknown>>} works each is told which round it is; the first ones, which warm up, have negative numbers
 * @param {{ readonly rounds: number, readonly warmUp?: number }} times
 * @returns {Promise<Record<Name, Cost>>} the median of each
 */
export async function interleaved(works, { rounds, warmUp = 3 }) {
  const names = /** @type {Name[]} */ (Object.keys(works));
  /** @type {Map<Name, Cost[]>} */
  const costs = new Map(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const cost = await costOf(() => works[name](round));
      if (round >= 0) costs.get(name)?.push(cost);
    }
  }
  const medians = names.map((name) => [name, medianOf(costs.get(name) ?? [])]);
  return /** @type {Record<Name, Cost>} */ (Object.fromEntries(medians));
}

/** @param {readonly Cost[]} costs @returns {Cost} */
export function medianOf(costs) {
  return { cpu: median(costs.map(({ cpu }) => cpu)), wall: median(costs.map(({ wall }) => wall)) };
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
