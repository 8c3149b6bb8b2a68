/** Every quotation of the studies, one line each: what it supports, and whether it stands in its report. */

import { inEnglish } from '../language/say';
import type { Review } from '../review/review';
import { quotationsTable } from '../synthesis/reporting/quotations-table';
import type { TidyTable } from './tidy';

/** Heads first; that nobody has looked into a report yet is said in its lines. */
export function tidyQuotations(review: Review): TidyTable {
  const { columns, rows } = inEnglish(() => quotationsTable(review));
  return {
    name: 'quotations',
    rows: [columns.map(({ id }) => id), ...rows.map(({ cells }) => cells.map(({ text }) => text))],
  };
}

/** The same among other tables, which are left out where they are empty. */
export function quotationsSheet(review: Review): readonly TidyTable[] {
  const table = tidyQuotations(review);
  return table.rows.length > 1 ? [table] : [];
}
