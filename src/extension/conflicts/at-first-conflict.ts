/** Most sessions never see a conflict: what is shown of one is read when the first is seen. */
import { type Disposable, Disposable as Disposables, type TextDocument, window, workspace } from 'vscode';
import type { Host } from '../feature';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import { hasMarkers } from './markers';

export function atFirstConflict(host: Host): Disposable {
  let shown: Promise<Disposable> | undefined;

  function look(document: TextDocument): void {
    if (shown || !isExtraction(document) || !isCurrent(document) || !hasMarkers(document.getText())) return;
    shown = import('./when-asked').then(({ shownConflicts }) => shownConflicts(host));
  }

  const lookAll = () => {
    for (const { document } of window.visibleTextEditors) look(document);
  };
  lookAll();
  return Disposables.from(
    window.onDidChangeVisibleTextEditors(lookAll),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ text }) => text.includes('<<<<<<<'))) look(document);
    }),
    new Disposables(() => void shown?.then((there) => there.dispose())),
  );
}
