/** Results as one estimate, in the way that an entry of `meta_analysis` declares. */
import { type Metric, turned } from '../../effects/effect';
import { type Derived, type Estimate, refused } from '../../statistics/estimate';
import {
  type CountedStudy,
  petoOf,
  poolMantelHaenszel,
  poolMantelHaenszelRandom,
  poolPeto,
} from '../../statistics/pooling/pooled-events';
import { type PooledEstimate, pool } from '../../statistics/pooling/pooling';
import type { TwoByTwo } from '../../statistics/two-by-two';
import type { Candidate, Sense } from '../results/forest-candidate';
import type { MetaAnalysis } from '../results/meta-analysis';

/** Results that are pooled, with what came out. */
export interface PooledResults {
  readonly results: readonly Candidate[];
  readonly pooled: PooledEstimate;
}

/** @param results one for each study; those that may be pooled in this way ({@link whyNotCounted}) */
export function poolResults(
  results: readonly Candidate[],
  analysis: MetaAnalysis,
  sense: Sense,
): Derived<PooledEstimate> {
  if (analysis.pooling === 'inverse variance')
    return pool(estimatesOf(results, sense), analysis.tau, analysis.interval, analysis.whenZero);
  const counted = countsOf(results, sense);
  if (counted.length < 2) return refused('A summary needs at least two studies.');
  if (analysis.pooling === 'peto') return poolPeto(counted);
  const metric = results[0]?.effect.metric;
  if (metric === 'or' || metric === 'rr' || metric === 'rd')
    return analysis.pooling === 'mantel-haenszel'
      ? poolMantelHaenszel(counted, metric)
      : poolMantelHaenszelRandom(counted, metric, analysis.interval, analysis.whenZero);
  return refused(`Mantel–Haenszel pools odds ratios, risk ratios and risk differences, nothing else.`);
}

/** As the plot shows them: turned round where it says so. */
export function estimatesOf(results: readonly Candidate[], sense: Sense): Estimate[] {
  return results.map((each) => (sense.turned(each) ? turned(each.effect.estimate) : each.effect.estimate));
}

/** Events and people with the estimates; only of results that have them. */
export function countsOf(results: readonly Candidate[], sense: Sense): CountedStudy[] {
  const estimates = estimatesOf(results, sense);
  return results.flatMap((each, index) => {
    const { table } = each.effect;
    const estimate = estimates[index];
    return table === undefined || estimate === undefined
      ? []
      : [{ table: sense.turned(each) ? otherWay(table) : table, estimate }];
  });
}

function otherWay({ a, b, c, d }: TwoByTwo): TwoByTwo {
  return { a: c, b: d, c: a, d: b };
}

/** Why a method cannot pool effects of a metric at all; nothing where it can. */
export function whyNoMethod({ pooling }: MetaAnalysis, metric: Metric): string | undefined {
  if (pooling === 'peto' && metric !== 'or') return 'Peto’s method pools odds ratios, nothing else.';
  if (pooling !== 'inverse variance' && !['or', 'rr', 'rd'].includes(metric))
    return 'Mantel–Haenszel pools odds ratios, risk ratios and risk differences, nothing else.';
  return undefined;
}

/** Whether a method that pools counts has those of a result: they stand in “by_arm”, and “derive” reads them. */
export function isCounted({ effect }: Candidate, { pooling }: MetaAnalysis): boolean {
  if (pooling === 'inverse variance') return true;
  return effect.table !== undefined && (pooling !== 'peto' || petoOf(effect.table).variance < Number.POSITIVE_INFINITY);
}
