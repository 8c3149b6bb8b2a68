/** Words of a report with where they stand, for everything that is no extraction file: “…” (Aimola et al. 2018, p. 4). */

import type { Node } from '../../document/document';
import { itemsOf, textAt, textOf, valueOf } from '../../document/walk';
import { reportPath } from '../../reports/report-meant';
import { citationLabel } from '../../review/citation';
import { filesOfKind, type Review } from '../../review/review';
import type { Quotation } from '../../writing/add-support';

/**
 * @param quotation in one line; its page is empty where it is not known
 * @param review of whose studies the report is one
 * @param isIt whether a path from the folder of the review leads to the report
 * @param fileName what the report is called where nothing else is known
 */
export function withReference(
  { quote, page }: Quotation,
  review: Review | undefined,
  isIt: (path: string) => boolean,
  fileName: string,
): string {
  const work = nameOf(review && reportWith(review, isIt)) ?? fileName;
  const where = page === '' ? '' : `, ${/[-–,]/.test(page) ? 'pp.' : 'p.'} ${page}`;
  return `“${quote}” (${work}${where})`;
}

function reportWith(review: Review, isIt: (path: string) => boolean): Node | undefined {
  for (const file of filesOfKind(review, 'study')) {
    const found = itemsOf(file.sections.get('reports')?.value).find((report) => {
      const path = reportPath(textAt(report, 'file'));
      return path !== undefined && isIt(path);
    });
    if (found) return found;
  }
  return undefined;
}

function nameOf(report: Node | undefined): string | undefined {
  const citation = valueOf(report, 'citation');
  return citationLabel(citation) ?? textAt(citation, 'title') ?? textOf(citation) ?? textAt(report, 'id');
}
