/** What people settled where they differed: who had written what, what it became, how, when and why. */
import { dateInWords } from '../../language/date-words';
import { ofEach } from '../../review/of-each';
import type { RecordView, Review } from '../../review/review';
import { interventionName, studyName } from '../../review/study-names';
import { isWaiting, type Settled, settledOf } from '../../two-extractors/settled';
import { valueInWords } from '../../two-extractors/value-words';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { computed } from './agreement-row';

export const settledView: View = {
  id: 'settled',
  title: 'What was settled between extractors',
  meaning: 'Each value on which extractors differed: what each had written, what was settled on, how, when and why.',
  section: 'appraisal',
  of: settledTable,
};

/** One row for each entry, record by record. */
function settledTable(review: Review): Table {
  const rows = ofEach([...review.studies, ...review.interventions], 'rows of what was settled', review, (record) => {
    const name = record.kind === 'study' ? studyName(record, review).cited : interventionName(record);
    return settledOf(record).map((settled, index) => rowOf(record, name, settled, index));
  }).flat();
  return {
    kind: 'table',
    id: 'settled',
    title: 'What was settled between extractors',
    columns: COLUMNS,
    rows,
    notes: rows.length === 0 ? [] : ['Of a value that was settled more than once, the last row counts.'],
    abbreviations: [],
  };
}

const COLUMNS: readonly Column[] = [
  { id: 'record', title: 'Study or intervention' },
  { id: 'place', title: 'Place' },
  { id: 'was', title: 'Had written' },
  { id: 'is', title: 'Settled on' },
  { id: 'how', title: 'How' },
  { id: 'by', title: 'By' },
  { id: 'date', title: 'Date' },
  { id: 'reason', title: 'Reason' },
];

function rowOf({ kind, id }: RecordView, name: string, settled: Settled, index: number): Row {
  const { file, node, place, was, is, how, by, referred, date, reason } = settled;
  const source = { file: file.path, span: node.span };
  const said = [...was].map(([who, value]) => `${who}: ${valueInWords(value) || 'blank'}`);
  const waits = isWaiting(settled);
  return {
    id: `${kind} ${id} ${index}`,
    source,
    cells: [
      { text: name, state: 'given', source },
      computed(place.join(' · ')),
      { ...given(said.join('; ')), ...(said.length > 1 && { lines: said }) },
      waits ? { ...computed('waits'), note: `Referred to ${referred}` } : given(valueInWords(is)),
      given(waits ? `referred to ${referred}` : how),
      given(by.join(', ')),
      given(date && dateInWords(date)),
      given(reason),
    ],
  };
}

function given(text: string | undefined): Cell {
  return text === undefined || text === '' ? { text: '', state: 'not extracted' } : { text, state: 'given' };
}
