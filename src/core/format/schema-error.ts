/** How a record departs from the form that its fields give it, told as data. */
import type { Path } from '../document/document';
import type { Field } from '../fields/field';

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
