/** Wards and teams: people in one cluster resemble each other. Cochrane Handbook 23.1 (5.1: 16.3). */

/** DE = 1 + (M − 1)·ICC. @param size people per cluster on average @param icc intracluster correlation */
export function designEffect(size: number, icc: number): number {
  return 1 + (size - 1) * icc;
}
