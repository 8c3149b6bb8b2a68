/**
 * The sign test of effect directions across studies: Hilton Boon & Thomson 2021 (10.1002/jrsm.1458).
 *
 * It has been objected that the directions of studies are not draws from one binomial distribution; whoever prints the
 * result prints that, too.
 */
import { logCombinations, normalQuantile } from './distributions';
import type { Interval } from './estimate';

/**
 * Two-sided exact binomial test with p = 0.5: P = min(1, 2·Σ_{i≥max(s,n−s)} C(n,i)/2ⁿ).
 * @param benefits how many studies favour the intervention
 * @param directed how many have a direction at all, at least 1; those without are left out
 */
export function signTest(benefits: number, directed: number): number {
  const most = Math.max(benefits, directed - benefits);
  let total = 0;
  for (let count = most; count <= directed; count += 1)
    total += Math.exp(logCombinations(directed, count) - directed * Math.LN2);
  return Math.min(1, 2 * total);
}

/** Wilson's interval of a share. @param level in per cent */
export function wilsonInterval(some: number, all: number, level = 95): Interval {
  const z2 = normalQuantile(0.5 + level / 200) ** 2;
  const share = some / all;
  const middle = (share + z2 / (2 * all)) / (1 + z2 / all);
  const half = (Math.sqrt(z2) * Math.sqrt((share * (1 - share)) / all + z2 / (4 * all ** 2))) / (1 + z2 / all);
  return { lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}
