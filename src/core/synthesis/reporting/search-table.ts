/** Where the review searched, for what, and when: one row a place. */
import type { Review } from '../../review/review';
import { withFootnotes } from '../cells/footnotes';
import { differingRow, entriesOf, entryCell, entrySource, mainCell, teamRecord } from '../cells/section-entries';
import type { Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const searchView: View = {
  id: 'search',
  title: 'Searches',
  meaning: 'Where the review searched, for what, and when.',
  section: 'reporting',
  of: searchTable,
};

/** Every place that was searched, in the order of the review file. */
export function searchTable(review: Review): Table {
  const record = teamRecord(review);
  const rows = entriesOf(record, 'search').map(
    (entry, index): Row => ({
      id: `search-${index + 1}`,
      source: entrySource(entry),
      cells: [
        mainCell(entry, 'source'),
        ...['kind', 'platform', 'strategy', 'run', 'note'].map((key) => entryCell(entry, key)),
      ],
    }),
  );
  const differing = record ? differingRow(record, 'search', [], COLUMNS.length) : [];
  return withFootnotes({
    id: 'search',
    title: 'Searches',
    columns: COLUMNS,
    rows: [...rows, ...differing],
    notes: [],
  });
}

const COLUMNS: readonly Column[] = [
  { id: 'source', title: 'Source' },
  { id: 'kind', title: 'Kind' },
  { id: 'platform', title: 'Platform' },
  { id: 'strategy', title: 'Strategy', meaning: 'What was searched for, or where the full strategy stands' },
  { id: 'run', title: 'Searched' },
  { id: 'note', title: 'Note' },
];
