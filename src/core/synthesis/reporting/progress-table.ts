/** How far the work has come: records in rows, expected sections in columns. */

import { named } from '../../document/named';
import { counted } from '../../language/counted';
import { ODD_STATUSES, quotationCounts } from '../../reports/quotation-status';
import { readFieldsOf } from '../../review/fields-of-review';
import { type Progress, progressOf, type RecordProgress, type SectionProgress, totalsOf } from '../../review/progress';
import { type RecordView, type Review, workedOut } from '../../review/review';
import { interventionName, studyName } from '../../review/study-names';
import { startOf } from '../cells/cells';
import { noted, tableOf } from '../cells/footnotes';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const studyProgressView: View = {
  id: 'study-progress',
  title: 'Progress of the studies',
  meaning: 'Which expected sections of which study are done, begun or missing.',
  of: (review) => progressTable('study', progressOf(review), review),
};

export const interventionProgressView: View = {
  id: 'intervention-progress',
  title: 'Progress of the interventions',
  meaning: 'Which expected sections of which intervention are done, begun or missing.',
  of: (review) => progressTable('intervention', progressOf(review), review),
};

/** One row for each study or intervention of which the review expects something; they have other sections each. */
export function progressTable(kind: 'study' | 'intervention', progress: Progress, review: Review): Table {
  const expected = progress.records.filter(({ record, sections }) => record.kind === kind && sections.length > 0);
  const sections = [...new Set(expected.flatMap((each) => each.sections.map(({ section }) => section)))];
  return tableOf(
    {
      id: `${kind}-progress`,
      title: kind === 'study' ? 'Progress of the studies' : 'Progress of the interventions',
      columns: [
        { id: 'record', title: kind === 'study' ? 'Study' : 'Intervention' },
        ...sections.map((section) => columnFor(section, kind, review)),
        { id: 'done', title: 'Done' },
        ...(hasReports(review) ? [QUOTATIONS] : []),
      ],
      notes: [NOTE],
    },
    expected.map((each) =>
      workedOut(review, each, `row of ${sections.join()}`, () => {
        const row = rowOf(each, sections, nameOf(each.record, review));
        return noted(hasReports(review) ? { ...row, cells: [...row.cells, quotationsCell(each.record, review)] } : row);
      }),
    ),
  );
}

const QUOTATIONS: Column = {
  id: 'quotations',
  title: 'Quotations',
  meaning: 'How many of those that were looked for stand in their reports',
};

/** Whether anybody has looked into the files of reports. */
function hasReports({ reports }: Review): boolean {
  return reports !== undefined && reports.size > 0;
}

function quotationsCell(record: RecordView, review: Review): Cell {
  const counts = quotationCounts([record], review);
  const found = counts.get('found') ?? 0;
  const sought = ODD_STATUSES.reduce((sum, status) => sum + (counts.get(status) ?? 0), found);
  return { text: sought === 0 ? '' : `${found} of ${sought} found`, state: 'computed' };
}

function nameOf(record: RecordView, review: Review): string {
  return record.kind === 'study' ? studyName(record, review).cited : interventionName(record);
}

const NOTE = '● done, ◐ begun, ○ missing; empty where nothing is expected.';

function columnFor(section: string, kind: 'study' | 'intervention', review: Review): Column {
  const field = named(readFieldsOf(review, kind).fields, section);
  return field ? { id: section, title: field.title, meaning: field.meaning } : { id: section, title: section };
}

function rowOf({ record, sections }: RecordProgress, all: readonly string[], name: string): Row {
  const source = startOf(record);
  const totals = totalsOf(sections);
  return {
    id: `${record.kind} ${record.id}`,
    ...(source && { source }),
    cells: [
      { text: name, state: 'given', ...(source && { source }) },
      ...all.map((section): Cell => {
        const progress = sections.find((each) => each.section === section);
        return progress
          ? sectionCell(progress, source)
          : { text: '', state: 'not applicable', progress: 'not expected' };
      }),
      { text: `${totals.done} of ${counted(totals.expected, 'section')}`, state: 'computed' },
    ],
  };
}

function sectionCell({ state, parts, standing, checked, source }: SectionProgress, record: Cell['source']): Cell {
  const where = source ?? record;
  const differs = standing === 'not agreed';
  const words = parts && state === 'begun' ? `${parts.done} of ${counted(parts.of, 'assessment')}` : state;
  return {
    text: differs ? 'not agreed' : checked ? `${words}, checked by ${checked.by.join(', ')}` : words,
    state: 'computed',
    progress: state,
    ...(standing && { standing }),
    ...(where && { source: where }),
  };
}
