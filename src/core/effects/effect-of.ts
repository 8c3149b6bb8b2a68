/** The effect of a result: derived where the file declares how, else the estimate as given; or why there is none. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import type { RecordFile } from '../document/record';
import { oneOrMany, textAt, textOf, valueOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import { DERIVED_FROM } from '../format/study/derive';
import { english, say, translated } from '../language/say';
import { studyDesign } from '../review/appraisal/assessments';
import { measureOf } from '../review/measures';
import { inTree, type Review, recordCalled, sectionNode, workedOut } from '../review/review';
import { designEffect } from '../statistics/clusters';
import { type Derived, derived, refused } from '../statistics/estimate';
import { splitOf } from './arms';
import {
  CLUSTERS_NOT_HEEDED,
  CLUSTERS_NOT_SAID,
  clusteringOf,
  clusterSize,
  isClustered,
  periodsOf,
  type StudyFacts,
} from './clusters';
import { comparedGroups } from './comparison';
import { derivedEffect } from './derived';
import { type Draft, type Effect, scaleOf, shownOf } from './effect';
import { objectionsTo } from './faults/faults';
import { givenEffect } from './given';
import { besideInWords, choiceOf, whichIs } from './two-estimates';

/**
 * The effect that counts. Of two estimates, adjusted and not, the one that the file declares; where it declares none, the
 * adjusted one, which may then be in no summary.
 *
 * @param file in which the result stands
 * @returns nothing where neither an estimate nor a derivation is written
 */
export function effectOf(result: Node, file: RecordFile, review: Review): Derived<Effect> | undefined {
  const choice = choiceOf(result);
  if (!choice.ok) return choice;
  const { counted, other, undecided } = choice.value;
  const effect = effectIn(counted, file, review);
  if (!effect?.ok || other === undefined) return effect;
  const beside = effectIn(other, file, review);
  return derived({
    ...effect.value,
    which: whichIs(counted),
    notes: [...effect.value.notes, ...(beside?.ok ? [besideInWords(other, beside.value)] : [])],
    notPooled: effect.value.notPooled ?? undecided,
  });
}

/** The estimate that stands beside the one that counts, to be shown and never pooled; nothing where there is none. */
export function otherEffectOf(result: Node, file: RecordFile, review: Review): Derived<Effect> | undefined {
  const choice = choiceOf(result);
  if (!choice.ok || choice.value.other === undefined) return undefined;
  const { other } = choice.value;
  const effect = effectIn(other, file, review);
  return effect?.ok ? derived({ ...effect.value, which: whichIs(other), notPooled: translated(OTHER_COUNTS) }) : effect;
}

const OTHER_COUNTS = english`Of this result the other estimate counts: adjusted or not, one study must not count twice.`;

function effectIn(result: Node, file: RecordFile, review: Review): Derived<Effect> | undefined {
  const derive = valueOf(result, 'derive');
  const estimate = valueOf(result, 'estimate');
  const source = derive ?? estimate;
  if (source === undefined || (derive === undefined && valueOf(estimate, 'value') === undefined)) return undefined;
  const study = recordCalled(review, 'study', file.id);
  const arms = oneOrMany(file.sections.get('arms')?.value ?? sectionNode(study, 'arms'));
  const facts: StudyFacts = { design: studyDesign(file, review)?.value, arms };
  const word = textAt(measureOf(result, review)?.entry, 'better');
  const better = BETTER.find((way) => way === word);
  const shared = splitOf(result) > 1 ? [] : sharedComparator(result, file, review);
  const notes = [...adjustments(result), ...shared, ...timeTrend(result, facts)];
  const objections = objectionsTo(numbersUsed(result), result, file, review);
  if (objections.cannotBe !== undefined) return refused(objections.cannotBe);
  const rest = {
    better,
    source: source.span,
    notes: [...notes, ...objections.accepted],
    notPooled: objections.doubtful,
  };
  const effect = derive === undefined ? asGiven(result, facts, rest) : worked(derive, result, facts, rest);
  return effect.ok && !canBeCalculatedWith(effect.value) ? refused(translated(BEYOND_NUMBERS)) : effect;
}

const BEYOND_NUMBERS = english`The numbers are too large or too small to be calculated with: look them up.`;

/** Whether an effect, its interval and its weight are numbers, as far as a program can hold them. */
function canBeCalculatedWith({ value, interval, estimate }: Effect): boolean {
  const { lower, upper } = interval;
  const all = [value, lower, upper, estimate.value, estimate.value ** 2, estimate.variance, 1 / estimate.variance];
  return all.every((each) => Math.abs(each) < MOST);
}

/** Sums of squares of numbers up to here stay far from what a program can hold. */
const MOST = 1e100;

/** The parts of a result that its effect is made of. */
function numbersUsed(result: Node): Node[] {
  const [derive, estimate, paired] = ['derive', 'estimate', 'paired'].map((key) => valueOf(result, key));
  if (derive === undefined) return estimate === undefined ? [] : [estimate];
  const from = canonicalChoice(DERIVED_FROM, textAt(derive, 'from') ?? '') ?? '';
  const compared = comparedGroups(result).flat();
  const groups = oneOrMany(valueOf(result, 'by_arm')).filter((each) => compared.includes(textAt(each, 'arm') ?? ''));
  const statistic = FROM_ESTIMATE.includes(from) ? estimate : from === 'paired data' ? paired : undefined;
  return [derive, ...groups, ...(statistic === undefined ? [] : [statistic])];
}

/** Ways of working out that read the estimate, not the groups. */
const FROM_ESTIMATE: readonly string[] = ['t', 'f', 'p', 'odds ratio', 'correlation'];

const BETTER = ['lower', 'higher'] as const;

type Rest = Pick<Effect, 'better' | 'source' | 'notes' | 'notPooled'>;

/** Estimates that should not be pooled are still shown: they are what the paper says. */
function asGiven(result: Node, facts: StudyFacts, rest: Rest): Derived<Effect> {
  const given = givenEffect(result);
  if (!given.ok) return given;
  const { metric, value, interval, estimate: pooled, formula, citation, ingredients, notes = [] } = given.value;
  const clustering = clusteringOf(result);
  const clusterNotes = isClustered(result, facts) && clustering === 'adjusted' ? [translated(CLUSTERS_HEEDED)] : [];
  return derived({
    ...rest,
    metric,
    scale: scaleOf(metric),
    estimate: pooled,
    value,
    interval,
    origin: 'given',
    formula,
    citation,
    ingredients,
    notes: [...notes, ...rest.notes, ...clusterNotes],
    notPooled: rest.notPooled ?? whyNotPooled(result, facts),
  });
}

const CLUSTERS_HEEDED = english`That people of one ward or team resemble each other was taken into account by the authors.`;

function whyNotPooled(result: Node, facts: StudyFacts): string | undefined {
  const clustering = isClustered(result, facts) ? clusteringOf(result) : 'adjusted';
  if (clustering === 'not adjusted') return translated(CLUSTERS_NOT_HEEDED);
  if (clustering === 'not said') return translated(CLUSTERS_NOT_SAID);
  return facts.design === 'crossover trial' ? crossoverProblem(result) : undefined;
}

/** Of a crossover trial, why its numbers may not be used as those of pairs. */
function crossoverProblem(result: Node): string | undefined {
  const periods = periodsOf(result);
  if (periods === 'all as if independent')
    return say`Each person was in both groups, and the analysis took them for different people: its interval is wrong.`;
  if (periods !== 'all' && periods !== 'first only')
    return say`Each person was in both groups, and it is not said whether pairs were analysed: write “paired: periods”.`;
  return undefined;
}

function worked(derive: Node, result: Node, facts: StudyFacts, rest: Rest): Derived<Effect> {
  const problem = whyNotDerived(derive, result, facts);
  if (problem !== undefined) return refused(problem);
  const draft = derivedEffect(result, derive, rest.better);
  if (!draft.ok) return draft;
  const mended = heedClusters(draft.value, derive, result);
  if (!mended.ok) return mended;
  const { metric, estimate, formula, citation, ingredients, table, notes = [] } = mended.value;
  const scale = scaleOf(metric);
  const split = splitOf(result);
  if (!Number.isFinite(estimate.value) || !(estimate.variance > 0 && estimate.variance < Number.POSITIVE_INFINITY))
    return refused(say`These numbers give no effect with a standard error above 0: look them up.`);
  return derived({
    ...rest,
    metric,
    scale,
    estimate,
    ...shownOf(estimate, scale),
    origin: 'derived',
    formula,
    citation,
    ingredients,
    notes: [...notes, ...rest.notes],
    ...(table && { table }),
    ...(split > 1 && { splitAmong: split }),
  });
}

function whyNotDerived(derive: Node, result: Node, facts: StudyFacts): string | undefined {
  const from = canonicalChoice(DERIVED_FROM, textAt(derive, 'from') ?? '');
  if (isClustered(result, facts) && numberAt(derive, 'icc') === undefined) {
    const adjusted =
      clusteringOf(result) === 'adjusted'
        ? say` The authors’ own analysis did: its estimate can be used as given.`
        : '';
    return say`Wards or teams were compared. Numbers of single people do not heed that those of one ward resemble each other, so the interval would be too narrow.${adjusted} Write “icc” in “derive”, with where it is from.`;
  }
  const isPaired = from === 'paired data';
  if (facts.design === 'crossover trial' && !isPaired && periodsOf(result) !== 'first only')
    return say`Each person was in both groups: the formulas for two independent groups would throw the pairing away. Take “from: paired data”, or the first period only.`;
  return undefined;
}

/** SE·√DE, where an intracluster correlation is declared. Cochrane Handbook 23.1. */
function heedClusters(draft: Draft, derive: Node, result: Node): Derived<Draft> {
  const icc = numberAt(derive, 'icc');
  if (icc === undefined) return derived(draft);
  const fromAnalysis = FROM_ESTIMATE.includes(canonicalChoice(DERIVED_FROM, textAt(derive, 'from') ?? '') ?? '');
  if (fromAnalysis && clusteringOf(result) === 'adjusted')
    return refused(
      say`The statistic is from an analysis that takes clusters into account already; “icc” would do it twice.`,
    );
  const size = clusterSize(result);
  if (size === undefined || size < 1)
    return refused(
      say`The average size of a cluster is missing: write “cluster_size” in “derive”, or “clusters” in “by_arm”.`,
    );
  const effect = designEffect(size, icc);
  const { value, variance } = draft.estimate;
  // Counts of single people know of no clusters, so that no method may pool them as they are.
  const { table: _, ...rest } = draft;
  return derived({
    ...rest,
    estimate: { value, variance: variance * effect },
    formula: say`${draft.formula}; V·(1 + (M − 1)·ICC) for clusters`,
    citation: `${draft.citation}; Cochrane Handbook, 23.1`,
    ingredients: { ...draft.ingredients, numbers: { ...draft.ingredients.numbers, design_effect: effect } },
    notes: [
      ...(draft.notes ?? []),
      say`Mended for clusters: ${Number(size.toFixed(1))} people in each, ICC ${icc}, design effect ${effect.toFixed(2)}.`,
    ],
  });
}

/** What the analysis was adjusted for, as the file says. */
function adjustments(result: Node): string[] {
  const factors = oneOrMany(valueOf(valueOf(result, 'analysis'), 'adjusted_for')).flatMap((each) => textOf(each) ?? []);
  if (valueOf(result, 'derive') !== undefined)
    return factors.length === 0 ? [] : [say`Not adjusted, unlike the authors’ own analysis.`];
  return factors.length === 0 ? [] : [say`Adjusted for ${factors.join(', ')}.`];
}

/** A stepped wedge mixes the intervention with the passing of time. */
function timeTrend(result: Node, { design }: StudyFacts): string[] {
  if (design !== 'stepped-wedge cluster randomised trial') return [];
  const words = textAt(valueOf(result, 'analysis'), 'time');
  return words !== undefined && !/^(?:no\b|not\b|none\b|ignored\b)/i.test(words)
    ? []
    : [say`Stepped wedge: that things change with time was not taken into account, or it is not said.`];
}

/** A comparison group that stands in several comparisons of one outcome is counted in each. */
function sharedComparator(result: Node, file: RecordFile, review: Review): string[] {
  const [first = [], second = []] = comparedGroups(result);
  const sides = comparisonsIn(file, review).get(comparisonKey(result));
  if (first.length === 0 || second.length === 0 || sides === undefined || sides.size < 2) return [];
  const others = firstOthers(sides, first.join());
  const more = sides.size - 1 - others.length;
  const ids = [...others.flatMap((side) => side.ids.map((id) => `“${id}”`)), ...(more > 0 ? ['…'] : [])].join(', ');
  const groups = new Set([first, ...others.map((side) => side.groups)].flat());
  const together = [...groups, ...(more > 0 ? ['…'] : [])].join(', ');
  return [
    say`The group “${second.join(', ')}” is also the comparison of ${ids}: in one summary its people would be counted twice. To use all, write a result with “comparison: [[${together}], ${second.join(', ')}]”, which puts the groups together; or write “split_comparator: ${sides.size}” in “derive” of each, which divides its people.`,
  ];
}

/** More sides than these are not named. */
const MOST_NAMED = 6;

/** The first sides but one's own: each result asks, so that not all can be gone through. */
function firstOthers(sides: ReadonlyMap<string, ComparedSide>, own: string): readonly ComparedSide[] {
  const others: ComparedSide[] = [];
  for (const [side, compared] of sides) {
    if (others.length === MOST_NAMED) break;
    if (side !== own) others.push(compared);
  }
  return others;
}

/** Groups that are compared with one and the same, and the first of the results in which they are. */
interface ComparedSide {
  readonly groups: readonly string[];
  readonly ids: string[];
}

/** The results of a file by what they measure and with what they compare, then by what is compared with it. */
function comparisonsIn(file: RecordFile, review: Review): ReadonlyMap<string, ReadonlyMap<string, ComparedSide>> {
  return workedOut(review, inTree(review, file), 'results by comparator', () => {
    const found = new Map<string, Map<string, ComparedSide>>();
    for (const result of oneOrMany(file.sections.get('results')?.value)) {
      const [groups = []] = comparedGroups(result);
      if (groups.length === 0) continue;
      const key = comparisonKey(result);
      const sides = found.get(key) ?? new Map<string, ComparedSide>();
      const side = sides.get(groups.join()) ?? { groups, ids: [] };
      if (side.ids.length < MOST_NAMED) side.ids.push(textAt(result, 'id') ?? '?');
      found.set(key, sides.set(groups.join(), side));
    }
    return found;
  });
}

function comparisonKey(result: Node): string {
  const what = ['outcome', 'measure', 'timepoint'].map((key) => textAt(result, key));
  return JSON.stringify([...what, comparedGroups(result)[1]]);
}
