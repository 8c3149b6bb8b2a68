/** Names that an expression may ask for though no record has them yet: the keys of the format and of the review. */

import type { Field } from '../fields/field';
import { recordFieldsOf } from '../review/fields-of-review';
import { type Review, workedOut } from '../review/review';

/** Every key that may be written anywhere in a record of this review. */
export function writableKeys(review: Review): ReadonlySet<string> {
  return workedOut(review, review, 'writable keys', () => {
    const keys = new Set<string>();
    for (const kind of ['review', 'study', 'intervention'] as const)
      gather(recordFieldsOf(review, kind), keys, new Set());
    return keys;
  });
}

function gather(field: Field, keys: Set<string>, seen: Set<Field>): void {
  if (seen.has(field)) return;
  seen.add(field);
  if (field.kind === 'list' || field.kind === 'assessments' || field.kind === 'dictionary')
    gather(field.of, keys, seen);
  if (field.kind !== 'mapping') return;
  for (const [key, below] of Object.entries(field.fields)) {
    keys.add(key);
    gather(below, keys, seen);
  }
  keys.add('support');
}
