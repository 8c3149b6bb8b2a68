/** How far each two extractors agreed on what they extracted: over all records, and record by record. */
import { type RecordView, type Review, workedOut } from '../../review/review';
import { interventionName, studyNames } from '../../review/study-names';
import { startOf } from '../cells/cells';
import type { Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { computed } from './agreement-row';
import { countsOf, grouped } from './compared-values';
import { agreementInWords, COUNTED, countedCells } from './counted-cells';
import { type ExtractedValue, extractedValues } from './extracted-values';
import { pilotStudies } from './pilot';

export const peopleAgreementView: View = {
  id: 'agreement-people',
  title: 'Agreement on extracted values by extractors and study',
  meaning:
    'How far each two extractors gave the same values, over all records, the pilot studies, and record by record.',
  section: 'appraisal',
  of: peopleAgreementTable,
};

/** For each pair of people a row over all records, one over the pilot studies, and one for each record. */
export function peopleAgreementTable(review: Review): Table {
  const values = extractedValues(review);
  const pilots = pilotStudies(review);
  const named = namesOf(review);
  const rows = [...grouped(values, ({ pair }) => pair.join(', '))].flatMap(([pair, ofPair]) => [
    rowOf(pair, 'all', ofPair),
    ...inPilot(ofPair, pilots).map((ofPilot) => rowOf(pair, 'pilot studies', ofPilot)),
    ...[...grouped(ofPair, ({ record }) => `${record.kind} ${record.id}`).values()].map((ofRecord) => {
      const { record } = ofRecord[0] as ExtractedValue;
      const source = workedOut(review, record, 'start', () => startOf(record));
      return { ...rowOf(pair, named(record), ofRecord), ...(source && { source }) };
    }),
  ]);
  return {
    kind: 'table',
    id: 'agreement-people',
    title: 'Agreement on extracted values by extractors and study',
    columns: COLUMNS,
    rows,
    notes:
      rows.length === 0
        ? []
        : inPilot(values, pilots).map((each) => `In the pilot: ${agreementInWords(countsOf(each))}`),
    abbreviations: [],
  };
}

const COLUMNS: readonly Column[] = [
  { id: 'people', title: 'Extractors' },
  { id: 'record', title: 'Study or intervention' },
  ...COUNTED,
];

function rowOf(pair: string, what: string, values: readonly ExtractedValue[]): Row {
  return { id: `${pair} ${what}`, cells: [computed(pair), computed(what), ...countedCells(countsOf(values))] };
}

/** The values of the pilot studies as one group; none where there are none. */
function inPilot(values: readonly ExtractedValue[], pilots: readonly RecordView[]): (readonly ExtractedValue[])[] {
  const found = values.filter(({ record }) => pilots.includes(record));
  return found.length === 0 ? [] : [found];
}

function namesOf(review: Review): (record: RecordView) => string {
  const names = studyNames(review);
  return (record) => (record.kind === 'study' ? (names.get(record.id)?.cited ?? record.id) : interventionName(record));
}
