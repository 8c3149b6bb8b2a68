/**
 * Whether a value fits a field that a review has described itself. Read field by field while the product runs, because
 * the compiled validators know only the fields of the format, and no code is ever made from a file.
 */

import type { Path } from '../document/document';
import { acceptsMissingWords, acceptsNone } from '../fields/canonical';
import {
  type AssessmentsField,
  type ChoiceField,
  type DateField,
  type DictionaryField,
  type Field,
  isMissingWord,
  type ListField,
  type MappingField,
  NONE_WORD,
  type NumberField,
  type TextField,
} from '../fields/field';
import { DATE_FORM, ID_FORM, YEARS } from '../fields/text-forms';
import { childOf } from './lookup';
import type { SchemaError } from './schema-error';

/** Texts are looked at up to here; longer ones have no fixed form. */
const LONGEST_FORM = 10_000;

/**
 * Every departure of a value from its field, as the validators made from the schema of the field would tell it. What is
 * blank is not yet extracted, and fits everywhere.
 * @param plain the value as `toPlain` makes it
 * @param path where it stands in the record
 */
export function valueErrors(field: Field, plain: unknown, path: Path): SchemaError[] {
  if (plain === null || plain === undefined || isWordInPlaceOf(field, plain)) return [];
  switch (field.kind) {
    case 'text':
      return fits(isTextOf(field, plain), field, path);
    case 'number':
      return numberErrors(field, plain, path);
    case 'date':
      return dateErrors(field, plain, path);
    case 'choice':
      return fits(field.open ? isText(plain) : isOneOf(field, plain), field, path);
    case 'reference':
      return fits(isText(plain), field, path);
    case 'id':
      return fits(typeof plain === 'string' ? hasForm(plain, ID_FORM) : Number.isInteger(plain), field, path);
    case 'list':
      return listErrors(field, plain, path);
    case 'assessments':
      return Array.isArray(plain) ? itemErrors(field, plain, path) : unfit(field, path);
    case 'mapping':
      return mappingErrors(field, plain, path);
    case 'dictionary':
      return dictionaryErrors(field, plain, path);
    case 'any':
      return [];
  }
}

/** What stands at a path of plain values. */
export function plainAt(plain: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[step] : undefined,
    plain,
  );
}

/** Whether one of the words stands there that say why there is no value. Of a list in whose place one entry may stand, the entry says which. */
function isWordInPlaceOf(field: Field, plain: unknown): boolean {
  if (typeof plain !== 'string') return false;
  if (plain === NONE_WORD.value && acceptsNone(field)) return true;
  return isMissingWord(plain) && !(field.kind === 'list' && field.orOne) && acceptsMissingWords(field);
}

function fits(holds: boolean, field: Field, path: Path): SchemaError[] {
  return holds ? [] : unfit(field, path);
}

function unfit(field: Field, path: Path): SchemaError[] {
  return [{ path, keyword: 'value', field }];
}

const isText = (plain: unknown): plain is string | number => typeof plain === 'string' || Number.isFinite(plain);
const isMapping = (plain: unknown): plain is Readonly<Record<string, unknown>> =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain);
/** Whether a text has one of the forms of the format, as a whole. */
const hasForm = (plain: string, source: string): boolean => new RegExp(`^(?:${source})$`, 'u').test(plain);

function isTextOf({ pattern, shortest, longest }: TextField, plain: unknown): boolean {
  if (!isText(plain)) return false;
  const text = String(plain);
  const length = [...text].length;
  if ((shortest !== undefined && length < shortest) || (longest !== undefined && length > longest)) return false;
  if (pattern?.fits) return text.length <= LONGEST_FORM && pattern.fits(text);
  return pattern === undefined || typeof plain !== 'string' || hasForm(plain, pattern.source);
}

function isOneOf({ choices }: ChoiceField, plain: unknown): boolean {
  return (isText(plain) || typeof plain === 'boolean') && choices.some(({ value }) => value === String(plain));
}

function numberErrors(field: NumberField, plain: unknown, path: Path): SchemaError[] {
  if (typeof plain === 'string')
    return fits(field.orText !== undefined && hasForm(plain, field.orText.source), field, path);
  const isOfKind = field.whole ? Number.isInteger(plain) : Number.isFinite(plain);
  return [...fits(isOfKind, field, path), ...limitErrors(field, plain, path, field.least, field.most)];
}

/** A bare year is a number to YAML. Which days there are is told by the check of dates. */
function dateErrors(field: DateField, plain: unknown, path: Path): SchemaError[] {
  if (typeof plain === 'string') {
    const forms = field.orRange ? [DATE_FORM, `${DATE_FORM} to ${DATE_FORM}`] : [DATE_FORM];
    return fits(hasForm(plain, forms.join('|')), field, path);
  }
  return [...fits(Number.isInteger(plain), field, path), ...limitErrors(field, plain, path, ...YEARS)];
}

function limitErrors(field: Field, plain: unknown, path: Path, least?: number, most?: number): SchemaError[] {
  if (typeof plain !== 'number' || !Number.isFinite(plain)) return [];
  if (least !== undefined && plain < least) return [{ path, keyword: 'too small', field, limit: least }];
  return most !== undefined && plain > most ? [{ path, keyword: 'too large', field, limit: most }] : [];
}

function listErrors(field: ListField, plain: unknown, path: Path): SchemaError[] {
  if (field.orUnder !== undefined && isMapping(plain)) return underErrors(field, field.orUnder, plain, path);
  if (!Array.isArray(plain)) return field.orOne ? valueErrors(field.of, plain, path) : unfit(field, path);
  const { least = 0, most = plain.length } = field;
  const tooFew: SchemaError[] = plain.length < least ? [{ path, keyword: 'too few', field, limit: least }] : [];
  const tooMany: SchemaError[] = plain.length > most ? [{ path, keyword: 'too many', field, limit: most }] : [];
  return [...tooFew, ...tooMany, ...itemErrors(field, plain, path)];
}

/** Of a list that stands under its own key. */
function underErrors(field: ListField, under: string, plain: object, path: Path): SchemaError[] {
  const keys = Object.entries(plain).flatMap(([key, value]): SchemaError[] => {
    const child = childOf(field, key);
    return key === under && child
      ? valueErrors(child, value, [...path, key])
      : [{ path, keyword: 'unknown key', field, key }];
  });
  const isThere = Object.hasOwn(plain, under);
  return isThere ? keys : [...keys, { path, keyword: 'missing key', field, key: under }];
}

function itemErrors({ of }: ListField | AssessmentsField, items: readonly unknown[], path: Path): SchemaError[] {
  return items.flatMap((item, index) => valueErrors(of, item, [...path, index]));
}

function mappingErrors(field: MappingField, plain: unknown, path: Path): SchemaError[] {
  if (!isMapping(plain)) return fits(field.orText === true && isText(plain), field, path);
  const values = Object.entries(plain).flatMap(([key, value]): SchemaError[] => {
    const child = childOf(field, key);
    return child ? valueErrors(child, value, [...path, key]) : [{ path, keyword: 'unknown key', field, key }];
  });
  const missing = (field.required ?? []).filter((key) => !Object.hasOwn(plain, key));
  return [...values, ...missing.map((key): SchemaError => ({ path, keyword: 'missing key', field, key }))];
}

function dictionaryErrors(field: DictionaryField, plain: unknown, path: Path): SchemaError[] {
  if (!isMapping(plain)) return unfit(field, path);
  const { pattern } = field.keys;
  return Object.entries(plain).flatMap(([key, value]): SchemaError[] => {
    const isOfForm = pattern === undefined || hasForm(key, pattern);
    return [
      ...(isOfForm ? [] : [{ path, keyword: 'key form' as const, field, key }]),
      ...valueErrors(field.of, value, [...path, key]),
    ];
  });
}
