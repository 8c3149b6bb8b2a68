/** Where a file departs from the form that its fields give it, with the places in the text. */
import type { Mapping, Node, Pair, Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, nodeAt, pairOf, toPlain } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import type { Field, MappingField } from '../../fields/field';
import { recordFields } from '../../format/records';
import { type SchemaErrorKeyword, validate } from '../../format/validate';

export interface FormError {
  readonly keyword: SchemaErrorKeyword;
  /** The value that departs; of keys that are unknown, missing or of a wrong form, the mapping. */
  readonly node: Node;
  /** Its field; where a single value stands in place of a list, that of an entry. */
  readonly field: Field;
  readonly path: Path;
  /** The pair whose value it is, or whose key is unknown or of a wrong form. */
  readonly pair?: Pair;
  /** The mapping in which that pair stands. */
  readonly holder?: Mapping;
  /** The key that is missing. */
  readonly key?: string;
  readonly limit?: number;
}

/**
 * All departures of a file, in no particular order; none where it is not known what the file is about.
 * @param fields of such a record; with those that the review has added, where they matter
 */
export function formErrors(
  file: RecordFile,
  fields: MappingField | undefined = file.kind && recordFields[file.kind],
): FormError[] {
  const { root } = file.document;
  if (file.kind === undefined || !isMapping(root)) return [];
  return validate(file.kind, toPlain(root), fields).flatMap(({ keyword, path, field, key, limit }) => {
    const node = nodeAt(root, path);
    if (node === undefined || field === undefined) return [];
    const atKey = keyword === 'unknown key' || keyword === 'key form';
    const parent = atKey ? node : nodeAt(root, path.slice(0, lastKey(path)));
    const pair = pairOf(parent, atKey ? (key ?? '') : keyOf(path));
    return {
      keyword,
      node,
      field: single(field, node),
      path,
      ...(pair && { pair }),
      ...(isMapping(parent) && { holder: parent }),
      ...(key !== undefined && { key }),
      ...(limit !== undefined && { limit }),
    };
  });
}

/** The values that do not fit their field, other than words that only need another spelling. */
export function unfitValues(errors: readonly FormError[]): FormError[] {
  return errors.filter(
    ({ keyword, node, field }) =>
      keyword === 'value' && !(node.kind === 'scalar' && canonicalWord(field, node.text) !== undefined),
  );
}

/** The key under which a value stands, for messages: the last one on the way to it. */
export function keyOf(path: Path): string {
  return String(path[lastKey(path)] ?? '');
}

function lastKey(path: Path): number {
  let last = path.length - 1;
  while (last >= 0 && typeof path[last] !== 'string') last--;
  return last;
}

function single(field: Field, node: Node): Field {
  if (field.kind !== 'list' || !field.orOne || node.kind === 'sequence') return field;
  return field.orUnder !== undefined && node.kind === 'mapping' ? field : single(field.of, node);
}
