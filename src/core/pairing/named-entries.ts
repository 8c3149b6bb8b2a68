/** The entries of a value in one version of a file, each with the name by which it is found in another version. */
import type { Mapping, Node, Pair } from '../document/document';
import { isBlank, isMapping, isSequence, nodeAt, textAt, textOf } from '../document/walk';
import type { AssessmentsField, Field, ListField } from '../fields/field';
import { childOf } from '../format/lookup';

export interface Entry {
  /** What tells it from its neighbours: its key, or the values of its identity. Absent: nothing does. */
  readonly name: EntryName | undefined;
  /** Its value. */
  readonly node: Node;
  /** The key with its value; absent in lists. */
  readonly pair?: Pair;
  /** Its position among the entries, from 0. */
  readonly index: number;
  /** The field of its value. */
  readonly field: Field | undefined;
  /** The keys of its value that make up the name; none for a key, or where nothing does. */
  readonly namedBy: readonly string[];
  /** Keys that are looked at where several entries have the same name. */
  readonly toldApartBy: readonly string[];
}

export interface EntryName {
  /** For comparing: the same exactly for the same thing. */
  readonly exact: string;
  /** For people: “training, 6 months”; an id of results, a key. Empty where the list has only one thing to speak of. */
  readonly inWords: string;
}

/**
 * The entries of a mapping or a list, in the order of the file; of a value where a list may stand, that one.
 * Of a key that is written twice, both. Nothing for words and blanks.
 */
export function entriesOf(node: Node | undefined, field: Field | undefined): readonly Entry[] {
  if (node === undefined || isBlank(node)) return [];
  if (field?.kind === 'list' || field?.kind === 'assessments') return entriesOfList(node, field);
  if (isMapping(node)) return entriesOfMapping(node, field);
  return isSequence(node) ? entriesOfUnknown(node.items) : [];
}

/** Keys by which entries are told apart where the format knows nothing of them, as those of a review's own tools. */
const USUAL_NAMES = ['id', 'result'];

function entriesOfUnknown(items: readonly Node[]): readonly Entry[] {
  const key = USUAL_NAMES.find((each) => items.every((item) => isMapping(item) && textAt(item, each) !== undefined));
  return items.map((node, index) => {
    if (key === undefined) return anonymous(node, index, undefined);
    const inWords = textAt(node, key) ?? '';
    return {
      ...anonymous(node, index, undefined),
      name: { exact: JSON.stringify([[key, inWords]]), inWords },
      namedBy: [key],
    };
  });
}

/** The keys of an entry whose values are its name, each with what is written there; what is not written is left out. */
function identityOf(node: Node, list: ListField | AssessmentsField): readonly (readonly [string, string])[] {
  if (!isMapping(node)) return [];
  return (list.identity ?? []).flatMap((part) => {
    const keys = typeof part === 'string' ? [part] : part;
    const written = keys.flatMap((key) => {
      const text = textOf(nodeAt(node, key.split('.')));
      return text === undefined ? [] : [[key, text] as const];
    });
    return written.slice(0, 1);
  });
}

function entriesOfMapping(node: Mapping, field: Field | undefined): readonly Entry[] {
  return node.pairs.map((pair, index) => ({
    name: { exact: pair.key.text, inWords: pair.key.text },
    node: pair.value,
    pair,
    index,
    field: field && childOf(field, pair.key.text),
    namedBy: [],
    toldApartBy: [],
  }));
}

function entriesOfList(node: Node, list: ListField | AssessmentsField): readonly Entry[] {
  const mayBeOne = list.kind === 'list' && list.orOne === true;
  const items = isSequence(node) ? node.items : mayBeOne ? [node] : [];
  return items.map((item, index) => entryOfList(item, index, list));
}

/** An assessment that does not say of what is one of the study as a whole, which is a thing too. */
function entryOfList(node: Node, index: number, list: ListField | AssessmentsField): Entry {
  const { identity, toldApartBy = [] } = list;
  const parts = identityOf(node, list);
  if (identity === undefined || !isMapping(node) || (parts.length === 0 && list.kind !== 'assessments')) {
    return anonymous(node, index, list.of);
  }
  const name = { exact: JSON.stringify(parts), inWords: parts.map(([, text]) => text).join(', ') };
  return { name, node, index, field: list.of, namedBy: parts.map(([key]) => key), toldApartBy };
}

function anonymous(node: Node, index: number, field: Field | undefined): Entry {
  return { name: undefined, node, index, field, namedBy: [], toldApartBy: [] };
}
