/** What a forest plot and a summary are made from. */

import type { Node, Span } from '../../document/document';
import { addTo } from '../../document/groups';
import { itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { comparedGroups } from '../../effects/comparison';
import type { Effect } from '../../effects/effect';
import { effectOf, otherEffectOf } from '../../effects/effect-of';
import { studyDesign } from '../../review/appraisal/assessments';
import { includedStudies, type RecordView, type Review, type SectionView, workedOut } from '../../review/review';
import { studyName } from '../../review/study-names';
import type { ForestPanel } from '../models/forest-plot';
import type { LeftOut } from '../models/table';
import { isAboutAll, isRandomised } from './directions';

/** A result with its effect, before it is drawn. It is kept of every study, so that it holds no part of a tree. */
export interface Candidate {
  readonly study: RecordView;
  readonly name: string;
  readonly section: SectionView;
  /** Where the result stands, and its id; where it has none, the result. */
  readonly span: Span;
  readonly idSpan: Span;
  readonly id: string | undefined;
  readonly outcome: string;
  readonly measure: string | undefined;
  readonly timepoint: string | undefined;
  readonly population: string | undefined;
  /** The ids of the groups that are compared. */
  readonly interventionGroups: readonly string[];
  readonly comparatorGroups: readonly string[];
  /** An estimate with its 95% interval, digit for digit; absent where none stands there. */
  readonly printed: Printed | undefined;
  readonly randomised: boolean | undefined;
  readonly isAboutAll: boolean;
  readonly effect: Effect;
  /** Of results that stand in one panel the same. */
  readonly panel: string;
  /** Another estimate of the same result counts: it is drawn below that one. */
  readonly isBeside?: true;
}

/** Numbers as they are written. */
export interface Printed {
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
}

/** Which way of a plot is better, and whose effects have to be turned round for that. */
export interface Sense {
  readonly turned: (candidate: Candidate) => boolean;
  readonly sides: ForestPanel['sides'];
  /** Why no summary makes sense; absent where one does. */
  readonly problem: string | undefined;
  readonly notes: readonly string[];
}

/** Results with an effect, and why others have none. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** In words. */
  readonly refused: readonly string[];
  /** The same, result by result, with their places. */
  readonly leftOut: readonly LeftOut[];
  /** Results from which no effect is asked for: neither an estimate nor a derivation is written. */
  readonly without: readonly WithoutEffect[];
}

export interface WithoutEffect {
  /** The study, as it is cited, and the id of the result. */
  readonly study: string;
  readonly result: string | undefined;
  readonly why: 'numbers of groups' | 'words' | 'nothing';
}

/** Every result of the included studies that has an effect, and in words why others have none. */
export function candidatesOf(review: Review): Candidates {
  return workedOut(review, review, 'results with an effect', () => {
    const all = includedStudies(review).map((study) => candidatesOfStudy(study, review));
    return {
      candidates: all.flatMap(({ candidates }) => candidates),
      refused: all.flatMap(({ refused }) => refused),
      leftOut: all.flatMap(({ leftOut }) => leftOut),
      without: all.flatMap(({ without }) => without),
    };
  });
}

/** Those of one study. */
export function candidatesOfStudy(study: RecordView, review: Review): Candidates {
  return workedOut(review, study, 'results with an effect', () => readCandidates(study, review));
}

function readCandidates(study: RecordView, review: Review): Candidates {
  const leftOut: LeftOut[] = [];
  const refused: string[] = [];
  const without: WithoutEffect[] = [];
  const section = study.sections.get('results');
  const name = studyName(study, review).cited;
  if (section === undefined) return { candidates: [], refused, leftOut, without };
  if (section.standing === 'not agreed') {
    const because = `Not shown, because the extractors do not agree on the results: ${name}.`;
    return { candidates: [], refused: [because], leftOut, without };
  }
  const design = studyDesign(section.file, review)?.value;
  const candidates = oneOrMany(section.pair.value).flatMap((node): readonly Candidate[] => {
    const effect = effectOf(node, section.file, review);
    const id = textAt(node, 'id');
    if (effect === undefined) {
      without.push({ study: name, result: id, why: whyWithout(node) });
      return [];
    }
    if (!effect.ok) {
      refused.push(`No effect for ${name}${id === undefined ? '' : `, ${id}`}: ${effect.because}`);
      const source = { file: section.file.path, span: node.span };
      leftOut.push({ study: name, result: id, why: { kind: 'no effect', because: effect.because }, source });
      return [];
    }
    const known = {
      study,
      name,
      section,
      ...resultIn(node),
      randomised: isRandomised(design),
      isAboutAll: isAboutAll(node, review),
    };
    const counted = withEffect(known, node, effect.value);
    const other = otherEffectOf(node, section.file, review);
    return other?.ok ? [counted, { ...withEffect(known, node, other.value), isBeside: true }] : [counted];
  });
  return { candidates, refused, leftOut, without };
}

/** What a result says of itself, whatever its effect. */
function resultIn(node: Node) {
  const [interventionGroups = [], comparatorGroups = []] = comparedGroups(node);
  return {
    span: node.span,
    idSpan: (valueOf(node, 'id') ?? node).span,
    id: textAt(node, 'id'),
    outcome: textAt(node, 'outcome') ?? 'outcome not extracted',
    measure: textAt(node, 'measure'),
    timepoint: textAt(node, 'timepoint'),
    population: textAt(node, 'population'),
    interventionGroups,
    comparatorGroups,
  };
}

function withEffect(known: Omit<Candidate, 'effect' | 'panel' | 'printed'>, node: Node, effect: Effect): Candidate {
  return { ...known, effect, panel: panelOf(known, effect), printed: printedIn(node, effect) };
}

function whyWithout(result: Node): WithoutEffect['why'] {
  if (valueOf(result, 'by_arm') !== undefined || valueOf(result, 'paired') !== undefined) return 'numbers of groups';
  const isTold = ['narrative', 'effect_direction', 'authors_conclude', 'estimate'].some(
    (each) => valueOf(result, each) !== undefined,
  );
  return isTold ? 'words' : 'nothing';
}

/** Results that stand in one panel: of one outcome and metric. */
export function inPanels(candidates: readonly Candidate[]): Candidate[][] {
  const panels = new Map<string, Candidate[]>();
  for (const each of candidates) addTo(panels, each.panel, each);
  return [...panels.values()];
}

/** Points of one measure are never drawn among those of another. */
function panelOf({ outcome, measure }: Pick<Candidate, 'outcome' | 'measure'>, { metric }: Effect): string {
  return [outcome, metric, HAS_UNITS.includes(metric) ? (measure ?? '') : ''].join('\n');
}

/** Metrics in the units of their measure. */
export const HAS_UNITS: readonly string[] = ['md', 'coefficient'];

/** What is printed at the place from which the effect is read. */
function printedIn(result: Node, { source }: Effect): Printed | undefined {
  const estimates = ['estimate', 'unadjusted'].map((key) => valueOf(result, key));
  const estimate = estimates.find((each) => each?.span.start === source.start) ?? estimates[0];
  const [lower, upper] = itemsOf(valueOf(estimate, 'ci')).map(textOf);
  const level = textAt(estimate, 'ci_level');
  const value = textAt(estimate, 'value');
  if (lower === undefined || upper === undefined || value === undefined) return undefined;
  return level === undefined || level === '95' ? { value, lower, upper } : undefined;
}
