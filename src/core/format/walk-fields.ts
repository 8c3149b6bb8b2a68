/** Every value of a file, with the field that it stands in. */
import type { Mapping, Node, Pair, Path } from '../document/document';
import type { RecordFile } from '../document/record';
import { textOf } from '../document/walk';
import { isNone } from '../fields/canonical';
import type { AssessmentsField, DictionaryField, Field, ListField, MappingField } from '../fields/field';
import { childOf } from './lookup';
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
  const steps: FieldStep[] = [];
  if (root !== undefined && fields !== undefined) enter({ node: root, field: fields, path: [] }, steps);
  return steps;
}

/** What is common to a value and to the entries of its list. */
type Place = Required<Pick<FieldStep, 'pair' | 'holder'>>;
type List = ListField | AssessmentsField;

/** Thousands of values are collected at every key that is pressed, so that nothing is copied on the way. */
function collect(node: Node, field: Field, path: Path, place: Place, entryOf: List | undefined, steps: FieldStep[]) {
  if (field.kind === 'list' || field.kind === 'assessments') {
    collectList(node, field, path, place, entryOf, steps);
    return;
  }
  enter(stepOf(node, field, path, place, entryOf), steps);
}

function stepOf(node: Node, field: Field, path: Path, { pair, holder }: Place, entryOf: List | undefined): FieldStep {
  return entryOf ? { node, field, path, pair, holder, entryOf } : { node, field, path, pair, holder };
}

function enter(step: FieldStep, steps: FieldStep[]): void {
  const { node, field, path } = step;
  steps.push(step);
  if (node.kind !== 'mapping' || (field.kind !== 'mapping' && field.kind !== 'dictionary')) return;
  const holder: Holder = { node, field, path };
  for (const pair of node.pairs) {
    const key = pair.key.text;
    const child = childOf(field, key);
    if (child) collect(pair.value, child, [...path, key], { pair, holder }, undefined, steps);
  }
}

function collectList(
  node: Node,
  list: List,
  path: Path,
  place: Place,
  entryOf: List | undefined,
  steps: FieldStep[],
): void {
  if (node.kind === 'sequence') {
    steps.push(stepOf(node, list, path, place, entryOf));
    for (let index = 0; index < node.items.length; index++) {
      collect(node.items[index] as Node, list.of, [...path, index], place, list, steps);
    }
  } else if (list.kind === 'list' && list.orOne && !isNone(list, textOf(node))) {
    collect(node, list.of, path, place, list, steps);
  } else steps.push(stepOf(node, list, path, place, entryOf));
}
