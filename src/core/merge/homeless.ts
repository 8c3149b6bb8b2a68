/** Remarks on the lines of an entry for which the merged lines have no room. */
import type { Slot } from './align';
import { readCollection, type Written } from './lossless/collections';
import { remarksBetween } from './lossless/source';
import type { Place } from './place';
import { type Rope, settled } from './rope';

/** Remarks that a side added on the line of an entry, and that stand nowhere in the result. */
export function homelessRemarks(slot: Slot, lead: string, rope: Rope, place: Place): readonly string[] {
  const { base, ours, theirs } = slot;
  if (!ours || !theirs || rope.length < 2) return [];
  const [before, here, there] = [base, ours, theirs].map((each) => (each ? ownRemarks(each, place) : []));
  const added = [...(here ?? []), ...(there ?? [])].filter((remark) => !before?.includes(remark));
  if (added.length === 0) return [];
  const text = lead + settled(rope, 'ours');
  return [...new Set(added)].filter((remark) => !text.includes(remark));
}

/** The remarks on the lines of an entry itself, not those of entries in lines below it. */
function ownRemarks(written: Written, { field }: Place): readonly string[] {
  const { entry, restStart, end } = written;
  const collection = readCollection(written, entry.node, entry.field ?? field);
  const until = collection?.layout === 'lines' ? restStart + collection.head.length : end;
  return remarksBetween(written.source, restStart, until);
}
