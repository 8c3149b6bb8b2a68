/** A summary worked out again in the way of a publication: all results that an analysis names, whatever their designs. */
import { scaleOf, unscaled } from '../../effects/effect';
import { normalQuantile, tQuantile, twoSidedNormal } from '../../statistics/distributions';
import { petoOf } from '../../statistics/pooling/pooled-events';
import type { PooledEstimate } from '../../statistics/pooling/pooling';
import type { Candidate, Sense } from '../results/forest-candidate';
import type { MetaAnalysis } from '../results/meta-analysis';
import type { SummaryNumber } from '../results/published-in';
import { estimatesOf, poolResults } from './pool-results';

export type Recomputed = ReadonlyMap<SummaryNumber, number>;

/**
 * @param results of the analysis, or of one of its subgroups; a single one is its own summary
 * @param level of the intervals, in per cent
 * @returns nothing where they cannot be pooled
 */
export function recomputed(
  results: readonly Candidate[],
  analysis: MetaAnalysis,
  sense: Sense,
  level: number,
): Recomputed | undefined {
  const [first] = results;
  if (first === undefined) return undefined;
  const numbers = results.length === 1 ? ofOne(first, analysis, sense) : ofSeveral(results, analysis, sense);
  if (numbers === undefined) return undefined;
  const own = (value: number) => unscaled(value, scaleOf(first.effect.metric));
  const { value, se, quantile, reach, rest } = numbers;
  const half = quantile(0.5 + level / 200) * se;
  const wide = reach === undefined ? undefined : quantile(0.5 + level / 200) * reach;
  return new Map<SummaryNumber, number>([
    ['value', own(value)],
    ['lower', own(value - half)],
    ['upper', own(value + half)],
    ...(wide === undefined
      ? []
      : ([
          ['prediction lower', own(value - wide)],
          ['prediction upper', own(value + wide)],
        ] as const)),
    ...rest,
    ...counts(results),
  ]);
}

interface Numbers {
  readonly value: number;
  readonly se: number;
  /** Of the distribution from which intervals are. */
  readonly quantile: (share: number) => number;
  /** How far another study would lie, as a standard error; absent where there is no prediction. */
  readonly reach?: number;
  readonly rest: readonly (readonly [SummaryNumber, number])[];
}

function ofOne(result: Candidate, { pooling }: MetaAnalysis, sense: Sense): Numbers | undefined {
  const { table } = result.effect;
  const [own] = estimatesOf([result], sense);
  const estimate = pooling === 'peto' && table ? petoOf(table) : own;
  if (estimate === undefined) return undefined;
  const se = Math.sqrt(estimate.variance);
  return { value: estimate.value, se, quantile: normalQuantile, rest: [['p', twoSidedNormal(estimate.value / se)]] };
}

function ofSeveral(results: readonly Candidate[], analysis: MetaAnalysis, sense: Sense): Numbers | undefined {
  const pooled = poolResults(results, analysis, sense);
  if (!pooled.ok) return undefined;
  const { value, se, df, interval, tau2, prediction } = pooled.value;
  return {
    value,
    se,
    quantile: interval === 'normal' ? normalQuantile : (share) => tQuantile(share, df),
    ...(prediction && { reach: Math.sqrt(se ** 2 + tau2) }),
    rest: heterogeneity(pooled.value, analysis),
  };
}

/** I² from Q, as Cochrane reviews have it, whatever the method. */
function heterogeneity(
  { p, tau2, q, df }: PooledEstimate,
  { tau }: MetaAnalysis,
): readonly (readonly [SummaryNumber, number])[] {
  return [
    ['p', p],
    ...(tau === 'common effect' ? [] : ([['tau2', tau2]] as const)),
    ['q', q],
    ['df', df],
    ['i2', q > df ? (100 * (q - df)) / q : 0],
  ];
}

/** Only where all results have events. */
function counts(results: readonly Candidate[]): readonly (readonly [SummaryNumber, number])[] {
  const tables = results.flatMap(({ effect }) => effect.table ?? []);
  if (tables.length < results.length) return [];
  const sum = (of: (table: (typeof tables)[number]) => number) => tables.reduce((total, each) => total + of(each), 0);
  return [
    ['events of the intervention', sum(({ a }) => a)],
    ['events of the comparator', sum(({ c }) => c)],
    ['people of the intervention', sum(({ a, b }) => a + b)],
    ['people of the comparator', sum(({ c, d }) => c + d)],
  ];
}
