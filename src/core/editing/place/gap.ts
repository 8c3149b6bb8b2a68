/** Places of a file that wait for a value. */
import type { RecordFile } from '../../document/record';
import type { Field } from '../../fields/field';
import type { Review } from '../../review/review';
import { type Place, placeAt } from './place';

/** Whether nothing stands yet at a cursor, and what belongs there is picked from a list: an answer, a level, a name of the review. */
export function isGapWithList(review: Review, file: RecordFile, offset: number): boolean {
  const place = placeAt(review, file, offset);
  return place !== undefined && isEmpty(place) && isPicked(place.field);
}

function isEmpty({ role, typed, rest }: Place): boolean {
  return role !== 'key' && typed === '' && rest.trim() === '';
}

function isPicked(field: Field | undefined): boolean {
  if (field?.kind === 'list') return isPicked(field.of);
  return field?.kind === 'choice' || field?.kind === 'reference';
}
