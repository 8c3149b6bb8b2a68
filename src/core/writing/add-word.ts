/** Adding a word to a list of words, whether it stands in brackets, behind dashes, alone, or not at all. */
import type { Document, TextEdit } from '../document/document';
import { isMapping, isScalar, isSequence, pairOf } from '../document/walk';
import { quoted } from './value';
import { type WriteStep, writeValue } from './write-value';

/**
 * The edits that add a word behind the others of a list at a key of the record.
 * @param order in which the keys of the record usually stand
 * @returns none where something else stands there
 */
export function addWord(document: Document, key: string, word: string, order: readonly string[]): readonly TextEdit[] {
  const { root, text } = document;
  if (!isMapping(root)) return [];
  const step: WriteStep = { key, order };
  const there = pairOf(root, key)?.value;
  if (isSequence(there)) return writeValue(document, root, [step, { item: there.items.length }], quoted(word));
  if (isScalar(there) && there.text !== '') {
    const before = text.slice(there.span.start, there.span.end);
    return [{ span: there.span, text: `[${before}, ${quoted(word)}]` }];
  }
  return writeValue(document, root, [step], `[${quoted(word)}]`);
}
