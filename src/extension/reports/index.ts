/**
 * Reports beside the files: opened by a command or as an editor of PDFs, brought back after a reload. Their code is read
 * when the first one is asked for.
 */
import { type Disposable, Disposable as Disposables, window } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';
import { REPORT_EDITOR, REPORT_PANEL } from './addresses';
import { REPORT_COMMANDS } from './commands';

export function reports(host: Host): Disposable {
  const ofHost = async () => (await import('./open-reports')).openReports(host);
  let read: ReturnType<typeof ofHost> | undefined;
  const asked = () => {
    read ??= ofHost();
    return read;
  };
  return Disposables.from(
    commandsWhenAsked(REPORT_COMMANDS, async () => (await asked()).commands),
    window.registerWebviewPanelSerializer(REPORT_PANEL, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await asked()).bringBack(panel, state),
    }),
    window.registerCustomEditorProvider(
      REPORT_EDITOR,
      {
        openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
        resolveCustomEditor: async ({ uri }, panel) => (await asked()).showIn(panel, uri),
      },
      { supportsMultipleEditorsPerDocument: true },
    ),
    new Disposables(() => void read?.then((there) => there.dispose())),
  );
}
