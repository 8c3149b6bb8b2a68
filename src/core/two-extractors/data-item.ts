/** One datum of a record as several extractors gave it, each in files of their own. */
import type { Node, Path } from '../document/document';
import { numberOf } from '../document/numbers';
import type { RecordFile } from '../document/record';
import { isBlank, isSequence, oneOrMany } from '../document/walk';
import type { Field } from '../fields/field';
import { meaningOf } from '../format/meaning';
import type { Place } from './datum-place';

/** What somebody wrote. */
export interface Given {
  readonly file: RecordFile;
  readonly node: Node;
  /** Where it stands in the file, from its root. */
  readonly path: Path;
}

export interface DataItem {
  readonly place: Place;
  /** Its section: `rob2`. */
  readonly section: string;
  /** The keys that lead to it, without the names of entries, the same in every record: `[rob2, measurement, q4.4]`. */
  readonly keys: readonly string[];
  /** The same as one word. */
  readonly key: string;
  readonly field: Field | undefined;
  readonly kind: DatumKind;
  /** Whoever wrote something in its section, by initials in alphabetical order. */
  readonly extractors: readonly string[];
  /** By initials, what each of them wrote; absent where it was left blank. Of at least one. */
  readonly given: ReadonlyMap<string, Given>;
  /** What the consensus says. */
  readonly agreed: Given | undefined;
  /** The entry of a list in which it stands, where only one of them has that. */
  readonly onlyIn?: LoneEntry;
}

/** An entry of a list that only one person has, or that stands in the consensus beside. */
export interface LoneEntry extends Pick<DataItem, 'place' | 'given' | 'agreed' | 'field'> {
  /** How many keys lead to it. */
  readonly depth: number;
}

/**
 * - `word`: one of a list of words, an answer, a judgement
 * - `name`: what is the same or not, without a list: ids, references, dates, numbers in a registry, countries
 * - `number`, `numbers`: one, or several of fixed order such as an interval
 * - `set`: several words or names in any order
 * - `text`: free text, of which nobody can say that two agree
 * - `other`: one wrote another kind of thing than the other, or what stands there is not known to the format
 */
export type DatumKind = 'word' | 'name' | 'number' | 'numbers' | 'set' | 'text' | 'other';

/** The kind of a datum, by its field and by what was written. */
export function kindOf(field: Field | undefined, nodes: readonly Node[]): DatumKind {
  switch (field?.kind) {
    case 'choice':
      return 'word';
    case 'number':
      return 'number';
    case 'id':
    case 'reference':
    case 'date':
      return 'name';
    case 'text':
      return isFormal(field) ? 'name' : 'text';
    case 'list':
      return kindOfList(field.of, nodes);
    case 'mapping':
      // A sentence stands where keys may stand.
      return field.orText && nodes.every(({ kind }) => kind === 'scalar') ? 'text' : 'other';
    default:
      return 'other';
  }
}

function kindOfList(of: Field, nodes: readonly Node[]): DatumKind {
  if (of.kind === 'number') return 'numbers';
  if (of.kind === 'text') return isFormal(of) ? 'set' : 'text';
  if (of.kind === 'choice' || of.kind === 'reference' || of.kind === 'date' || of.kind === 'id') return 'set';
  return of.kind === 'mapping' && of.orText && nodes.every(isOfSentences) ? 'text' : 'other';
}

function isOfSentences(node: Node): boolean {
  return (isSequence(node) ? node.items : [node]).every(({ kind }) => kind === 'scalar');
}

/** Text that has a form, or words that are usual in it, is a name: two people who mean the same write the same. */
function isFormal(field: Field): boolean {
  return field.kind === 'text' && (field.pattern !== undefined || field.usual !== undefined);
}

/** How what two people gave compares. Of free text only whether it is written in the same letters. */
export type Sameness = 'same' | 'same but for digits' | 'one blank' | 'different';

/** @returns `undefined` where neither wrote it, or one of them nothing in the section */
export function samenessOf(item: DataItem, one: string, other: string): Sameness | undefined {
  if (![one, other].every((initials) => item.extractors.includes(initials))) return undefined;
  const [first, second] = [item.given.get(one), item.given.get(other)];
  if (first === undefined && second === undefined) return undefined;
  return first === undefined || second === undefined ? 'one blank' : compared(first.node, second.node, item);
}

/** Whether any two of those who wrote in the section gave it differently. */
export function isDifference(item: DataItem): boolean {
  const [first, ...others] = item.extractors;
  return first !== undefined && others.some((other) => !['same', undefined].includes(samenessOf(item, first, other)));
}

/** What the two nodes of a datum have in common, as they are meant. */
function compared(one: Node, other: Node, { field, kind }: Pick<DataItem, 'field' | 'kind'>): Sameness {
  if (meaningOf(one, field) === meaningOf(other, field)) return 'same';
  const isOfNumbers = kind === 'number' || kind === 'numbers';
  return isOfNumbers && sameNumbers(one, other) ? 'same but for digits' : 'different';
}

function sameNumbers(one: Node, other: Node): boolean {
  const [first, second] = [oneOrMany(one).map(numberOf), oneOrMany(other).map(numberOf)];
  return (
    first.length === second.length && first.every((number, index) => number !== undefined && number === second[index])
  );
}

/** Each datum of an item as one list of words, in their meaning: for sets. */
export function membersOf(node: Node, field: Field | undefined): ReadonlySet<string> {
  const of = field?.kind === 'list' ? field.of : field;
  return new Set(oneOrMany(node).flatMap((each) => (isBlank(each) ? [] : [meaningOf(each, of)])));
}
