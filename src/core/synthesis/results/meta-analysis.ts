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
import { type Candidate, inPanels } from './forest-candidate';
import { type PublishedSummary, publishedIn } from './published-in';

/** By what studies are told apart. */
export interface Division {
  /** A key of the files, or a word for what is known of each result; absent where each study has its value here. */
  readonly by: string | undefined;
  /** By the ids of studies; of results that are told apart, with their id behind it. */
  readonly values: ReadonlyMap<string, string>;
  readonly title: string;
}

/** One entry of `meta_analysis`. */
export interface MetaAnalysis {
  /** Its number, where it has a plot of its own: then it takes what it names and nothing else. */
  readonly number: string | undefined;
  readonly title: string | undefined;
  readonly comparison: string | undefined;
  readonly studies: readonly string[];
  readonly measure: string | undefined;
  readonly timepoint: string | undefined;
  readonly results: readonly string[];
  /** Counts: from events and people, with one effect in all studies. */
  readonly pooling: 'inverse variance' | 'mantel-haenszel' | 'mantel-haenszel random effects' | 'peto';
  readonly tau: TauMethod;
  readonly interval: IntervalMethod;
  readonly whenZero: ZeroTauRule;
  /** What the entry says of intervals, where it says it. */
  readonly asksForKnapp: boolean;
  readonly subgroups: Division | undefined;
  readonly moderator: Division | undefined;
  /** The words of `sensitivity` and `small_studies`. */
  readonly also: ReadonlySet<string>;
  /** What a publication gives as its result. */
  readonly published: PublishedSummary | undefined;
  /** Where the entry stands, and what it says under `results`; where it says nothing there, the entry. */
  readonly span: Span;
  readonly resultsSpan: Span;
}

/** Results that are drawn together, and the entry that asks for their summary; absent where none does. */
export interface Plot {
  readonly among: readonly [Candidate, ...Candidate[]];
  readonly analysis: MetaAnalysis | undefined;
}

/** The plots of a review: of entries with a number in their order, then of all other results, by outcome and metric. */
export function plotsOf(candidates: readonly Candidate[], review: Review): readonly Plot[] {
  const numbered = oneOrMany(sectionNode(review.record, 'meta_analysis')).filter(isNumbered);
  const own = numbered.flatMap((entry): Plot[] => {
    const analysis = analysisIn(entry);
    const [first, ...others] = askedFor(
      candidates.filter((each) => isAbout(entry, each)),
      analysis,
    );
    return first === undefined ? [] : [{ among: [first, ...others], analysis }];
  });
  const taken = new Set(own.flatMap(({ among }) => among));
  const rest = inPanels(candidates.filter((each) => !taken.has(each)));
  return [
    ...own,
    ...rest.flatMap(([first, ...others]): Plot[] =>
      first === undefined ? [] : [{ among: [first, ...others], analysis: metaAnalysisFor([first, ...others], review) }],
    ),
  ];
}

/** Whether an entry has a plot of its own. */
export function isNumbered(entry: Node): boolean {
  return textAt(entry, 'analysis') !== undefined;
}

/** Whether a result is of the outcome and the metric of an entry. */
export function isAbout(entry: Node, candidate: Candidate | undefined): boolean {
  const metric = canonicalChoice(ESTIMATE_TYPES, textAt(entry, 'metric') ?? '');
  return textAt(entry, 'outcome') === candidate?.outcome && metric === candidate?.effect.metric;
}

/** The entry without a number that asks for a summary of these results, which share outcome and metric. */
function metaAnalysisFor(candidates: readonly Candidate[], review: Review): MetaAnalysis | undefined {
  const [first] = candidates;
  const entries = oneOrMany(sectionNode(review.record, 'meta_analysis'));
  const node = entries.find((entry) => {
    const measure = textAt(entry, 'measure');
    const fits = measure === undefined || candidates.some((each) => each.measure === measure);
    return isAbout(entry, first) && !isNumbered(entry) && fits;
  });
  return node && analysisIn(node);
}

/** What one entry of `meta_analysis` asks for; what it does not say is as the format has it. */
export function analysisIn(node: Node): MetaAnalysis {
  return {
    number: textAt(node, 'analysis'),
    title: textAt(node, 'title'),
    comparison: textAt(node, 'comparison'),
    studies: oneOrMany(valueOf(node, 'studies')).flatMap((each) => textOf(each) ?? []),
    measure: textAt(node, 'measure'),
    timepoint: textAt(node, 'timepoint'),
    results: oneOrMany(valueOf(node, 'results')).flatMap((each) => textOf(each) ?? []),
    ...waysOf(node),
    subgroups: divisionOf(valueOf(node, 'subgroups')),
    moderator: divisionOf(valueOf(node, 'moderator')),
    also: new Set([...wordsAt(node, 'sensitivity', SENSITIVITY), ...wordsAt(node, 'small_studies', SMALL_STUDIES)]),
    published: publishedIn(node),
    span: node.span,
    resultsSpan: (pairOf(node, 'results') ?? node).span,
  };
}

type Ways = Pick<MetaAnalysis, 'pooling' | 'tau' | 'interval' | 'whenZero' | 'asksForKnapp'>;

function waysOf(entry: Node): Ways {
  const method = canonicalChoice(TAU_METHODS, textAt(entry, 'method') ?? '') ?? 'reml';
  const interval = canonicalChoice(SUMMARY_INTERVALS, textAt(entry, 'interval') ?? '');
  const rule = canonicalChoice(ZERO_TAU_RULES, textAt(entry, 'zero_tau2') ?? '');
  const isRandom = method === 'mantel-haenszel random effects';
  const isCounted = method === 'mantel-haenszel' || method === 'peto' || isRandom;
  return {
    pooling: isCounted ? method : 'inverse variance',
    tau: isRandom ? 'dl' : isCounted ? 'common effect' : (named(TAUS, method) ?? 'reml'),
    interval: interval === 'normal' || (isCounted && !isRandom) ? 'normal' : 'hartung-knapp',
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
  if (analysis.studies.length > 0 && !analysis.studies.includes(study.id)) return false;
  if (analysis.measure !== undefined && measure !== analysis.measure) return false;
  if (analysis.timepoint !== undefined && timepoint !== analysis.timepoint) return false;
  const isNamed = (each: Candidate) => each.id !== undefined && analysis.results.includes(each.id);
  const named = all.filter((each) => each.study === study && isNamed(each));
  if (analysis.number !== undefined && analysis.results.length > 0) return isNamed(candidate);
  return named.length > 0 ? id !== undefined && named.includes(candidate) : isAboutAll;
}
