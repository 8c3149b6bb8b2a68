/**
 * Whether a value fits a field that a review has described itself. Read field by field while the product runs, because
 * the compiled validators know only the fields of the format, and no code is ever made from a file.
 */

import type { Path } from '../document/document';
import { named } from '../document/named';
import { acceptsMissingWords, isNone } from './canonical';
import { type Field, isMissingWord, type ListField, type MappingField, type NumberField } from './field';
import { fieldsOf } from './lookup';
import type { SchemaError } from './schema-error';

/** Texts are looked at up to here; longer ones have no fixed form. */
const LONGEST_FORM = 10_000;

/**
 * Every departure of a value from its field. What is blank is not yet extracted, and fits everywhere.
 * @param plain the value as `toPlain` makes it
 * @param path where it stands in the record
 */
export function valueErrors(field: Field, plain: unknown, path: Path): SchemaError[] {
  if (plain === null || plain === undefined) return [];
  if (typeof plain === 'string' && acceptsMissingWords(field) && isMissingWord(plain.trim())) return [];
  if (typeof plain === 'string' && isNone(field, plain)) return [];
  switch (field.kind) {
    case 'text':
      return fits(isTextOf(field, plain), field, path);
    case 'number':
      return numberErrors(field, plain, path);
    case 'date':
      return fits(isDate(plain), field, path);
    case 'choice': {
      const isListed = isSingle(plain) && field.choices.some(({ value }) => value === String(plain));
      return fits(isListed || (field.open === true && isSingle(plain)), field, path);
    }
    case 'reference':
    case 'id':
      return fits(isText(plain), field, path);
    case 'list':
      return listErrors(field, plain, path);
    case 'mapping':
      return mappingErrors(field, plain, path);
    case 'dictionary':
    case 'assessments':
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

function fits(holds: boolean, field: Field, path: Path): SchemaError[] {
  return holds ? [] : [{ path, keyword: 'value', field }];
}

const isText = (plain: unknown): plain is string | number => typeof plain === 'string' || typeof plain === 'number';
const isSingle = (plain: unknown): boolean => isText(plain) || typeof plain === 'boolean';

function isTextOf({ pattern, shortest, longest }: Field & { kind: 'text' }, plain: unknown): boolean {
  if (!isText(plain)) return false;
  const text = String(plain);
  const length = [...text].length;
  if ((shortest !== undefined && length < shortest) || (longest !== undefined && length > longest)) return false;
  return pattern?.fits === undefined || (text.length <= LONGEST_FORM && pattern.fits(text));
}

function numberErrors(field: NumberField, plain: unknown, path: Path): SchemaError[] {
  if (typeof plain !== 'number' || (field.whole && !Number.isInteger(plain))) return fits(false, field, path);
  if (field.least !== undefined && plain < field.least)
    return [{ path, keyword: 'too small', field, limit: field.least }];
  if (field.most !== undefined && plain > field.most) return [{ path, keyword: 'too large', field, limit: field.most }];
  return [];
}

/** Which days there are is told by the check of dates, for all dates alike. */
function isDate(plain: unknown): boolean {
  return isText(plain);
}

function listErrors(field: ListField, plain: unknown, path: Path): SchemaError[] {
  if (Array.isArray(plain)) return plain.flatMap((item, index) => valueErrors(field.of, item, [...path, index]));
  return field.orOne ? valueErrors(field.of, plain, path) : fits(false, field, path);
}

function mappingErrors(field: MappingField, plain: unknown, path: Path): SchemaError[] {
  if (isText(plain) && field.orText) return [];
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return fits(false, field, path);
  const known = fieldsOf(field);
  const values = Object.entries(plain).flatMap(([key, value]): SchemaError[] => {
    const child = named(known, key);
    return child ? valueErrors(child, value, [...path, key]) : [{ path, keyword: 'unknown key', field, key }];
  });
  const missing = (field.required ?? []).filter((key) => !Object.hasOwn(plain, key));
  return [...values, ...missing.map((key): SchemaError => ({ path, keyword: 'missing key', field, key }))];
}
