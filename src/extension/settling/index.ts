/** Two people who extract the same: a second extraction is begun, and what they wrote is compared and settled. */
import type { Disposable } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';

const COMMANDS = [
  'extraction.startSecondExtraction',
  'extraction.compareAndSettle',
  'extraction.settleDifference',
] as const;

/** Their code is read when one of them is first chosen. */
export function settling(host: Host): Disposable {
  return commandsWhenAsked(COMMANDS, async () => (await import('./commands')).settlingCommands(host));
}
