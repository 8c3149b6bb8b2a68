/** What a file says as a list of facts, each with its place. */
import type { Node } from '../../document/document';
import { isBlank, isMapping, oneOrMany } from '../../document/walk';
import type { Field } from '../../fields/field';
import { supportField } from '../../format/shared/support';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import { shapeOf } from '../../pairing/shape';
import { byName, inOrder } from '../places/canonical-order';
import { labelsOf } from '../places/entry-labels';
import { below, type Place } from '../places/named-place';
import { headingOfKey, titleOfKey } from '../places/titles';
import { valueInWords } from '../places/value-in-words';

export interface Fact {
  readonly place: Place;
  /** In words: agreed spelling, one line. Of a set there is one fact for each of its words. */
  readonly value: string;
  readonly node: Node;
  /** Of the value; absent under a key that the format does not know. */
  readonly field: Field | undefined;
}

/**
 * Every fact of a value, in the canonical order: keys as the format has them, entries and words by their names. What is
 * blank is no fact.
 */
export function* factsOf(node: Node | undefined, field: Field | undefined, place: Place): Generator<Fact> {
  if (node === undefined || isBlank(node)) return;
  switch (shapeOf(field, [node])) {
    case 'keys':
      yield* keyFacts(node, field, place);
      break;
    case 'names':
    case 'entries':
      yield* entryFacts(node, field, place);
      break;
    case 'rows':
      yield* rowFacts(node, field, place);
      break;
    case 'words':
      yield* wordFacts(node, field, place);
      break;
    default:
      yield { place, value: valueInWords(node, field), node, field };
  }
}

/** The place behind a key of a mapping. */
export function belowKey(place: Place, key: string, field: Field | undefined): Place {
  return below(place, key, (place.keys.length === 0 ? headingOfKey : titleOfKey)(key, field));
}

function* keyFacts(node: Node, field: Field | undefined, place: Place): Generator<Fact> {
  for (const entry of inOrder(entriesOf(node, field), field, keyOf)) {
    yield* factsOf(entry.node, entry.field, belowKey(place, keyOf(entry), field));
  }
}

/** The key of an entry of a mapping. */
export function keyOf({ pair }: Entry): string {
  return pair?.key.text ?? '';
}

function* entryFacts(node: Node, field: Field | undefined, place: Place): Generator<Fact> {
  const entries = entriesOf(node, field);
  if (entries.length === 0) yield { place, value: valueInWords(node, field), node, field };
  const labels = labelsOf(entries, field);
  const label = (entry: Entry) => labels.get(entry) ?? '';
  for (const entry of [...entries].sort((a, b) => byName(label(a), label(b)))) {
    // One place in one source is one fact.
    const isWhole = field === supportField || (entry.name === undefined && !isMapping(entry.node));
    if (isWhole) yield { place, value: valueInWords(entry.node, entry.field), node: entry.node, field: entry.field };
    else yield* factsOfEntry(entry, place, below(place, label(entry)));
  }
}

/** What its name says is not said again; of an entry that says nothing else, that it is there. */
function* factsOfEntry({ node, field, namedBy }: Entry, list: Place, place: Place): Generator<Fact> {
  if (!isMapping(node) || namedBy.length === 0) return yield* factsOf(node, field, place);
  const others = { ...node, pairs: node.pairs.filter(({ key }) => !namedBy.includes(key.text)) };
  const told = [...factsOf(others, field, place)];
  yield* told.length > 0 ? told : [{ place: list, value: place.titles.at(-1) ?? '', node, field }];
}

/** Each row is a fact, in the order in which they are looked at. */
function* rowFacts(node: Node, field: Field | undefined, place: Place): Generator<Fact> {
  for (const { node: row, field: of } of entriesOf(node, field)) {
    const value = valueInWords(row, of);
    if (value !== '') yield { place, value, node: row, field: of };
  }
}

function* wordFacts(node: Node, field: Field | undefined, place: Place): Generator<Fact> {
  const of = field?.kind === 'list' ? field.of : undefined;
  const words = new Map<string, Node>();
  for (const item of oneOrMany(node)) words.set(valueInWords(item, of), item);
  if (words.size === 0) yield { place, value: valueInWords(node, field), node, field };
  for (const [value, item] of [...words].sort(([a], [b]) => byName(a, b))) {
    if (value !== '') yield { place, value, node: item, field: of };
  }
}
