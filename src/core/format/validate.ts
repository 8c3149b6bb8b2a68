/// <reference path="./validators.d.ts" />
/** Whether a record has the form that its fields give it. What is wrong is told as data; checks make sentences of it. */

import { intervention, review, study, tool } from 'extraction:validators';
import type { Path } from '../document/document';
import { named } from '../document/named';
import type { RecordKind } from '../document/record';
import type { MappingField } from '../fields/field';
import { plainAt, valueErrors } from './check-value';
import { fieldBelow } from './lookup';
import { recordFields } from './records';
import type { SchemaError, SchemaErrorKeyword } from './schema-error';

export type { SchemaError, SchemaErrorKeyword } from './schema-error';

const validators = { study, intervention, review, tool } as const;

/**
 * @param plain the record as `toPlain` makes it
 * @param fields the fields of such a record, with those that the review has added
 * @returns every departure from the form, none where there is none
 */
export function validate(kind: RecordKind, plain: unknown, fields: MappingField = recordFields[kind]): SchemaError[] {
  const errors = (validators[kind](plain, '') ?? []).flatMap(({ instancePath, keyword, params }) => {
    const path = pathFrom(instancePath, plain);
    const meaning = named(MEANINGS, keyword);
    if (meaning === undefined) return [];
    const error: SchemaError = { path, field: fieldBelow(fields, path), ...meaning(params) };
    if (error.keyword === 'unknown key') return ownValueErrors(error, plain, fields);
    return fields !== recordFields[kind] && isOwnWord(error, plain) ? [] : [error];
  });
  return firstOfEachKind(errors);
}

/** A word that only the review knows, where it has added to a list of words. */
function isOwnWord({ keyword, field, path }: SchemaError, plain: unknown): boolean {
  const one = field?.kind === 'list' && field.orOne ? field.of : field;
  return keyword === 'value' && one?.kind === 'choice' && valueErrors(one, plainAt(plain, path), path).length === 0;
}

/** A key that only the review knows: what stands behind it is looked at here, because the validators do not know it. */
function ownValueErrors(error: SchemaError, plain: unknown, fields: MappingField): SchemaError[] {
  const path = [...error.path, error.key ?? ''];
  const field = fieldBelow(fields, path);
  return field === undefined ? [error] : valueErrors(field, plainAt(plain, path), path);
}

type Meaning = Pick<SchemaError, 'keyword' | 'key' | 'limit'>;
type Params = Readonly<Record<string, unknown>>;

const atLimit =
  (keyword: SchemaErrorKeyword) =>
  (params: Params): Meaning => ({ keyword, limit: Number(params.limit) });
const unfit = (): Meaning => ({ keyword: 'value' });

/** What the validator's words mean. */
const MEANINGS: Readonly<Record<string, (params: Params) => Meaning>> = {
  additionalProperties: (params) => ({ keyword: 'unknown key', key: String(params.additionalProperty) }),
  required: (params) => ({ keyword: 'missing key', key: String(params.missingProperty) }),
  propertyNames: (params) => ({ keyword: 'key form', key: String(params.propertyName) }),
  type: unfit,
  enum: unfit,
  pattern: unfit,
  minimum: atLimit('too small'),
  maximum: atLimit('too large'),
  minItems: atLimit('too few'),
  maxItems: atLimit('too many'),
};

/** Several rules can say the same about one value. */
function firstOfEachKind(errors: readonly SchemaError[]): SchemaError[] {
  const byName = new Map<string, SchemaError>();
  for (const error of errors) {
    const name = JSON.stringify([error.path, error.keyword, error.key]);
    if (!byName.has(name)) byName.set(name, error);
  }
  return [...byName.values()];
}

/** A JSON pointer as a path; a step is a position where it leads into a list. */
function pathFrom(pointer: string, plain: unknown): Path {
  const path: (string | number)[] = [];
  let here = plain;
  for (const step of pointer.split('/').slice(1).map(unescaped)) {
    path.push(Array.isArray(here) ? Number(step) : step);
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return path;
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
