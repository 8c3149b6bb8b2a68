/** Remarks on the lines of an entry for which the merged lines have no room. */
import { shapeOf } from '../pairing/shape';
import type { Slot } from './align';
import { type Collection, readCollection, type Written } from './lossless/collections';
import { remarksBetween } from './lossless/source';
import type { MergePlace } from './merge-place';
import { type Rope, settled } from './rope';

/** Remarks that a side added to the lines of an entry, and that stand nowhere in the result. */
export function homelessRemarks(slot: Slot, lead: string, rope: Rope, place: MergePlace): readonly string[] {
  const { base, ours, theirs } = slot;
  if (!ours || !theirs || rope.length < 2) return [];
  const shape = shapeOf(
    ours.entry.field ?? place.field,
    [base, ours, theirs].map((each) => each?.entry.node),
  );
  const staysInLines = shape !== 'datum' && [ours, theirs].every((each) => inLinesBelow(each, place) !== undefined);
  const remarksOf = (each: Written) => (staysInLines ? ownRemarks(each, place) : allRemarks(each));
  const before = base ? remarksOf(base) : [];
  const added = [ours, theirs].flatMap(remarksOf).filter((remark) => !before.includes(remark));
  if (added.length === 0) return [];
  const texts = (['ours', 'theirs'] as const).map((side) => lead + settled(rope, side));
  return [...new Set(added)].filter((remark) => !texts.some((text) => text.includes(remark)));
}

/** The entries of an entry, where they stand in lines below it and so have room for their own remarks. */
function inLinesBelow(written: Written, { field }: MergePlace): Collection | undefined {
  const { entry } = written;
  const collection = readCollection(written, entry.node, entry.field ?? field);
  return collection?.layout === 'lines' ? collection : undefined;
}

/** The remarks on the lines of an entry itself, not those of entries in lines below it. */
function ownRemarks(written: Written, place: MergePlace): readonly string[] {
  const { source, restStart, end } = written;
  const below = inLinesBelow(written, place);
  return remarksBetween(source, restStart, below ? restStart + below.head.length : end);
}

function allRemarks({ source, restStart, end }: Written): readonly string[] {
  return remarksBetween(source, restStart, end);
}
