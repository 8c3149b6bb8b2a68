/** References, as databases and reference managers give them away, pasted into `reports`: each becomes a report. */

import type { RecordFile } from '../../document/record';
import { itemsOf, textAt, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { canonicalDoi } from '../../review/doi';
import { definitionsOf } from '../../review/names';
import type { Review } from '../../review/review';
import { type CitedWork, reportLines, workLabel } from '../beginning/cited-work';
import { proposeStudyId } from '../beginning/propose-id';
import { asEntries, listPlaceAt } from './list-place';
import type { Pasted } from './pasted';

/**
 * The reports that works become at a cursor among the reports of a study.
 * @returns `undefined` elsewhere; not certain where one of them is a report of the study already
 */
export function pastedReports(
  review: Review,
  file: RecordFile,
  offset: number,
  works: readonly CitedWork[],
): Pasted | undefined {
  const at = listPlaceAt(review, file, offset);
  if (at === undefined || at.list.length !== 1 || at.list[0] !== 'reports' || works.length === 0) return undefined;
  const taken = definitionsOf(review, file, 'report').map(({ name }) => name);
  const entries = works.map((work) => {
    const id = reportId(work, taken);
    taken.push(id);
    return reportLines(id, work);
  });
  const [only] = works;
  const title =
    works.length === 1 && only ? say`Paste as a report: ${workLabel(only)}` : say`Paste as ${works.length} reports`;
  return {
    title,
    insert: asEntries(file, at, entries),
    beside: [],
    isCertain: !works.some((work) => isThere(file, work)),
  };
}

/** The first is the main one; others are called by author and year, else by number. */
export function reportId(work: CitedWork | undefined, taken: readonly string[]): string {
  if (taken.length === 0) return 'main';
  const named = work && proposeStudyId(work, taken);
  if (named) return named;
  let number = taken.length + 1;
  while (taken.includes(`report-${number}`)) number += 1;
  return `report-${number}`;
}

function isThere({ sections }: RecordFile, { doi, pmid }: CitedWork): boolean {
  const plain = (written: string | undefined) => written && (canonicalDoi(written) ?? written).toLowerCase();
  return itemsOf(sections.get('reports')?.value).some((report) => {
    const citation = valueOf(report, 'citation');
    const same = doi !== undefined && plain(textAt(citation, 'doi')) === plain(doi);
    return same || (pmid !== undefined && textAt(citation, 'pmid') === pmid);
  });
}
