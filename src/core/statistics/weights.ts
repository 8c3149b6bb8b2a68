/** How near two categories are to each other, for coefficients of agreement. */

/** All differences alike, or by the distance on an ordered scale. */
export type Weighting = 'none' | 'linear' | 'quadratic';

/** The weight of categories k and l (from 0) of a scale: 1 for the same one, 0 for those that are furthest apart. */
export function weightOf(weighting: Weighting, k: number, l: number, categories: number): number {
  if (weighting === 'none' || categories < 2) return k === l ? 1 : 0;
  const distance = Math.abs(k - l) / (categories - 1);
  return weighting === 'linear' ? 1 - distance : 1 - distance ** 2;
}
