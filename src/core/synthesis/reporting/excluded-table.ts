/** What was read in full and is not part of the review, each with the reason: PRISMA 2020, item 16b. */

import type { Node } from '../../document/document';
import { isMapping, textAt, textOf, valueOf } from '../../document/walk';
import { citationLabel } from '../../review/citation';
import { isIncluded, type RecordView, type Review } from '../../review/review';
import { reportsOf, studyNames } from '../../review/study-names';
import { plainWords, sectionCell } from '../cells/cells';
import { withFootnotes } from '../cells/footnotes';
import {
  differingRow,
  type Entry,
  entriesOf,
  entryCell,
  entrySource,
  mainCell,
  nameCell,
  teamRecord,
} from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const excludedView: View = {
  id: 'excluded',
  title: 'Reports and studies that are not included',
  meaning: 'What was read in full and is not part of the review, with the reasons.',
  section: 'reporting',
  of: excludedTable,
};

/** Reports that the review file names as excluded, and studies with files of their own that are not included. */
export function excludedTable(review: Review): Table {
  const record = teamRecord(review);
  const names = studyNames(review);
  const left = review.studies.filter((study) => !isIncluded(study));
  return withFootnotes({
    id: 'excluded',
    title: 'Reports and studies that are not included, with reasons',
    columns: COLUMNS,
    rows: [
      ...entriesOf(record, 'excluded').map(reportRow),
      ...(record ? differingRow(record, 'excluded', [], COLUMNS.length) : []),
      ...left.map((study) => studyRow(study, names.get(study.id)?.cited ?? study.id)),
    ],
    notes: [],
  });
}

const COLUMNS: readonly Column[] = [
  { id: 'report', title: 'Report or study' },
  { id: 'title', title: 'Title' },
  { id: 'status', title: 'Status' },
  { id: 'reason', title: 'Reason' },
];

function reportRow(entry: Entry, index: number): Row {
  const status: Cell = { text: 'Excluded', state: 'given', source: entrySource(entry) };
  return {
    id: `excluded-${index + 1}`,
    source: entrySource(entry),
    cells: [
      mainCell(entry, 'citation', callWords),
      entryCell(entry, 'citation', titleWords),
      status,
      entryCell(entry, 'reason'),
    ],
  };
}

/** How a report is called: author and year, else whatever is known of it. */
function callWords(citation: Node): readonly string[] {
  if (!isMapping(citation)) return plainWords(citation);
  const number = textAt(citation, 'number');
  const label = citationLabel(citation) ?? textAt(citation, 'title') ?? textAt(citation, 'doi') ?? '';
  return [number === undefined ? label : `${label} [${number}]`.trim()];
}

function titleWords(citation: Node): readonly string[] {
  return [textAt(citation, 'title') ?? ''];
}

function studyRow(study: RecordView, name: string): Row {
  const title = reportsOf(study).flatMap(({ node }) => textOf(valueOf(valueOf(node, 'citation'), 'title')) ?? [])[0];
  const head = nameCell(study, name);
  return {
    id: study.id,
    ...(head.source && { source: head.source }),
    cells: [
      head,
      title === undefined ? { ...head, text: '', state: 'not extracted' } : { ...head, text: title },
      sectionCell(study, 'status', (node) => plainWords(node).map(capital)),
      sectionCell(study, 'status_reason'),
    ],
  };
}
