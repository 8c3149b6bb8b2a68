/** Chance that is the same in each run: mulberry32, by Tommy Ettinger (public domain). */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** One of them. */
  readonly of: <T>(all: readonly T[]) => T;
}

/** A seed that is the same for the same name (FNV-1a), whatever else comes and goes. */
export function seedOf(name: string): number {
  return [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619), 2166136261);
}

/** Numbers from 0 up to, but not, 1. @param seed any whole number; the same one gives the same row of numbers */
export function fractionsFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param seed as for {@link fractionsFrom} */
export function chanceFrom(seed: number): Chance {
  const next = fractionsFrom(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { whole, of: (all) => all[whole(0, all.length - 1)] as (typeof all)[number] };
}
