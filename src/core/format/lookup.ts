/** What may stand at a place of a file. All features of the editor ask here. */
import type { Path } from '../document/document';
import type { RecordKind } from '../document/record';
import type { Field, ListField, MappingField } from '../fields/field';
import { recordFields } from './records';
import { supportField } from './shared/support';

/**
 * The field of the value at `path` in a record of this kind: `['results', 0, 'estimate', 'p']`.
 * A path may leave out the position where a single value stands without brackets.
 * @returns `undefined` where the format has nothing there
 */
export function fieldAt(kind: RecordKind, path: Path): Field | undefined {
  return fieldBelow(recordFields[kind], path);
}

/** The field of the value at `path`, from `field` on. See {@link fieldAt}. */
export function fieldBelow(field: Field, path: Path): Field | undefined {
  let here: Field | undefined = field;
  for (const step of path) {
    if (here === undefined) return undefined;
    here = typeof step === 'number' ? itemOf(here) : childOf(here, step);
  }
  return here;
}

/**
 * The keys that may stand in a value of this field, in the canonical order, `support` last; for a list, the keys of one
 * item. Empty where keys are the author's own or there are none.
 */
export function fieldsOf(field: Field): Readonly<Record<string, Field>> {
  if (field.kind === 'list' && field.orUnder !== undefined) return { [field.orUnder]: bareList(field) };
  const mapping = mappingOf(field);
  if (mapping) return takesSupport(mapping) ? { ...mapping.fields, support: supportField } : mapping.fields;
  if (field.kind !== 'dictionary' || field.keys.of === undefined) return {};
  return Object.fromEntries(field.keys.of.map(({ value }) => [value, field.of]));
}

/** The keys that must stand in a value of this field; for a list, in each item. */
export function requiredKeys(field: Field): readonly string[] {
  return mappingOf(field)?.required ?? [];
}

/** The field of one item of a list; `undefined` for what is not a list. */
export function itemOf(field: Field): Field | undefined {
  if (field.kind === 'list' || field.kind === 'assessments') return field.of;
  return field.kind === 'any' ? field : undefined;
}

/** The mapping that the field is, or whose list it is. */
export function mappingOf(field: Field): MappingField | undefined {
  if (field.kind === 'mapping') return field;
  if (field.kind === 'assessments') return field.of;
  return field.kind === 'list' ? mappingOf(field.of) : undefined;
}

const supportEntry = supportField.of;

function takesSupport(mapping: MappingField): boolean {
  return mapping !== supportEntry && !mapping.withoutSupport;
}

/** The field behind a key of a value. See {@link fieldAt}. */
export function childOf(field: Field, key: string): Field | undefined {
  if (field.kind === 'any') return field;
  if (field.kind === 'dictionary') return field.of;
  if (field.kind === 'list') {
    if (field.orUnder === key) return bareList(field);
    return field.orOne ? childOf(field.of, key) : undefined;
  }
  if (field.kind !== 'mapping') return undefined;
  if (Object.hasOwn(field.fields, key)) return field.fields[key];
  return key === 'support' && takesSupport(field) ? supportField : undefined;
}

/** The list as it stands under its key: not under it once more. */
function bareList({ orUnder: _, ...list }: ListField): ListField {
  return list;
}
