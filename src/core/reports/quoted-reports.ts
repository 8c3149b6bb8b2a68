/** Which quotations are said to stand in which report. */
import { addTo } from '../document/groups';
import type { RecordFile } from '../document/record';
import { type Review, workedOut } from '../review/review';
import { quotationsAsked } from './quotations-asked';
import { reportsOf } from './report-meant';

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
    // Of reports without a file, nothing can be asked.
    if (asked.size === 0) return asked;
    for (const { quote, report } of quotationsAsked(review, file))
      if (report?.path !== undefined) addTo(asked, report.path, quote);
    return asked;
  });
}
