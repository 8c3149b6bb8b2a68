/**
 * Laws hold for more cases than a run has time for. Each run tries some of them: as many as a budget says, and always the
 * same ones for the same name. EXTRACTION_EVERY_CASE=1 tries all of them.
 */
import { chanceFrom, seedOf } from './made-up-review/chance';

/**
 * @param name of the law and of what it is tried on, as a fixture's; never a position, which moves when others come and go
 * @param most so many at most
 * @returns some of the cases, in their order; all where there are no more
 */
export function sampled<T>(name: string, cases: readonly T[], most: number): readonly T[] {
  if (cases.length <= most || process.env.EXTRACTION_EVERY_CASE) return cases;
  const { whole } = chanceFrom(seedOf(name));
  const left = [...cases.keys()];
  const chosen = Array.from({ length: most }, () => left.splice(whole(0, left.length - 1), 1)[0] as number);
  return chosen.sort((a, b) => a - b).map((index) => cases[index] as T);
}

/**
 * Of cases that are made as they are needed: how many, or the distance from one to the next where they are taken in steps.
 * @param usual in each run
 * @param every where every case is tried
 */
export function usually(usual: number, every: number): number {
  return process.env.EXTRACTION_EVERY_CASE ? every : usual;
}
