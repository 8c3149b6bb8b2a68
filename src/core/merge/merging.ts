/** Merging by meaning: datum by datum, from the top of the file down. */
import { isBlank } from '../document/walk';
import type { Field } from '../fields/field';
import { type Shape, shapeOf } from '../pairing/shape';
import { aligned, type Collections, type Slot } from './align';
import { type Collection, emptyCollection, type Rest, readCollection, restOf, type Written } from './collections';
import { wordsFor } from './differences';
import { fatesOf, type Group } from './fates';
import { inBracketsAgain } from './in-brackets';
import { inLines } from './in-lines';
import { JUDGED_KEYS, judgementsInDispute, looksLikeAssessment } from './judgements';
import type { Frame, Laid } from './laid';
import { shifted } from './moving';
import { inOrder, isReordered } from './order';
import { isSameText, placedEntry, placedGap, placedLead, placedLines, placedRest, type Target } from './placing';
import { mergedLead } from './remarks';
import { type About, type DisputeKind, disputesOf, otherSide, type Rope, type Side, settled } from './rope';
import { remarksBetween } from './source';
import { standing, type Three } from './three';
import { WHOSE_KEYS } from './whose';

/** What is known on the way down. */
export interface Place {
  readonly target: Target;
  /** Of the value. */
  readonly field: Field | undefined;
  /** The way here by names; of the file as a whole, none. */
  readonly names: readonly string[];
  /** Keys of this value whose entries are in dispute together, whatever they say. */
  readonly asked: readonly Asked[];
  /** Keys of this value behind which a judgement is in dispute. */
  readonly judged: readonly string[];
  /** Whether this is a whole section of the file. */
  readonly section?: string;
  readonly design: string | undefined;
}

interface Asked {
  readonly kind: DisputeKind;
  readonly keys: readonly string[];
}

/** An entry that both sides have. */
export interface Both extends Slot {
  readonly ours: Written;
  readonly theirs: Written;
}

/** What stands behind the colon or dash of an entry that both sides have. */
function mergedRest(both: Both, place: Place): Rope {
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

/** One datum: the version of whoever changed it; else both. */
function mergedDatum(both: Both, place: Place): Rope {
  const { base, ours, theirs } = both;
  const { target, field } = place;
  const side = standing(nodesOf(both), field);
  if ([ours, theirs].some(({ entry: { node } }) => node.kind !== 'scalar' && node.style === 'block')) {
    const [here, there] = [placedRest(ours, target), placedRest(theirs, target)];
    return side === 'dispute' ? [dispute(here, there, place)] : [side === 'ours' ? here : there];
  }
  const [before, here, there] = [base, ours, theirs].map((each) => each && restOf(each, each.entry.node));
  const [rest, other] = [here as Rest, there as Rest];
  const [hereText, thereText] = [valueText(ours, rest, target), valueText(theirs, other, target)];
  const isForm = side === 'ours' && before !== undefined && before.space + before.value === rest.space + rest.value;
  const chosen = side === 'theirs' || (isForm && isOneIn(theirs, target)) ? theirs : ours;
  const text = side === 'dispute' ? dispute(hereText, thereText, place) : chosen === ours ? hereText : thereText;
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
function trailOf(base: Rest | undefined, ours: Rest, theirs: Rest, versions: readonly Written[]): string {
  const isQuotation = versions.some(({ entry: { node } }) => node.kind === 'scalar' && node.style === 'block');
  if (isQuotation || versions.some(({ isInBrackets }) => isInBrackets)) return '';
  const [before, here, there] = [base?.trail ?? '', ours.trail, theirs.trail].map((each) => each.trim());
  return before !== there && (here === before || here === '') ? theirs.trail : ours.trail;
}

function nodesOf({ base, ours, theirs }: Slot): Three {
  return { base: base?.entry.node, ours: ours?.entry.node, theirs: theirs?.entry.node };
}

function dispute(ours: string, theirs: string, { names }: Place, kind: DisputeKind = 'changed') {
  return { ours, theirs, about: [{ place: names.slice(0, -1), what: names.at(-1) ?? '', kind }] };
}

/**
 * A collection that both sides have, entry by entry.
 * @returns nothing where its order says something and both changed it at one place
 */
export function mergedCollection(collections: Collections, shape: Shape, place: Place): Rope | undefined {
  const slots = aligned(collections, shape);
  const fates = fatesOf(slots, shape, place.field, askedGroups(slots, place));
  if (shape === 'sequence' && isOrderInDispute(slots, fates.groups)) return undefined;
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
  return put(frame, laid, collections, place, inside);
}

function put(frame: Frame, laid: readonly Laid[], collections: Collections, place: Place, inside: Target): Rope {
  if (frame.kept.layout === 'lines') return inLines(frame, laid);
  if (frame.kept.layout === 'brackets')
    return [...inBracketsAgain(frame, laid), ...behindBrackets(frame, collections, place)];
  return alone(laid, inside, place);
}

/** What follows the last bracket on its line. */
function behindBrackets({ kept }: Frame, { base, ours, theirs }: Collections, { target }: Place): Rope {
  const rests = [base, ours, theirs].map((each) =>
    each?.layout === 'brackets' ? restOf(each.holder, each.node) : undefined,
  );
  const own = restOf(kept.holder, kept.node);
  const [before, here = own, there = own] = rests;
  const trail = target.isInBrackets ? '' : trailOf(before, here, there, []);
  return [trail, target.isInBrackets ? '' : '\n'];
}

/** One value where a list may stand; a list, once there are several. */
function alone(laid: readonly Laid[], inside: Target, { target }: Place): Rope {
  const end = target.isInBrackets ? '' : '\n';
  const [first] = laid;
  if (first === undefined) return [end];
  if (laid.length === 1) {
    if (!first.sides) return behindColon(first.rope);
    const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => first.sides?.[side].join('') || end);
    return [
      { ours: ours as string, theirs: theirs as string, about: disputesOf(first.rope).flatMap(({ about }) => about) },
    ];
  }
  return asList(laid, inside, end);
}

/** With a space in front, where what was in a list stands behind a colon now. */
function behindColon(rope: Rope): Rope {
  const text = settled(rope, 'ours') || settled(rope, 'theirs');
  return text === '' || /^\s/.test(text) ? rope : [' ', ...rope];
}

function asList(laid: readonly Laid[], { column }: Target, end: string): Rope {
  const sides = (['ours', 'theirs'] as const).map((side) =>
    listOf(
      laid.flatMap((each) => each.sides?.[side] ?? [settled(each.rope, side)]),
      column,
      end,
    ),
  );
  const [ours, theirs] = sides as [string, string];
  const about = laid.flatMap(({ rope }) => disputesOf(rope)).flatMap((each) => each.about);
  return about.length === 0 ? [ours] : [{ ours, theirs, about }];
}

function listOf(rests: readonly string[], column: number, end: string): string {
  const values = rests.map((rest) => rest.trim());
  if (values.every((value) => !/[\n#]/.test(value) && (/^[[{"']/.test(value) || !/[,[\]{}]/.test(value)))) {
    return ` [${values.join(', ')}]${end}`;
  }
  const indent = ' '.repeat(column + 2);
  return `\n${rests.map((rest) => `${indent}- ${shifted(rest.trim(), 2, column)}\n`).join('')}`;
}

/** The side whose form is kept: that which changed it, else ours. Between brackets there are no lines. */
function keptSide({ base, ours, theirs }: Collections, target: Target, count: number): Side {
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

function frameOf(collections: Collections, side: Side, target: Target): Frame {
  const kept = collections[side];
  const column = kept.layout === 'lines' ? target.column + kept.column - kept.holder.column : target.column;
  return { kept, base: collections.base, other: collections[otherSide(side)], column };
}

/** Where the entries of a collection stand. */
function targetIn({ kept, column }: Frame, target: Target): Target {
  if (kept.layout === 'alone') return target;
  const isInBrackets = kept.layout === 'brackets';
  return { column, isInBrackets, isAfterDash: kept.isList && !isInBrackets };
}

/** Entries that are in dispute together, whatever they say. */
function askedGroups(slots: readonly Slot[], { asked, judged }: Place): readonly Group[] {
  const whole = slots.filter((slot) => judged.includes(nameOf(slot)) && !(slot.ours && slot.theirs));
  const groups = asked.map(({ kind, keys }) => ({ kind, slots: slots.filter((slot) => keys.includes(nameOf(slot))) }));
  return [...groups, ...whole.map((slot): Group => ({ kind: 'judgement', slots: [slot] }))].flatMap(
    ({ kind, slots: all }) => {
      const left = all.filter(({ ours, theirs }) => ours || theirs);
      return left.length === 0 ? [] : [{ kind, slots: left }];
    },
  );
}

/** In a list whose order is meant: both put it into another order, or both added something at one place. */
function isOrderInDispute(slots: readonly Slot[], groups: readonly Group[]): boolean {
  const isByBoth = isReordered(slots, 'ours') && isReordered(slots, 'theirs');
  const order = inOrder(slots);
  const grouped = new Set(groups.flatMap((group) => group.slots));
  const meets = order.some((slot, index) => {
    const next = order[index + 1];
    return next && isOnlyIn(slot, 'ours') && isOnlyIn(next, 'theirs') && !grouped.has(next);
  });
  return isByBoth || meets;
}

function isOnlyIn(slot: Slot, side: Side): boolean {
  return !slot.base && slot[side] !== undefined && slot[otherSide(side)] === undefined;
}

function nameOf({ ours, theirs, base }: Slot): string {
  return (ours ?? theirs ?? base)?.entry.name?.exact ?? '';
}

function wordsOf({ base, ours, theirs }: Slot, place: Place): readonly string[] {
  const entry = (base ?? ours ?? theirs)?.entry;
  return entry ? wordsFor(entry, place.names) : [];
}

function laidSlot(slot: Slot, side: Side, inside: Target, place: Place): Laid {
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

function isAlone(written: Written | undefined): boolean {
  return written !== undefined && written.start === written.restStart && !written.isInBrackets;
}

function gapsOf(slot: Slot, side: Side, inside: Target) {
  const placed = (written: Written | undefined) => (written ? placedGap(written, inside) : undefined);
  return { base: placed(slot.base), kept: placed(slot[side]), other: placed(slot[otherSide(side)]) };
}

/** An entry in lines: the remarks above it, and those that found no other place; its depth; itself. */
function lineRope(slot: Slot, side: Side, inside: Target, place: Place): Rope {
  const rope = entryRope(slot, inside, place);
  const placed = (written: Written | undefined) => (written ? placedLead(written, inside) : undefined);
  const [base, kept, other] = [slot.base, slot[side], slot[otherSide(side)]].map(placed);
  const lead = kept === undefined || other === undefined ? (kept ?? other ?? '') : mergedLead({ base, kept, other });
  const indent = ' '.repeat(inside.column);
  const homeless = homelessRemarks(slot, lead, rope, place).map((remark) => `${indent}${remark}\n`);
  return [lead + homeless.join('') + indent, ...rope];
}

/** Remarks that a side added on the line of an entry, and that stand nowhere in the result. */
function homelessRemarks(slot: Slot, lead: string, rope: Rope, place: Place): readonly string[] {
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

/** An entry from its key or dash on: as the one side has it, or both merged. */
function entryRope(slot: Slot, inside: Target, place: Place): Rope {
  const { ours, theirs } = slot;
  if (ours && theirs) return mergedEntry(slot as Both, inside, place);
  return [entryText((ours ?? theirs) as Written, inside)];
}

function mergedEntry(both: Both, inside: Target, place: Place): Rope {
  const { ours, theirs } = both;
  const rest = mergedRest(both, placeOf(both, inside, place));
  if (ours.entry.pair && theirs.entry.pair) return [...mergedKey(both, place), ...rest];
  if (isAlone(ours) && isAlone(theirs)) return rest;
  if (inside.isInBrackets) return trimmed(rest);
  return [inside.isAfterDash ? '-' : '', ...spaced(rest, inside)];
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
function mergedKey(both: Both, place: Place): Rope {
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
function placeOf(both: Both, target: Target, place: Place): Place {
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
    ...(place.names.length === 0 && { section: key }),
  };
}

/** An entry of a section of assessments, or of one that looks so. */
function isAssessed({ base, ours, theirs }: Both, { field }: Place): boolean {
  if (field !== undefined) return field.kind === 'assessments';
  return [base, ours, theirs].some((each) => looksLikeAssessment(each?.entry.node));
}

/** Entries of which each side has its own, as one dispute. */
function laidGroup(group: Group, side: Side, inside: Target, place: Place): Laid {
  const textsOf = (of: Side) => group.slots.flatMap((slot) => textOf(slot[of], inside));
  const sides = { ours: textsOf('ours'), theirs: textsOf('theirs') };
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

function textOf(written: Written | undefined, inside: Target): string[] {
  if (written === undefined) return [];
  const isInLines = !inside.isInBrackets && (!isAlone(written) || inside.isAfterDash);
  return [isInLines ? placedLines(written, inside) : entryText(written, inside)];
}

/** An entry as it stands in a list, or alone behind a colon. */
function entryText(written: Written, inside: Target): string {
  const staysAlone = isAlone(written) && !inside.isAfterDash && !inside.isInBrackets;
  return staysAlone ? placedRest(written, inside) : placedEntry(written, inside);
}

function aboutOf({ kind, slots }: Group, place: Place): About {
  const words = [...new Set(slots.flatMap((slot) => wordsOf(slot, place)))];
  if (words.length > 0) return { place: place.names, what: words.join(', '), kind };
  return { place: place.names.slice(0, -1), what: place.names.at(-1) ?? '', kind };
}

/** What is asked of the top of a file. */
export function askedAtTop(isWhoseInDispute: boolean): readonly Asked[] {
  return isWhoseInDispute ? [{ kind: 'whose', keys: WHOSE_KEYS }] : [];
}
