/** The form of a merged collection: lines, brackets or one value alone, as one of the versions has it. */
import type { Collections } from './align';
import type { Frame } from './laid';
import type { Collection } from './lossless/collections';
import type { Target } from './lossless/placing';
import { otherSide, type Side } from './rope';

/** The side whose form is kept: that which changed it, else ours. Between brackets there are no lines. */
export function keptSide({ base, ours, theirs }: Collections, target: Target, count: number): Side {
  const fits = ({ layout, holder }: Collection) =>
    (!target.isInBrackets || layout === 'brackets' || holder.isInBrackets) &&
    (layout !== 'alone' || count < 2) &&
    (layout !== 'nothing' || count === 0);
  if (fits(ours) !== fits(theirs)) return fits(ours) ? 'ours' : 'theirs';
  const isOursAsBefore = base !== undefined && formOf(base) === formOf(ours);
  return isOursAsBefore && formOf(theirs) !== formOf(ours) ? 'theirs' : 'ours';
}

function formOf({ layout, isInline, column, holder, entries, tail }: Collection): string {
  if (layout === 'lines') return `lines ${isInline} ${column - holder.column}`;
  const isOverLines = entries.some(({ gap }) => gap.includes('\n')) || tail.trimEnd().includes('\n');
  return layout === 'brackets' ? `brackets ${isOverLines}` : layout;
}

/** A collection in the form of one side, at its place in the result. */
export function frameOf(collections: Collections, side: Side, target: Target): Frame {
  const kept = collections[side];
  const column = kept.layout === 'lines' ? target.column + kept.column - kept.holder.column : target.column;
  return { kept, base: collections.base, other: collections[otherSide(side)], column };
}

/** Where the entries of a collection stand. */
export function targetIn({ kept, column }: Frame, target: Target): Target {
  if (kept.layout === 'alone') return target;
  const isInBrackets = kept.layout === 'brackets';
  return { column, isInBrackets, isAfterDash: kept.isList && !isInBrackets };
}
