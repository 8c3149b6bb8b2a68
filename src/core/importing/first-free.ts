/** Names with a number, told apart from those that are taken. */

/**
 * The first that nothing else has: `arm-1`, `arm-2`, …
 * @param named the name with a number
 * @param from the first number that is tried
 */
export function firstFree(named: (number: number) => string, taken: readonly string[], from = 1): string {
  const known = new Set(taken);
  let number = from;
  while (known.has(named(number))) number += 1;
  return named(number);
}
