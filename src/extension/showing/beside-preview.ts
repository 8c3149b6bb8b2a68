/** Where a file is shown that somebody asks for while the preview is in front: beside it, never over it. */
import { type Tab, TabInputText, TabInputWebview, type Uri, ViewColumn, window } from 'vscode';

/** The kind of panel that a preview is. */
export const PREVIEW_PANEL = 'extraction.preview';

/** The group in which a file is to be shown: the active one, unless the preview is in front there. */
export function columnFor(uri: Uri): ViewColumn {
  const { activeTab, viewColumn } = window.tabGroups.activeTabGroup;
  return activeTab && isPreview(activeTab) ? columnBeside(uri, viewColumn) : ViewColumn.Active;
}

/** The group in which a file is open, else another one than that of the preview. */
export function columnBeside(uri: Uri, preview: ViewColumn | undefined): ViewColumn {
  const showing = window.tabGroups.all.find((group) => group.tabs.some((tab) => shows(tab, uri)));
  if (showing) return showing.viewColumn;
  const other = window.tabGroups.all.find((group) => group.viewColumn !== preview);
  return other?.viewColumn ?? ViewColumn.Beside;
}

/** The editor puts words of its own in front of the kind. */
function isPreview({ input }: Tab): boolean {
  return input instanceof TabInputWebview && input.viewType.endsWith(PREVIEW_PANEL);
}

function shows({ input }: Tab, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}
