/** A new assessment of the result at the cursor, with each instrument that fits the design of the study. */

import type { Pair, Sequence, TextEdit } from '../../document/document';
import { columnOf, lineBreakOf, lineEndOf } from '../../document/line-edges';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import { isBlank, isEmpty, isMapping, isSequence, oneOrMany, textAt } from '../../document/walk';
import { decidesItsVersion } from '../../format/study/assessment-fields';
import { assessmentTemplate } from '../../format/template';
import type { Instrument } from '../../knowledge/instrument';
import { isInstrument } from '../../knowledge/tools';
import { arises } from '../../knowledge/variant';
import { say } from '../../language/say';
import { type Assessment, asFacts, assessmentsWith, studyDesign } from '../../review/appraisal/assessments';
import { resultsToAssess } from '../../review/expected';
import { recordFieldsOf } from '../../review/fields-of-review';
import { isForAll, toolsFor } from '../../review/fitting-sections';
import { otherFilesOfTheSame, type Review, recordCalled, sectionNode } from '../../review/review';
import { fileStyle } from '../../writing/file-style';
import { addKeys, fillBlank } from '../../writing/keys';
import { readsWell } from '../../writing/reads-well';
import { quoted } from '../../writing/value';
import { mappingsAt } from '../place/mapping-at';
import type { Refactoring } from './refactoring';

/**
 * Nothing where no instrument fits it, or where the same people assessed the same already.
 * At a section for assessments in which nothing stands yet: of each result that the review wants assessed; with an
 * instrument that is made for studies, of the study, there and at each of its results.
 */
export function addAssessment(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  return assessmentsToAdd(review, file, (instrument) => resultsMeant(review, file, instrument, offset)).map(
    ({ refactoring }) => refactoring,
  );
}

/** What adds an assessment of a result; without a result, of the study as a whole. */
export interface AssessmentToAdd {
  readonly instrument: Instrument;
  readonly result: string | undefined;
  readonly refactoring: Refactoring;
}

/** So many results are offered at once while somebody types: each takes time. */
const MOST_RESULTS = 100;

/**
 * The same of results by their ids; with an instrument that is made for studies, of the study if any is asked for.
 * @param most how many at once
 */
export function assessmentsToAdd(
  review: Review,
  file: RecordFile,
  resultsFor: (instrument: Instrument) => readonly (string | undefined)[],
  most = MOST_RESULTS,
): readonly AssessmentToAdd[] {
  const design = studyDesign(file, review)?.value;
  if (file.kind !== 'study') return [];
  return instrumentsForDesign(review, file).flatMap((instrument) => {
    const home = homeOf(instrument, file, review);
    const read = prepareReadsWell(home.document.text);
    return open(instrument, home, resultsFor(instrument))
      .slice(0, most)
      .flatMap((result) => {
        const lines = newAssessment(instrument, result, design, file, review);
        const edit = lines && addition(instrument, lines, home, review);
        if (edit === undefined || !read(result ?? '', edit)) return [];
        const title = say`Add an assessment of ${result ?? say`the study`} with ${instrument.name}`;
        const refactoring = { title, kind: 'write' as const, edits: [{ path: home.path, edits: [edit] }] };
        return [{ instrument, result, refactoring }];
      });
  });
}

/** Of these results, those that are not assessed with an instrument yet; of one for studies, the study as a whole. */
function open(
  { id, assesses }: Instrument,
  home: RecordFile,
  asked: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const there = oneOrMany(home.sections.get(id)?.value).filter(isMapping);
  const assessed = new Set(there.map((each) => (assesses === 'result' ? textAt(each, 'result') : undefined)));
  if (assessed.has(undefined)) return [];
  const meant = assesses === 'result' ? asked : asked.slice(0, 1).map(() => undefined);
  return meant.filter((result) => !assessed.has(result));
}

/** Assessments differ in the id of their result only: where one of a plain id reads well, so do the others. */
function prepareReadsWell(text: string): (result: string, edit: TextEdit) => boolean {
  let known: boolean | undefined;
  return (result, edit) => {
    if (!/^[\w-]+$/.test(result)) return readsWell(text, [edit]);
    known ??= readsWell(text, [edit]);
    return known;
  };
}

/** The result at the cursor; all that are to be assessed at the empty section for their assessments. */
function resultsMeant(
  review: Review,
  file: RecordFile,
  instrument: Instrument,
  offset: number,
): readonly (string | undefined)[] {
  const { text, root } = file.document;
  const places = mappingsAt(text, root, offset);
  const at = places.find(({ path }) => path.length === 2 && path[0] === 'results');
  const result = at && textAt(at.node, 'id');
  if (result !== undefined) return [result];
  const [here] = places;
  const isAtEmpty = here?.path.length === 0 && here.pair?.key.text === instrument.id && isEmpty(here.pair.value);
  if (!isAtEmpty) return [];
  if (instrument.assesses !== 'result') return [undefined];
  const study = recordCalled(review, 'study', file.id);
  const results = file.sections.get('results')?.value ?? sectionNode(study, 'results');
  return resultsToAssess(instrument, results, review).flatMap(({ id }) => id ?? []);
}

/** Those that fit the design of a study, and lead to judgements of domains: while it is not known, what the team made for all. */
export function instrumentsForDesign(review: Review, file: RecordFile): readonly Instrument[] {
  const tools = toolsFor(file, review).filter(isInstrument);
  return studyDesign(file, review) === undefined ? tools.filter(isForAll) : tools;
}

/** The file in which the same people have the section already, because it may stand only once; else the file itself. */
function homeOf({ id }: Instrument, file: RecordFile, review: Review): RecordFile {
  if (file.sections.has(id)) return file;
  return otherFilesOfTheSame(review, file).find(({ sections }) => sections.has(id)) ?? file;
}

/** The lines of the assessment from its dash on, two columns a step; `undefined` where no form of the instrument fits. */
export function newAssessment(
  instrument: Instrument,
  result: string | undefined,
  design: string | undefined,
  { path, id = '' }: RecordFile,
  review: Review,
): readonly string[] | undefined {
  const about = result === undefined ? [] : [`result: ${quoted(result)}`];
  const known = design === undefined ? '' : `design: ${quoted(design)}\n`;
  const draft = `study: ${quoted(id)}\n${known}${instrument.id}:\n  - {${about.join()}}\n`;
  const [assessment] = assessmentsWith(instrument, readRecord(path, parse(draft)), review);
  if (assessment?.variant === undefined) return undefined;
  const template = assessmentTemplate(instrument, assessment.variant).trimEnd().split('\n');
  const [first = '', ...rest] = [
    ...about.map((line) => `  ${line}`),
    ...settled(assessment),
    ...template.map((line) => line.replace(/^- /, '  ')).filter((line) => line !== '  result:'),
  ];
  return [`- ${first.slice(2)}`, ...rest];
}

/** The version that the review decided is pinned; what somebody has to say and nobody has said yet is asked for. */
function settled({ instrument, facts }: Assessment): string[] {
  const all = asFacts(facts);
  return facts.flatMap(({ item, values, from }) => {
    if (item.key === 'version' && decidesItsVersion(instrument) && from === 'review')
      return [`  version: ${values.join(', ')}`];
    return from === 'instrument' && item.mustBeSaid && arises(instrument, item, all) ? [`  ${item.key}:`] : [];
  });
}

function addition(
  { id }: Instrument,
  lines: readonly string[],
  file: RecordFile,
  review: Review,
): TextEdit | undefined {
  const { text, root } = file.document;
  const pair = file.sections.get(id);
  const { step, dash } = fileStyle(file.document);
  if (!isMapping(root) || root.style === 'flow' || file.kind === undefined) return undefined;
  if (pair === undefined) {
    const order = Object.keys(recordFieldsOf(review, file.kind).fields);
    const [edit] = addKeys(
      text,
      root,
      [{ key: id, lines: [`${id}:`, ...indented(lines, dash, dash + 2, step)] }],
      order,
    );
    return edit;
  }
  if (isSequence(pair.value) && pair.value.style === 'block') return behindLast(text, pair.value, lines, step);
  if (isSequence(pair.value)) return inList(text, pair, pair.value, lines, indented(lines, dash, dash + 2, step));
  if (!isBlank(pair.value) || pair.value.span.end > pair.value.span.start) return undefined;
  const edit = fillBlank(text, pair, '');
  const at = edit && lineEndOf(text, edit.span.start);
  return at === undefined
    ? undefined
    : { span: { start: at, end: at }, text: asLines(text, indented(lines, dash, dash + 2, step)) };
}

/** In brackets only the result: the rest would not be read by anybody there. Empty brackets give way to an entry below the key. */
function inList(
  text: string,
  { key }: Pair,
  list: Sequence,
  [first = '']: readonly string[],
  below: readonly string[],
): TextEdit | undefined {
  const last = list.items.at(-1);
  if (last) return { span: { start: last.span.end, end: last.span.end }, text: `, {${first.slice(2)}}` };
  const colon = text.indexOf(':', key.span.end);
  const line = lineEndOf(text, list.span.end);
  const rest = text.slice(list.span.end, line).trim();
  if (rest !== '' && !rest.startsWith('#')) return undefined;
  // A remark stays on the line of the key.
  const remark = rest === '' ? '' : text.slice(list.span.end, line);
  return { span: { start: colon + 1, end: line }, text: `${remark}${asLines(text, below)}` };
}

/** Behind the last entry and the remarks below it that are indented like its keys. */
function behindLast(text: string, list: Sequence, lines: readonly string[], step: number): TextEdit | undefined {
  const last = list.items.at(-1);
  if (last === undefined || last.span.start < list.span.start || last.span.end > list.span.end) return undefined;
  const dash = columnOf(text, text.lastIndexOf('-', last.span.start - 1));
  const own = isMapping(last) && last.style === 'block' ? last.pairs[0]?.key.span.start : undefined;
  const column = own === undefined ? dash + 2 : columnOf(text, own);
  let at = lineEndOf(text, last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length);
  const remark = new RegExp(`^\\s*?\\n {${column},}#[^\\r\\n]*`);
  for (let found = remark.exec(text.slice(at)); found; found = remark.exec(text.slice(at))) at += found[0].length;
  return { span: { start: at, end: at }, text: asLines(text, indented(lines, dash, column, step)) };
}

function asLines(text: string, lines: readonly string[]): string {
  return lines.map((line) => `${lineBreakOf(text)}${line}`).join('');
}

/** The lines of an entry, with its dash and its keys at these columns and its deeper keys in the file's own steps. */
function indented(lines: readonly string[], dash: number, column: number, step: number): string[] {
  return lines.map((line) => {
    const depth = line.search(/\S/);
    if (depth === 0) return `${' '.repeat(dash)}-${' '.repeat(column - dash - 1)}${line.slice(2)}`;
    return `${' '.repeat(column + ((depth - 2) / 2) * step)}${line.slice(depth)}`;
  });
}
