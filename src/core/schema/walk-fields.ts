/** Every value of a file, with the field that it stands in. */
import type { Mapping, Node, Pair, Path } from '../document/document';
import type { RecordFile } from '../document/record';
import type { AssessmentsField, DictionaryField, Field, ListField, MappingField } from './field';
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
 * may stand without brackets, the step is that of the item. What stands under unknown keys, and what does not have the
 * shape that its field asks for, is not entered.
 */
export function* walkFields(file: RecordFile): Generator<FieldStep> {
  const { root } = file.document;
  if (root !== undefined && file.kind !== undefined)
    yield* below({ node: root, field: recordFields[file.kind], path: [] });
}

function* below(step: FieldStep): Generator<FieldStep> {
  const { node, field, path } = step;
  if (field.kind === 'list' || field.kind === 'assessments') yield* inList(step, field);
  else yield step;
  if (node.kind !== 'mapping' || (field.kind !== 'mapping' && field.kind !== 'dictionary')) return;
  const holder: Holder = { node, field, path };
  for (const pair of node.pairs) {
    const child = fieldBelow(field, [pair.key.text]);
    if (child) yield* below({ node: pair.value, field: child, path: [...path, pair.key.text], pair, holder });
  }
}

function* inList(step: FieldStep, list: ListField | AssessmentsField): Generator<FieldStep> {
  const { node, path } = step;
  const entry = { ...step, field: list.of, entryOf: list };
  if (node.kind !== 'sequence' && list.kind === 'list' && list.orOne) yield* below(entry);
  else yield step;
  if (node.kind !== 'sequence') return;
  for (const [index, item] of node.items.entries()) yield* below({ ...entry, node: item, path: [...path, index] });
}
