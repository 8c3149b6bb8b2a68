/** Whether subgroups differ. Borenstein et al. 2009, chapter 19; Cochrane Handbook 10.11.3.1. */
import { chiSquaredAbove } from '../distributions';
import type { Estimate } from '../estimate';

/** Q between subgroups, with their number − 1 degrees of freedom. */
export interface TestBetween {
  readonly q: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Σ(m − M)²/V over the summaries of the subgroups, each with its own variance between studies.
 * @param summaries at least two, with standard errors from the normal distribution; of a single study, its own estimate
 */
export function testBetween(summaries: readonly Estimate[]): TestBetween {
  const weights = summaries.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = summaries.reduce((sum, { value }, index) => sum + (weights[index] ?? 0) * value, 0) / total;
  const q = summaries.reduce((sum, { value }, index) => sum + (weights[index] ?? 0) * (value - mean) ** 2, 0);
  const df = summaries.length - 1;
  return { q, df, p: chiSquaredAbove(q, df) };
}
