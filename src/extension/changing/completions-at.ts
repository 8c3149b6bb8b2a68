/** What can be written at the cursor: keys, answers, judgements, levels, and the names and ids of the review. */
import {
  type Command,
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  MarkdownString,
  type Position,
  SnippetString,
  type TextDocument,
} from 'vscode';
import { type Completion, complete, completeExpression } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { IN_EXPRESSIONS } from './typed-in-expressions';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
};

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
    const item = toItem(completion);
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

function toItem(completion: Completion): CompletionItem {
  const { label, detail, kind, documentation, sortText, filterText, preselect } = completion;
  const item = new CompletionItem({ label, description: detail }, KINDS[kind]);
  item.documentation = new MarkdownString(documentation);
  item.sortText = sortText;
  item.filterText = filterText;
  item.preselect = preselect;
  // Its lines are indented already.
  item.keepWhitespace = true;
  const { text, command } = afterwards(completion);
  item.insertText = completion.format === 'snippet' ? new SnippetString(text) : text;
  if (command) item.command = command;
  return item;
}

/**
 * What is written, and what happens then. Where a value comes next, the space in front of it is typed as a person would
 * type it: that shows the words that fit without selecting one, and an answer must not be written by an Enter too many.
 */
function afterwards({ insertText, askAgain }: Completion): { text: string; command?: Command } {
  if (!askAgain) return { text: insertText };
  const space = / (?=\$1(?!\d))/.exec(insertText) ?? / (?=\$0$)/.exec(insertText);
  if (space && insertText[space.index - 1] === ':') {
    return {
      text: insertText.slice(0, space.index) + insertText.slice(space.index + 1),
      command: { command: 'default:type', title: '', arguments: [{ text: ' ' }] },
    };
  }
  return { text: insertText, command: { command: 'editor.action.triggerSuggest', title: '' } };
}
