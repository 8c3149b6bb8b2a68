/** Files that a merge has left in conflict: merged by what they say, and the rest settled one by one. */
import { type Disposable, Disposable as Disposables } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';
import { atFirstConflict } from './at-first-conflict';
import { CONFLICT_COMMANDS } from './commands';

export function conflicts(host: Host): Disposable {
  const offering = import('./offer-to-merge').then(({ offerToMerge }) => offerToMerge(host));
  return Disposables.from(
    atFirstConflict(host),
    new Disposables(() => void offering.then((there) => there.dispose())),
    commandsWhenAsked(CONFLICT_COMMANDS, async () => (await import('./when-asked')).conflictCommands(host)),
  );
}
