/**
 * What leaves a review from inside the editor: files of other programs, and tables for the clipboard. The code is read
 * when it is first asked for.
 */
import type { Disposable } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';
import { EXPORT_COMMANDS } from './commands';

export function exportCommands(host: Host): Disposable {
  return commandsWhenAsked(EXPORT_COMMANDS, async () => (await import('./export-commands')).exportCommands(host));
}
