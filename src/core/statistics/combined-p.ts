/** Fisher's way to combine p values of independent studies: X² = −2Σln p with 2k degrees of freedom. */
import { chiSquaredAbove } from './distributions';

/** @param values one-sided, all for the same direction, above 0 */
export function combinedP(values: readonly number[]): { readonly x2: number; readonly df: number; readonly p: number } {
  const x2 = -2 * values.reduce((total, p) => total + Math.log(p), 0);
  const df = 2 * values.length;
  return { x2, df, p: chiSquaredAbove(x2, df) };
}
