/// <reference path="./validators.d.ts" />
/** Whether a record has the form that its fields give it. What is wrong is told as data; checks make sentences of it. */
import { intervention, review, study } from 'extraction:validators';
import type { Path } from '../document/document';
import type { RecordKind } from '../document/record';
import type { Field } from './field';
import { fieldAt } from './lookup';

/**
 * unknown key: the format has no such key there. missing key: one that must be there is not. key form: a key of the
 * author's own does not look as such keys must. value: it does not fit the field. The rest: a number, or how many items
 * a list has, against a limit.
 */
export type SchemaErrorKeyword =
  | 'unknown key'
  | 'missing key'
  | 'key form'
  | 'value'
  | 'too small'
  | 'too large'
  | 'too few'
  | 'too many';

const validators = { study, intervention, review } as const;

export interface SchemaError {
  /** Where: of an unknown key or a wrong form of key, the mapping that it stands in; of a missing key, where it is missing. */
  readonly path: Path;
  readonly keyword: SchemaErrorKeyword;
  /** The field at that path. */
  readonly field: Field | undefined;
  /** The key that is unknown, missing or of the wrong form. */
  readonly key?: string;
  /** The limit that is not kept. */
  readonly limit?: number;
}

/** @param plain the record as `toPlain` makes it @returns every departure from the form, none where there is none */
export function validate(kind: RecordKind, plain: unknown): SchemaError[] {
  const validator = validators[kind];
  if (validator(plain)) return [];
  const errors = (validator.errors ?? []).flatMap(({ instancePath, keyword, params, propertyName }) => {
    const path = pathFrom(instancePath, plain);
    const meaning = MEANINGS[keyword];
    // What is wrong inside a key is told once more, by `propertyNames` itself.
    return meaning && propertyName === undefined ? [{ path, field: fieldAt(kind, path), ...meaning(params) }] : [];
  });
  return errors.filter(isFirstOfItsKind);
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
function isFirstOfItsKind(error: SchemaError, index: number, all: readonly SchemaError[]): boolean {
  const name = ({ path, keyword, key }: SchemaError) => JSON.stringify([path, keyword, key]);
  return all.findIndex((other) => name(other) === name(error)) === index;
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
