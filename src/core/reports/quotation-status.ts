/** How it stands with each quotation, in one word for tables, counts and the terminal. */
import type { RecordFile } from '../document/record';
import { textOf } from '../document/walk';
import { english } from '../language/say';
import { type Review, workedOut } from '../review/review';
import type { PrintedPage } from './finding';
import { findingOf, type QuotationAsked, quotationsAsked, reportState } from './quotations-asked';
import { isOnPage } from './written-page';

/**
 * no report: none is named, or none whose file is given. no file: it is not there, or was not looked at. no text: a scan, or a
 * file that cannot be read.
 */
export type QuotationStatus =
  | 'found'
  | 'on another page'
  | 'small differences'
  | 'not found'
  | 'too short'
  | 'no text'
  | 'no file'
  | 'no report';

/** In the order in which they are told, with what they say. */
export const QUOTATION_STATUSES: readonly { readonly status: QuotationStatus; readonly words: string }[] = [
  { status: 'found', words: english`found` },
  { status: 'on another page', words: english`on another page` },
  { status: 'small differences', words: english`with small differences` },
  { status: 'not found', words: english`not found` },
  { status: 'too short', words: english`too short to be looked for` },
  { status: 'no text', words: english`in a report without text` },
  { status: 'no file', words: english`in a report whose file is not there` },
  { status: 'no report', words: english`without a report that is known` },
];

/** Those that somebody has to look at. */
export const ODD_STATUSES: readonly QuotationStatus[] = ['on another page', 'small differences', 'not found'];

/** How it stands with a quotation. */
export function statusOf(review: Review, asked: QuotationAsked): QuotationStatus {
  if (asked.report?.path === undefined) return 'no report';
  const state = reportState(review, asked.report.path);
  if (state?.state === 'no text') return 'no text';
  const finding = findingOf(review, asked);
  if (state?.state !== 'read' || finding === undefined) return 'no file';
  if (finding.state === 'not found' || finding.state === 'too short') return finding.state;
  if (finding.state === 'differs') return 'small differences';
  const written = textOf(asked.page);
  const isElsewhere = written !== undefined && isOnPage(written, finding.at, state.pages) === false;
  return isElsewhere ? 'on another page' : 'found';
}

/** The pages on which a quotation stands first; none where it was not found. */
export function foundOn(review: Review, asked: QuotationAsked): readonly PrintedPage[] {
  const finding = findingOf(review, asked);
  return finding?.state === 'found' || finding?.state === 'differs' ? (finding.at[0]?.pages ?? []) : [];
}

/** How many quotations of a file stand how. */
export function quotationCounts(review: Review, file: RecordFile): ReadonlyMap<QuotationStatus, number> {
  return workedOut(review, file, 'quotation counts', () => {
    const counts = new Map<QuotationStatus, number>();
    for (const asked of quotationsAsked(review, file)) {
      const status = statusOf(review, asked);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    return counts;
  });
}
