/** One datum in three versions: the version of whoever changed it; else both. */
import { type Rest, restOf, type Written } from './lossless/collections';
import { shifted } from './lossless/moving';
import { placedRest, type Target } from './lossless/placing';
import { type Both, disputeAt, type MergePlace, nodesOf } from './merge-place';
import type { Rope } from './rope';
import { standing } from './three';

/** What stands behind the colon or dash of a datum. */
export function mergedDatum(both: Both, place: MergePlace): Rope {
  const { base, ours, theirs } = both;
  const { target, field } = place;
  const side = standing(nodesOf(both), field);
  if ([ours, theirs].some(({ entry: { node } }) => node.kind !== 'scalar' && node.style === 'block')) {
    const [here, there] = [placedRest(ours, target), placedRest(theirs, target)];
    return side === 'dispute' ? [disputeAt(place, here, there)] : [side === 'ours' ? here : there];
  }
  const [before, here, there] = [base, ours, theirs].map((each) => each && restOf(each, each.entry.node));
  const [rest, other] = [here as Rest, there as Rest];
  const [hereText, thereText] = [valueText(ours, rest, target), valueText(theirs, other, target)];
  const isForm = side === 'ours' && before !== undefined && before.space + before.value === rest.space + rest.value;
  const chosen = side === 'theirs' || (isForm && isOneIn(theirs, target)) ? theirs : ours;
  const text = side === 'dispute' ? disputeAt(place, hereText, thereText) : chosen === ours ? hereText : thereText;
  return [text, trailOf(before, rest, other, [ours, theirs]), target.isInBrackets ? '' : '\n'];
}

function isOneIn(written: Written, target: Target): boolean {
  return written.isInBrackets === target.isInBrackets;
}

/** The value with the space before it. */
function valueText(written: Written, { space, value }: Rest, target: Target): string {
  if (written.isInBrackets !== target.isInBrackets) return placedRest(written, target).trimEnd();
  return value === '' ? '' : shifted(space + value, target.column - written.column, written.column);
}

/** The remark behind a value; a quotation in lines has no room for one. */
export function trailOf(base: Rest | undefined, ours: Rest, theirs: Rest, versions: readonly Written[]): string {
  const isQuotation = versions.some(({ entry: { node } }) => node.kind === 'scalar' && node.style === 'block');
  if (isQuotation || versions.some(({ isInBrackets }) => isInBrackets)) return '';
  const [before, here, there] = [base?.trail ?? '', ours.trail, theirs.trail].map((each) => each.trim());
  return before !== there && (here === before || here === '') ? theirs.trail : ours.trail;
}
