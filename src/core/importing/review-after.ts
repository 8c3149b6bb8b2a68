/** A review as it will be once an import is written: the next import is planned upon it. */
import { parse } from '../document/parse';
import { readRecord } from '../document/record';
import { buildReview, type Review } from '../review/review';
import type { ImportPlan } from './plan';

/** @param review absent where the import begins one, in this folder */
export function reviewAfter(review: Review | undefined, { write }: Pick<ImportPlan, 'write'>, folder: string): Review {
  const home = review?.folder ?? folder;
  const files = write.map(({ path, text }) => readRecord(home === '' ? path : `${home}/${path}`, parse(text)));
  return buildReview(home, [...(review?.files ?? []), ...files], review?.viewer, review);
}
