/** Subgroups of a summary: each with one of its own, and the test of whether they differ. Cochrane Handbook 10.11. */
import type { Review } from '../../review/review';
import type { Estimate } from '../../statistics/estimate';
import { type TestBetween, testBetween } from '../../statistics/pooling/between-subgroups';
import type { ForestSummary } from '../models/forest-plot';
import type { Candidate, Sense } from '../results/forest-candidate';
import type { Division, MetaAnalysis } from '../results/meta-analysis';
import { valueIn } from './division';
import { estimatesOf, poolResults } from './pool-results';
import { pInWords, summaryOf } from './summary-words';

export interface Subgroup {
  readonly title: string;
  /** All results of the plot that belong to it, whether or not they are in a summary. */
  readonly members: readonly Candidate[];
  /** How many results may be pooled. */
  readonly fit: number;
  readonly summary?: ForestSummary;
}

export interface DividedSummary {
  /** What the studies are told apart by. */
  readonly title: string;
  readonly subgroups: readonly Subgroup[];
  /** Absent where fewer than two subgroups can be compared. */
  readonly between?: TestBetween;
  /** "Test between subgroups: Q = 1.86, df = 2, p = 0.394". */
  readonly words?: string;
  readonly notes: readonly string[];
}

const NOT_SAID = 'Not said';

/**
 * @param candidates all results of the group of studies
 * @param fit those that are in the summary of all
 */
export function summariseSubgroups(
  candidates: readonly Candidate[],
  fit: readonly Candidate[],
  division: Division,
  analysis: MetaAnalysis,
  sense: Sense,
  review: Review,
): DividedSummary {
  const names = new Map(candidates.map((each) => [each, valueIn(division, each, review) ?? NOT_SAID]));
  const titles = [...new Set(names.values())].sort(inOrder);
  const parts = titles.map((title) => partOf(title, candidates, fit, names, analysis, sense));
  const compared = parts.flatMap(({ estimate, subgroup }) =>
    estimate === undefined || subgroup.title === NOT_SAID ? [] : [estimate],
  );
  const between = compared.length < 2 ? undefined : testBetween(compared);
  return {
    title: division.title,
    subgroups: parts.map(({ subgroup }) => subgroup),
    ...(between && { between, words: betweenInWords(between) }),
    notes: notesOf(parts, between, division),
  };
}

/** As words are sorted, with those that say nothing last. */
function inOrder(one: string, other: string): number {
  if (one === NOT_SAID || other === NOT_SAID) return Number(one === NOT_SAID) - Number(other === NOT_SAID);
  return one < other ? -1 : 1;
}

interface Part {
  readonly subgroup: Subgroup;
  /** What the test compares: the summary with its usual standard error; of a single study, its own estimate. */
  readonly estimate?: Estimate;
}

function partOf(
  title: string,
  candidates: readonly Candidate[],
  fit: readonly Candidate[],
  names: ReadonlyMap<Candidate, string>,
  analysis: MetaAnalysis,
  sense: Sense,
): Part {
  const belongs = (each: Candidate) => names.get(each) === title;
  const own = fit.filter(belongs);
  const subgroup = { title, members: candidates.filter(belongs), fit: own.length };
  const pooled = own.length < 2 ? undefined : poolResults(own, analysis, sense);
  if (!pooled?.ok) return { subgroup, ...(own.length === 1 && { estimate: estimatesOf(own, sense)[0] as Estimate }) };
  const usual = poolResults(own, { ...analysis, interval: 'normal' }, sense);
  return {
    subgroup: { ...subgroup, summary: summaryOf(pooled.value, own, analysis) },
    ...(usual.ok && { estimate: { value: usual.value.value, variance: usual.value.se ** 2 } }),
  };
}

function betweenInWords({ q, df, p }: TestBetween): string {
  return `Test between subgroups: Q = ${q.toFixed(2)}, df = ${df}, ${pInWords(p)}`;
}

function notesOf(parts: readonly Part[], between: TestBetween | undefined, { title }: Division): string[] {
  const known = parts.filter(({ subgroup }) => subgroup.title !== NOT_SAID);
  if (known.length === 0) return [`no study says its “${title}”, so that there are no subgroups.`];
  const unknown = parts.length > known.length ? [`studies that do not say their “${title}” are in no subgroup.`] : [];
  const single = known.filter(({ subgroup }) => subgroup.fit === 1).map(({ subgroup }) => subgroup.title);
  const alone = single.length === 0 ? [] : [`one study alone has no summary: ${single.join(', ')}.`];
  if (between === undefined)
    return [...unknown, ...alone, 'fewer than two subgroups have studies, so that nothing can be compared.'];
  return [
    ...unknown,
    ...alone,
    'the test between subgroups compares their summaries, each with its own variance between studies and the usual standard error (Borenstein et al. 2009, chapter 19). Studies were not allotted to subgroups by chance: a difference may have other reasons.',
  ];
}
