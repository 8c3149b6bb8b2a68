/** Where an offset of a file stands, by what it means: lines before it may come and go, and it stays the same. */
import type { Node } from '../../document/document';
import { authorKey, type RecordFile } from '../../document/record';
import { isMapping, isSequence, touches } from '../../document/walk';
import type { Field } from '../../fields/field';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { keyOf } from '../facts/facts';
import { labelsOf } from './entry-labels';
import { below, type Place, RECORD } from './named-place';

/**
 * The record, whose work it is, and the keys and names of entries down to an offset: `['study alder-2019', 'extractor LM',
 * 'rob2', 'exhaustion-6m', 'reporting', 'judgement']`. Of a file that does not say what it is about, its path.
 */
export function placesInMeaning(file: RecordFile, review: Review): (offset: number) => readonly string[] {
  const { kind, id, author, path, document } = file;
  const { root } = document;
  if (kind === undefined || root === undefined) return () => [path.slice(review.folder.length)];
  const field = recordFieldsOf(review, kind);
  const named = prepareNamed();
  return (offset) => [`${kind} ${id ?? ''}`, authorKey(author), ...down(root, field, offset, RECORD, named).keys];
}

/** The entries of a value, and what they are called. */
interface Named {
  readonly entries: readonly Entry[];
  readonly labels: () => ReadonlyMap<Entry, string>;
}

/** Of a long list with many places, the entries are looked at once. */
function prepareNamed(): (node: Node, field: Field | undefined) => Named {
  const all = new Map<Node, Named>();
  return (node, field) => {
    const known = all.get(node);
    if (known) return known;
    const entries = entriesOf(node, field);
    let labels: ReadonlyMap<Entry, string> | undefined;
    const named: Named = {
      entries,
      labels: () => {
        labels ??= labelsOf(entries, field);
        return labels;
      },
    };
    all.set(node, named);
    return named;
  };
}

function down(
  node: Node,
  field: Field | undefined,
  offset: number,
  place: Place,
  named: ReturnType<typeof prepareNamed>,
): Place {
  if (!isMapping(node) && !isSequence(node)) return place;
  const { entries, labels } = named(node, field);
  const here = entries.find((entry) => touches((entry.pair ?? entry.node).span, offset));
  if (here === undefined) return place;
  const name = here.pair ? keyOf(here) : (labels().get(here) ?? '');
  return down(here.node, here.field, offset, below(place, name), named);
}
