/** Where a file is shown that somebody asks for while a preview or a report is in front: beside it, never over it. */
import { type Tab, TabInputCustom, TabInputText, TabInputWebview, type Uri, ViewColumn, window } from 'vscode';
import { REPORT_EDITOR, REPORT_PANEL } from '../reports/addresses';

/** The kind of panel that a preview is. */
export const PREVIEW_PANEL = 'extraction.preview';

/** The group in which a file is to be shown: the active one, unless a preview or a report is in front there. */
export function columnFor(uri: Uri): ViewColumn {
  const { activeTab, viewColumn } = window.tabGroups.activeTabGroup;
  return activeTab && isPage(activeTab) ? columnBeside(uri, viewColumn) : ViewColumn.Active;
}

/** The group in which a file is open, else another one than that of the page in front. */
export function columnBeside(uri: Uri, preview: ViewColumn | undefined): ViewColumn {
  const showing = window.tabGroups.all.find((group) => group.tabs.some((tab) => shows(tab, uri)));
  if (showing) return showing.viewColumn;
  const other = window.tabGroups.all.find((group) => group.viewColumn !== preview);
  return other?.viewColumn ?? ViewColumn.Beside;
}

/** The editor puts words of its own in front of the kind. */
function isPage({ input }: Tab): boolean {
  if (input instanceof TabInputCustom) return input.viewType === REPORT_EDITOR;
  return (
    input instanceof TabInputWebview && [PREVIEW_PANEL, REPORT_PANEL].some((kind) => input.viewType.endsWith(kind))
  );
}

function shows({ input }: Tab, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}
