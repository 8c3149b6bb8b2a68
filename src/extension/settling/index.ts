/** Two people who extract the same: a second extraction is begun, and what they wrote is compared and settled. */
import { type Disposable, Disposable as Disposables, window } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';
import { SETTLING_PANEL } from './panel-kind';

const COMMANDS = [
  'extraction.startSecondExtraction',
  'extraction.compareAndSettle',
  'extraction.settleDifference',
] as const;

/** Their code is read when one of them is first chosen, or when a page is brought back after a reload. */
export function settling(host: Host): Disposable {
  return Disposables.from(
    commandsWhenAsked(COMMANDS, async () => (await import('./commands')).settlingCommands(host)),
    window.registerWebviewPanelSerializer(SETTLING_PANEL, {
      deserializeWebviewPanel: async (panel, state: unknown) =>
        (await import('./settling-panel')).bringBackSettling(host, panel, state),
    }),
  );
}
