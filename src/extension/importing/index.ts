/** What another program has becomes files of the review: shown on a page first, and written when somebody says so. */
import { type Disposable, Disposable as Disposables, window } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';
import { IMPORT_COMMANDS, IMPORT_PANEL } from './commands';
import { PlannedTexts } from './planned-texts';

/** The code is read when a command is first chosen, or when a page is brought back after a reload. */
export function importing(host: Host): Disposable {
  const texts = new PlannedTexts();
  return Disposables.from(
    texts,
    commandsWhenAsked(IMPORT_COMMANDS, async () => (await import('./import-commands')).importCommands(host, texts)),
    window.registerWebviewPanelSerializer(IMPORT_PANEL, {
      deserializeWebviewPanel: async (panel, state: unknown) =>
        (await import('./import-panel')).bringBackImport(panel, host, texts, state),
    }),
  );
}
