/** From one family of effect measures to another. Borenstein et al. 2009, chapter 7. From OR to r only through d. */
import type { Estimate } from './estimate';

/** d = ln OR·√3/π. */
export function dFromLogOddsRatio({ value, variance }: Estimate): Estimate {
  return { value: (value * Math.sqrt(3)) / Math.PI, variance: (variance * 3) / Math.PI ** 2 };
}

/** ln OR = d·π/√3. */
export function logOddsRatioFromD({ value, variance }: Estimate): Estimate {
  return { value: (value * Math.PI) / Math.sqrt(3), variance: (variance * Math.PI ** 2) / 3 };
}

/** Cox and Snell: d = ln OR/1.65. */
export function dFromLogOddsRatioCoxSnell({ value, variance }: Estimate): Estimate {
  return { value: value / 1.65, variance: variance / 1.65 ** 2 };
}

/** d = 2r/√(1−r²). */
export function dFromCorrelation({ value: r, variance }: Estimate): Estimate {
  return { value: (2 * r) / Math.sqrt(1 - r ** 2), variance: (4 * variance) / (1 - r ** 2) ** 3 };
}

/** r = d/√(d²+a), a = (n1+n2)²/(n1·n2), which is 4 for groups of one size. */
export function correlationFromD({ value: d, variance }: Estimate, n1 = 1, n2 = n1): Estimate {
  const a = (n1 + n2) ** 2 / (n1 * n2);
  return { value: d / Math.sqrt(d ** 2 + a), variance: (a ** 2 * variance) / (d ** 2 + a) ** 3 };
}

/** Fisher's z = ½ ln((1+r)/(1−r)), with the variance 1/(n−3). @param n above 3 */
export function fisherZ(r: number, n: number): Estimate {
  return { value: Math.atanh(r), variance: 1 / (n - 3) };
}

/** The variance of a correlation: (1−r²)²/(n−1). */
export function varianceOfCorrelation(r: number, n: number): number {
  return (1 - r ** 2) ** 2 / (n - 1);
}
