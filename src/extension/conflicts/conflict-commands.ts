/** What the commands about conflicts do; read when one of them is first chosen. */
import type { Commands, Host } from '../feature';
import type { ConflictCommand } from './commands';
import { mergeByMeaning } from './merge-by-meaning';
import { resolveNext } from './resolve-next';

export function conflictCommands(host: Host): Commands<ConflictCommand> {
  return {
    'extraction.resolveNextConflict': () => resolveNext(host),
    'extraction.mergeByMeaning': (...asked: readonly unknown[]) => mergeByMeaning(asked),
  };
}
