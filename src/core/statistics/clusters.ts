/** Wards and teams: people in one cluster resemble each other. Cochrane Handbook 23.1 (5.1: 16.3). */

/** DE = 1 + (M − 1)·ICC. @param size people per cluster on average @param icc intracluster correlation */
export function designEffect(size: number, icc: number): number {
  return 1 + (size - 1) * icc;
}

/** n/DE: of how many independent people the clustered ones are worth. */
export function effectiveSampleSize(n: number, effect: number): number {
  return n / effect;
}

/** SE·√DE: the standard error of an analysis that did not heed clusters, mended. */
export function standardErrorInClusters(se: number, effect: number): number {
  return se * Math.sqrt(effect);
}
