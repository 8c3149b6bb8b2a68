/**
 * The file of a second person who extracts the same record: with what two people settle before they begin, and blank keys
 * of the sections that are chosen. Never an answer, a judgement or a finding of the first.
 */
import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, oneOrMany, pairOf, textOf } from '../../document/walk';
import { assessmentTemplate, sectionTemplate } from '../../format/template';
import type { Instrument } from '../../knowledge/instrument';
import { assessmentsWith } from '../../review/appraisal/assessments';
import { expectedSections, resultsToAssess } from '../../review/expected';
import { recordFieldsOf } from '../../review/fields-of-review';
import { folderOf, type RecordView, type Review, sectionNode } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { NAMING_OF_RESULTS, SETTLED_SECTIONS } from '../../two-extractors/settled-first';
import { quoted } from '../../writing/value';
import { instrumentsForDesign, newAssessment } from '../changing/add-assessment';
import { copied } from '../settling/copied';
import { beginTyping } from './first-blank';
import type { NewRecord } from './new-record';

/** What a second extraction begins with. */
export interface SecondExtraction {
  readonly initials: string;
  /** The sections that this person extracts. */
  readonly sections: readonly string[];
}

/** Of a group, what says which one it is: how many people were in it is for each to find. */
const NAMING_OF_ARMS: readonly string[] = ['id', 'name', 'role', 'comparator', 'intervention'];

/**
 * Sections that a second person may extract: what others have begun, and what the review expects; not what stands in the
 * shared record, which nobody extracts again.
 */
export function sectionsForSecond(record: RecordView, review: Review): readonly string[] {
  const { fields } = recordFieldsOf(review, record.kind);
  const own = record.files.filter(({ author }) => author.kind === 'extractor');
  const begun = new Set([...own.flatMap(({ sections }) => [...sections.keys()]), ...expectedSections(record, review)]);
  return Object.keys(fields).filter(
    (key) => begun.has(key) && !isShared(key, record) && !SETTLED_SECTIONS.includes(key) && key !== 'notes',
  );
}

/** The new file, beside those of the first person. */
export function secondExtraction(
  record: RecordView,
  review: Review,
  { initials, sections }: SecondExtraction,
): NewRecord {
  const { kind, id } = record;
  const { fields } = recordFieldsOf(review, kind);
  const wanted = Object.keys(fields).filter(
    (key) => sections.includes(key) || (isSettledFirst(key) && !isShared(key, record)),
  );
  const text = [
    `${kind}: ${quoted(id)}`,
    `extractor: ${initials}`,
    ...wanted.flatMap((key) => sectionLines(key, sections.includes(key), record, review)),
    '',
  ].join('\n');
  return { steps: stepsOf(record, review, initials), ...beginTyping(text) };
}

/** Whether a section stands in a file that is nobody's own. */
function isShared(section: string, { files }: RecordView): boolean {
  return files.some(({ author, sections }) => author.kind !== 'extractor' && sections.has(section));
}

function isSettledFirst(section: string): boolean {
  return SETTLED_SECTIONS.includes(section) || section === 'results';
}

function stepsOf({ id, files }: RecordView, review: Review, initials: string): string[] {
  const folder = folderOf(files[0]?.path ?? '').slice(review.folder.length);
  return [...folder.split('/').filter((step) => step !== ''), `${id}.${initials}.extraction.yaml`];
}

/** @param isChosen whether this person extracts it, or only needs its names */
function sectionLines(section: string, isChosen: boolean, record: RecordView, review: Review): readonly string[] {
  const node = writtenBy(section, record);
  const file = record.files.find(({ sections }) => sections.has(section));
  if (section === 'reports') return node && file ? underKey(section, copied(file.document, node).lines) : [];
  if (section === 'arms') return entries(section, node, file, NAMING_OF_ARMS, []);
  if (section === 'results') return resultLines(isChosen, node, file, record, review);
  const instrument = instrumentIn(review, section);
  if (instrument) return assessmentLines(instrument, record, review);
  return sectionTemplate(record.kind, section, recordFieldsOf(review, record.kind)).trimEnd().split('\n');
}

/** The section in the file of whoever wrote it first. */
function writtenBy(section: string, { files }: RecordView): Node | undefined {
  const values = files.map(({ sections }) => sections.get(section)?.value);
  return values.find((value) => value !== undefined && !isBlank(value));
}

function underKey(section: string, lines: readonly string[]): readonly string[] {
  const [first = ''] = lines;
  return lines.length === 1 && !first.startsWith('- ')
    ? [`${section}: ${first}`]
    : [`${section}:`, ...lines.map((line) => (line === '' ? line : `  ${line}`))];
}

/** Each entry with the keys that name it, and others left blank. */
function entries(
  section: string,
  node: Node | undefined,
  file: RecordFile | undefined,
  naming: readonly string[],
  blank: readonly string[],
): readonly string[] {
  const all = oneOrMany(node).filter(isMapping);
  if (file === undefined || all.length === 0) return [];
  return [
    `${section}:`,
    ...all.flatMap((entry) => {
      const named = naming.flatMap((key) => {
        const value = pairOf(entry, key)?.value;
        return value === undefined || isBlank(value) ? [] : [`${key}: ${copied(file.document, value).inLine}`];
      });
      return [...named, ...blank].map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
    }),
  ];
}

/** With blank keys where the results are extracted twice, too. */
function resultLines(
  isChosen: boolean,
  node: Node | undefined,
  file: RecordFile | undefined,
  record: RecordView,
  review: Review,
): readonly string[] {
  const [, ...template] = sectionTemplate('study', 'results', recordFieldsOf(review, record.kind))
    .trimEnd()
    .split('\n');
  const keys = template.map((line) => line.replace(/^ {2}(?:- | {2})/, ''));
  const firstOf = (line: string) => /^([\w]+):/.exec(line)?.[1];
  const blank = keys.filter((_, index) => {
    const key = keys
      .slice(0, index + 1)
      .map(firstOf)
      .filter((each) => each !== undefined)
      .at(-1);
    return key !== undefined && !NAMING_OF_RESULTS.includes(key);
  });
  return entries('results', node, file, NAMING_OF_RESULTS, isChosen ? blank : []);
}

/** Of each result that is assessed: what says which assessment it is, the target trial, and blank questions. */
function assessmentLines(instrument: Instrument, record: RecordView, review: Review): readonly string[] {
  const file = record.files.find(({ sections }) => sections.has(instrument.id));
  const there = file ? assessmentsWith(instrument, file, review) : [];
  const lines = there.flatMap(({ node, variant }) => {
    const { toldApartBy = [], identity = [] } = fieldOf(instrument, record, review) ?? {};
    const naming = [...identity.flat(), ...toldApartBy, 'target_trial'];
    const named = naming.flatMap((key) => {
      const value = pairOf(node, key)?.value;
      return value === undefined || isBlank(value) || file === undefined
        ? []
        : [`${key}: ${copied(file.document, value).inLine}`];
    });
    const template = variant ? assessmentTemplate(instrument, variant).trimEnd().split('\n') : [];
    const questions = template.map((line) => line.slice(2)).filter((line) => !naming.includes(line.replace(/:$/, '')));
    return [...named, ...questions].map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
  });
  return lines.length > 0 ? [`${instrument.id}:`, ...lines] : newAssessmentLines(instrument, record, review);
}

function fieldOf({ id }: Instrument, { kind }: RecordView, review: Review) {
  const field = recordFieldsOf(review, kind).fields[id];
  return field?.kind === 'assessments' ? field : undefined;
}

/** Where nobody has begun: of the results that the review wants assessed. */
function newAssessmentLines(instrument: Instrument, record: RecordView, review: Review): readonly string[] {
  const [file] = record.files;
  const design = textOf(sectionNode(record, 'design'));
  const fits = file && instrumentsForDesign(review, file).some(({ id }) => id === instrument.id);
  if (!fits) return [`${instrument.id}:`];
  const results = writtenBy('results', record);
  const lines = resultsToAssess(instrument, results, review).flatMap(
    ({ id }) => newAssessment(instrument, id, design, file, review) ?? [],
  );
  return [`${instrument.id}:`, ...lines.map((line) => `  ${line}`)];
}
