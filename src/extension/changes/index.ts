/** What has changed in a review, in words. */
import { type Disposable, Disposable as Disposables } from 'vscode';
import { commandsWhenAsked, type Host } from '../feature';
import { CHANGE_COMMANDS } from './commands';
import { wordsWhenAsked } from './words-when-asked';

export function changes(host: Host): Disposable {
  return Disposables.from(
    wordsWhenAsked(host),
    commandsWhenAsked(CHANGE_COMMANDS, async () => (await import('./when-asked')).changeCommands(host)),
  );
}
