/** Completions of the core as the editor takes them. */
import { type Command, CompletionItem, CompletionItemKind, MarkdownString, SnippetString } from 'vscode';
import type { Completion } from '../../core/index';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
};

/** Without its range. */
export function completionItem(completion: Completion): CompletionItem {
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
