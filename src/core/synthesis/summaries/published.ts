/** Summaries as they were published beside what is worked out here. */
import type { Span } from '../../document/document';
import { type Review, workedOut } from '../../review/review';
import { testBetween } from '../../statistics/pooling/between-subgroups';
import { type Candidate, candidatesOf, type Sense } from '../results/forest-candidate';
import { askedFor, type MetaAnalysis, plotsOf } from '../results/meta-analysis';
import type { PublishedNumber, PublishedNumbers, PublishedSummary, SummaryNumber } from '../results/published-in';
import { valueIn } from './division';
import { estimatesOf, isCounted, poolResults } from './pool-results';
import { type Recomputed, recomputed } from './recomputed';

/** One number. */
export interface ComparedNumber {
  readonly what: SummaryNumber;
  readonly published: PublishedNumber;
  /** Absent where it is not worked out here. */
  readonly recomputed: number | undefined;
  /** Beyond the digits that are printed. */
  readonly differs: boolean;
}

/** The summary of an analysis, or of one of its subgroups, or the test between these. */
export interface ComparedSummary {
  readonly analysis: MetaAnalysis;
  readonly of: string;
  readonly results: readonly Candidate[];
  readonly numbers: readonly ComparedNumber[];
  /** Those that are in the summary that is worked out here; nothing where none can be. */
  readonly fit: readonly Candidate[] | undefined;
}

/** Nothing is turned round: publications pool effects as they are. */
const AS_THEY_ARE: Sense = { turned: () => false, sides: undefined, problem: undefined, notes: [] };

/** Every published summary of a review, in the order of its plots. */
export function comparedSummaries(review: Review): readonly ComparedSummary[] {
  return workedOut(review, review, 'published summaries', () =>
    plotsOf(candidatesOf(review).candidates, review).flatMap(({ among, analysis }) =>
      analysis?.published ? comparedIn(among, analysis, analysis.published, review) : [],
    ),
  );
}

/** The place of the first number that differs; nothing where all agree. */
export function firstDifference({ numbers }: ComparedSummary): Span | undefined {
  return numbers.find(({ differs }) => differs)?.published.span;
}

function comparedIn(
  among: readonly Candidate[],
  analysis: MetaAnalysis,
  published: PublishedSummary,
  review: Review,
): ComparedSummary[] {
  const asked = askedFor(among, analysis);
  const division = analysis.subgroups;
  const groupOf = (each: Candidate) => division && valueIn(division, each, review);
  const whole = summaryOf({ analysis, of: 'all', results: asked }, published.all, published);
  const parts = published.subgroups.map(({ name, numbers }) =>
    summaryOf({ analysis, of: name, results: asked.filter((each) => groupOf(each) === name) }, numbers, published),
  );
  const groups = [...new Set(asked.flatMap((each) => groupOf(each) ?? []))].map((name) =>
    asked.filter((each) => groupOf(each) === name),
  );
  const between = betweenOf({ analysis, of: BETWEEN, results: asked }, groups, published);
  return [whole, ...parts, ...between].filter(({ numbers }) => numbers.length > 0);
}

/** What the test between subgroups is called. */
export const BETWEEN = 'between subgroups';

type About = Pick<ComparedSummary, 'analysis' | 'of' | 'results'>;

function summaryOf(about: About, numbers: PublishedNumbers, { level }: PublishedSummary): ComparedSummary {
  const { results, analysis } = about;
  const fit = results.filter((each) => isCounted(each, analysis));
  const found = recomputed(fit, analysis, AS_THEY_ARE, level);
  const compared = [...numbers].map(([what, published]) => compare(what, published, found));
  return { ...about, numbers: compared, fit: found && fit };
}

function betweenOf(
  about: About,
  groups: readonly (readonly Candidate[])[],
  { between }: PublishedSummary,
): ComparedSummary[] {
  if (between.size === 0) return [];
  const { analysis } = about;
  const estimates = groups.flatMap((results) => {
    if (results.length === 1) return estimatesOf(results, AS_THEY_ARE);
    const pooled = poolResults(results, { ...analysis, interval: 'normal' }, AS_THEY_ARE);
    return pooled.ok ? [{ value: pooled.value.value, variance: pooled.value.se ** 2 }] : [];
  });
  const test = estimates.length < 2 ? undefined : testBetween(estimates);
  const found: Recomputed | undefined =
    test &&
    new Map<SummaryNumber, number>([
      ['q', test.q],
      ['df', test.df],
      ['p', test.p],
    ]);
  const numbers = [...between].map(([what, published]) => compare(what, published, found));
  return [{ ...about, numbers, fit: test && about.results }];
}

function compare(what: SummaryNumber, published: PublishedNumber, found: Recomputed | undefined): ComparedNumber {
  const here = found?.get(what);
  return { what, published, recomputed: here, differs: here !== undefined && !agrees(published, here) };
}

/**
 * Whether a number is the printed one: to the last digit that is printed, and of numbers with many digits to the fourth
 * that counts, because programs stop their iterations at different places.
 */
export function agrees({ text, number }: Pick<PublishedNumber, 'text' | 'number'>, here: number): boolean {
  const decimals = /e/i.test(text) ? 15 : (text.split('.')[1]?.length ?? 0);
  const printed = 0.5 * 10 ** -decimals;
  const counting = number === 0 ? 1e-6 : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(number))) - 3);
  return Math.abs(here - number) <= Math.max(printed, counting) * (1 + 1e-9);
}
