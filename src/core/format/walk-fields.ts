/** Every value of a file, with the field that it stands in. */
import type { Mapping, Node, Pair, Path } from '../document/document';
import type { RecordFile } from '../document/record';
import { pairOf, textOf } from '../document/walk';
import { isNone } from '../fields/canonical';
import type { AssessmentsField, DictionaryField, Field, ListField, MappingField } from '../fields/field';
import { childOf, fieldsOf } from './lookup';
import { recordFields } from './records';

/** A value and its field. */
export interface FieldStep {
  readonly node: Node;
  readonly field: Field;
  /** From the root of the file. */
  readonly path: Path;
  /** The pair whose value it is; of an item of a list, that of the list. */
  readonly pair?: Pair;
  /** The mapping in which that pair stands. */
  readonly holder?: Holder;
  /** The list whose entry it is, whether or not it stands in brackets. */
  readonly entryOf?: ListField | AssessmentsField;
}

export interface Holder {
  readonly node: Mapping;
  readonly field: MappingField | DictionaryField;
  readonly path: Path;
}

/**
 * All values of a record whose place the format knows, parents first, in the order of the file. Where a single value
 * may stand without brackets, the step is that of the entry. What stands under unknown keys, and what does not have the
 * shape that its field asks for, is not entered.
 *
 * @param fields of such a record; with those that the review has added, where they matter
 */
export function walkFields(
  file: RecordFile,
  fields: MappingField | undefined = file.kind && recordFields[file.kind],
): readonly FieldStep[] {
  const { root } = file.document;
  return root !== undefined && fields !== undefined ? stepsFrom(root, fields, undefined) : [];
}

/**
 * The values of a file whose fields are of some kinds, as {@link walkFields} has them: what cannot hold any of them is not
 * gone through.
 */
export function prepareWalkTo(isWanted: (field: Field) => boolean): (file: RecordFile) => readonly FieldStep[] {
  const walkBelow = prepareWalkBelow(isWanted);
  return ({ kind, document: { root } }) =>
    root !== undefined && kind !== undefined ? walkBelow(root, recordFields[kind]) : [];
}

/** The same of one value with its field; paths begin there. */
export function prepareWalkBelow(
  isWanted: (field: Field) => boolean,
): (node: Node, field: Field) => readonly FieldStep[] {
  const mayHold = prepareMayHold(isWanted);
  return (node, field) => stepsFrom(node, field, mayHold).filter((step) => isWanted(step.field));
}

/** Whether a wanted field is another one, or may stand below it. */
function prepareMayHold(isWanted: (field: Field) => boolean): (field: Field) => boolean {
  const known = new Map<Field, boolean>();
  const mayHold = (field: Field): boolean => {
    const answer = known.get(field) ?? (isWanted(field) || childrenOf(field).some(mayHold));
    known.set(field, answer);
    return answer;
  };
  return mayHold;
}

/** A field, and all that may stand below it. */
export function fieldsWithin(field: Field, found: Set<Field> = new Set()): ReadonlySet<Field> {
  if (found.has(field)) return found;
  found.add(field);
  for (const child of childrenOf(field)) fieldsWithin(child, found);
  return found;
}

function childrenOf(field: Field): readonly Field[] {
  if (field.kind === 'list' || field.kind === 'assessments' || field.kind === 'dictionary') return [field.of];
  return field.kind === 'mapping' ? Object.values(fieldsOf(field)) : [];
}

function stepsFrom(root: Node, fields: Field, within: Within): readonly FieldStep[] {
  const steps = new Steps(within);
  steps.enter({ node: root, field: fields, path: [] });
  return steps.all;
}

/** The fields that are gone into; absent where all are. */
type Within = ((field: Field) => boolean) | undefined;

/** What is common to a value and to the entries of its list. */
type Place = Required<Pick<FieldStep, 'pair' | 'holder'>>;
type List = ListField | AssessmentsField;

/** Thousands of values are collected at every key that is pressed, so that nothing is copied on the way. */
class Steps {
  readonly all: FieldStep[] = [];
  readonly #within: Within;

  constructor(within: Within) {
    this.#within = within;
  }

  enter(step: FieldStep): void {
    const { node, field, path } = step;
    this.all.push(step);
    if (node.kind !== 'mapping' || (field.kind !== 'mapping' && field.kind !== 'dictionary')) return;
    const holder: Holder = { node, field, path };
    for (const pair of node.pairs) {
      const key = pair.key.text;
      const child = childOf(field, key);
      if (child === undefined || this.#within?.(child) === false) continue;
      this.#collect(pair.value, child, [...path, key], { pair, holder }, undefined);
    }
  }

  #collect(node: Node, field: Field, path: Path, place: Place, entryOf: List | undefined): void {
    if (field.kind === 'list' || field.kind === 'assessments') this.#collectList(node, field, path, place, entryOf);
    else this.enter(stepOf(node, field, path, place, entryOf));
  }

  #collectList(node: Node, list: List, path: Path, place: Place, entryOf: List | undefined): void {
    if (node.kind === 'sequence') {
      this.all.push(stepOf(node, list, path, place, entryOf));
      for (let index = 0; index < node.items.length; index++)
        this.#collect(node.items[index] as Node, list.of, [...path, index], place, list);
    } else if (list.kind === 'list' && list.orUnder !== undefined && node.kind === 'mapping') {
      this.all.push(stepOf(node, list, path, place, entryOf));
      const [pair, bare] = [pairOf(node, list.orUnder), childOf(list, list.orUnder)];
      if (pair && bare) this.#collect(pair.value, bare, [...path, list.orUnder], place, undefined);
    } else if (list.kind === 'list' && list.orOne && !isNone(list, textOf(node))) {
      this.#collect(node, list.of, path, place, list);
    } else this.all.push(stepOf(node, list, path, place, entryOf));
  }
}

function stepOf(node: Node, field: Field, path: Path, { pair, holder }: Place, entryOf: List | undefined): FieldStep {
  return entryOf ? { node, field, path, pair, holder, entryOf } : { node, field, path, pair, holder };
}
