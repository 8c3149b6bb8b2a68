/** Merging by meaning: datum by datum, from the top of the file down. */
import { isBlank } from '../document/walk';
import type { Field } from '../fields/field';
import { type Shape, shapeOf } from '../pairing/shape';
import { aligned, type Collections, type Slot } from './align';
import { alone } from './alone';
import { mergedDatum, trailOf } from './datum';
import { fatesOf, type Group } from './fates';
import { frameOf, keptSide, targetIn } from './frame';
import { homelessRemarks } from './homeless';
import { inBracketsAgain } from './in-brackets';
import { inLines } from './in-lines';
import { JUDGED_KEYS, judgementsInDispute, looksLikeAssessment } from './judgements';
import type { Frame, Laid } from './laid';
import { type Collection, emptyCollection, readCollection, restOf, type Written } from './lossless/collections';
import {
  entryText,
  isAlone,
  isSameText,
  placedGap,
  placedLead,
  placedRest,
  type Target,
  textsOf,
} from './lossless/placing';
import { type Both, type MergePlace, type Note, nameOf, nodesOf, wordsOf } from './merge-place';
import { inOrder, isOrderInDispute } from './order';
import { type Lines, mergedLead } from './remarks';
import { type About, otherSide, type Rope, type Side, settled } from './rope';

/** What stands behind the colon or dash of an entry that both sides have. */
function mergedRest(both: Both, place: MergePlace): Rope {
  const { base, ours, theirs } = both;
  if (place.asked.length === 0 && place.judged.length === 0) {
    if (isSameText(base, ours)) return [placedRest(theirs, place.target)];
    if (isSameText(base, theirs) || isSameText(ours, theirs)) return [placedRest(ours, place.target)];
  }
  const { field } = place;
  const shape = shapeOf(
    field,
    [base, ours, theirs].map((each) => each?.entry.node),
  );
  const before = base && readCollection(base, base.entry.node, field);
  const [here, there] = [collectionOf(ours, field), collectionOf(theirs, field)];
  if (shape === 'datum' || !here || !there) return mergedDatum(both, place);
  return mergedCollection({ base: before, ours: here, theirs: there }, shape, place) ?? mergedDatum(both, place);
}

/** The entries of a version; none where it was left blank. */
function collectionOf(written: Written, field: Field | undefined): Collection | undefined {
  const { node } = written.entry;
  return isBlank(node) ? emptyCollection(written, node) : readCollection(written, node, field);
}

/**
 * A collection that both sides have, entry by entry.
 * @returns nothing where its order says something and both changed it at one place
 */
export function mergedCollection(collections: Collections, shape: Shape, place: MergePlace): Rope | undefined {
  const slots = aligned(collections, shape);
  const fates = fatesOf(slots, shape, place.field, askedGroups(slots, place));
  if (isOrderInDispute(slots, fates.groups, shape)) return undefined;
  const grouped = new Map(fates.groups.flatMap((group) => group.slots.map((slot) => [slot, group] as const)));
  const dropped = new Set(fates.dropped);
  const order = inOrder(slots).filter((slot) => !dropped.has(slot));
  const items = [...new Set(order.map((slot) => grouped.get(slot) ?? slot))];
  const side = keptSide(collections, place.target, items.length);
  const frame = frameOf(collections, side, place.target);
  const inside = targetIn(frame, place.target);
  const laid = items.map((item) =>
    'slots' in item ? laidGroup(item, side, inside, place) : laidSlot(item, side, inside, place),
  );
  return put(frame, laid, collections, place);
}

/** Puts a collection together. */
function put(frame: Frame, laid: readonly Laid[], collections: Collections, place: MergePlace): Rope {
  if (frame.kept.layout === 'lines') return inLines(frame, laid);
  if (frame.kept.layout === 'brackets')
    return [...inBracketsAgain(frame, laid), ...behindBrackets(frame, collections, place)];
  return alone(laid, place.target);
}

/** What follows the last bracket on its line. */
function behindBrackets({ kept }: Frame, { base, ours, theirs }: Collections, { target }: MergePlace): Rope {
  const rests = [base, ours, theirs].map((each) =>
    each?.layout === 'brackets' ? restOf(each.holder, each.node) : undefined,
  );
  const own = restOf(kept.holder, kept.node);
  const [before, here = own, there = own] = rests;
  const trail = target.isInBrackets ? '' : trailOf(before, here, there, []);
  return [trail, target.isInBrackets ? '' : '\n'];
}

/** Entries that are in dispute together, whatever they say. */
function askedGroups(slots: readonly Slot[], { asked, judged }: MergePlace): readonly Group[] {
  const whole = slots.filter((slot) => judged.includes(nameOf(slot)) && !(slot.ours && slot.theirs));
  const groups = asked.map(({ kind, keys }) => ({ kind, slots: slots.filter((slot) => keys.includes(nameOf(slot))) }));
  return [...groups, ...whole.map((slot): Group => ({ kind: 'judgement', slots: [slot] }))].flatMap(
    ({ kind, slots: all }) => {
      const left = all.filter(({ ours, theirs }) => ours || theirs);
      return left.length === 0 ? [] : [{ kind, slots: left }];
    },
  );
}

function laidSlot(slot: Slot, side: Side, inside: Target, place: MergePlace): Laid {
  const own = slot[side];
  const other = slot[otherSide(side)];
  return {
    kept: own ? [own] : [],
    other: other ? [other] : [],
    gap: gapsOf(slot, side, inside),
    rope:
      inside.isInBrackets || isAlone(own ?? other)
        ? entryRope(slot, inside, place)
        : lineRope(slot, side, inside, place),
  };
}

function gapsOf(slot: Slot, side: Side, inside: Target): Lines {
  const placed = (written: Written | undefined) => (written ? placedGap(written, inside) : undefined);
  return { base: placed(slot.base), kept: placed(slot[side]), other: placed(slot[otherSide(side)]) };
}

/** An entry in lines: the remarks above it, and those that found no other place; its depth; itself. */
function lineRope(slot: Slot, side: Side, inside: Target, place: MergePlace): Rope {
  const rope = entryRope(slot, inside, place);
  const placed = (written: Written | undefined) => (written ? placedLead(written, inside) : undefined);
  const [base, kept, other] = [slot.base, slot[side], slot[otherSide(side)]].map(placed);
  const lead = kept === undefined || other === undefined ? (kept ?? other ?? '') : mergedLead({ base, kept, other });
  const indent = ' '.repeat(inside.column);
  const homeless = homelessRemarks(slot, lead, rope, place).map((remark) => `${indent}${remark}\n`);
  return [lead + homeless.join('') + indent, ...rope];
}

/** An entry from its key or dash on: as the one side has it, or both merged. */
function entryRope(slot: Slot, inside: Target, place: MergePlace): Rope {
  const { ours, theirs } = slot;
  if (ours && theirs) return mergedEntry(slot as Both, inside, place);
  return [entryText((ours ?? theirs) as Written, inside)];
}

function mergedEntry(both: Both, inside: Target, place: MergePlace): Rope {
  const { ours, theirs } = both;
  place.notes.push(...renamedIn(both, place));
  const rest = mergedRest(both, placeOf(both, inside, place));
  if (ours.entry.pair && theirs.entry.pair) return [...mergedKey(both, place), ...rest];
  if (isAlone(ours) && isAlone(theirs)) return rest;
  if (inside.isInBrackets) return trimmed(rest);
  return [inside.isAfterDash ? '-' : '', ...spaced(rest, inside)];
}

/** What to tell where one side gave an entry another name. */
function renamedIn({ base, ours, theirs }: Both, { names }: MergePlace): readonly Note[] {
  const before = base?.entry.name;
  const renamed = [ours, theirs].map(({ entry }) => entry.name).filter((name) => name?.exact !== before?.exact);
  const [now] = renamed;
  return before && now && renamed.length === 1 ? [{ place: names, before: before.inWords, now: now.inWords }] : [];
}

/** Behind a dash there is space. */
function spaced(rest: Rope, { isAfterDash }: Target): Rope {
  const text = settled(rest, 'ours');
  return isAfterDash && !/^\s/.test(text) ? [' ', ...rest] : rest;
}

function trimmed(rest: Rope): Rope {
  return rest.map((piece, index) => {
    if (index > 0) return piece;
    return typeof piece === 'string'
      ? piece.trimStart()
      : { ...piece, ours: piece.ours.trimStart(), theirs: piece.theirs.trimStart() };
  });
}

/** The key of an entry, which people may have chosen, and the colon. */
function mergedKey(both: Both, place: MergePlace): Rope {
  const { base, ours, theirs } = both;
  const [before, here, there] = [base, ours, theirs].map((each) => each?.entry.pair?.key.text);
  const [own, other] = [keyText(ours), keyText(theirs)];
  if (here === there) return [base !== undefined && keyText(base) === own ? other : own];
  if (before === there) return [own];
  if (before === here) return [other];
  const about: About = { place: place.names, what: wordsOf(both, place).join(''), kind: 'changed' };
  return [{ ours: own, theirs: other, about: [about] }];
}

function keyText({ source, start, restStart }: Written): string {
  return source.text.slice(start, restStart);
}

/** What is known one step further down. */
function placeOf(both: Both, target: Target, place: MergePlace): MergePlace {
  const key = nameOf(both);
  const isAssessment = place.section !== undefined && isAssessed(both, place);
  const judged = isAssessment ? judgementsInDispute(place.section ?? '', nodesOf(both), place.design) : [];
  return {
    target,
    field: both.ours.entry.field,
    names: [...place.names, ...wordsOf(both, place)],
    asked: place.judged.includes(key) ? [{ kind: 'judgement', keys: JUDGED_KEYS }] : [],
    judged,
    design: place.design,
    notes: place.notes,
    ...(place.names.length === 0 && { section: key }),
  };
}

/** An entry of a section of assessments, or of one that looks so. */
function isAssessed({ base, ours, theirs }: Both, { field }: MergePlace): boolean {
  if (field !== undefined) return field.kind === 'assessments';
  return [base, ours, theirs].some((each) => looksLikeAssessment(each?.entry.node));
}

/** Entries of which each side has its own, as one dispute. */
function laidGroup(group: Group, side: Side, inside: Target, place: MergePlace): Laid {
  const textsOn = (of: Side) => group.slots.flatMap((slot) => textsOf(slot[of], inside));
  const sides = { ours: textsOn('ours'), theirs: textsOn('theirs') };
  const versions = (of: Side) => group.slots.flatMap((slot) => slot[of] ?? []);
  const about = aboutOf(group, place);
  const [first] = group.slots;
  return {
    kept: versions(side),
    other: versions(otherSide(side)),
    gap: first ? gapsOf(group.slots.find((slot) => slot[side]) ?? first, side, inside) : gapsOf({}, side, inside),
    rope: [{ ours: sides.ours.join(''), theirs: sides.theirs.join(''), about: [about] }],
    sides,
  };
}

function aboutOf({ kind, slots }: Group, place: MergePlace): About {
  const words = [...new Set(slots.flatMap((slot) => wordsOf(slot, place)))];
  if (words.length > 0) return { place: place.names, what: words.join(', '), kind };
  return { place: place.names.slice(0, -1), what: place.names.at(-1) ?? '', kind };
}
