/** The packs of a review, in its file and in what may stand in its records. */
import type { Node } from '../document/document';
import { oneOrMany, textOf } from '../document/walk';
import type { Choice, Field, ListField, MappingField } from '../fields/field';
import { choice, oneOrMore } from '../fields/field-makers';
import { packs } from '../knowledge/packs/list';
import type { Pack } from '../knowledge/packs/pack';

/** `packs`: by name, which words of a field of research the review uses. */
export const packsField: ListField = oneOrMore(
  'Packs',
  'The packs that the review uses: measures, models and words of one field of research. Without it, none.',
  choice(
    'Pack',
    'One pack, by its name.',
    packs.map(({ id, name, meaning }): Choice => ({ value: id, label: name, meaning })),
    { open: true },
  ),
);

/** The packs that stand behind `packs` of a review file; other words are passed over. */
export function packsNamed(node: Node | undefined): readonly Pack[] {
  const names = oneOrMany(node).map(textOf);
  return packs.filter(({ id }) => names.includes(id));
}

/** The fields of a record without those that belong to packs alone that are not among these; else the same object. */
export function withPacks(fields: MappingField, those: readonly Pack[]): MappingField {
  const missing = packs.filter((pack) => !those.includes(pack)).map(({ id }) => id);
  return missing.length === 0 ? fields : (without(fields, missing) as MappingField);
}

/** What nothing is taken out of stays the same object. */
function without<F extends Field>(field: F, missing: readonly string[]): F {
  switch (field.kind) {
    case 'mapping': {
      const fields = fieldsWithout(field.fields, missing);
      return fields === field.fields ? field : { ...field, fields };
    }
    case 'list':
    case 'dictionary': {
      const of = without(field.of, missing);
      return of === field.of ? field : { ...field, of };
    }
    case 'choice': {
      const choices = field.choices.filter((each) => !isOnlyOf(each, missing));
      return choices.length === field.choices.length ? field : { ...field, choices };
    }
    default:
      return field;
  }
}

function fieldsWithout(fields: MappingField['fields'], missing: readonly string[]): MappingField['fields'] {
  const all = Object.entries(fields);
  const kept = all
    .filter(([, field]) => !isOnlyOf(field, missing))
    .map(([key, field]) => [key, without(field, missing)] as const);
  const isSame = kept.length === all.length && kept.every(([key, field]) => fields[key] === field);
  return isSame ? fields : Object.fromEntries(kept);
}

function isOnlyOf({ packs: owners }: Pick<Choice, 'packs'>, missing: readonly string[]): boolean {
  return owners !== undefined && owners.length > 0 && owners.every((id) => missing.includes(id));
}
