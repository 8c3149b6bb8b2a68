/** "Move ROBINS-I Assessment to Version 2": the command, and the document in which it shows its summary. */
import { Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';
import { SUMMARY } from './summary-document';

const COMMAND = 'extraction.moveToNewerVersion';

export function moveVersionCommand(host: Host): Disposable {
  const changed = new EventEmitter<Uri>();
  let summary = '';
  const show = (text: string) => {
    summary = text;
    changed.fire(SUMMARY);
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SUMMARY.scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => summary,
    }),
    commandsWhenAsked([COMMAND], async () => {
      const { moveToNewerVersion } = await import('./move-to-newer-version');
      return { [COMMAND]: () => moveToNewerVersion(host, show) };
    }),
  );
}
