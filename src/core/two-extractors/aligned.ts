/** The data of one section in the files of several people, laid side by side: by identity, never by position. */
import { isBlank, isMapping, isSequence, pairsOf, textAt, textOf } from '../document/walk';
import type { Field } from '../fields/field';
import { childOf, fieldsOf } from '../format/lookup';
import { type Entry, entriesOf } from '../pairing/named-entries';
import { pairEntries } from '../pairing/pair-entries';
import { type Shape, shapeOf } from '../pairing/shape';
import { type DataItem, type Given, kindOf, type LoneEntry } from './data-item';
import { namesOfEntries, type Place } from './datum-place';

/** What one of them wrote at a place. */
export interface Version extends Given {
  /** Initials; absent for the consensus. */
  readonly who: string | undefined;
}

interface Where {
  readonly place: Place;
  readonly keys: readonly string[];
  readonly field: Field | undefined;
  readonly extractors: readonly string[];
}

/**
 * Every datum that at least one extractor gave. What says which thing an entry is, is none: it is how entries were found.
 * Two entries with different names are two things, though they look alike: only where people made the names up themselves
 * (ids), and both refer to the same things, are they one.
 *
 * @param versions of the section, the consensus last
 */
export function alignedItems(
  versions: readonly Version[],
  section: string,
  field: Field | undefined,
): readonly DataItem[] {
  const extractors = versions.flatMap(({ who }) => who ?? []);
  return itemsAt(versions, { place: [section], keys: [section], field, extractors });
}

function itemsAt(all: readonly Version[], where: Where): readonly DataItem[] {
  const versions = all.filter(({ node }) => !isBlank(node));
  const own = versions.filter(({ who }) => who !== undefined);
  if (own.length === 0) return [];
  const nodes = own.map(({ node }) => node);
  const shape = shapeOf(where.field, nodes);
  if (shape === 'keys' || shape === 'names') return itemsOfKeys(versions, where);
  if (shape === 'entries') return itemsOfEntries(versions, where, shape);
  return [itemOf(versions, own, where)];
}

function itemOf(versions: readonly Version[], own: readonly Version[], where: Where): DataItem {
  const { place, keys, field, extractors } = where;
  return {
    place,
    section: keys[0] ?? '',
    keys,
    key: keys.join('.'),
    field,
    kind: kindOf(
      field,
      own.map(({ node }) => node),
    ),
    extractors,
    given: new Map(own.map((version) => [version.who as string, version])),
    agreed: versions.find(({ who }) => who === undefined),
  };
}

function itemsOfKeys(versions: readonly Version[], where: Where): readonly DataItem[] {
  const written = [...new Set(versions.flatMap(({ node }) => pairsOf(node).map(({ key }) => key.text)))];
  const known = where.field ? Object.keys(fieldsOf(where.field)) : [];
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  return written
    .filter((key) => key !== 'support')
    .sort((a, b) => place(a) - place(b))
    .flatMap((key) =>
      itemsAt(versionsUnder(versions, key), below(where, key, where.field && childOf(where.field, key))),
    );
}

function versionsUnder(versions: readonly Version[], key: string): readonly Version[] {
  return versions.flatMap((version) => {
    const value = pairsOf(version.node).find((pair) => pair.key.text === key)?.value;
    return value === undefined ? [] : [{ ...version, node: value, path: [...version.path, key] }];
  });
}

function below({ place, keys, extractors }: Where, key: string, field: Field | undefined): Where {
  return { place: [...place, key], keys: [...keys, key], field, extractors };
}

/** One thing, by the position of the version that has it. */
type Group = ReadonlyMap<number, Entry>;

function itemsOfEntries(versions: readonly Version[], where: Where, shape: Shape): readonly DataItem[] {
  const groups = groupsOf(
    versions.map(({ node }) => entriesOf(node, where.field)),
    shape,
  );
  const names = namesOfEntries(groups.map(namesake));
  return groups.flatMap((group, index) => {
    const name = names[index] ?? '';
    const place = name === '' ? where.place : [...where.place, name];
    const entries = [...group].map(([at, entry]): Version => {
      const version = versions[at] as Version;
      const path = isSequence(version.node) ? [...version.path, entry.index] : version.path;
      return { ...version, node: entry.node, path };
    });
    const here = { ...where, place, field: namesake(group).field };
    const items = itemsAt(entries, here).filter((item) => !isItsName(item, where, namesake(group)));
    const lone = where.extractors.length > 1 ? loneEntry(entries, here) : undefined;
    return lone ? items.map((item) => ({ ...item, onlyIn: lone })) : items;
  });
}

function loneEntry(entries: readonly Version[], { place, keys, field }: Where): LoneEntry | undefined {
  const own = entries.filter(({ who }) => who !== undefined);
  const [only] = own;
  if (only === undefined || own.length > 1) return undefined;
  const agreed = entries.find(({ who }) => who === undefined);
  return { place, depth: keys.length, field, given: new Map([[only.who as string, only]]), agreed };
}

/** By which a thing is called: the consensus' entry where there is one. */
function namesake(group: Group): Entry {
  return [...group.values()].at(-1) as Entry;
}

/** What names an entry is no datum of it where all call it the same. */
function isItsName({ key, given }: DataItem, { keys }: Where, { namedBy }: Entry): boolean {
  const isName = namedBy.some((name) => key === [...keys, name].join('.'));
  return isName && new Set([...given.values()].map(({ node }) => textOf(node))).size === 1;
}

function groupsOf(lists: readonly (readonly Entry[])[], shape: Shape): readonly Group[] {
  const groups: Map<number, Entry>[] = [];
  for (const [at, entries] of lists.entries()) {
    const ofEntry = new Map(groups.map((group) => [[...group.values()][0] as Entry, group]));
    const { matches, added } = pairEntries([...ofEntry.keys()], entries, shape);
    const found = matches.filter(({ before, after, renamed }) => !renamed || isOneThing(before, after));
    const apart = matches.filter((match) => !found.includes(match)).map(({ after }) => after);
    for (const { before, after } of found) ofEntry.get(before)?.set(at, after);
    for (const entry of [...added, ...apart].sort((a, b) => a.index - b.index)) groups.push(new Map([[at, entry]]));
  }
  return groups;
}

/** The entry among those of somebody else that is the same thing; nothing where there is none. */
export function counterpartOf(entry: Entry, entries: readonly Entry[], shape: Shape): Entry | undefined {
  const [match] = pairEntries([entry], entries, shape).matches;
  return match && (!match.renamed || isOneThing(match.before, match.after)) ? match.after : undefined;
}

/** Whether two entries with ids that people made up, different ones, refer to the same things: one result, named twice. */
function isOneThing(one: Entry, other: Entry): boolean {
  const { field, namedBy } = one;
  if (namedBy.join() !== 'id' || field?.kind !== 'mapping' || !isMapping(one.node) || !isMapping(other.node))
    return false;
  return Object.entries(field.fields).every(
    ([key, { kind }]) => kind !== 'reference' || textAt(one.node, key) === textAt(other.node, key),
  );
}
