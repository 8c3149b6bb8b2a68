import assert from 'node:assert/strict';

/** Equal to the digits that are printed: `near(0.33251, '0.3325')`. */
export function near(actual: number | undefined, printed: string): void {
  assert.ok(actual !== undefined, `not defined, ${printed} expected`);
  const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  const rounded = actual.toFixed(decimals);
  const apart = Math.abs(Number(rounded) - Number(printed));
  // A last digit of 5 may be rounded either way.
  assert.ok(apart <= 10 ** -decimals * 1e-6 || isTie(actual, printed, decimals), `${actual} is not ${printed}`);
}

function isTie(actual: number, printed: string, decimals: number): boolean {
  return Math.abs(Math.abs(actual - Number(printed)) - 0.5 * 10 ** -decimals) < 10 ** -decimals * 1e-3;
}
