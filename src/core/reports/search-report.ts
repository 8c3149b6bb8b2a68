/** Looks for quotations in a report. */
import { findQuotation } from './find-quotation';
import type { Finding } from './finding';
import type { ReportText } from './report-text';
import { searchable } from './searchable';

/**
 * Looks for quotations in the text of a report.
 * @param pause asked for after each page and before each quotation: may wait, so that others have their turn, and may throw to
 *   stop
 */
export async function searchReport(
  text: ReportText,
  quotes: Iterable<string>,
  pause?: () => Promise<void> | void,
): Promise<ReadonlyMap<string, Finding>> {
  const report = searchable(text);
  for (const fold of pause ? report.folds : []) {
    fold();
    await pause?.();
  }
  const findings = new Map<string, Finding>();
  for (const quote of quotes) {
    await pause?.();
    findings.set(quote, findQuotation(quote, report));
  }
  return findings;
}
