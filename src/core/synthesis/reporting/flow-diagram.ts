/** The flow of records, reports and studies through the review: every box of the PRISMA 2020 diagram with its numbers. */

import { isMapping, oneOrMany, pairOf, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { FLOW_ITEMS, type FlowPart } from '../../knowledge/frameworks/prisma-flow';
import { counted } from '../../language/counted';
import { includedStudies, type RecordView, type Review, type SectionView } from '../../review/review';
import { reportsOf } from '../../review/study-names';
import { partCell } from '../cells/cells';
import { entriesOf, teamRecord } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { FlowBox, FlowBoxId, FlowDiagram, FlowLine } from '../models/flow-diagram';
import type { Cell } from '../models/table';
import type { View } from '../view';

export const flowView: View = {
  id: 'flow',
  title: 'Flow of records',
  meaning: 'How many records, reports and studies passed each step, as PRISMA 2020 draws it.',
  section: 'reporting',
  of: flowDiagram,
};

/** The diagram of the review; without boxes where it has no `flow`. */
export function flowDiagram(review: Review): FlowDiagram {
  const record = teamRecord(review);
  const section = record?.sections.get('flow');
  const parts = record && section ? partsOf(record, section) : [];
  return {
    kind: 'flow diagram',
    id: 'flow',
    title: 'Flow of records, reports and studies',
    parts,
    boxes: record && section ? boxesOf(record, section, parts) : [],
    notes: section ? notesOf(section, review) : [],
  };
}

const PREVIOUS = 'Studies before';
const DATABASES = 'From databases and registers';
const OTHERS = 'From other methods';
const INCLUDED = 'Included';

/** The form that the file names; else the smallest that has a box for everything the review says of its search and flow. */
function partsOf(record: RecordView, section: SectionView): FlowPart[] {
  const template = textAt(section.pair.value, 'template');
  if (template !== undefined) {
    return [
      ...(template.startsWith('updated') ? (['updated'] as const) : []),
      ...(template.endsWith('2') ? (['other methods'] as const) : []),
    ];
  }
  const written = pairsOf(section.pair.value).map(({ key }) => key.text);
  const needs = (part: FlowPart) => FLOW_ITEMS.some(({ key, onlyIn }) => onlyIn === part && written.includes(key));
  const kinds = entriesOf(record, 'search').map(({ node }) => (textAt(node, 'kind') ?? '').toLowerCase());
  const hasOther = needs('other methods') || kinds.some((kind) => OTHER_KINDS.includes(kind));
  return [...(needs('updated') ? (['updated'] as const) : []), ...(hasOther ? (['other methods'] as const) : [])];
}

const OTHER_KINDS: readonly string[] = ['website', 'websites', 'organisation', 'organisations', 'citations'];

/** The numbers of the review's flow, and lines made of them. */
interface Numbers {
  readonly section: SectionView;
  readonly number: (key: string) => Cell;
  readonly line: (label: string, key: string) => FlowLine;
  /** A line only where something is written: not a box of every diagram. */
  readonly ifWritten: (label: string, key: string) => FlowLine[];
}

function boxesOf(record: RecordView, section: SectionView, parts: readonly FlowPart[]): FlowBox[] {
  const number = (key: string) => partCell(record, 'flow', key);
  const line = (label: string, key: string): FlowLine => ({ label, number: number(key) });
  const isWritten = (key: string) => pairOf(section.pair.value, key) !== undefined;
  const ifWritten = (label: string, key: string) => (isWritten(key) ? [line(label, key)] : []);
  const numbers: Numbers = { section, number, line, ifWritten };
  const isUpdated = parts.includes('updated');
  return [
    ...(isUpdated ? [previousBox(numbers)] : []),
    ...identifiedBoxes(numbers),
    ...screenedBoxes(numbers),
    ...(parts.includes('other methods') ? otherBoxes(numbers) : []),
    ...(isUpdated ? updatedBoxes(numbers) : [includedBox('Included in the review', numbers, analysedLines(numbers))]),
  ];
}

function previousBox({ line }: Numbers): FlowBox {
  const lines = [line('Studies', 'previous_studies'), line('Reports of them', 'previous_reports')];
  return { id: 'previous', column: PREVIOUS, title: 'In the previous version of the review', lines };
}

function identifiedBoxes({ line, section }: Numbers): FlowBox[] {
  const found = [
    line('Databases', 'database_results'),
    ...listLines(section, 'database_specific_results', 'name'),
    line('Registers', 'register_results'),
    ...listLines(section, 'register_specific_results', 'name'),
  ];
  const removed = [
    line('Duplicates', 'duplicates'),
    line('Marked as ineligible by tools', 'excluded_automatic'),
    line('Other reasons', 'excluded_other'),
  ];
  return [
    { id: 'identified', column: DATABASES, title: 'Records identified', lines: found },
    { id: 'removed', column: DATABASES, title: 'Records removed before screening', lines: removed },
  ];
}

function screenedBoxes(numbers: Numbers): FlowBox[] {
  const { number, ifWritten } = numbers;
  const excluded = [
    { number: number('records_excluded') },
    ...ifWritten('By people', 'records_excluded_human'),
    ...ifWritten('By tools', 'records_excluded_automatic'),
  ];
  return [
    { id: 'screened', column: DATABASES, title: 'Records screened', lines: [{ number: number('records_screened') }] },
    { id: 'excluded', column: DATABASES, title: 'Records excluded', lines: excluded },
    ...reportBoxes('sought', 'not retrieved', 'assessed', 'assessed and excluded', DATABASES, 'dbr', numbers),
  ];
}

function otherBoxes(numbers: Numbers): FlowBox[] {
  const { line, section } = numbers;
  const found: FlowLine[] = [
    line('Websites', 'website_results'),
    line('Organisations', 'organisation_results'),
    line('Citation searching', 'citations_results'),
    ...listLines(section, 'other_specific_results', 'name').map(({ label = '', number }) => ({ label, number })),
  ];
  return [
    { id: 'other identified', column: OTHERS, title: 'Records identified', lines: found },
    ...reportBoxes(
      'other sought',
      'other not retrieved',
      'other assessed',
      'other assessed and excluded',
      OTHERS,
      'other',
      numbers,
    ),
  ];
}

/** From retrieval to eligibility: alike for both ways in which records are found. */
function reportBoxes(
  sought: FlowBoxId,
  missing: FlowBoxId,
  assessed: FlowBoxId,
  excluded: FlowBoxId,
  column: string,
  prefix: 'dbr' | 'other',
  { number, section }: Numbers,
): FlowBox[] {
  const only = (key: string): FlowLine[] => [{ number: number(`${prefix}_${key}`) }];
  const reasons = reasonLines(section, `${prefix}_excluded`, number);
  return [
    { id: sought, column, title: 'Reports sought for retrieval', lines: only('sought_reports') },
    { id: missing, column, title: 'Reports not retrieved', lines: only('notretrieved_reports') },
    { id: assessed, column, title: 'Reports assessed for eligibility', lines: only('assessed') },
    { id: excluded, column, title: 'Reports excluded', lines: reasons },
  ];
}

function includedBox(title: string, { line }: Numbers, more: readonly FlowLine[]): FlowBox {
  const lines = [line('Studies', 'new_studies'), line('Reports of them', 'new_reports'), ...more];
  return { id: 'included', column: INCLUDED, title, lines };
}

function updatedBoxes(numbers: Numbers): FlowBox[] {
  const { line } = numbers;
  const total = [line('Studies', 'total_studies'), line('Reports of them', 'total_reports'), ...analysedLines(numbers)];
  return [
    includedBox('New in the review', numbers, []),
    { id: 'total', column: INCLUDED, title: 'In the review in total', lines: total },
  ];
}

/** An addition of the reference implementation to the published diagram. */
function analysedLines({ ifWritten }: Numbers): FlowLine[] {
  return [
    ...ifWritten('Studies in meta-analysis', 'total_studies_ma'),
    ...ifWritten('Reports in meta-analysis', 'total_reports_ma'),
  ];
}

/** The numbers of a list such as `{name, number}`, a line each; none where nothing is written. */
function listLines(section: SectionView, key: string, name: 'name' | 'reason'): FlowLine[] {
  const file = section.file.path;
  return oneOrMany(valueOf(section.pair.value, key)).flatMap((entry): FlowLine[] => {
    const label = textAt(entry, name);
    if (!isMapping(entry) || label === undefined) return [];
    const number = valueOf(entry, 'number');
    const cell: Cell = number
      ? { text: textOf(number) ?? '', state: 'given', standing: section.standing, source: { file, span: number.span } }
      : { text: '', state: 'not extracted', source: { file, span: entry.span } };
    return [{ label: capital(label), number: cell, isPart: true }];
  });
}

/** Reasons with their numbers; where there are none, why. */
function reasonLines(section: SectionView, key: string, number: (key: string) => Cell): FlowLine[] {
  const lines = listLines(section, key, 'reason');
  if (lines.length === 0) {
    const isEmpty = valueOf(section.pair.value, key)?.kind === 'sequence';
    return [{ number: isEmpty ? { text: '0', state: 'computed' } : number(key) }];
  }
  const numbers = lines.map((each) => Number(each.number.text));
  const isKnown = lines.every((each) => /^\d+$/.test(each.number.text));
  const total: Cell = isKnown
    ? { text: String(numbers.reduce((sum, each) => sum + each, 0)), state: 'computed', note: 'The reasons, added up' }
    : { text: '', state: 'not extracted' };
  return [{ number: total }, ...lines];
}

function notesOf({ pair }: SectionView, review: Review): string[] {
  const studies = includedStudies(review);
  const reports = studies.reduce((sum, study) => sum + reportsOf(study).length, 0);
  const note = textAt(pair.value, 'note');
  return [
    ...(note === undefined ? [] : [note]),
    `The files of the review hold ${counted(studies.length, 'included study', 'included studies')} with ${counted(reports, 'report')}.`,
  ];
}
