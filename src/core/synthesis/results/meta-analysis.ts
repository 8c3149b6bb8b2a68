/** What a review asks for under `meta_analysis`, and which results that is about: one result per study. */

import type { Node, Span } from '../../document/document';
import { named } from '../../document/named';
import { isMapping, oneOrMany, pairOf, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import {
  SENSITIVITY,
  SMALL_STUDIES,
  SUMMARY_INTERVALS,
  TAU_METHODS,
  ZERO_TAU_RULES,
} from '../../format/review/meta-analysis';
import { ESTIMATE_TYPES } from '../../format/study/result';
import { type RecordView, type Review, sectionNode } from '../../review/review';
import type { IntervalMethod, TauMethod, ZeroTauRule } from '../../statistics/pooling/pooling';
import type { Candidate } from './forest-candidate';

/** By what studies are told apart. */
export interface Division {
  /** A key of the files, or a word for what is known of each result; absent where each study has its value here. */
  readonly by: string | undefined;
  /** By the ids of studies. */
  readonly values: ReadonlyMap<string, string>;
  readonly title: string;
}

/** One entry of `meta_analysis`. */
export interface MetaAnalysis {
  readonly measure: string | undefined;
  readonly timepoint: string | undefined;
  readonly results: readonly string[];
  /** Counts: from events and people, with one effect in all studies. */
  readonly pooling: 'inverse variance' | 'mantel-haenszel' | 'peto';
  readonly tau: TauMethod;
  readonly interval: IntervalMethod;
  readonly whenZero: ZeroTauRule;
  /** What the entry says of intervals, where it says it. */
  readonly asksForKnapp: boolean;
  readonly subgroups: Division | undefined;
  readonly moderator: Division | undefined;
  /** The words of `sensitivity` and `small_studies`. */
  readonly also: ReadonlySet<string>;
  /** Where the entry stands, and what it says under `results`; where it says nothing there, the entry. */
  readonly span: Span;
  readonly resultsSpan: Span;
}

/** The entry that asks for a summary of these results, which share outcome and metric. */
export function metaAnalysisFor(candidates: readonly Candidate[], review: Review): MetaAnalysis | undefined {
  const [first] = candidates;
  const entries = oneOrMany(sectionNode(review.record, 'meta_analysis'));
  const node = entries.find((entry) => {
    const metric = canonicalChoice(ESTIMATE_TYPES, textAt(entry, 'metric') ?? '');
    const measure = textAt(entry, 'measure');
    const fits = measure === undefined || candidates.some((each) => each.measure === measure);
    return textAt(entry, 'outcome') === first?.outcome && metric === first?.effect.metric && fits;
  });
  if (node === undefined) return undefined;
  return {
    measure: textAt(node, 'measure'),
    timepoint: textAt(node, 'timepoint'),
    results: oneOrMany(valueOf(node, 'results')).flatMap((each) => textOf(each) ?? []),
    ...waysOf(node),
    subgroups: divisionOf(valueOf(node, 'subgroups')),
    moderator: divisionOf(valueOf(node, 'moderator')),
    also: new Set([...wordsAt(node, 'sensitivity', SENSITIVITY), ...wordsAt(node, 'small_studies', SMALL_STUDIES)]),
    span: node.span,
    resultsSpan: (pairOf(node, 'results') ?? node).span,
  };
}

type Ways = Pick<MetaAnalysis, 'pooling' | 'tau' | 'interval' | 'whenZero' | 'asksForKnapp'>;

function waysOf(entry: Node): Ways {
  const method = canonicalChoice(TAU_METHODS, textAt(entry, 'method') ?? '') ?? 'reml';
  const interval = canonicalChoice(SUMMARY_INTERVALS, textAt(entry, 'interval') ?? '');
  const rule = canonicalChoice(ZERO_TAU_RULES, textAt(entry, 'zero_tau2') ?? '');
  const isCounted = method === 'mantel-haenszel' || method === 'peto';
  return {
    pooling: isCounted ? method : 'inverse variance',
    tau: isCounted ? 'common effect' : (named(TAUS, method) ?? 'reml'),
    interval: interval === 'normal' || isCounted ? 'normal' : 'hartung-knapp',
    whenZero: rule === 'normal' || rule === 'wider' ? rule : 'hartung-knapp',
    asksForKnapp: interval === 'hartung-knapp',
  };
}

/** @returns nothing where neither a key nor values are written */
function divisionOf(node: Node | undefined): Division | undefined {
  const by = isMapping(node) ? textAt(node, 'by') : textOf(node);
  const pairs = isMapping(node) ? pairsOf(valueOf(node, 'values')) : [];
  const values = new Map(
    pairs.flatMap(({ key, value }) => {
      const word = textOf(value);
      return word === undefined ? [] : [[key.text, word] as const];
    }),
  );
  if (by === undefined && values.size === 0) return undefined;
  return { by, values, title: textAt(node, 'title') ?? titleOf(by) };
}

/** "participants.mean_age" is called “mean age”. */
function titleOf(by: string | undefined): string {
  return (by ?? '').split('.').at(-1)?.replaceAll('_', ' ') || 'value';
}

function wordsAt(entry: Node, key: string, choices: typeof SENSITIVITY): string[] {
  return oneOrMany(valueOf(entry, key)).flatMap((each) => canonicalChoice(choices, textOf(each) ?? '') ?? []);
}

const TAUS: Readonly<Record<string, TauMethod>> = {
  reml: 'reml',
  'paule-mandel': 'pm',
  'dersimonian-laird': 'dl',
  'common effect': 'common effect',
};

/** The results that an entry is about, whether or not they may be pooled. */
export function askedFor(candidates: readonly Candidate[], analysis: MetaAnalysis): Candidate[] {
  return candidates.filter((each) => isAsked(each, candidates, analysis));
}

/**
 * Results of one study that would all enter one summary, study by study: it would count more than once. Not where the
 * comparison group is divided among them, and no group stands in two of them.
 */
export function severalOfOneStudy(candidates: readonly Candidate[]): (readonly [Candidate, ...Candidate[]])[] {
  const byStudy = new Map<RecordView, [Candidate, ...Candidate[]]>();
  for (const each of candidates) {
    const known = byStudy.get(each.study);
    if (known === undefined) byStudy.set(each.study, [each]);
    else known.push(each);
  }
  return [...byStudy.values()].filter((results) => results.length > 1 && !isDivided(results));
}

function isDivided(results: readonly Candidate[]): boolean {
  const groups = results.flatMap(({ interventionGroups }) => interventionGroups);
  const comparators = new Set(results.map(({ comparatorGroups }) => comparatorGroups.join('\n')));
  const among = results.map(({ effect }) => effect.splitAmong ?? 1);
  return (
    new Set(groups).size === groups.length && comparators.size === 1 && among.every((each) => each >= results.length)
  );
}

/** Of a study with results that are named, only these; of the others, those about all people. */
function isAsked(candidate: Candidate, all: readonly Candidate[], analysis: MetaAnalysis): boolean {
  const { id, measure, timepoint, study, isAboutAll } = candidate;
  if (analysis.measure !== undefined && measure !== analysis.measure) return false;
  if (analysis.timepoint !== undefined && timepoint !== analysis.timepoint) return false;
  const isNamed = (each: Candidate) => each.id !== undefined && analysis.results.includes(each.id);
  const named = all.filter((each) => each.study === study && isNamed(each));
  return named.length > 0 ? id !== undefined && named.includes(candidate) : isAboutAll;
}
