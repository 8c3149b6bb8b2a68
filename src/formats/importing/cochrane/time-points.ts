/** Time points that stand in the names of outcomes: “Adherence 6 months”. They are split off only where that is certain. */

const TIME =
  /^(.*?\S)[\s,:;(–-]*\s(?:(at|after|up to)\s+)?(\d+(?:[.,]\d+)?(?:\s*(?:to|-|–)\s*\d+)?\s*(?:hours?|days?|weeks?|months?|years?))\)?$/i;

/** An outcome and its time point, as far as they can be told apart. */
export interface Timed {
  readonly outcome: string;
  readonly timepoint?: string;
  /** The name ends like a time point, and it is not certain that it is one. */
  readonly isDoubtful?: true;
}

/**
 * Certain: “at 6 months” or “after 6 months” at the end of the name; or the same words with another time in another name of
 * the review. “Survival 5 years” alone may be an outcome of its own.
 * @param all the names of the outcomes of a review
 */
export function timedOutcomes(all: readonly string[]): ReadonlyMap<string, Timed> {
  const parts = new Map(all.map((name) => [name, TIME.exec(name)]));
  const times = new Map<string, Set<string>>();
  for (const match of parts.values()) {
    if (!match) continue;
    const base = (match[1] ?? '').toLowerCase();
    times.set(base, (times.get(base) ?? new Set()).add((match[3] ?? '').toLowerCase()));
  }
  return new Map(
    [...parts].map(([name, match]): [string, Timed] => {
      if (!match) return [name, { outcome: name }];
      const [, base = '', word, time = ''] = match;
      const isSaid = word !== undefined && /^(?:at|after)$/i.test(word);
      const isOneOfSeveral = (times.get(base.toLowerCase())?.size ?? 0) > 1;
      if (!isSaid && !isOneOfSeveral) return [name, { outcome: name, isDoubtful: true }];
      return [name, { outcome: base, timepoint: time.replace(/\s+/g, ' ') }];
    }),
  );
}
