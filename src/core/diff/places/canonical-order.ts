/** The order in which the values of a file are told, whatever order they are written in. */
import type { Field } from '../../fields/field';
import { fieldsOf } from '../../format/lookup';

/** Things under keys in the order of the format; those whose keys it does not know follow as they are written. */
export function inOrder<T>(all: readonly T[], field: Field | undefined, keyOf: (each: T) => string): readonly T[] {
  if (field === undefined) return all;
  const ranks = ranksOf(field);
  const rank = (each: T) => ranks.get(keyOf(each)) ?? ranks.size;
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** Fields never change. */
const known = new WeakMap<Field, ReadonlyMap<string, number>>();

function ranksOf(field: Field): ReadonlyMap<string, number> {
  const before = known.get(field);
  if (before !== undefined) return before;
  const ranks = new Map(Object.keys(fieldsOf(field)).map((key, index) => [key, index]));
  known.set(field, ranks);
  return ranks;
}

/** Names as people sort them, numbers by their size; the same in every language. */
export function byName(one: string, other: string): number {
  return NAMES.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

const NAMES = new Intl.Collator('en', { numeric: true });
