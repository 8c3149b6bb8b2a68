/** Every quotation of the studies, one a row: what it supports, and whether it stands in its report. */

import { textOf } from '../../document/walk';
import {
  foundOn,
  type QuotationOfRecord,
  type QuotationStatus,
  quotationsIn,
  statusOf,
  statusWords,
} from '../../reports/quotation-status';
import { supportsInWords } from '../../reports/supports-in-words';
import { pagesWritten } from '../../reports/written-page';
import { ofEach } from '../../review/of-each';
import type { RecordView, Review } from '../../review/review';
import { studyName } from '../../review/study-names';
import { noted, tableOf } from '../cells/footnotes';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const quotationsView: View = {
  id: 'quotations',
  title: 'Quotations',
  meaning: 'Each quotation with what it supports, and whether it stands in its report.',
  readsReports: true,
  of: quotationsTable,
};

/** In the order of the studies, and of their files; where people do not agree yet, with whose each is. */
export function quotationsTable(review: Review): Table {
  const shown = review.studies.some(isDisputed) ? [...COLUMNS, EXTRACTOR] : COLUMNS;
  const rows = ofEach(review.studies, `rows of quotations, ${shown.length}`, review, (study) =>
    rowsOf(study, review, shown).map(noted),
  );
  return tableOf({ id: 'quotations', title: 'Quotations', columns: shown, notes: [] }, rows.flat());
}

function isDisputed({ sections }: RecordView): boolean {
  return [...sections.values()].some(({ standing }) => standing === 'not agreed');
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

const EXTRACTOR: Column = {
  id: 'extractor',
  title: 'Extractor',
  meaning: 'Whose quotation it is, where the extractors differ and there is no consensus yet',
};

function rowsOf(study: RecordView, review: Review, { length }: readonly Column[]): Row[] {
  const { cited } = studyName(study, review);
  return quotationsIn(study, review).map((quotation, index) => ({
    id: `${study.id}-${index + 1}`,
    source: { file: quotation.file.path, span: quotation.asked.node.span },
    cells: cellsOf(quotation, cited, review).slice(0, length),
  }));
}

function cellsOf({ asked, file, standing }: QuotationOfRecord, cited: string, review: Review): Cell[] {
  const source = { file: file.path, span: asked.node.span };
  const given = (text: string | undefined): Cell =>
    text === undefined ? { text: '', state: 'not extracted', source } : { text, state: 'given', source, standing };
  const computed = (text: string): Cell => ({ text, state: 'computed', source });
  const status = statusOf(review, asked);
  const progress = PROGRESS[status];
  return [
    given(cited),
    given(asked.report?.id),
    given(textOf(asked.page)),
    given(supportsInWords(review, file, asked)),
    given(asked.quote),
    { ...computed(statusWords(status)), ...(progress && { progress }) },
    computed(pagesWritten(foundOn(review, asked))),
    computed(standing === 'not agreed' && 'initials' in file.author ? file.author.initials : ''),
  ];
}

/** Of those that were looked for. */
const PROGRESS: Partial<Readonly<Record<QuotationStatus, NonNullable<Cell['progress']>>>> = {
  found: 'done',
  'on another page': 'begun',
  'small differences': 'begun',
  'not found': 'missing',
};
