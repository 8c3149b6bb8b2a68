/** Every report of the included studies, one a row: what it contributes and which intervention it is about. */

import { textAt, valueOf } from '../../document/walk';
import { citationLabel } from '../../review/citation';
import { ofEach } from '../../review/of-each';
import { includedStudies, type RecordView, type Review } from '../../review/review';
import { interventionCalled, studyName } from '../../review/study-names';
import { linesCell, plainWords, sectionCell } from '../cells/cells';
import { type NotedRow, noted, tableOf } from '../cells/footnotes';
import { differingRow, type Entry, entriesOf, entryCell, entrySource, nameCell } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { designWords } from './characteristics';

export const reportsView: View = {
  id: 'reports',
  title: 'Reports, study types and interventions',
  meaning: 'Each report of the included studies with the type of the study, its design and its intervention.',
  section: 'characteristics',
  appraisedWith: [],
  of: reportsTable,
};

/** Reports by the numbers under which the review cites them; those without a number behind them. */
export function reportsTable(review: Review): Table {
  const rows = ofEach(includedStudies(review), 'rows of reports', review, (study) => rowsOf(study, review).map(noted));
  return tableOf(
    { id: 'reports', title: 'Reports, study types and interventions', columns: COLUMNS, notes: [] },
    sorted(rows.flat()),
  );
}

function rowsOf(study: RecordView, review: Review): Row[] {
  const shared = [nameCell(study, studyName(study, review).name), ...sharedCells(study, review)];
  return [
    ...entriesOf(study, 'reports').map((entry, index) => rowOf(entry, `${study.id}-${index + 1}`, shared)),
    ...differingRow(study, 'reports', [], 3).map((row) => ({ ...row, cells: [...row.cells, ...shared] })),
  ];
}

const COLUMNS: readonly Column[] = [
  { id: 'number', title: 'Reference', meaning: 'The number under which the review cites the report' },
  { id: 'report', title: 'Report' },
  { id: 'title', title: 'Title' },
  { id: 'study', title: 'Study' },
  { id: 'types', title: 'Type', meaning: 'What the study contributes to the review' },
  { id: 'design', title: 'Design' },
  { id: 'interventions', title: 'Intervention' },
  { id: 'country', title: 'Country' },
];

function rowOf(entry: Entry, id: string, shared: readonly Cell[]): Row {
  const citation = (key: string) => entryCell(entry, 'citation', (node) => [textAt(node, key) ?? '']);
  const label = citationLabel(valueOf(entry.node, 'citation'));
  const report =
    label === undefined ? citation('authors') : linesCell([label], entrySource(entry), entry.section.standing);
  return { id, source: entrySource(entry), cells: [citation('number'), report, citation('title'), ...shared] };
}

/** What holds for all reports of a study. */
function sharedCells(study: RecordView, review: Review): Cell[] {
  return [
    sectionCell(study, 'types', (node) => plainWords(node).map(capital)),
    sectionCell(study, 'design', designWords),
    sectionCell(study, 'interventions', (node) => plainWords(node).map((id) => interventionCalled(id, review))),
    sectionCell(study, 'country'),
  ];
}

function sorted(rows: readonly NotedRow[]): NotedRow[] {
  const place = ({ row: { cells } }: NotedRow) => {
    const text = cells[0]?.text ?? '';
    return /^\d+$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  };
  return [...rows].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
