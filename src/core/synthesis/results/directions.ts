/**
 * Which group did better, by study and outcome: Hilton Boon & Thomson 2021 (10.1002/jrsm.1458). Only the direction that people
 * wrote counts; p values, intervals and verdicts on effectiveness have no part in it.
 */

import type { Node } from '../../document/document';
import { addTo } from '../../document/groups';
import { canBeCount, numberAt, numberOf } from '../../document/numbers';
import { itemsOf, oneOrMany, pairOf, pairsOf, textAt, valueOf } from '../../document/walk';
import { comparedGroups } from '../../effects/comparison';
import { canonicalChoice } from '../../fields/canonical';
import { YES_NO } from '../../fields/field-makers';
import { EFFECT_DIRECTIONS } from '../../format/study/result';
import { studyDesign } from '../../review/appraisal/assessments';
import {
  includedStudies,
  type RecordView,
  type Review,
  reviewSection,
  sectionNode,
  workedOut,
} from '../../review/review';
import { studyName } from '../../review/study-names';
import { greatest } from '../../statistics/extremes';
import { biasOf, type ResultBias, worstBias } from '../bias/result-bias';
import type { CellSource, LeftOut } from '../models/table';

export type Direction = 'benefit' | 'harm' | 'no difference or conflicting';

/** What a study says of one outcome. */
export interface StudyDirection {
  readonly direction: Direction;
  /** How many results stand behind it, and how many of them share its direction. */
  readonly results: number;
  readonly sharing: number;
  /** The largest number of people analysed in the intervention group; absent where it is not extracted. */
  readonly sample: number | undefined;
  readonly bias: ResultBias | undefined;
  readonly source: CellSource;
}

export interface StudyDirections {
  readonly study: RecordView;
  readonly design: string | undefined;
  readonly randomised: boolean;
  /** By outcome. */
  readonly outcomes: ReadonlyMap<string, StudyDirection>;
  readonly bias: ResultBias | undefined;
  readonly source: CellSource;
}

export interface Directions {
  /** In the order of the vocabulary. */
  readonly outcomes: readonly string[];
  /** Studies with at least one direction. */
  readonly studies: readonly StudyDirections[];
  /** From how much of a study's results on a direction counts for the outcome, in per cent. */
  readonly threshold: number;
  /** Results that name a direction and are left out because they are about a part of the people. */
  readonly leftOut: readonly LeftOut[];
  /** Studies on whose results people do not agree. */
  readonly notAgreed: readonly RecordView[];
}

const USUAL_THRESHOLD = 70;

/** The direction in each outcome for each included study, and what is in none of them. */
export function directionsOf(review: Review): Directions {
  return workedOut(review, review, 'directions', () => readDirections(review));
}

function readDirections(review: Review): Directions {
  const threshold = thresholdOf(review);
  const all = includedStudies(review);
  const each = all.map((study) => directionsOfStudy(study, review));
  const studies = each.flatMap(({ directions }) => directions);
  const used = new Set(studies.flatMap(({ outcomes }) => [...outcomes.keys()]));
  const known = outcomesOf(review).filter((outcome) => used.has(outcome));
  return {
    outcomes: [...known, ...[...used].filter((outcome) => !known.includes(outcome))],
    studies,
    threshold,
    leftOut: each.flatMap(({ leftOut }) => leftOut),
    notAgreed: all.filter((study) => study.sections.get('results')?.standing === 'not agreed'),
  };
}

/** Those of one study: none where it names no direction. */
export function directionsOfStudy(study: RecordView, review: Review): DirectionsOfStudy {
  return workedOut(review, study, 'directions', () => ({
    directions: directionsIn(study, thresholdOf(review), review),
    leftOut: partsIn(study, review),
  }));
}

interface DirectionsOfStudy {
  readonly directions: readonly StudyDirections[];
  readonly leftOut: readonly LeftOut[];
}

function thresholdOf(review: Review): number {
  const written = numberOf(valueOf(reviewSection(review, 'synthesis'), 'same_direction'));
  return written !== undefined && written > 50 && written <= 100 ? written : USUAL_THRESHOLD;
}

/** The outcomes of the review's vocabulary, in its order. */
export function outcomesOf(review: Review): string[] {
  return pairsOf(valueOf(reviewSection(review, 'vocabulary'), 'outcomes')).map(({ key }) => key.text);
}

/** Whether chance decided who was in which group. */
export function isRandomised(design: string | undefined): boolean | undefined {
  if (design === undefined) return undefined;
  return ['randomised trial', 'cluster randomised trial', 'crossover trial'].includes(design)
    ? true
    : design === 'stepped-wedge cluster randomised trial';
}

function directionsIn(study: RecordView, threshold: number, review: Review): StudyDirections[] {
  const section = study.sections.get('results');
  const results = directedResults(study).filter((result) => isAboutAll(result, review));
  if (section === undefined || results.length === 0) return [];
  const file = section.file.path;
  const byOutcome = new Map<string, Node[]>();
  for (const result of results) {
    addTo(byOutcome, textAt(result, 'outcome') ?? NO_OUTCOME, result);
  }
  const outcomes = new Map(
    [...byOutcome].map(([outcome, same]) => [outcome, combined(same, file, study, threshold, review)] as const),
  );
  const design = studyDesign(section.file, review)?.value;
  return [
    {
      study,
      design,
      randomised: isRandomised(design) === true,
      outcomes,
      bias: worstBias([...outcomes.values()].map(({ bias }) => bias)),
      source: { file, span: section.pair.key.span },
    },
  ];
}

const NO_OUTCOME = 'outcome not extracted';

function combined(
  results: readonly Node[],
  file: string,
  study: RecordView,
  threshold: number,
  review: Review,
): StudyDirection {
  const words = results.map(directionIn);
  const sharing = (direction: string) => words.filter((word) => word === direction).length;
  const isEnough = (direction: string) => (sharing(direction) / words.length) * 100 >= threshold;
  const direction = isEnough('favours intervention')
    ? 'benefit'
    : isEnough('favours comparator')
      ? 'harm'
      : 'no difference or conflicting';
  const samples = results.flatMap((result) => sampleOf(result, study) ?? []);
  const spans = results.map((result) => pairOf(result, 'effect_direction')?.value.span ?? result.span);
  const first = spans[0] ?? results[0]?.span ?? { start: 0, end: 0 };
  const last = results.at(-1)?.span ?? first;
  return {
    direction,
    results: results.length,
    sharing: sharing(WORDS[direction]),
    sample: samples.length === 0 ? undefined : greatest(samples),
    bias: worstBias(results.map((result) => biasOf(textAt(result, 'id'), study, review))),
    source: {
      file,
      span: first,
      around: { start: results[0]?.span.start ?? first.start, end: last.end },
      ...(spans.length > 1 && { more: spans.slice(1).map((span) => ({ file, span })) }),
    },
  };
}

const WORDS: Readonly<Record<Direction, string>> = {
  benefit: 'favours intervention',
  harm: 'favours comparator',
  'no difference or conflicting': 'no difference',
};

/** How many people of the intervention group are in the result; else how many were in the group at the start. */
function sampleOf(result: Node, study: RecordView): number | undefined {
  const [intervention = []] = comparedGroups(result);
  const sizes = intervention.map((name) => {
    const analysed = oneOrMany(valueOf(result, 'by_arm')).find((arm) => textAt(arm, 'arm') === name);
    const started = itemsOf(sectionNode(study, 'arms')).find((arm) => textAt(arm, 'id') === name);
    return numberAt(analysed, 'analysed') ?? numberAt(started, 'participants');
  });
  const known = sizes.filter(canBeCount);
  return known.length === 0 || known.length < sizes.length ? undefined : known.reduce((sum, size) => sum + size, 0);
}

function directedResults(study: RecordView): Node[] {
  return oneOrMany(sectionNode(study, 'results')).filter((result) => directionIn(result) !== undefined);
}

function directionIn(result: Node): string | undefined {
  return canonicalChoice(EFFECT_DIRECTIONS, textAt(result, 'effect_direction') ?? '');
}

/** The results of a study that name a direction, and are about a part of the people. */
function partsIn(study: RecordView, review: Review): LeftOut[] {
  const file = study.sections.get('results')?.file.path;
  const parts = directedResults(study).filter((result) => !isAboutAll(result, review));
  if (file === undefined) return [];
  return parts.map((result) => {
    const population = pairOf(result, 'population')?.value;
    return {
      study: studyName(study, review).cited,
      result: textAt(result, 'id'),
      why: { kind: 'part', population: textAt(result, 'population') ?? '' },
      source: { file, span: population?.span ?? result.span, around: result.span },
    };
  });
}

/** Whether a result is about everyone in the comparison, not a part of them: the vocabulary says which people are all. */
export function isAboutAll(result: Node, review: Review): boolean {
  const population = textAt(result, 'population');
  if (population === undefined || EVERYONE.includes(population)) return true;
  const vocabulary = valueOf(reviewSection(review, 'vocabulary'), 'populations');
  const known = pairsOf(vocabulary).find(({ key }) => key.text === population)?.value;
  return canonicalChoice(YES_NO, textAt(known, 'whole') ?? '') === 'yes';
}

const EVERYONE: readonly string[] = ['all', 'everyone', 'overall', 'total', 'not reported'];
