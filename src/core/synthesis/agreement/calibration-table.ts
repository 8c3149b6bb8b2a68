/**
 * After a pilot: the questions and fields on which extractors differed, the worst first, each with the team's own rule for
 * it. From here the rules are made clearer before the rest is extracted.
 */
import type { Pair } from '../../document/document';
import { pairOf, textOf } from '../../document/walk';
import type { Review } from '../../review/review';
import { sectionTitle } from '../../two-extractors/titles';
import { valueInWords } from '../../two-extractors/value-words';
import { startOf } from '../cells/cells';
import type { Cell, CellSource, Column, Row, Table } from '../models/table';
import { together } from '../models/table';
import type { View } from '../view';
import { computed } from './agreement-row';
import { type ComparedValue, type Counts, comparedValues, countsOf, grouped } from './compared-values';
import { fieldTitle } from './counted-cells';
import { pilotStudies } from './pilot';

export const calibrationView: View = {
  id: 'calibration',
  title: 'Calibration after the pilot',
  meaning:
    'On which questions and fields extractors differed in the pilot studies, the worst first, with the team’s rules for them.',
  section: 'appraisal',
  of: calibrationTable,
};

/** One row for each question or field on which they differed, in the pilot studies that the review names. */
export function calibrationTable(review: Review): Table {
  const pilots = pilotStudies(review);
  const values = pilots.flatMap((record) => comparedValues(record, review)).filter(({ item }) => item.kind !== 'text');
  const rows = [...grouped(values, ({ item }) => item.key)]
    .map(([key, ofKey]) => ({ key, ofKey, counts: countsOf(ofKey) }))
    .filter(({ counts }) => agreed(counts) < counts.items)
    .sort((a, b) => shareOf(a.counts) - shareOf(b.counts) || b.counts.items - a.counts.items)
    .map(({ key, ofKey }) => rowOf(key, ofKey, review));
  return {
    kind: 'table',
    id: 'calibration',
    title: 'Calibration after the pilot',
    columns: COLUMNS,
    rows,
    notes:
      rows.length === 0
        ? []
        : [
            `Pilot studies: ${pilots.map(({ id }) => id).join(', ')}. The worst come first. A rule is written under “guidance” in the review file, under the section and the question or key; it is shown wherever the question is answered.`,
          ],
    abbreviations: [],
  };
}

const COLUMNS: readonly Column[] = [
  { id: 'section', title: 'Section' },
  { id: 'what', title: 'Question or field' },
  { id: 'same', title: 'Equal', meaning: 'Of those that at least one of two people gave; digits aside' },
  { id: 'given', title: 'Where they differed' },
  { id: 'guidance', title: 'Rule of the team' },
];

/** Rules help where people read something else, not where they copied fewer digits. */
function agreed({ same, digits }: Counts): number {
  return same + digits;
}

function shareOf(counts: Counts): number {
  return agreed(counts) / counts.items;
}

function rowOf(id: string, values: readonly ComparedValue[], review: Review): Row {
  const [first] = values as readonly [ComparedValue, ...ComparedValue[]];
  const counts = countsOf(values);
  const differing = values.filter(({ sameness }) => sameness === 'different' || sameness === 'one blank');
  const lines = differing.map(inWords);
  const source = together(
    differing.flatMap(({ item }) =>
      [...item.given.values()].map(({ file, node }) => ({ file: file.path, span: node.span })),
    ),
  );
  return {
    id,
    cells: [
      computed(sectionTitle(first.record.kind, first.item.section, review)),
      computed(fieldTitle(first, review)),
      computed(`${agreed(counts)} of ${counts.items} (${Math.round(shareOf(counts) * 100)}%)`),
      { ...computed(lines.join('; ')), ...(lines.length > 1 && { lines }), ...(source && { source }) },
      ruleCell(first, review),
    ],
  };
}

/** “alder-2019: CB PY, LM blank”. */
function inWords({ record, item, pair }: ComparedValue): string {
  const said = pair.map((who) => {
    const value = valueInWords(item.given.get(who)?.node);
    return `${who} ${value === '' ? 'blank' : value}`;
  });
  return `${record.id}: ${said.join(', ')}`;
}

/** The rule for the key, else the one for its section; where there is none, the way to where it would stand. */
function ruleCell({ item }: ComparedValue, review: Review): Cell {
  const guidance = review.record?.sections.get('guidance');
  const rules = pairOf(guidance?.pair.value, item.section);
  const key = item.keys.at(-1) ?? '';
  const rule = pairOf(rules?.value, key);
  const text = textOf(rule?.value);
  const place: Pair | undefined = rule ?? rules ?? guidance?.pair;
  const source: CellSource | undefined =
    guidance && place ? { file: guidance.file.path, span: place.key.span } : review.record && startOf(review.record);
  return {
    text: text ?? 'none yet',
    state: text === undefined ? 'not extracted' : 'given',
    ...(source && { source }),
  };
}
