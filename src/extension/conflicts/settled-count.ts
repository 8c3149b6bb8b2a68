/** How many of the conflicts of a file are settled, in the status bar: “2 of 5 settled”. */
import {
  commands,
  type Disposable,
  Disposable as Disposables,
  l10n,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { Host } from '../feature';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import { RESOLVE_NEXT } from './commands';
import { conflictsOf } from './open-in';

/** Whether the file that is edited has conflicts: for keys and menus. */
const HAS_CONFLICTS = 'extraction.hasConflicts';

/** How long nothing must have been typed before they are counted again, in milliseconds. */
const QUIET = 150;

export function settledCount({ guard }: Host): Disposable {
  const item = window.createStatusBarItem('extraction.conflicts', StatusBarAlignment.Left, -2);
  item.name = l10n.t('Structured Extraction: conflicts');
  item.command = RESOLVE_NEXT;
  /** The most that were open in a file at once, until it is saved without any. */
  const most = new WeakMap<TextDocument, number>();
  let timer: number | undefined;

  function update(): void {
    const document = window.activeTextEditor?.document;
    const open = document && isExtraction(document) && isCurrent(document) ? conflictsOf(document).length : 0;
    void commands.executeCommand('setContext', HAS_CONFLICTS, open > 0);
    const all = document ? Math.max(open, most.get(document) ?? 0) : 0;
    if (document === undefined || all === 0) {
      item.hide();
      return;
    }
    most.set(document, all);
    show(item, all - open, all);
  }

  const safely = () => guard('conflicts in the status bar', update, undefined);
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(safely, QUIET);
  };
  safely();
  return Disposables.from(
    item,
    window.onDidChangeActiveTextEditor(safely),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === window.activeTextEditor?.document) soon();
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (isExtraction(document) && conflictsOf(document).length === 0) most.delete(document);
      safely();
    }),
    new Disposables(() => clearTimeout(timer)),
  );
}

function show(item: StatusBarItem, settled: number, all: number): void {
  const words = l10n.t('{0} of {1} settled', settled, all);
  item.text = `${settled === all ? '$(pass)' : '$(git-merge)'} ${words}`;
  item.tooltip =
    settled === all
      ? l10n.t('All conflicts of this file are settled. Save it, then stage it: so Git learns that they are.')
      : l10n.t('Conflicts of this file. Choose this to settle the next one.');
  item.accessibilityInformation = { label: l10n.t('Conflicts of this file: {0}', words), role: 'button' };
  item.show();
}
