/** Edits of entries of lists, whether they stand in brackets, behind dashes, or alone. */

import type { Mapping, Node, Pair, Sequence, TextEdit } from '../document/document';
import { columnOf, lineBreakOf } from '../document/line-edges';
import { isScalar, isSequence, pairOf } from '../document/walk';
import type { FieldStep } from '../format/walk-fields';
import { addPairAfter } from './keys';
import { removeItem } from './remove';
import { quoted, write } from './value';

/** Writes several entries in place of one. */
export function writeEntries(text: string, { node, pair }: FieldStep, words: readonly string[]): TextEdit {
  const list = pair?.value;
  const written = words.map(quoted);
  if (!isSequence(list)) return { span: node.span, text: `[${written.join(', ')}]` };
  return { span: node.span, text: written.join(list.style === 'flow' ? ', ' : nextLine(text, node)) };
}

/** Takes an entry out; the key of a single value without brackets stays, with nothing behind it. */
export function removeEntry(text: string, { node, pair }: FieldStep): TextEdit {
  const list = pair?.value;
  const index = isSequence(list) ? list.items.indexOf(node) : -1;
  return isSequence(list) && index >= 0 ? removeItem(text, list, index) : { span: node.span, text: '' };
}

/** Moves an entry into the list at another key of the same mapping, in another spelling. */
export function moveEntry(text: string, step: FieldStep, toKey: string, word: string): TextEdit[] {
  const { pair, holder, node } = step;
  if (pair === undefined || holder === undefined) return [];
  const target = pairOf(holder.node, toKey);
  if (target) return [removeEntry(text, step), ...addEntry(text, target, word)];
  const alone = !isSequence(pair.value) || pair.value.items.length === 1;
  if (alone) return [{ span: pair.key.span, text: toKey }, write(node.span, word)];
  return [removeEntry(text, step), addPairAfter(text, holder.node as Mapping, pair, toKey, `[${quoted(word)}]`)];
}

function addEntry(text: string, { key, value }: Pair, word: string): TextEdit[] {
  const at = (offset: number, added: string): TextEdit => ({ span: { start: offset, end: offset }, text: added });
  if (isSequence(value)) return [lastEntry(text, value, quoted(word), at)];
  if (!isScalar(value)) return [];
  if (value.text === '')
    return [at(value.span.start, `${value.span.start === key.span.end + 1 ? ' ' : ''}[${quoted(word)}]`)];
  return [at(value.span.start, '['), at(value.span.end, `, ${quoted(word)}]`)];
}

function lastEntry(
  text: string,
  list: Sequence,
  word: string,
  at: (offset: number, added: string) => TextEdit,
): TextEdit {
  const last = list.items.at(-1);
  if (last === undefined) return at(list.span.start + 1, word);
  return at(last.span.end, list.style === 'flow' ? `, ${word}` : `${nextLine(text, last)}${word}`);
}

/** The start of the next line of a list with dashes. */
function nextLine(text: string, entry: Node): string {
  const dash = text.lastIndexOf('-', entry.span.start - 1);
  return `${lineBreakOf(text)}${' '.repeat(columnOf(text, dash))}- `;
}
