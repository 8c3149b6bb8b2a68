/** What a value consists of: the parts that can be changed one by one. */
import type { Node } from '../document/document';
import { isBlank, isMapping, isScalar, isSequence } from '../document/walk';
import type { Field, ListField } from '../fields/field';
import { mappingOf } from '../format/lookup';

/**
 * - `datum`: one thing, whatever it looks like: a word, a sentence, a list of fixed length such as an interval
 * - `keys`: a mapping whose keys the format knows
 * - `names`: a mapping whose keys people chose, such as the vocabulary
 * - `entries`: a list of mappings or sentences
 * - `rows`: a list of mappings whose order is meant, such as the rules of which the first that holds decides
 * - `words`: a list of words that say the same in any order
 * - `sequence`: a list of words whose order is meant, such as authors
 */
export type Shape = 'datum' | 'keys' | 'names' | 'entries' | 'rows' | 'words' | 'sequence';

/**
 * The shape that the versions of a value have in common; `datum` where they have none, as a sentence against a mapping.
 *
 * @param field where they stand; absent under a key that the format does not know: there the nodes alone decide
 * @param versions of one value; what is absent or blank has no say
 */
export function shapeOf(field: Field | undefined, versions: readonly (Node | undefined)[]): Shape {
  const nodes = versions.filter((node): node is Node => node !== undefined && !isBlank(node));
  if (nodes.length === 0) return 'datum';
  if (field?.kind === 'list' || field?.kind === 'assessments') return shapeOfList(field, nodes);
  if (nodes.every(isMapping)) return field?.kind === 'dictionary' ? 'names' : 'keys';
  if (field !== undefined && field.kind !== 'any') return 'datum';
  if (!nodes.every(isSequence)) return 'datum';
  return nodes.every(({ items }) => items.every(isScalar)) ? 'words' : 'entries';
}

/** The field of each entry of a list. */
export function fieldOfItems(field: Field | undefined): Field | undefined {
  return field?.kind === 'list' || field?.kind === 'assessments' ? field.of : undefined;
}

function shapeOfList(field: Field & { readonly of: Field }, nodes: readonly Node[]): Shape {
  const canBeOne = field.kind === 'list' && field.orOne === true;
  const isOrdered = field.kind === 'list' && field.ordered === true;
  if (field.kind === 'list' && isOneDatum(field)) return 'datum';
  if (!canBeOne && !nodes.every(isSequence)) return 'datum';
  if (mappingOf(field.of)) return sentenceAgainstMapping(nodes) ? 'datum' : isOrdered ? 'rows' : 'entries';
  if (!nodes.every((node) => itemsIn(node).every(isScalar))) return 'datum';
  return isOrdered ? 'sequence' : 'words';
}

function isOneDatum({ least, most, of }: ListField): boolean {
  return (least !== undefined && least === most) || of.kind === 'list';
}

/** A single sentence in one version, and in another something that is none. */
function sentenceAgainstMapping(nodes: readonly Node[]): boolean {
  return nodes.some(isScalar) && !nodes.every((node) => isScalar(node) || itemsIn(node).every(isScalar));
}

function itemsIn(node: Node): readonly Node[] {
  return isSequence(node) ? node.items : [node];
}
