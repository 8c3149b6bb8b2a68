/** What is to be written, with the texts from which it was worked out: it is never applied to others. */
import { type Range, SnippetString, SnippetTextEdit, type Uri, WorkspaceEdit } from 'vscode';
import type { TextEdit } from '../../core/index';
import { rangesIn } from '../positions';

/** A change of any number of files, made as a whole or not at all. */
export interface Change {
  readonly edits?: readonly FileChange[];
  readonly creates?: readonly NewText[];
  /** New names for files. */
  readonly renames?: readonly { readonly from: Uri; readonly to: Uri }[];
}

export interface FileChange {
  readonly uri: Uri;
  /** The whole text of the file, in whose offsets the edits are. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** Written with places to fill in, instead of edits; the file is in front of the person then. */
  readonly snippet?: TextEdit;
  /** What the editor shows a person, who confirms or leaves out each edit before anything is written. */
  readonly toConfirm?: { readonly label: string; readonly description: string };
}

/** A file that is not there yet. */
export interface NewText {
  readonly uri: Uri;
  readonly text: string;
}

/** Why nothing is to be written, for the person. */
export interface Refused {
  readonly refused: string;
}

/** A change as the editor takes it. */
export function editOf({ edits = [], creates = [], renames = [] }: Change): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const change of edits) addEdits(edit, change);
  for (const { uri, text } of creates) edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  for (const { from, to } of renames) edit.renameFile(from, to, { overwrite: false });
  return edit;
}

function addEdits(edit: WorkspaceEdit, { uri, text: whole, edits, snippet, toConfirm }: FileChange): void {
  const rangeOf = rangesIn({ text: whole });
  const metadata = toConfirm && { needsConfirmation: true, ...toConfirm };
  for (const { span, text } of edits) edit.replace(uri, rangeOf(span), text, metadata);
  if (snippet) edit.set(uri, [snippetEdit(rangeOf(snippet.span), snippet.text)]);
}

/** With the indentation that it brings; the editor would add that of the line behind which it goes. */
function snippetEdit(range: Range, text: string): SnippetTextEdit {
  const edit = SnippetTextEdit.replace(range, new SnippetString(text));
  edit.keepWhitespace = true;
  return edit;
}
