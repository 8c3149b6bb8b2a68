/** Where an offset of a file stands, by what it means: lines before it may come and go, and it stays the same. */
import type { Node } from '../../document/document';
import { authorKey, type RecordFile } from '../../document/record';
import { isMapping, isSequence, touches } from '../../document/walk';
import type { Field } from '../../fields/field';
import { entriesOf } from '../../pairing/named-entries';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { keyOf } from '../facts/facts';
import { labelsOf } from './entry-labels';
import { below, type Place, RECORD } from './named-place';

/**
 * The record, whose work it is, and the keys and names of entries down to an offset: `['study alder-2019', 'extractor LM',
 * 'rob2', 'exhaustion-6m', 'reporting', 'judgement']`. Of a file that does not say what it is about, its path.
 */
export function placeInMeaning(file: RecordFile, offset: number, review: Review): readonly string[] {
  const { kind, id, author, path, document } = file;
  if (kind === undefined || document.root === undefined) return [path.slice(review.folder.length)];
  const place = down(document.root, recordFieldsOf(review, kind), offset, RECORD);
  return [`${kind} ${id ?? ''}`, authorKey(author), ...place.keys];
}

function down(node: Node, field: Field | undefined, offset: number, place: Place): Place {
  if (!isMapping(node) && !isSequence(node)) return place;
  const entries = entriesOf(node, field);
  const here = entries.find((entry) => touches((entry.pair ?? entry.node).span, offset));
  if (here === undefined) return place;
  const name = here.pair ? keyOf(here) : (labelsOf(entries, field).get(here) ?? '');
  return down(here.node, here.field, offset, below(place, name));
}
