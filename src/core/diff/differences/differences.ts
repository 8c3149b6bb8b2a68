/**
 * Two versions of a value, compared by what they say: datum by datum, entries by their identity, words of a set singly.
 *
 * Digits count. Blanks, agreed words in another spelling, order, comments and form do not; they are told apart from the
 * rest, so that they can be counted (see `meaningOf`, by which the work of two people is compared).
 */
import type { Node } from '../../document/document';
import { isBlank, isMapping, isSequence, itemsOf, oneOrMany } from '../../document/walk';
import type { Field } from '../../fields/field';
import { meaningOf } from '../../format/meaning';
import { supportField } from '../../format/shared/support';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import { type Match, pairEntries } from '../../pairing/pair-entries';
import { type Shape, shapeOf } from '../../pairing/shape';
import { belowKey, keyOf } from '../facts/facts';
import { inOrder } from '../places/canonical-order';
import { labelsOf } from '../places/entry-labels';
import { below, type Place } from '../places/named-place';
import { valueInWords } from '../places/value-in-words';
import type { Difference, DifferenceKind, Texts, Unspoken, Versions } from './difference';

type Found = Generator<Difference | Unspoken>;

/** Everything in which two versions of a value differ, in the canonical order; nothing where they are the same. */
export function* differencesBetween(versions: Versions, place: Place, texts: Texts): Found {
  const { before, after, field } = versions;
  if (isLetterByLetter(versions, texts)) return;
  const [said, says] = [saysSomething(before), saysSomething(after)];
  if (!said || !says) {
    if (said || says) yield* gainedOrLost(versions, place);
    else yield { kind: 'form', place, before, after };
    return;
  }
  // Where something stands in the sources is one datum, however many places it names.
  const shape = field === supportField ? 'datum' : shapeOf(field, [before, after]);
  if (shape === 'keys') yield* keyDifferences(versions, place, texts, []);
  else if (shape === 'names' || shape === 'entries') yield* entryDifferences(versions, shape, place, texts);
  else if (shape === 'rows') yield* rowDifferences(versions, place, texts);
  else if (shape === 'words') yield* wordDifferences(versions, place);
  else yield* datumDifference(versions, place);
}

function isLetterByLetter({ before, after }: Versions, texts: Texts): boolean {
  if (before === undefined || after === undefined) return before === after;
  const written = (text: string, { span }: Node) => text.slice(span.start, span.end);
  return written(texts.before, before) === written(texts.after, after);
}

/** Brackets with nothing in them say that there is nothing. */
function saysSomething(node: Node | undefined): boolean {
  if (node === undefined || isBlank(node)) return false;
  if (isMapping(node)) return node.pairs.some(({ value }) => saysSomething(value));
  if (isSequence(node)) return node.items.length === 0 || node.items.some(saysSomething);
  return node.text.trim() !== '';
}

/** What is all new or all gone: each entry is told, and anything else as a whole. */
function* gainedOrLost({ before, after, field }: Versions, place: Place): Found {
  const node = saysSomething(after) ? after : before;
  const isNew = node === after;
  const entries = hasNamedEntries(node, field) ? entriesOf(node, field) : [];
  if (entries.length === 0) yield difference(isNew ? 'added' : 'removed', place, { before, after, field });
  const labels = labelsOf(entries, field);
  for (const entry of entries) yield (isNew ? gainedEntry : lostEntry)(entry, below(place, labels.get(entry) ?? ''));
}

function hasNamedEntries(node: Node | undefined, field: Field | undefined): boolean {
  return field !== supportField && shapeOf(field, [node]) === 'entries' && oneOrMany(node).every(isMapping);
}

function difference(kind: DifferenceKind, place: Place, { before, after, field }: Versions): Difference {
  const words = (node: Node | undefined) => valueInWords(node, field);
  const isThere = (node: Node | undefined) => (saysSomething(node) ? node : undefined);
  return {
    kind,
    place,
    field,
    before: isThere(before),
    after: isThere(after),
    from: kind === 'added' ? '' : words(before),
    to: kind === 'removed' ? '' : words(after),
  };
}

/** @param without keys that are told by the name of what they stand in */
function* keyDifferences(
  { before, after, field }: Versions,
  place: Place,
  texts: Texts,
  without: readonly string[],
): Found {
  const { matches, removed, added } = pairEntries(entriesOf(before, field), entriesOf(after, field), 'keys');
  const all = [
    ...matches.map((match) => ({ entry: match.after, before: match.before.node, after: match.after.node })),
    ...removed.map((entry) => ({ entry, before: entry.node, after: undefined })),
    ...added.map((entry) => ({ entry, before: undefined, after: entry.node })),
  ].filter(({ entry }) => !without.includes(keyOf(entry)));
  for (const { entry, ...versions } of inOrder(all, field, (each) => keyOf(each.entry))) {
    yield* differencesBetween({ ...versions, field: entry.field }, belowKey(place, keyOf(entry), field), texts);
  }
  yield* orderOf(matches, { before, after, field }, place);
}

function* entryDifferences({ before, after, field }: Versions, shape: Shape, place: Place, texts: Texts): Found {
  const [earlier, later] = [entriesOf(before, field), entriesOf(after, field)];
  const { matches, removed, added } = pairEntries(earlier, later, shape);
  const [was, is] = [labelsOf(earlier, field), labelsOf(later, field)];
  for (const match of matches) {
    const name = is.get(match.after) ?? '';
    yield* matchDifferences(match, was.get(match.before) ?? '', below(place, name), texts);
  }
  for (const entry of removed) yield lostEntry(entry, below(place, was.get(entry) ?? ''));
  for (const entry of added) yield gainedEntry(entry, below(place, is.get(entry) ?? ''));
  yield* orderOf(matches, { before, after, field }, place);
}

/** In another order they decide otherwise, which only all of them together can say. */
function* rowDifferences(versions: Versions, place: Place, texts: Texts): Found {
  const { before, after, field } = versions;
  const { matches } = pairEntries(entriesOf(before, field), entriesOf(after, field), 'rows');
  if (isReordered(matches)) yield* datumDifference(versions, place);
  else yield* entryDifferences(versions, 'rows', place, texts);
}

function lostEntry({ node, field }: Entry, place: Place): Difference {
  return difference('removed', place, { before: node, after: undefined, field });
}

function gainedEntry({ node, field }: Entry, place: Place): Difference {
  return difference('added', place, { before: undefined, after: node, field });
}

/** Keys of an entry that make up its name are told by the name. */
function* matchDifferences({ before, after, renamed }: Match, was: string, place: Place, texts: Texts): Found {
  const { field } = after;
  const versions = { before: before.node, after: after.node, field };
  const isTold = after.namedBy.every((key) => !key.includes('.'));
  if (renamed && isTold) yield { kind: 'renamed', place, ...versions, from: was, to: place.titles.at(-1) ?? '' };
  const isNamed = isMapping(before.node) && isMapping(after.node) && isTold;
  if (isNamed) yield* keyDifferences(versions, place, texts, [...before.namedBy, ...after.namedBy]);
  else yield* differencesBetween(versions, place, texts);
}

/** Things that are in both versions stand in another order, or in another form. */
function* orderOf(matches: readonly Match[], { before, after }: Versions, place: Place): Found {
  if (isReordered(matches)) yield { kind: 'order', place, before, after };
  if (formOf(before) !== formOf(after)) yield { kind: 'form', place, before, after };
}

/** @param matches in the order of the later version */
function isReordered(matches: readonly Match[]): boolean {
  return matches.some(({ before }, index) => before.index < (matches[index - 1]?.before.index ?? 0));
}

function formOf(node: Node | undefined): string {
  return node === undefined ? '' : `${node.kind} ${node.style}`;
}

function* wordDifferences({ before, after, field }: Versions, place: Place): Found {
  const of = field?.kind === 'list' ? field.of : undefined;
  const [was, is] = [wordsIn(before, of), wordsIn(after, of)];
  const [lost, gained] = [notIn(was, is), notIn(is, was)];
  const [old] = was.values();
  const [now] = is.values();
  if (was.size === 1 && is.size === 1 && lost.length === 1) {
    yield difference('changed', place, { before: old, after: now, field: of });
  } else {
    for (const node of lost) yield difference('removed', place, { before: node, after: undefined, field: of });
    for (const node of gained) yield difference('added', place, { before: undefined, after: node, field: of });
    const isSame = lost.length + gained.length === 0 && !isWrittenAlike(before, after);
    if (isSame) yield sameWords({ before, after, field }, place, [...was.keys()], [...is.keys()]);
  }
}

function sameWords({ before, after }: Versions, place: Place, was: readonly string[], is: readonly string[]): Unspoken {
  return { kind: was.join('\n') === is.join('\n') ? 'form' : 'order', place, before, after };
}

/** Words by what they mean, each once; in the order in which they are written. */
function wordsIn(node: Node | undefined, of: Field | undefined): ReadonlyMap<string, Node> {
  const words = new Map<string, Node>();
  for (const item of oneOrMany(node)) {
    const meaning = meaningOf(item, of);
    if (meaning !== '' && !words.has(meaning)) words.set(meaning, item);
  }
  return words;
}

function notIn(words: ReadonlyMap<string, Node>, others: ReadonlyMap<string, Node>): Node[] {
  return [...words].filter(([meaning]) => !others.has(meaning)).map(([, node]) => node);
}

function* datumDifference(versions: Versions, place: Place): Found {
  const { before, after, field } = versions;
  if (meaningOf(before, field) !== meaningOf(after, field)) yield difference('changed', place, versions);
  else if (!isWrittenAlike(before, after)) yield { kind: 'form', place, before, after };
}

/** Whether two values have the same words and the same form; names that are told elsewhere stand in both as they are now. */
function isWrittenAlike(one: Node | undefined, other: Node | undefined): boolean {
  if (one === undefined || other === undefined || one.kind !== other.kind || one.style !== other.style) return false;
  if (one.kind === 'scalar') return one.text === (other as typeof one).text;
  const [parts, others] = [one, other].map((node) =>
    isMapping(node) ? node.pairs.map(({ value }) => value) : itemsOf(node),
  );
  const isAsLong = parts?.length === others?.length;
  return isAsLong && parts?.every((part, index) => isWrittenAlike(part, others?.[index])) === true;
}
