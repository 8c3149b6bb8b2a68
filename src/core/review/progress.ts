/** How far the work has come: every record against the sections that the review expects of it. */

import type { Node, Span } from '../document/document';
import { type Author, authorKey, type RecordFile } from '../document/record';
import { isBlank, textOf, walk } from '../document/walk';
import type { Instrument } from '../knowledge/instrument';
import { qualityToolOf } from '../knowledge/quality-tools/list';
import { answeredItems, isUnfinished } from './appraisal/answered-items';
import { type Assessment, assessmentsWith, endsAtScreening, hasOverall } from './appraisal/assessments';
import { checkedIn } from './checked';
import { expectedSections, resultsToAssess, type ToAssess } from './expected';
import { recordFieldsOf } from './fields-of-review';
import {
  includedStudies,
  type RecordView,
  type Review,
  recordCalled,
  type Standing,
  sectionNode,
  workedOut,
} from './review';
import { instrumentIn } from './tools-of-review';

export { expectedSections, resultsToAssess, type ToAssess } from './expected';

/**
 * done: nothing in it is left blank. begun: something is, or the extractors do not agree on it. missing: not there, or
 * nothing stands in it.
 */
export type SectionState = 'done' | 'begun' | 'missing';

export interface SectionProgress {
  readonly section: string;
  readonly state: SectionState;
  /** Of sections with assessments: how many results are assessed, of how many. */
  readonly parts?: { readonly done: number; readonly of: number };
  /** How far people agree on it; absent where it is missing, and for one person's own work. */
  readonly standing?: Standing;
  /** Who has checked it against the sources; absent where nobody has, or where it has changed since. */
  readonly checked?: { readonly by: readonly string[]; readonly date: string | undefined };
  /** Where it is written. */
  readonly source?: { readonly file: string; readonly span: Span };
}

/** One person's own part in a record, or the consensus', or the draft's. */
export interface AuthorProgress {
  readonly author: Author;
  /** Their files of this record. */
  readonly files: readonly RecordFile[];
  /** The expected sections that are theirs to extract. */
  readonly sections: readonly SectionProgress[];
}

export interface RecordProgress {
  readonly record: RecordView;
  /** The expected sections, in the order in which the review names them. */
  readonly sections: readonly SectionProgress[];
  /** Everybody whose files are visible. */
  readonly authors: readonly AuthorProgress[];
}

/** Expected sections, counted. */
export interface Totals {
  readonly done: number;
  readonly begun: number;
  readonly missing: number;
  readonly expected: number;
}

export interface Progress {
  /** Studies and interventions, in the order of the review. */
  readonly records: readonly RecordProgress[];
  /** Every section that is expected of any record, in the order in which they are first named. */
  readonly sections: readonly string[];
  readonly totals: Totals;
  /** Per person, over the sections expected of the records that they extract. */
  readonly people: readonly {
    readonly initials: string;
    readonly records: readonly string[];
    readonly totals: Totals;
  }[];
}

/** Measures the whole review against its `expects`; without it nothing is expected. */
export function progressOf(review: Review): Progress {
  return workedOut(review, review, 'progress', () => measuredProgressOf(review));
}

function measuredProgressOf(review: Review): Progress {
  const records = [...includedStudies(review), ...review.interventions].map((record) => recordProgress(record, review));
  return {
    records,
    sections: [...new Set(records.flatMap((record) => record.sections.map(({ section }) => section)))],
    totals: totalsOf(records.flatMap((record) => record.sections)),
    people: peopleOf(records),
  };
}

/** One record against what is expected of it. */
export function recordProgress(record: RecordView, review: Review): RecordProgress {
  return workedOut(review, record, 'progress', () => measuredProgress(record, review));
}

function measuredProgress(record: RecordView, review: Review): RecordProgress {
  const expected = expectedSections(record, review);
  return {
    record,
    sections: expected.map((section) => sharedProgress(record, section, review)),
    authors: authorsOf(record).map(({ author, files }) => ({
      author,
      files,
      sections: expected
        .filter((section) => isTheirs(section, author, files, record))
        .map((section) => ownProgress(files, section, review)),
    })),
  };
}

/** Nobody extracts again what stands in the shared record: an extractor's part is what they have begun, and what it lacks. */
function isTheirs(section: string, author: Author, files: readonly RecordFile[], record: RecordView): boolean {
  if (author.kind !== 'extractor' || files.some((file) => file.sections.has(section))) return true;
  return !record.files.some((file) => file.author.kind !== 'extractor' && file.sections.has(section));
}

/** Whether a section of one file is done, begun or missing: what decides whether somebody may see a colleague's. */
export function sectionState(file: RecordFile, section: string, review: Review): SectionState {
  return ownProgress([file], section, review).state;
}

/**
 * Whether an assessment is finished: a judgement of every domain and an overall one, and no question left open. Questions
 * that come before the domains need no judgement; where they end the assessment, nothing else is needed.
 */
export function isAssessed(assessment: Assessment): boolean {
  const { domains, overall } = assessment;
  if (domains.length === 0 || (hasOverall(assessment) && overall.given?.value === undefined)) return false;
  if (endsAtScreening(assessment)) return true;
  const onlyJudged = domains.every(({ answers }) => answers.length === 0);
  return domains.every((each) => {
    if (each.state === 'incomplete') return false;
    return each.domain.screening ? onlyJudged || each.state !== 'empty' : each.given?.value !== undefined;
  });
}

/**
 * Answers which of these assessments is that of a result: a finished one, else any, the first of several. One of the study
 * as a whole stands for all its results.
 */
export function prepareAssessmentOf(assessments: readonly Assessment[]): (target: ToAssess) => Assessment | undefined {
  const order = [...assessments.filter(isAssessed), ...assessments.filter((each) => !isAssessed(each))];
  const places = new Map<string | undefined, number>();
  for (const [place, { result }] of order.entries()) if (!places.has(textOf(result))) places.set(textOf(result), place);
  const ofStudy = places.get(undefined) ?? order.length;
  return ({ id }) => order[Math.min(places.get(id) ?? order.length, ofStudy)];
}

/** The record as the synthesis reads it. */
function sharedProgress(record: RecordView, section: string, review: Review): SectionProgress {
  const view = record.sections.get(section);
  if (view === undefined) return { section, state: 'missing' };
  const progress = ownProgress([view.file], section, review, sectionNode(record, 'results'));
  if (progress.state === 'missing') return progress;
  const state = view.standing === 'not agreed' ? 'begun' : progress.state;
  return { ...progress, state, standing: view.standing };
}

/** The section in the files of one author. Results may stand in another of their files, or be everybody's. */
function ownProgress(
  files: readonly RecordFile[],
  section: string,
  review: Review,
  results?: Node | undefined,
): SectionProgress {
  const file = files.find((each) => each.sections.has(section));
  const pair = file?.sections.get(section);
  if (file === undefined || pair === undefined || isBlank(pair.value)) return { section, state: 'missing' };
  const source = { file: file.path, span: pair.key.span };
  const checked = checkedBy(file, section, review);
  const instrument = instrumentIn(review, section);
  if (instrument === undefined)
    return { section, state: stateOfSection(section, pair.value, review), ...checked, source };
  const own = files.find((each) => each.sections.has('results'))?.sections.get('results')?.value;
  const parts = partsOf(instrument, file, results ?? own ?? resultsOf(file, review), review);
  return { section, state: parts.done < parts.of ? 'begun' : 'done', parts, ...checked, source };
}

function checkedBy(file: RecordFile, section: string, review: Review): Pick<SectionProgress, 'checked'> {
  if (file.kind === undefined) return {};
  const found = checkedIn(file, recordFieldsOf(review, file.kind)).find((each) => each.section === section);
  return found?.state === 'holds' ? { checked: { by: found.by, date: found.date } } : {};
}

function resultsOf(file: RecordFile, review: Review): Node | undefined {
  return sectionNode(recordCalled(review, 'study', file.id), 'results');
}

function partsOf(instrument: Instrument, file: RecordFile, results: Node | undefined, review: Review) {
  const targets = resultsToAssess(instrument, results, review);
  const finished = prepareAssessmentOf(assessmentsWith(instrument, file, review).filter(isAssessed));
  const done = targets.filter((target) => finished(target) !== undefined);
  return { done: done.length, of: targets.length };
}

/** With a tool that is answered item by item, a section is begun while one of its items, or what is judged from them, is open. */
function stateOfSection(section: string, value: Node, review: Review): SectionState {
  const tool = qualityToolOf(section);
  const answered = tool && answeredItems(tool, value, review);
  return answered && isUnfinished(answered) ? 'begun' : stateOf(value);
}

/** A blank key is not yet extracted, and so is an empty list: `not reported` is how people say that there is nothing. */
function stateOf(value: Node): SectionState {
  for (const { node } of walk(value)) {
    const isEmpty = node.kind === 'scalar' ? isBlank(node) : childrenOf(node) === 0;
    if (isEmpty) return 'begun';
  }
  return 'done';
}

function childrenOf(node: Exclude<Node, { kind: 'scalar' }>): number {
  return node.kind === 'mapping' ? node.pairs.length : node.items.length;
}

function authorsOf({ files }: RecordView): { author: Author; files: RecordFile[] }[] {
  const byAuthor = new Map<string, { author: Author; files: RecordFile[] }>();
  for (const file of files) {
    const known = byAuthor.get(authorKey(file.author));
    if (known) known.files.push(file);
    else byAuthor.set(authorKey(file.author), { author: file.author, files: [file] });
  }
  return [...byAuthor.values()];
}

function peopleOf(records: readonly RecordProgress[]): Progress['people'] {
  const people = new Map<string, { records: string[]; sections: SectionProgress[] }>();
  for (const { record, authors } of records) {
    for (const { author, sections } of authors) {
      if (author.kind !== 'extractor') continue;
      const known = people.get(author.initials) ?? { records: [], sections: [] };
      known.records.push(record.id);
      known.sections.push(...sections);
      people.set(author.initials, known);
    }
  }
  return [...people].map(([initials, { records, sections }]) => ({ initials, records, totals: totalsOf(sections) }));
}

/** How many sections are in which state. */
export function totalsOf(sections: readonly SectionProgress[]): Totals {
  const count = (state: SectionState) => sections.filter((section) => section.state === state).length;
  return { done: count('done'), begun: count('begun'), missing: count('missing'), expected: sections.length };
}
