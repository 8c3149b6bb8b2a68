/**
 * Fields as JSON Schema, for our own validators and for other editors, R and Python.
 *
 * Draft 7, because every consumer that matters reads it: ajv's default build, the editors' YAML and JSON support, R's
 * `jsonvalidate`, Python's `jsonschema`. Alternatives are written as lists of types with a pattern for the text among
 * them, never with oneOf, anyOf, allOf or if, so that each error has exactly one place and one cause.
 */
import type { RecordKind } from '../document/record';
import { acceptsMissingWords, acceptsNone } from '../fields/canonical';
import type {
  ChoiceField,
  DateField,
  DictionaryField,
  Field,
  ListField,
  MappingField,
  NumberField,
  TextField,
} from '../fields/field';
import { MISSING_WORDS, NONE_WORD } from '../fields/field';
import { DATE_FORM, ID_FORM, YEARS } from '../fields/text-forms';
import { recordFields } from '../format/records';
import { supportField } from '../format/shared/support';
import { mapFields } from '../sheets/map-fields';

/** The part of JSON Schema that we write. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | null)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** @returns the schema of one kind of record, complete in itself. */
export function recordSchema(kind: RecordKind): JsonSchema {
  // A whole file cannot be "not reported".
  const record = { ...recordFields[kind], strict: true } as const;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${kind}.schema.json`,
    ...fieldSchema(record),
    type: 'object',
    definitions: { support: listSchema(supportField, mappingWithoutSupport) },
  };
}

/** @returns the schema of the mapping of a spreadsheet, `NAME.map.yaml`. */
export function mappingFileSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'map.schema.json',
    ...unsupported(fieldSchema(mapFields)),
    type: 'object',
  };
}

/** A mapping is no part of a record: nothing in it needs a quotation. */
function unsupported(schema: JsonSchema): JsonSchema {
  const { properties, items, additionalProperties } = schema;
  const kept = Object.entries(properties ?? {}).filter(([key]) => key !== 'support');
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(kept.map(([key, each]) => [key, unsupported(each)])) }),
    ...(items && { items: unsupported(items) }),
    ...(additionalProperties && { additionalProperties: unsupported(additionalProperties) }),
  };
}

const SUPPORT: JsonSchema = { $ref: '#/definitions/support' };

function fieldSchema(field: Field): JsonSchema {
  return { ...described(field), ...shapeOf(field) };
}

function shapeOf(field: Field): JsonSchema {
  switch (field.kind) {
    case 'text':
      return textSchema(field);
    case 'number':
      return numberSchema(field);
    case 'date':
      return dateSchema(field);
    case 'choice':
      return choiceSchema(field);
    case 'reference':
      return { type: ['string', 'number', 'null'] };
    case 'id':
      return { type: ['string', 'integer', 'null'], pattern: whole([ID_FORM]) };
    case 'list':
      return listSchema(field, mappingSchema);
    case 'assessments':
      return { type: ['array', 'string', 'null'], pattern: whole(MISSING), items: fieldSchema(field.of) };
    case 'mapping':
      return mappingSchema(field);
    case 'dictionary':
      return dictionarySchema(field);
    case 'any':
      return {};
  }
}

function textSchema(field: TextField): JsonSchema {
  const type = ['string', 'number', 'null'];
  return field.pattern ? { type, pattern: whole([field.pattern.source, ...missingIn(field)]) } : { type };
}

function numberSchema(field: NumberField): JsonSchema {
  const texts = [...(field.orText ? [field.orText.source] : []), ...missingIn(field)];
  return {
    type: [field.whole ? 'integer' : 'number', ...(texts.length > 0 ? ['string'] : []), 'null'],
    ...(texts.length > 0 && { pattern: whole(texts) }),
    ...(field.least !== undefined && { minimum: field.least }),
    ...(field.most !== undefined && { maximum: field.most }),
  };
}

/** A bare year is a number to YAML. */
function dateSchema(field: DateField): JsonSchema {
  const texts = [DATE_FORM, ...(field.orRange ? [`${DATE_FORM} to ${DATE_FORM}`] : []), ...missingIn(field)];
  const [minimum, maximum] = YEARS;
  return { type: ['string', 'integer', 'null'], pattern: whole(texts), minimum, maximum };
}

function choiceSchema(field: ChoiceField): JsonSchema {
  if (field.open) return { type: ['string', 'number', 'null'] };
  const words = field.choices.map(({ value }) => value);
  return { enum: [...words.flatMap(asText), ...words.flatMap(asNumber), ...missingWordsIn(field), null] };
}

const asText = (word: string): string[] => [word];

/** A word such as `2016` is a number to YAML unless it stands in quotation marks. */
function asNumber(word: string): number[] {
  return /^(?:0|[1-9][0-9]*)$/.test(word) ? [Number(word)] : [];
}

function listSchema(field: ListField, mappingShape: (field: MappingField) => JsonSchema): JsonSchema {
  const shape = field.of.kind === 'mapping' ? mappingShape(field.of) : shapeOf(field.of);
  const items = { ...described(field.of), ...shape };
  const limits = {
    ...(field.least !== undefined && { minItems: field.least }),
    ...(field.most !== undefined && { maxItems: field.most }),
  };
  if (field.orOne) return orUnder({ ...withNone(asOneOf(shape), field), items, ...limits }, field, mappingShape);
  const missing = [...missingIn(field), ...(acceptsNone(field) ? [NONE_WORD.value] : [])];
  if (missing.length === 0) return { type: ['array', 'null'], items, ...limits };
  return { type: ['array', 'string', 'null'], pattern: whole(missing), items, ...limits };
}

/** A list that may stand under a key of its own: lists and single values pass what is asked of mappings untouched. */
function orUnder(
  shape: JsonSchema,
  { orUnder: under, ...list }: ListField,
  mappingShape: (field: MappingField) => JsonSchema,
): JsonSchema {
  if (under === undefined) return shape;
  return {
    ...shape,
    type: [...[shape.type ?? []].flat(), 'object'],
    properties: { [under]: listSchema(list, mappingShape) },
    required: [under],
    additionalProperties: false,
  };
}

/** Where texts have to fit a pattern, the word for an empty list does, too. */
function withNone(shape: JsonSchema, field: ListField): JsonSchema {
  if (!acceptsNone(field)) return shape;
  const types = [shape.type ?? []].flat();
  const { pattern } = shape;
  if (types.includes('string') && pattern === undefined) return shape;
  const type = types.includes('string') ? types : [...types, 'string'];
  return { ...shape, type, pattern: pattern?.replace(/\)\$$/, `|${NONE_WORD.value})$`) ?? whole([NONE_WORD.value]) };
}

/** The shape of a single value, opened for lists. A list of words becomes a pattern, which lists pass untouched. */
function asOneOf({ enum: words, ...shape }: JsonSchema): JsonSchema {
  if (words === undefined) return { ...shape, type: ['array', ...[shape.type ?? []].flat()] };
  const texts = words.filter((word) => typeof word === 'string').map(literally);
  const numbers = words.some((word) => typeof word === 'number') ? ['number'] : [];
  return { ...shape, type: ['array', 'string', ...numbers, 'null'], pattern: whole(texts) };
}

function mappingSchema(field: MappingField): JsonSchema {
  const bare = mappingWithoutSupport(field);
  return { ...bare, properties: { ...bare.properties, support: SUPPORT } };
}

function mappingWithoutSupport(field: MappingField): JsonSchema {
  const properties = Object.entries(field.fields).map(([key, child]) => [key, fieldSchema(child)]);
  const missing = missingIn(field);
  return {
    type: [
      'object',
      ...(field.orText || missing.length > 0 ? ['string'] : []),
      ...(field.orText ? ['number'] : []),
      'null',
    ],
    ...(!field.orText && missing.length > 0 && { pattern: whole(missing) }),
    properties: Object.fromEntries(properties) as Record<string, JsonSchema>,
    ...(field.required && { required: field.required }),
    additionalProperties: false,
  };
}

function dictionarySchema(field: DictionaryField): JsonSchema {
  const missing = missingIn(field);
  return {
    type: ['object', ...(missing.length > 0 ? ['string'] : []), 'null'],
    ...(missing.length > 0 && { pattern: whole(missing) }),
    ...(field.keys.pattern !== undefined && {
      propertyNames: { type: 'string', pattern: whole([field.keys.pattern]) },
    }),
    additionalProperties: fieldSchema(field.of),
  };
}

function described(field: Field): JsonSchema {
  const description = field.source === undefined ? field.meaning : `${field.meaning} Source: ${field.source}`;
  return { title: field.title, description };
}

const MISSING = MISSING_WORDS.map(({ value }) => value);

function missingWordsIn(field: Field): string[] {
  return acceptsMissingWords(field) ? MISSING : [];
}

/** As patterns; the missing words have no character that would need escaping. */
const missingIn = missingWordsIn;

/** A pattern for a text that is one of these as a whole. */
function whole(sources: readonly string[]): string {
  return `^(?:${sources.join('|')})$`;
}

function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
