/** What a file says as plain values in the shape that the format promises: for queries and for other programs. */
import type { Node } from '../document/document';
import { isBlank, itemsOf, pairsOf, textOf, toPlain } from '../document/walk';
import { canonicalWord, isNone } from '../fields/canonical';
import { type Field, isMissingWord, NONE_WORD } from '../fields/field';
import { fieldBelow, fieldsOf, itemOf } from './lookup';

/** Plain data, as JSON has it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainObject = { readonly [key: string]: Plain };

/** What is learned beside the values while they are made. */
export interface Gathered {
  /** Where a word stands in place of a list, from the record on: `arms` or `harms.events` → `not reported`. */
  readonly missing: Map<string, string>;
  /** What in the file an entry was made from. */
  readonly origins?: Map<object, Node>;
}

/**
 * The value of a field: lists are always lists (empty where nothing is written), words have the agreed spelling, numbers
 * are numbers, and what is blank is `null`. What the format does not know stays as YAML reads it.
 * @param gathered collects words such as `not reported` that stand in place of a list, and where entries come from
 */
export function plainContent(
  node: Node | undefined,
  field: Field | undefined,
  path: string,
  gathered: Gathered,
): Plain {
  if (field?.kind === 'list' || field?.kind === 'assessments') return plainList(node, field, path, gathered);
  if (node === undefined || isBlank(node)) return null;
  if (field === undefined || field.kind === 'any') return asPlain(toPlain(node));
  if (node.kind === 'mapping') return plainMapping(node, field, path, gathered);
  if (node.kind === 'sequence')
    return node.items.map((item, index) => plainContent(item, field, `${path}.${index}`, gathered));
  if (field.kind === 'number' && typeof node.value === 'number' && Number.isFinite(node.value)) return node.value;
  const text = textOf(node) ?? '';
  return canonicalWord(field, text) ?? text;
}

function plainList(node: Node | undefined, field: Field, path: string, gathered: Gathered): Plain[] {
  if (node === undefined || isBlank(node)) return [];
  const of = itemOf(field);
  if (node.kind === 'sequence') {
    // Groups that are put together are a list inside of a list; one that stands alone is its name.
    const single = of?.kind === 'list' && of.orOne ? of.of : of;
    return itemsOf(node).map((item, index) =>
      plainContent(item, item.kind === 'sequence' ? of : single, `${path}.${index}`, gathered),
    );
  }
  const text = textOf(node) ?? '';
  const word = isNone(field, text) ? NONE_WORD.value : canonicalWord(field, text);
  if (isMissingWord(word) || word === NONE_WORD.value) {
    gathered.missing.set(path, word as string);
    return [];
  }
  return [plainContent(node, of, path, gathered)];
}

function plainMapping(node: Node, field: Field, path: string, gathered: Gathered): PlainObject {
  const fields = fieldsOf(field);
  const written = new Map<string, Node>();
  for (const { key, value } of pairsOf(node)) if (!written.has(key.text)) written.set(key.text, value);
  const lists = Object.entries(fields).filter(
    ([key, { kind }]) => (kind === 'list' || kind === 'assessments') && key !== 'support' && !written.has(key),
  );
  const plain = Object.fromEntries([
    ...[...written].map(([key, value]) => [
      key,
      plainContent(value, fieldBelow(field, [key]), path === '' ? key : `${path}.${key}`, gathered),
    ]),
    ...lists.map(([key]) => [key, []]),
  ]);
  gathered.origins?.set(plain, node);
  return plain;
}

/** JSON knows neither infinite numbers nor values without a number. */
function asPlain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(asPlain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asPlain(each)]));
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** Whether plain data has keys: neither a list nor a single value. */
export function isPlainObject(value: Plain): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
