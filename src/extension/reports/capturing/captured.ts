/** What is selected in a report, as it is written into a file. */
import { type Captured, mendedQuotation } from '../../../core/index';
import type { FileInReview, ReviewStore } from '../../reviews/review-store';
import type { SelectedInReport } from '../selected';
import { reportWithFile } from './report-of-study';

/**
 * Mended, with the page as printed and the report as the study calls it.
 * @param sha256 of the report's file, where it is to be written
 */
export function capturedFrom(
  selected: SelectedInReport,
  at: FileInReview,
  store: ReviewStore,
  sha256?: string,
): Captured {
  const report = reportWithFile(selected.report, at, store);
  return {
    quote: mendedQuotation(selected.text),
    page: pageOf(selected),
    ...(report !== undefined && { report }),
    ...(sha256 !== undefined && { sha256 }),
  };
}

/** As printed where the file tells, else as it counts; of a report that has no pages, none. */
export function pageOf({ report, label, from, to }: SelectedInReport): string {
  if (!/\.pdf$/i.test(report.path)) return '';
  if (label !== null && label.trim() !== '') return label.trim();
  // What ends before the first word of the next page stands on one page.
  const last = to.item === 0 && to.offset === 0 ? to.page - 1 : to.page;
  return last > from.page ? `${from.page}-${last}` : String(from.page);
}
