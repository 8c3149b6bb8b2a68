/**
 * The preview of a review's tables and figures: opened by a command, brought back after a reload. Its code is read when
 * it is first asked for.
 */
import { type Disposable, Disposable as Disposables, window } from 'vscode';
import type { PageState } from '../../webview/protocol';
import { commandsWhenAsked, type Host } from '../feature';
import { PREVIEW_PANEL } from '../showing/beside-preview';
import { PREVIEW_COMMANDS } from './commands';

export function previews(host: Host): Disposable {
  const ofHost = async () => (await import('./previews')).previews(host);
  let read: ReturnType<typeof ofHost> | undefined;
  const asked = () => {
    read ??= ofHost();
    return read;
  };
  return Disposables.from(
    commandsWhenAsked(PREVIEW_COMMANDS, async () => (await asked()).commands),
    window.registerWebviewPanelSerializer(PREVIEW_PANEL, {
      deserializeWebviewPanel: async (panel, state: PageState | undefined) => (await asked()).bringBack(panel, state),
    }),
    new Disposables(() => void read?.then((there) => there.dispose())),
  );
}
