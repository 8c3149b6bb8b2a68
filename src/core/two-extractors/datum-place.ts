/**
 * Where a datum stands, by identity: the keys on the way to it, and in place of positions the names of entries, as people
 * write them down: `[rob2, exhaustion-6m, measurement, q4.4]`. The same in every file of the record.
 */
import type { Node, Path } from '../document/document';
import { isMapping, isSequence, nodeAt, textAt, textOf } from '../document/walk';
import type { Field, MappingField } from '../fields/field';
import { childOf } from '../format/lookup';
import { type Entry, entriesOf } from '../pairing/named-entries';
import { shapeOf } from '../pairing/shape';

export type Place = readonly string[];

/** So much of what an entry without a name says stands for it. */
const LONGEST_NAME = 60;

/**
 * The names of entries, each another: by their identity; what tells them apart behind it where that is the same; the
 * words of those that have nothing of their own; a number behind those that are still the same.
 */
export function namesOfEntries(entries: readonly Entry[]): readonly string[] {
  const plain = entries.map(nameOf);
  const told = plain.map((name, index) => (isTwice(plain, name) ? toldApart(name, entries[index] as Entry) : name));
  return told.map((name, index) => {
    const before = told.slice(0, index).filter((each) => each === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** An assessment of the study as a whole has an empty name: there is nothing to speak of. */
function nameOf({ name, node }: Entry): string {
  return name?.inWords ?? wordsOf(node);
}

function isTwice(names: readonly string[], name: string): boolean {
  return names.indexOf(name) !== names.lastIndexOf(name);
}

function toldApart(name: string, { node, toldApartBy }: Entry): string {
  return [name, ...toldApartBy.flatMap((key) => textAt(node, key) ?? [])].filter((part) => part !== '').join(', ');
}

/** The first words of what an entry says. */
function wordsOf(node: Node): string {
  const text = (textOf(firstWritten(node)) ?? '').replace(/\s+/g, ' ');
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1).trimEnd()}…` : text;
}

function firstWritten(node: Node): Node | undefined {
  const below = isMapping(node) ? node.pairs.map(({ value }) => value) : isSequence(node) ? node.items : undefined;
  if (below === undefined) return node;
  for (const each of below) {
    const found = firstWritten(each);
    if (textOf(found) !== undefined) return found;
  }
  return undefined;
}

/**
 * The way to a place in one file.
 * @param fields of such a record
 * @returns `undefined` where the file has nothing there, not even a blank
 */
export function pathOfPlace(root: Node | undefined, fields: MappingField, place: Place): Path | undefined {
  return root && wayBelow({ node: root, field: fields, path: [] }, place);
}

interface At {
  readonly node: Node;
  readonly field: Field | undefined;
  readonly path: Path;
}

function wayBelow(at: At, place: Place): Path | undefined {
  const [first, ...rest] = place;
  if (first === undefined) return at.path;
  if (shapeOf(at.field, [at.node]) === 'entries') return wayIntoEntry(at, place);
  const value = nodeAt(at.node, [first]);
  return (
    value && wayBelow({ node: value, field: at.field && childOf(at.field, first), path: [...at.path, first] }, rest)
  );
}

/** An entry without a name takes no step of the way. */
function wayIntoEntry({ node, field, path }: At, place: Place): Path | undefined {
  const entries = entriesOf(node, field);
  const names = namesOfEntries(entries);
  const [named, nameless] = [entries[names.indexOf(place[0] ?? '')], entries[names.indexOf('')]];
  const into = (entry: Entry, rest: Place) =>
    wayBelow({ node: entry.node, field: entry.field, path: isSequence(node) ? [...path, entry.index] : path }, rest);
  return (named && into(named, place.slice(1))) ?? (nameless && into(nameless, place));
}
