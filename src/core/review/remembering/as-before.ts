/** What is worked out again and says the same, in whole or in part, is the same object: so nobody who goes by it moves. */

/**
 * A value with all of its parts that say what they said before in the place of the new ones; where everything does, the
 * one before. Plain data only: of anything else it counts whether it is the same object.
 */
export function asBefore<T>(before: T | undefined, now: T): T {
  return (before === undefined ? now : kept(before, now)) as T;
}

function kept(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(before) && Array.isArray(now)) return keptList(before, now);
  return isPlain(before) && isPlain(now) ? keptObject(before, now) : now;
}

function keptList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const parts = now.map((part, place) => kept(before[place], part));
  const isSame = before.length === parts.length && parts.every((part, place) => Object.is(part, before[place]));
  return isSame ? before : parts;
}

type Plain = Readonly<Record<string, unknown>>;

function keptObject(before: Plain, now: Plain): Plain {
  const keys = Object.keys(now);
  const parts = keys.map((key) => (Object.hasOwn(before, key) ? kept(before[key], now[key]) : now[key]));
  const had = Object.keys(before);
  // The order of keys says something too: columns of an export follow it.
  const isSame =
    had.length === keys.length &&
    keys.every((key, place) => had[place] === key && Object.is(parts[place], before[key]));
  return isSame ? before : Object.fromEntries(keys.map((key, place) => [key, parts[place]]));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
