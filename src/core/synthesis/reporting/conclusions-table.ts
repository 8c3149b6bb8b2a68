/** What the review recommends to whom, and where it sees limits: one row each. */
import type { Node } from '../../document/document';
import { type RecordView, type Review, recordCalled } from '../../review/review';
import { compactNumbers, reportsOf, studyNames } from '../../review/study-names';
import { plainWords } from '../cells/cells';
import { withFootnotes } from '../cells/footnotes';
import {
  differingRow,
  type Entry,
  entriesOf,
  entryCell,
  entrySource,
  mainCell,
  teamRecord,
} from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const recommendationsView: View = {
  id: 'recommendations',
  title: 'Recommendations',
  meaning: 'What the review recommends, by whom it addresses.',
  section: 'reporting',
  of: recommendationsTable,
};

export const limitationsView: View = {
  id: 'limitations',
  title: 'Limitations',
  meaning: 'Limits of the evidence and of the review.',
  section: 'reporting',
  of: limitationsTable,
};

/** Recommendations, those for one audience together, as Fig. 2 of Maddox et al. 2025 (10.1186/s12913-025-13861-9). */
export function recommendationsTable(review: Review): Table {
  const record = teamRecord(review);
  const columns: readonly Column[] = [
    { id: 'audience', title: 'For' },
    { id: 'recommendation', title: 'Recommendation' },
    { id: 'based-on', title: 'Based on', meaning: 'The studies behind it' },
  ];
  const rows = grouped(record, 'recommendations', 'audience').map(
    ({ entry, group }, index): Row => ({
      id: `recommendation-${index + 1}`,
      source: entrySource(entry),
      cells: [group, mainCell(entry, 'what'), entryCell(entry, 'based_on', (node) => studyWords(node, review))],
    }),
  );
  return withFootnotes({
    id: 'recommendations',
    title: 'Recommendations',
    columns,
    rows: [...rows, ...differing(record, 'recommendations', columns)],
    notes: [],
  });
}

/** Limitations, those of the evidence before those of the review. */
function limitationsTable(review: Review): Table {
  const record = teamRecord(review);
  const columns: readonly Column[] = [
    { id: 'of', title: 'Of' },
    { id: 'limitation', title: 'Limitation' },
  ];
  const rows = grouped(record, 'limitations', 'of').map(
    ({ entry, group }, index): Row => ({
      id: `limitation-${index + 1}`,
      source: entrySource(entry),
      cells: [group, mainCell(entry, 'what')],
    }),
  );
  return withFootnotes({
    id: 'limitations',
    title: 'Limitations',
    columns,
    rows: [...rows, ...differing(record, 'limitations', columns)],
    notes: [],
  });
}

function differing(record: RecordView | undefined, key: string, columns: readonly Column[]): Row[] {
  return record ? differingRow(record, key, [], columns.length) : [];
}

/** Entries of one group together, groups in the order in which they come up. */
function grouped(record: RecordView | undefined, section: string, key: string): { entry: Entry; group: Cell }[] {
  const entries = entriesOf(record, section).map((entry) => ({
    entry,
    group: entryCell(entry, key, (node) => plainWords(node).map(capital)),
  }));
  const groups = [...new Set(entries.map(({ group }) => group.text))];
  return groups.flatMap((text) => entries.filter(({ group }) => group.text === text));
}

/** "[41–43]", or names of studies whose reports have no numbers. */
function studyWords(node: Node, review: Review): readonly string[] {
  const names = studyNames(review);
  const references = plainWords(node).flatMap((id) => {
    const study = recordCalled(review, 'study', id);
    const numbers = study ? reportsOf(study).flatMap(({ number }) => number ?? []) : [];
    return numbers.length > 0 ? numbers : [names.get(id)?.name ?? id];
  });
  return references.length > 0 ? [`[${compactNumbers(references)}]`] : [];
}
