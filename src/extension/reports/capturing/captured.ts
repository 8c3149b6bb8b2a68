/** What is selected in a report, as it is written into a file. */
import { type Captured, mendedQuotation, type PrintedPage, pagesWritten } from '../../../core/index';
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

/** As printed where the file tells, else as it counts; of several pages, the first and the last; where there are none, nothing. */
export function pageOf({ report, from, to, label, lastLabel }: SelectedInReport): string {
  if (!/\.pdf$/i.test(report.path)) return '';
  return pagesWritten([printedPage(from.page, label), printedPage(to.page, lastLabel)]);
}

function printedPage(number: number, label: string | null): PrintedPage {
  const printed = label?.trim();
  return { number, ...(printed && { label: printed }) };
}
