/** From one family of effect measures to another. Borenstein et al. 2009, chapter 7. From OR to r only through d. */
import type { Estimate } from './estimate';

/** d = ln OR·√3/π. */
export function dFromLogOddsRatio({ value, variance }: Estimate): Estimate {
  return { value: (value * Math.sqrt(3)) / Math.PI, variance: (variance * 3) / Math.PI ** 2 };
}

/** d = 2r/√(1−r²). */
export function dFromCorrelation({ value: r, variance }: Estimate): Estimate {
  return { value: (2 * r) / Math.sqrt(1 - r ** 2), variance: (4 * variance) / (1 - r ** 2) ** 3 };
}

/** Fisher's z = ½ ln((1+r)/(1−r)), with the variance 1/(n−3). @param n above 3 */
export function fisherZ(r: number, n: number): Estimate {
  return { value: Math.atanh(r), variance: 1 / (n - 3) };
}

/** The variance of a correlation: (1−r²)²/(n−1). */
export function varianceOfCorrelation(r: number, n: number): number {
  return (1 - r ** 2) ** 2 / (n - 1);
}
