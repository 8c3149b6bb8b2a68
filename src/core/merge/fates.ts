/** What becomes of each thing that stands in one of three versions, and which things are in dispute together. */
import { isBlank, textAt } from '../document/walk';
import type { Field } from '../fields/field';
import type { Shape } from '../pairing/shape';
import { isSame } from '../pairing/written';
import type { Slot } from './align';
import type { Written } from './lossless/collections';
import { remarksBetween } from './lossless/source';
import type { DisputeKind } from './rope';

/** Things that a person has to settle together. */
export interface Group {
  readonly kind: DisputeKind;
  readonly slots: readonly Slot[];
}

/** The things of a collection, sorted by what becomes of them. Each stands in one of the three lists. */
export interface Fates {
  /** Both sides have it, or one does and the other never touched it. */
  readonly standing: readonly Slot[];
  readonly groups: readonly Group[];
  readonly dropped: readonly Slot[];
}

/** @param asked further groups, of what must not be merged entry by entry: judgements, whose work it is */
export function fatesOf(
  slots: readonly Slot[],
  shape: Shape,
  field: Field | undefined,
  asked: readonly Group[],
): Fates {
  const dropped = new Set(slots.filter(isGone));
  const left = slots.filter((slot) => !dropped.has(slot));
  const groups = joined([
    ...asked,
    ...left.filter(isDeletedAndChanged).map((slot): Group => ({ kind: 'deleted', slots: [slot] })),
    ...left
      .filter((slot) => isOneNameForTwo(slot, shape, field))
      .map((slot): Group => ({ kind: 'added', slots: [slot] })),
    ...replacedByBoth(slots, dropped),
    ...(shape === 'keys' ? [] : sharingNames(left)),
  ]);
  const grouped = new Set(groups.flatMap((group) => group.slots));
  return {
    standing: left.filter((slot) => !grouped.has(slot)),
    groups,
    dropped: slots.filter((slot) => dropped.has(slot) && !grouped.has(slot)),
  };
}

/** Groups that share a thing are one. */
function joined(groups: readonly Group[]): readonly Group[] {
  const all: Group[] = [];
  for (const group of groups) {
    const sharing = all.filter(({ slots }) => slots.some((slot) => group.slots.includes(slot)));
    for (const each of sharing) all.splice(all.indexOf(each), 1);
    const slots = new Set([...sharing.flatMap((each) => each.slots), ...group.slots]);
    all.push({ kind: sharing[0]?.kind ?? group.kind, slots: [...slots] });
  }
  return all;
}

/** The version of the one side that still has it; nothing where both or none have. */
function onlyVersion({ ours, theirs }: Slot): Written | undefined {
  return ours && theirs ? undefined : (ours ?? theirs);
}

/** Both deleted it, or one did and the other left it as it was. A blank is nothing that could be deleted. */
function isGone(slot: Slot): boolean {
  const { base } = slot;
  if (base === undefined) return false;
  const version = onlyVersion(slot);
  if (version === undefined) return slot.ours === undefined;
  return isBlank(base.entry.node)
    ? isBlank(version.entry.node)
    : isBlank(version.entry.node) || !isTouched(base, version);
}

function isDeletedAndChanged(slot: Slot): boolean {
  return slot.base !== undefined && onlyVersion(slot) !== undefined && !isBlank(slot.base.entry.node);
}

/** Whether anything in an entry is another than before: its name, its values, its remarks. Form is not. */
function isTouched(before: Written, now: Written): boolean {
  if (before.entry.name?.exact !== now.entry.name?.exact) return true;
  if (!isSame(before.entry.node, now.entry.node, now.entry.field)) return true;
  return remarksOf(before) !== remarksOf(now);
}

function remarksOf(written: Written): string {
  const lead = written.lead.split('\n').map((line) => line.trim());
  return [...lead, ...remarksBetween(written.source, written.start, written.end)]
    .filter((line) => line !== '')
    .sort()
    .join('\n');
}

/** Both added something under a name that people choose, and not the same: these may be two things. */
function isOneNameForTwo({ base, ours, theirs }: Slot, shape: Shape, field: Field | undefined): boolean {
  if (base || !ours || !theirs || !isNamedByPeople(shape, field)) return false;
  return !isSame(ours.entry.node, theirs.entry.node, ours.entry.field);
}

function isNamedByPeople(shape: Shape, field: Field | undefined): boolean {
  if (shape === 'names') return true;
  return (
    field?.kind === 'list' &&
    field.of.kind === 'mapping' &&
    field.of.fields.id?.kind === 'id' &&
    field.identity !== undefined
  );
}

/**
 * Things without a name that both sides deleted, and in whose place each put something else: one thing, changed by both.
 * A place is told by what stands before or behind it.
 */
function replacedByBoth(slots: readonly Slot[], dropped: ReadonlySet<Slot>): readonly Group[] {
  const gone = slots.filter((slot) => dropped.has(slot) && !slot.ours && !slot.theirs && !slot.base?.entry.name);
  if (gone.length === 0) return [];
  const taken = new Set<Slot>();
  return gone.flatMap((slot) => {
    const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => replacement(slots, slot, side, taken));
    if (!ours || !theirs) return [];
    taken.add(ours).add(theirs);
    return [{ kind: 'changed' as const, slots: [ours, theirs] }];
  });
}

function replacement(
  slots: readonly Slot[],
  gone: Slot,
  side: 'ours' | 'theirs',
  taken: ReadonlySet<Slot>,
): Slot | undefined {
  const other = side === 'ours' ? 'theirs' : 'ours';
  const before = inVersion(slots, 'base');
  const now = inVersion(slots, side);
  const at = before.indexOf(gone);
  const above = before
    .slice(0, at)
    .reverse()
    .find((slot) => slot[side]);
  const below = before.slice(at).find((slot) => slot[side]);
  const added = now.filter((slot) => !slot.base && !slot[other] && !taken.has(slot));
  return added.find((slot) => {
    const place = now.indexOf(slot);
    const neighbours = [
      now
        .slice(0, place)
        .reverse()
        .find((each) => each.base),
      now.slice(place).find((each) => each.base),
    ];
    return neighbours[0] === above || neighbours[1] === below;
  });
}

function inVersion(slots: readonly Slot[], version: keyof Slot): readonly Slot[] {
  const there = slots.filter((slot) => slot[version]);
  return there.sort((a, b) => (a[version]?.entry.index ?? 0) - (b[version]?.entry.index ?? 0));
}

/** Different things that would end up with one name, which neither side gave twice. */
function sharingNames(slots: readonly Slot[]): readonly Group[] {
  const byName = new Map<string, Slot[]>();
  for (const slot of slots) {
    for (const name of possibleNames(slot)) {
      const group = byName.get(name);
      if (group) group.push(slot);
      else byName.set(name, [slot]);
    }
  }
  return [...byName].flatMap(([name, group]) => {
    if (group.length < 2 || isTwiceInOne(group, name)) return [];
    return [{ kind: 'added' as const, slots: group }];
  });
}

function isTwiceInOne(group: readonly Slot[], name: string): boolean {
  return (['ours', 'theirs'] as const).some(
    (side) => group.filter((slot) => slot[side] && fullName(slot[side]) === name).length > 1,
  );
}

/** The names that an entry may have in the result: one, unless both sides gave it another. */
function possibleNames({ base, ours, theirs }: Slot): readonly string[] {
  const [before, here, there] = [base, ours, theirs].map((each) => each && fullName(each));
  if (here === undefined || there === undefined) return [here ?? there ?? []].flat();
  if (here === there || there === before) return [here];
  return here === before ? [there] : [here, there];
}

function fullName({ entry }: Written): string | undefined {
  if (entry.name === undefined) return undefined;
  const further = entry.toldApartBy.map((key) => textAt(entry.node, key) ?? '');
  return [entry.name.exact, ...further].join('\n');
}
