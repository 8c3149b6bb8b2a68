/**
 * What is written in a value, whatever its form: the way in which two versions of a file are merged.
 *
 * Quotation marks, brackets or lines, one value for a list of one, the order of keys and of lists that are sets, and keys
 * that were left blank are form. Every letter counts and every digit: here, other than in `format/meaning.ts`, a word in
 * another agreed spelling is another word, because somebody wrote it on purpose.
 */
import type { Node, Pair } from '../document/document';
import { isBlank, isMapping, isScalar, isSequence, pairOf, textOf } from '../document/walk';
import type { Field } from '../fields/field';
import { childOf } from '../format/lookup';
import { fieldOfItems, shapeOf } from './shape';

/**
 * A text that is the same for two values exactly where the same is written in them. It is for comparing only.
 *
 * @param field where the value stands; absent under a key that the format does not know
 * @returns an empty text where nothing is written
 */
export function writtenOf(node: Node | undefined, field: Field | undefined): string {
  if (node === undefined || isBlank(node)) return '';
  const items = itemsOfList(node, field);
  if (items) return listWritten(items, node, field);
  if (isMapping(node)) return keysWritten(node, field);
  return isSequence(node) ? inBrackets(node.items.map((item) => writtenOf(item, undefined))) : word(node.text);
}

/** @returns whether the same is written in both. See {@link writtenOf}. */
export function isSame(one: Node | undefined, other: Node | undefined, field: Field | undefined): boolean {
  return one === other || writtenOf(one, field) === writtenOf(other, field);
}

/**
 * A short text that is the same wherever {@link writtenOf} is: where it differs, so does what is written, and nobody need
 * write all of it out to see that. Of a mapping it is the first word, by the order of the keys.
 */
export function sketchOf(node: Node, field: Field | undefined): string {
  if (node.kind === 'sequence' || isBlank(node) || isList(field)) return '';
  if (node.kind === 'scalar') return node.text.trim();
  let first: Pair | undefined;
  for (const pair of node.pairs) {
    if (first !== undefined && first.key.text <= pair.key.text) continue;
    const isWord = isScalar(pair.value) && !isBlank(pair.value) && !isList(field && childOf(field, pair.key.text));
    if (isWord && pairOf(node, pair.key.text) === pair) first = pair;
  }
  return first === undefined ? '' : `${first.key.text}: ${textOf(first.value)}`;
}

/** Lists may be written in several forms. */
function isList(field: Field | undefined): boolean {
  return field?.kind === 'list' || field?.kind === 'assessments';
}

/** The entries of what stands where a list may stand; a value without brackets where one may stand so. */
function itemsOfList(node: Node, field: Field | undefined): readonly Node[] | undefined {
  if (field?.kind !== 'list' && field?.kind !== 'assessments') return undefined;
  if (isSequence(node)) return node.items;
  return field.kind === 'list' && field.orOne ? [node] : undefined;
}

function listWritten(items: readonly Node[], node: Node, field: Field | undefined): string {
  const of = fieldOfItems(field);
  const written = items.map((item) => writtenOf(item, of));
  const shape = shapeOf(field, [node]);
  if (shape === 'datum') return inBrackets(written);
  const said = written.filter((each) => each !== '');
  if (shape === 'sequence' || shape === 'rows') return inBrackets(said);
  return inBrackets(shape === 'words' ? [...new Set(said)].sort() : said.sort());
}

function keysWritten(node: Node & { readonly kind: 'mapping' }, field: Field | undefined): string {
  const seen = new Set<string>();
  const written: string[] = [];
  for (const { key, value } of node.pairs) {
    if (seen.has(key.text)) continue;
    seen.add(key.text);
    const behind = writtenOf(value, field && childOf(field, key.text));
    if (behind !== '') written.push(`${JSON.stringify(key.text)}:${behind}`);
  }
  return written.length === 0 ? '' : `{${written.sort().join()}}`;
}

function inBrackets(written: readonly string[]): string {
  return `[${written.join()}]`;
}

function word(text: string): string {
  return JSON.stringify(text.trim());
}
