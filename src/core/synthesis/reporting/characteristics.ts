/** Included studies, one a row: where, on whom, with what, and what was measured. */

import type { Node } from '../../document/document';
import { isMapping, itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalDesign, DESIGNS } from '../../knowledge/terms/designs';
import { counted } from '../../language/counted';
import { ofEach } from '../../review/of-each';
import { includedStudies, type RecordView, type Review, sectionNode } from '../../review/review';
import {
  compactNumbers,
  interventionCalled,
  type Names,
  namesOf,
  reportsIn,
  studyName,
} from '../../review/study-names';
import { linesCell, plainWords, sectionCell, startOf } from '../cells/cells';
import { noted, tableOf } from '../cells/footnotes';
import { ownCells, ownColumns } from '../cells/own-columns';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const characteristicsView: View = {
  id: 'characteristics',
  title: 'Characteristics of included studies',
  meaning: 'Each study with its reports, place, design, participants, outcomes and measures.',
  section: 'characteristics',
  appraisedWith: [],
  of: characteristicsTable,
};

/** The table of included studies that every review prints. */
export function characteristicsTable(review: Review): Table {
  const rows = ofEach(includedStudies(review), 'row of characteristics', review, (study) =>
    noted(rowOf(study, studyName(study, review).name, namesOf(review), review)),
  );
  return tableOf(
    {
      id: 'characteristics',
      title: 'Characteristics of included studies',
      columns: [...COLUMNS, ...ownColumns(review, 'study')],
      notes: [],
    },
    rows,
    namesOf(review).abbreviations,
  );
}

const COLUMNS: readonly Column[] = [
  { id: 'study', title: 'Study' },
  { id: 'reports', title: 'Reports', meaning: 'Papers about the study' },
  { id: 'country', title: 'Country' },
  { id: 'setting', title: 'Setting' },
  { id: 'types', title: 'Type', meaning: 'What the study contributes to the review' },
  { id: 'design', title: 'Design' },
  { id: 'interventions', title: 'Intervention' },
  { id: 'comparators', title: 'Compared with' },
  { id: 'participants', title: 'Participants' },
  { id: 'outcomes', title: 'Outcomes and measures' },
  { id: 'timepoints', title: 'Time points' },
];

function rowOf(study: RecordView, name: string, names: Names, review: Review): Row {
  const source = startOf(study);
  return {
    id: study.id,
    ...(source && { source }),
    cells: [
      linesCell([name], source),
      sectionCell(study, 'reports', reportWords),
      sectionCell(study, 'country'),
      sectionCell(study, 'setting', settingWords),
      sectionCell(study, 'types', (node) => plainWords(node).map(capital)),
      sectionCell(study, 'design', designWords),
      sectionCell(study, 'interventions', (node) => plainWords(node).map((id) => interventionCalled(id, review))),
      sectionCell(study, 'arms', comparatorWords),
      participantsCell(study),
      outcomesCell(study, names),
      timepointsCell(study),
      ...ownCells(review, study),
    ],
  };
}

/** "Csipke 2019 [42]"; a report that is not identified keeps its number. */
function reportWords(node: Node): string[] {
  const reports = reportsIn(node);
  const labels = reports.map(({ label, number, id }) => {
    const cited = number === undefined ? '' : ` [${number}]`;
    return label === undefined ? `${number === undefined ? (id ?? '') : ''}${cited}`.trim() : `${label}${cited}`;
  });
  const numbers = reports.flatMap(({ number }) => number ?? []);
  const isOnlyNumbers = reports.every(({ label }) => label === undefined) && numbers.length === reports.length;
  return isOnlyNumbers && numbers.length > 0 ? [`[${compactNumbers(numbers)}]`] : labels;
}

function settingWords(node: Node): string[] {
  if (!isMapping(node)) return plainWords(node);
  const kinds = oneOrMany(valueOf(node, 'kind')).flatMap((each) => textOf(each) ?? []);
  const places = [countWords(node, 'sites', 'site'), countWords(node, 'units', 'unit')].filter((each) => each !== '');
  const lines = [...kinds, places.join(', ')].filter((line) => line !== '');
  return lines.length > 0 ? lines.map(capital) : plainWords(valueOf(node, 'description') ?? node);
}

/** "3 units"; words such as "not reported" stay as they are. */
function countWords(node: Node, key: string, what: string): string {
  const text = textAt(node, key);
  if (text === undefined) return '';
  return /^\d+$/.test(text) ? counted(Number(text), what) : '';
}

/** The design of a study as tables print it. */
export function designWords(node: Node): string[] {
  const text = textOf(node) ?? '';
  const value = canonicalDesign(text);
  return [DESIGNS.find((design) => design.value === value)?.label ?? text];
}

/** What the groups that are only compared with received. */
function comparatorWords(node: Node): string[] {
  const groups = itemsOf(node).filter((arm) => textAt(arm, 'role') === 'comparator' || textAt(arm, 'comparator'));
  const words = groups.map((arm) => textAt(arm, 'comparator') ?? textAt(arm, 'name') ?? textAt(arm, 'id') ?? '');
  return [...new Set(words)].map(capital);
}

const PARTICIPANT_COUNTS: readonly (readonly [key: string, word: string])[] = [
  ['randomised', 'randomised'],
  ['enrolled', 'enrolled'],
  ['analysed', 'analysed'],
];

/** Who, and how many: as the study says, else as its groups add up to. */
function participantsCell(study: RecordView): Cell {
  const cell = sectionCell(study, 'participants', (node) => {
    if (!isMapping(node)) return plainWords(node);
    const who = textAt(node, 'who') ?? textAt(node, 'description');
    const counts = PARTICIPANT_COUNTS.flatMap(([key, word]) => {
      const text = textAt(node, key);
      return text !== undefined && /^\d+$/.test(text) ? [`${text} ${word}`] : [];
    });
    const clusters = countWords(node, 'clusters', 'cluster');
    return [who ?? '', [...counts, clusters].filter((each) => each !== '').join(', ')];
  });
  return cell.state === 'not extracted' ? (armsTotal(study) ?? cell) : cell;
}

function armsTotal(study: RecordView): Cell | undefined {
  const section = study.sections.get('arms');
  const arms = itemsOf(sectionNode(study, 'arms'));
  const sizes = arms.map((arm) => textAt(arm, 'participants') ?? '');
  if (section === undefined || sizes.length === 0 || !sizes.every((size) => /^\d+$/.test(size))) return undefined;
  const total = sizes.reduce((sum, size) => sum + Number(size), 0);
  const source = { file: section.file.path, span: section.pair.value.span };
  const cell = linesCell([`${total} in ${counted(arms.length, 'group')}`], source, section.standing);
  return { ...cell, state: 'computed', note: 'The groups at the start, added up' };
}

/** From what the study set out to measure, else from its results. */
function outcomesCell(study: RecordView, names: Names): Cell {
  return sectionCell(study, study.sections.has('outcomes') ? 'outcomes' : 'results', (node) =>
    outcomeWords(itemsOf(node).map(measuredIn), names),
  );
}

/** An outcome, and with which measure it was measured. */
export interface Measured {
  readonly outcome: string;
  readonly measure: string | undefined;
}

/** @param entry a result, or an outcome that a study set out to measure */
export function measuredIn(entry: Node): Measured {
  return { outcome: textAt(entry, 'outcome') ?? '', measure: textAt(entry, 'measure') };
}

/** "burnout: MBI-EE, MBI-DP", one line an outcome. */
export function outcomeWords(entries: readonly Measured[], names: Names): string[] {
  const measures = new Map<string, string[]>();
  for (const { outcome, measure } of entries) {
    const known = measures.get(outcome) ?? [];
    measures.set(outcome, measure === undefined ? known : [...known, names.measure(measure)]);
  }
  return [...measures].map(([outcome, list]) => {
    const words = [...new Set(list)].join(', ');
    return capital([outcome, words].filter((each) => each !== '').join(': '));
  });
}

function timepointsCell(study: RecordView): Cell {
  return sectionCell(study, study.sections.has('outcomes') ? 'outcomes' : 'results', (node) => {
    const times = itemsOf(node).flatMap((entry) => [
      ...oneOrMany(valueOf(entry, 'timepoints')),
      ...oneOrMany(valueOf(entry, 'timepoint')),
    ]);
    return [...new Set(times.flatMap((time) => textOf(time) ?? []))];
  });
}
