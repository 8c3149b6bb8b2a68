/**
 * What a value says, apart from how it is written down: the one way in which the work of two people is compared.
 *
 * The order of keys, agreed words in another spelling, one value for a list of one, the order of lists that are sets,
 * quotation marks, white space and keys that were left blank are how something is written. Every other letter counts,
 * and so does every digit: 0.060 was printed with more digits than 0.06.
 */
import type { Node } from '../document/document';
import { isBlank, isMapping, isSequence, oneOrMany } from '../document/walk';
import { canonicalWord, wordsOf } from '../fields/canonical';
import type { AssessmentsField, Choice, Field, ListField } from '../fields/field';
import { comparable } from '../knowledge/instrument-words';
import { fieldBelow } from './lookup';

/**
 * A text that is the same for two values of a field exactly where they say the same. It is for comparing only.
 *
 * @param field where the value stands; absent under a key that the format does not know: there lists keep their order
 * @returns an empty text where nothing is said: a blank, or a mapping in which every value is blank
 */
export function meaningOf(node: Node | undefined, field: Field | undefined): string {
  if (node === undefined || isBlank(node)) return '';
  if (field?.kind === 'list' || field?.kind === 'assessments') return meaningOfList(node, field);
  if (isMapping(node)) return meaningOfMapping(node, field);
  if (isSequence(node)) return inBrackets(node.items.map((item) => meaningOf(item, field)));
  const text = node.text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return text === '' ? '' : JSON.stringify(field === undefined ? text : wordMeant(text, field));
}

function meaningOfMapping(node: Node & { readonly kind: 'mapping' }, field: Field | undefined): string {
  const said = new Map<string, string>();
  for (const { key, value } of node.pairs) {
    if (said.has(key.text)) continue;
    said.set(key.text, meaningOf(value, field && fieldBelow(field, [key.text])));
  }
  const parts = [...said].flatMap(([key, meaning]) => (meaning === '' ? [] : [`${JSON.stringify(key)}:${meaning}`]));
  return parts.length === 0 ? '' : `{${parts.sort().join()}}`;
}

function meaningOfList(node: Node, list: ListField | AssessmentsField): string {
  // Somebody who writes that there are none says something.
  if (isSequence(node) && node.items.length === 0) return '[]';
  const items = oneOrMany(node).map((item) => meaningOf(item, list.of));
  if (isOneDatum(list)) return inBrackets(items);
  const said = items.filter((item) => item !== '');
  if (said.length === 0) return '';
  if (list.kind === 'list' && (list.ordered || list.of.kind === 'number' || list.of.kind === 'any'))
    return inBrackets(said);
  return inBrackets(isOfWords(list.of) ? [...new Set(said)].sort() : said.sort());
}

/** A list of fixed length, whose places have a meaning each: the limits of an interval, the two sides of a comparison. */
function isOneDatum(list: ListField | AssessmentsField): boolean {
  return list.kind === 'list' && list.least !== undefined && list.least === list.most;
}

/** A word that stands twice says no more than once; two equal entries may be two things. */
function isOfWords({ kind }: Field): boolean {
  return kind === 'choice' || kind === 'reference';
}

function inBrackets(items: readonly string[]): string {
  return `[${items.join()}]`;
}

function wordMeant(text: string, field: Field): string {
  const word = canonicalWord(field, text);
  if (word !== undefined) return word;
  if (field.kind === 'number') return numberMeant(text);
  return (field.kind === 'choice' && namedIn(wordsOf(field), text)) || text;
}

/** The word that has this label, as the wording of a manual is typed in place of its code: “Probably yes”. */
function namedIn(words: readonly Choice[], text: string): string | undefined {
  const plain = (name: string) => comparable(name).replace(/^favors\b/, 'favours');
  const wanted = plain(text);
  return words.find(({ value, label = value, aliases = [] }) =>
    [value, label, ...aliases].some((name) => plain(name) === wanted),
  )?.value;
}

/** The same digits behind the same sign, as numbers are read: “−.18” and “-0.18”, “<.001” and “< 0.001”. */
function numberMeant(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[−–]/g, '-')
    .replace(/^\+/, '')
    .replace(/(^|[^\d])\.(?=\d)/g, '$10.');
}
