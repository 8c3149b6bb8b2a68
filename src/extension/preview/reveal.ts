/** From the preview to the file: the value behind a cell, selected in an editor. */
import {
  Selection,
  type Tab,
  TabInputText,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { rangesIn } from '../positions';
import type { ReviewStore } from '../review-store';

/** A place in a file of a review; the offsets may come from a page that is a moment behind. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Selects a place in an editor: in the group where the file is open, else in another group than the preview's.
 * Places in files that the store does not know are ignored.
 */
export async function revealPlace(
  { file, start, end }: Place,
  store: ReviewStore,
  preview: WebviewPanel,
): Promise<void> {
  const uri = store.uriOf(file);
  if (uri === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const at = store.at(document);
  if (at === undefined) return;
  const range = rangesIn(at.file.document)({ start, end });
  const editor = await window.showTextDocument(document, {
    viewColumn: columnFor(uri, preview.viewColumn),
    preview: true,
  });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnFor(uri: Uri, preview: ViewColumn | undefined): ViewColumn {
  const showing = window.tabGroups.all.find((group) => group.tabs.some((tab) => shows(tab, uri)));
  if (showing) return showing.viewColumn;
  const other = window.tabGroups.all.find((group) => group.viewColumn !== preview);
  return other?.viewColumn ?? ViewColumn.Beside;
}

function shows({ input }: Tab, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}
