/** Files that a merge has left in conflict: merged by what they say, and the rest settled one by one. */
import { type Disposable, Disposable as Disposables } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';
import { CONFLICT_COMMANDS } from './commands';
import { lightBulbAtConflicts } from './light-bulb';
import { linesAboveConflicts } from './lines-above';
import { offerToMerge } from './offer-to-merge';
import { settledCount } from './settled-count';

export function conflicts(host: Host): Disposable {
  return Disposables.from(
    linesAboveConflicts(host),
    lightBulbAtConflicts(host),
    settledCount(host),
    offerToMerge(host),
    commandsWhenAsked(CONFLICT_COMMANDS, async () => (await import('./conflict-commands')).conflictCommands(host)),
  );
}
