import type { RecordFile } from '../document/record';
import { placeInWords } from '../review/place-in-words';
import type { Review } from '../review/review';
import type { QuotationAsked } from './quotations-asked';

/** What a quotation supports, in words: "Results · Burnout at 6 months · Estimate". */
export function supportsInWords(review: Review, file: RecordFile, { path, keys = [] }: QuotationAsked): string {
  return placeInWords(review, file, path.slice(0, path.lastIndexOf('support')), keys);
}
