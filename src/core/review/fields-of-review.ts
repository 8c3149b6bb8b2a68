/** What may stand in the records of one review: the fields of the format, with those that the review has added. */
import type { Path } from '../document/document';
import type { RecordFile, RecordKind } from '../document/record';
import { nodeAt } from '../document/walk';
import type { Field, MappingField } from '../fields/field';
import { fieldBelow } from '../format/lookup';
import { definitionFieldAt } from '../format/own/definition-fields';
import { toolFieldAt } from '../format/own/tool-words';
import { fieldsToReadOf, ownFieldsOf, type Review } from './review';

export { ownFieldsOf } from './review';

/** All fields of the records of a kind, as this review has them. */
export function recordFieldsOf(review: Review, kind: RecordKind): MappingField {
  return ownFieldsOf(review).fields[kind];
}

/**
 * The fields by which the values of records are read, for tables, exports and claims: with those of packs that the review
 * does not name, which are not offered and yet mean what they mean.
 */
export function readFieldsOf(review: Review, kind: RecordKind): MappingField {
  return fieldsToReadOf(review)[kind];
}

/** The field of the value at a path of a file of this review; `undefined` where neither format nor review have one. */
export function fieldIn(review: Review, { kind }: Pick<RecordFile, 'kind'>, path: Path): Field | undefined {
  return kind && fieldBelow(recordFieldsOf(review, kind), path);
}

/**
 * The field of the value at a path, for whoever writes there: as {@link fieldIn}, and below \`fields\` of the review file
 * the words with which a field, or a tool, is described.
 */
export function fieldToWrite(review: Review, file: RecordFile, path: Path): Field | undefined {
  const field = fieldIn(review, file, path);
  const [section, ...below] = path;
  if (file.kind === 'tool') return toolFieldAt(file.document.root, path, fieldIn(review, file, []));
  if (file.kind !== 'review') return field;
  if (section === 'tools' && below.length > 0)
    return toolFieldAt(nodeAt(file.document.root, path.slice(0, 2)), below.slice(1));
  const definitions = file.sections.get('fields')?.value;
  if (section === 'fields') return definitionFieldAt(definitions, below);
  const described = section === undefined ? definitionFieldAt(definitions, []) : undefined;
  if (field?.kind !== 'mapping' || described === undefined) return field;
  return { ...field, fields: { ...field.fields, fields: described } };
}
