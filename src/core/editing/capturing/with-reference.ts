/** Words of a report with where they stand, for everything that is no extraction file: “…” (Aimola et al. 2018, p. 4). */

import type { Node } from '../../document/document';
import { textAt, textOf, valueOf } from '../../document/walk';
import { citationLabel } from '../../review/citation';

/**
 * @param quote in one line
 * @param page as printed; empty where it is not known
 * @param report the entry of `reports`; absent where the file belongs to none
 * @param fileName what the report is called where nothing else is known
 */
export function withReference(quote: string, page: string, report: Node | undefined, fileName: string): string {
  const citation = valueOf(report, 'citation');
  const work =
    citationLabel(citation) ?? textAt(citation, 'title') ?? textOf(citation) ?? textAt(report, 'id') ?? fileName;
  const where = page === '' ? '' : `, ${/[-–,]/.test(page) ? 'pp.' : 'p.'} ${page}`;
  return `“${quote}” (${work}${where})`;
}
