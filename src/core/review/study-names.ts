/** How studies, reports, outcomes and measures are called in tables and figures. */

import type { Node } from '../document/document';
import { itemsOf, oneOrMany, pairsOf, textAt, textOf, valueOf } from '../document/walk';
import { citationLabel } from './citation';
import {
  type Derived,
  derivedFrom,
  type Index,
  indexed,
  isIncluded,
  type RecordView,
  type Review,
  recordCalled,
  reviewSection,
  sectionNode,
  workedOut,
} from './review';

/** What a table needs to know of a report. */
export interface ReportName {
  readonly id: string | undefined;
  /** The number under which the review cites it. */
  readonly number: string | undefined;
  /** "Aimola 2018"; absent where neither author nor year is known. */
  readonly label: string | undefined;
  readonly node: Node;
}

/** The reports of a study, in the order of the file. */
export function reportsOf(study: RecordView): ReportName[] {
  return reportsIn(sectionNode(study, 'reports'));
}

/** The reports in a `reports` section. */
export function reportsIn(section: Node | undefined): ReportName[] {
  return itemsOf(section).map((node) => {
    const citation = valueOf(node, 'citation');
    return { id: textAt(node, 'id'), number: textAt(citation, 'number'), label: citationLabel(citation), node };
  });
}

/** The numbers under which the review cites the reports of a study. */
export function reportNumbersOf(study: RecordView, review: Review): readonly string[] {
  return workedOut(review, study, 'numbers of reports', () => reportsOf(study).flatMap(({ number }) => number ?? []));
}

/** How a study is called. */
export interface StudyName {
  /** Its own name; else first author and year of its first report: "Aimola et al. 2018"; else the id. */
  readonly name: string;
  /** With the numbers under which the review cites its reports: "Aimola et al. 2018 [41]". */
  readonly cited: string;
}

/** The name of each study, by its id; where two would be called the same, their ids stand behind the names. */
export function studyNames(review: Review): ReadonlyMap<string, StudyName> {
  // Tables ask for it row by row.
  return derivedFrom(review, review, STUDY_NAMES);
}

const STUDY_NAMES: Derived<ReadonlyMap<string, StudyName>> = {
  what: 'study names',
  of: (review) => new Map(review.studies.map((study) => [study.id, studyName(study, review)])),
  same: (before, now) =>
    before.size === now.size &&
    [...now].every(([id, { name, cited }]) => before.get(id)?.name === name && before.get(id)?.cited === cited),
};

/** How one study is called. */
export function studyName(study: RecordView, review: Review): StudyName {
  return workedOut(review, study, 'name', () => {
    const plain = nameOf(study);
    const name = indexed(review, CALLED, plain).length > 1 && plain !== study.id ? `${plain} (${study.id})` : plain;
    const numbers = compactNumbers(reportNumbersOf(study, review));
    return { name, cited: numbers === '' ? name : `${name} [${numbers}]` };
  });
}

/** The ids of the studies that would have the same name. */
const CALLED: Index<RecordView, string> = {
  of: 'studies',
  *facts(study) {
    yield [nameOf(study), study.id];
  },
};

function nameOf(study: RecordView): string {
  const own = textOf(sectionNode(study, 'name'));
  if (own !== undefined) return own;
  const reports = reportsOf(study);
  return (reports.find(({ id }) => id === 'main') ?? reports[0])?.label ?? study.id;
}

/** The studies of an intervention: those that name it, for the whole study or for one of its groups. */
export function studiesOf(intervention: RecordView, review: Review): RecordView[] {
  return indexed(review, ABOUT, intervention.id).flatMap((id) => recordCalled(review, 'study', id) ?? []);
}

/** The ids of the included studies about each intervention. */
const ABOUT: Index<RecordView, string> = {
  of: 'studies',
  *facts(study) {
    if (isIncluded(study)) for (const id of interventionsOf(study)) yield [id, study.id];
  },
};

/** The ids of the interventions that a study is about. */
export function interventionsOf(study: RecordView): string[] {
  const named = oneOrMany(sectionNode(study, 'interventions')).flatMap((node) => textOf(node) ?? []);
  const given = itemsOf(sectionNode(study, 'arms')).flatMap((arm) => textAt(arm, 'intervention') ?? []);
  return [...new Set([...named, ...given])];
}

/** An intervention in few words: its short name, else its name, else its id. */
export function interventionName(intervention: RecordView): string {
  const words = ['short_name', 'name'].flatMap((key) => textOf(sectionNode(intervention, key)) ?? []);
  return words[0] ?? intervention.id;
}

/** The name of the intervention with this id; the id itself where there is none. */
export function interventionCalled(id: string, review: Review): string {
  const intervention = recordCalled(review, 'intervention', id);
  return intervention ? workedOut(review, intervention, 'short name', () => interventionName(intervention)) : id;
}

/** "46–50, 57": numbers in order, runs of three and more taken together; words that are not numbers follow. */
export function compactNumbers(written: readonly string[]): string {
  const unique = [...new Set(written)];
  const numbers = unique
    .filter((each) => /^\d+$/.test(each))
    .map(Number)
    .sort((a, b) => a - b);
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const inWords = runs.flatMap(([from, to]) => {
    if (from === to) return [`${from}`];
    return to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`];
  });
  return [...inWords, ...unique.filter((each) => !/^\d+$/.test(each))].join(', ');
}

/** Names of the review's vocabulary as tables print them, and what the short ones stand for. */
export interface Names {
  /** The short name of a measure, else its name, else the word itself. */
  readonly measure: (name: string) => string;
  /** short → long, of measures with a short name. */
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** How outcomes and measures are called in tables, with their abbreviations: from the vocabulary of the review. */
export function namesOf(review: Review): Names {
  return workedOut(review, review, 'names of the vocabulary', () => readNames(review));
}

function readNames(review: Review): Names {
  const measures = pairsOf(valueOf(reviewSection(review, 'vocabulary'), 'measures'));
  const shown = new Map<string, string>();
  const abbreviations = new Map<string, string>();
  for (const { key, value } of measures) {
    const name = textAt(value, 'name');
    const short = textAt(value, 'short_name');
    shown.set(key.text, short ?? name ?? key.text);
    if (short !== undefined && name !== undefined) abbreviations.set(short, name);
  }
  return { measure: (name) => shown.get(name) ?? name, abbreviations };
}
