/**
 * An analysis in the way in which RevMan can make it: τ² by DerSimonian and Laird or by REML, intervals by Wald or by Hartung and Knapp;
 * with a common effect, or where τ² is 0, from the normal distribution. Its numbers in the package are those of this way, so that they
 * are what RevMan shows.
 */
import type { Candidate, Sense } from '../../synthesis/results/forest-candidate';
import type { MetaAnalysis } from '../../synthesis/results/meta-analysis';
import { isCounted } from '../../synthesis/summaries/pool-results';
import { type Recomputed, recomputed } from '../../synthesis/summaries/recomputed';

/** As RevMan makes it; as it is where RevMan has its way. */
export function wayOfRevman(analysis: MetaAnalysis): MetaAnalysis {
  if (!isRandom(analysis)) return { ...analysis, interval: 'normal' };
  return { ...analysis, tau: analysis.tau === 'pm' ? 'reml' : analysis.tau, whenZero: 'normal' };
}

/** Whether effects are taken to differ between studies. */
export function isRandom({ pooling, tau }: MetaAnalysis): boolean {
  return pooling === 'mantel-haenszel random effects' || (pooling === 'inverse variance' && tau !== 'common effect');
}

/** What RevMan does otherwise, in words; nothing where all numbers of the summary are the same. */
export function otherwiseInRevman(
  results: readonly Candidate[],
  analysis: MetaAnalysis,
  sense: Sense,
): string | undefined {
  const found = (way: MetaAnalysis) =>
    recomputed(
      results.filter((each) => isCounted(each, way)),
      way,
      sense,
      95,
    );
  if (isSame(found(analysis), found(wayOfRevman(analysis)))) return undefined;
  if (!isRandom(analysis)) return 'with a common effect, RevMan’s interval is from the normal distribution';
  return analysis.tau === 'pm'
    ? 'RevMan has no estimator of Paule and Mandel, and takes REML'
    : 'where τ² is 0, RevMan’s interval is from the normal distribution';
}

function isSame(one: Recomputed | undefined, other: Recomputed | undefined): boolean {
  return [...(one ?? [])].every(([what, value]) => other?.get(what) === value);
}
