/** Looks for all quotations of a review: which in which report, and what came of it. */

import { addTo } from '../document/groups';
import type { RecordFile } from '../document/record';
import { type Review, workedOut } from '../review/review';
import { findQuotation } from './find-quotation';
import type { Finding } from './finding';
import { quotationsAsked } from './quotations-asked';
import { reportsOf } from './report-meant';
import type { ReportText } from './report-text';
import { searchable } from './searchable';

/**
 * What is asked of each report that a review names, by path from its folder: the quotations that are said to stand in it, each
 * once. Reports of which nothing is quoted are there, too.
 * @param files whose quotations are meant; without them, those of all files
 */
export function quotationsByReport(
  review: Review,
  files: readonly RecordFile[] = review.files,
): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const file of files)
    for (const [path, quotes] of askedIn(review, file)) {
      const known = asked.get(path) ?? new Set();
      asked.set(path, known);
      for (const quote of quotes) known.add(quote);
    }
  return asked;
}

/** The same of one file: plain data, which stays while its tree is let go. */
function askedIn(review: Review, file: RecordFile): ReadonlyMap<string, readonly string[]> {
  return workedOut(review, file, 'quotations by report', () => {
    const asked = new Map<string, string[]>();
    for (const { path } of reportsOf(review, file)) if (path !== undefined) asked.set(path, []);
    for (const { quote, report } of quotationsAsked(review, file))
      if (report?.path !== undefined) addTo(asked, report.path, quote);
    return asked;
  });
}

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
