/** Which p values belong to a statistic, and which statistics to a p value, as far as rounding leaves it open. */
import { chiSquaredAbove, fAbove, normalQuantile, twoSidedNormal, twoSidedT } from '../distributions';
import type { Range } from './rounding';

/** A printed statistic, with its degrees of freedom; of an F, those of the numerator first. */
export type Statistic =
  | { readonly kind: 'z'; readonly size: Range }
  | { readonly kind: 't'; readonly size: Range; readonly df: Range }
  | { readonly kind: 'chi2'; readonly size: Range; readonly df: Range }
  | { readonly kind: 'f'; readonly size: Range; readonly df: readonly [Range, Range] };

/** The two-sided p values that it can have; of chi-squared and F, those of larger values. */
export function pOf(statistic: Statistic): Range {
  const { least, most } = statistic.size;
  const ofAll = (above: (size: number, df: number) => number, dfs: readonly number[]): Range => ({
    least: Math.min(...dfs.map((df) => above(most, df))),
    most: Math.max(...dfs.map((df) => above(Math.max(0, least), df))),
  });
  if (statistic.kind === 'z') return ofAll(twoSidedNormal, [0]);
  if (statistic.kind === 't') return ofAll(twoSidedT, endsOf(statistic.df));
  if (statistic.kind === 'chi2') return ofAll(chiSquaredAbove, endsOf(statistic.df));
  const [numerator, denominator] = statistic.df;
  const each = endsOf(numerator).map((df1) => ofAll((size, df2) => fAbove(size, df1, df2), endsOf(denominator)));
  return { least: Math.min(...each.map((one) => one.least)), most: Math.max(...each.map((one) => one.most)) };
}

/** |z| behind a two-sided p. */
export function sizesOfZ({ least, most }: Range): Range {
  const z = (p: number) => (p <= 0 ? Number.POSITIVE_INFINITY : p >= 1 ? 0 : normalQuantile(1 - p / 2));
  return { least: z(most), most: z(least) };
}

function endsOf({ least, most }: Range): number[] {
  return least === most ? [least] : [least, most];
}
