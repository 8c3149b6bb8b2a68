/** What can be written at the cursor: keys, answers, judgements, levels, and the names and ids of the review. */
import { CompletionList, type Position, type TextDocument } from 'vscode';
import { type Completion, complete, completeExpression } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { completionItem } from './completion-item';
import { IN_EXPRESSIONS } from './typed-in-expressions';

/**
 * What fits at a place of a file.
 * @param typed what was typed when it comes up by itself
 */
export function completionsAt(
  { store }: Host,
  document: TextDocument,
  position: Position,
  typed: string | undefined,
): CompletionList {
  const at = store.at(document);
  if (at === undefined) return new CompletionList();
  const rangeOf = rangesIn(at.file.document);
  const offset = document.offsetAt(position);
  const found = IN_EXPRESSIONS.includes(typed ?? '')
    ? completeExpression(at.review, at.file, offset)
    : complete(at.review, at.file, offset, today(new Date()));
  const items = (found ?? []).map((completion) => {
    const item = completionItem(completion);
    item.range = rangeOf(completion.span);
    return item;
  });
  const isAskedAnew = staysOpen(found ?? []) || (typed === ' ' && isWithinWords(document, position));
  return new CompletionList(items, isAskedAnew);
}

/** The day as the calendar on the wall has it, not as it is in Greenwich: `2026-01-31`. */
function today(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * Asked anew at every letter. The editor keeps a list that a person asked for open over words that are in none of its
 * lines, and Enter behind “Six wards of one hospital” would then write “not reported” in their place.
 */
function staysOpen(found: readonly Completion[]): boolean {
  return found.every(({ kind }) => kind === 'value');
}

/**
 * A space between the words of a name, as in “whole result”. The list that a typed space opens has nothing selected, so
 * Tab would not take from it; asking anew at the next letter selects.
 */
function isWithinWords(document: TextDocument, position: Position): boolean {
  return /[\p{L}\p{N}] +$/u.test(document.lineAt(position.line).text.slice(0, position.character));
}
