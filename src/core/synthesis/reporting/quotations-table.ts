/** Every quotation of the studies, one a row: what it supports, and whether it stands in its report. */

import { textOf } from '../../document/walk';
import { foundOn, type QuotationStatus, quotationsIn, statusOf, statusWords } from '../../reports/quotation-status';
import { type QuotationAsked, supportsInWords } from '../../reports/quotations-asked';
import { pagesWritten } from '../../reports/written-page';
import { ofEach } from '../../review/of-each';
import type { RecordView, Review, SectionView } from '../../review/review';
import { studyName } from '../../review/study-names';
import { noted, tableOf } from '../cells/footnotes';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const quotationsView: View = {
  id: 'quotations',
  title: 'Quotations',
  meaning: 'Each quotation with what it supports, and whether it stands in its report.',
  of: quotationsTable,
};

/** In the order of the studies, and of their files; of what people do not agree on, nothing. */
function quotationsTable(review: Review): Table {
  const rows = ofEach(review.studies, 'rows of quotations', review, (study) => rowsOf(study, review).map(noted));
  return tableOf({ id: 'quotations', title: 'Quotations', columns: COLUMNS, notes: [] }, rows.flat());
}

const COLUMNS: readonly Column[] = [
  { id: 'study', title: 'Study' },
  { id: 'report', title: 'Report' },
  { id: 'page', title: 'Page', meaning: 'As it is written beside the quotation' },
  { id: 'supports', title: 'Supports' },
  { id: 'quotation', title: 'Quotation' },
  { id: 'result', title: 'In the report', meaning: 'Whether it stands in the file of the report' },
  { id: 'stands_on', title: 'Stands on page' },
];

function rowsOf(study: RecordView, review: Review): Row[] {
  const { cited } = studyName(study, review);
  return quotationsIn(study, review).map(({ asked, section }, index) => ({
    id: `${study.id}-${index + 1}`,
    source: { file: section.file.path, span: asked.node.span },
    cells: cellsOf(asked, section, cited, review),
  }));
}

function cellsOf(asked: QuotationAsked, { file, standing }: SectionView, cited: string, review: Review): Cell[] {
  const source = { file: file.path, span: asked.node.span };
  const given = (text: string | undefined): Cell =>
    text === undefined ? { text: '', state: 'not extracted', source } : { text, state: 'given', source, standing };
  const status = statusOf(review, asked);
  const progress = PROGRESS[status];
  return [
    given(cited),
    given(asked.report?.id),
    given(textOf(asked.page)),
    given(supportsInWords(review, file, asked)),
    given(asked.quote),
    { text: statusWords(status), state: 'computed', source, ...(progress && { progress }) },
    { text: pagesWritten(foundOn(review, asked)), state: 'computed', source },
  ];
}

/** Of those that were looked for. */
const PROGRESS: Partial<Readonly<Record<QuotationStatus, NonNullable<Cell['progress']>>>> = {
  found: 'done',
  'on another page': 'begun',
  'small differences': 'begun',
  'not found': 'missing',
};
