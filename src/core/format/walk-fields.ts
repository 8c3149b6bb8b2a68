/** Every value of a file, with the field that it stands in. */
import type { Mapping, Node, Pair, Path } from '../document/document';
import type { RecordFile } from '../document/record';
import { textOf } from '../document/walk';
import { isNone } from '../fields/canonical';
import type { AssessmentsField, DictionaryField, Field, ListField, MappingField } from '../fields/field';
import { fieldBelow } from './lookup';
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
  if (root !== undefined && fields !== undefined) collect({ node: root, field: fields, path: [] }, steps);
  return steps;
}

function collect(step: FieldStep, steps: FieldStep[]): void {
  const { node, field, path } = step;
  if (field.kind === 'list' || field.kind === 'assessments') {
    collectList(step, field, steps);
    return;
  }
  steps.push(step);
  if (node.kind !== 'mapping' || (field.kind !== 'mapping' && field.kind !== 'dictionary')) return;
  const holder: Holder = { node, field, path };
  for (const pair of node.pairs) {
    const child = fieldBelow(field, [pair.key.text]);
    if (child) collect({ node: pair.value, field: child, path: [...path, pair.key.text], pair, holder }, steps);
  }
}

function collectList(step: FieldStep, list: ListField | AssessmentsField, steps: FieldStep[]): void {
  const { node, path } = step;
  const entry = { ...step, field: list.of, entryOf: list };
  if (node.kind === 'sequence') {
    steps.push(step);
    for (const [index, item] of node.items.entries()) collect({ ...entry, node: item, path: [...path, index] }, steps);
  } else if (list.kind === 'list' && list.orOne && !isNone(list, textOf(node))) collect(entry, steps);
  else steps.push(step);
}
