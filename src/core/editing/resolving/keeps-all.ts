/** Whether a conflict that is settled with the lines of both sides keeps what each of them says, once. */
import type { Node } from '../../document/document';
import { isBlank, isMapping, textAt } from '../../document/walk';
import type { Field } from '../../fields/field';
import { differencesBetween } from '../../merge/differing-places';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import { writtenOf } from '../../pairing/written';
import type { Versions } from './versions-with';

/**
 * Whether the result reads well, says all that either side says and nothing twice that is not twice outside of it. Lines of both
 * sides, one below the other, often do not: where what the entries have in common stands outside of the markers, one of
 * them would lose it.
 */
export function keepsAll({ ours, theirs, result, field, isReadable }: Versions): boolean {
  if (!isReadable) return false;
  const isKept = (side: Node | undefined) =>
    differencesBetween(side, result, field).every(({ before }) => before === undefined || isBlank(before));
  if (!isKept(ours) || !isKept(theirs)) return false;
  return repetitionsIn(result, field) <= Math.min(repetitionsIn(ours, field), repetitionsIn(theirs, field));
}

/** How many entries, anywhere, say again or are called again what one before them says or is called. */
function repetitionsIn(node: Node | undefined, field: Field | undefined): number {
  const entries = entriesOf(node, field);
  const names = new Set(entries.map(nameOf));
  const below = entries.map((entry) => repetitionsIn(entry.node, entry.field));
  return below.reduce((sum, each) => sum + each, entries.length - names.size);
}

function nameOf({ name, node, field, toldApartBy }: Entry): string {
  if (name === undefined) return writtenOf(node, field);
  return [name.exact, ...toldApartBy.map((key) => (isMapping(node) ? (textAt(node, key) ?? '') : ''))].join('\n');
}
