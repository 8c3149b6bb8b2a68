/** What the commands about changes do; read when one of them is first chosen. */
import { l10n, window } from 'vscode';
import type { Commands, Host } from '../feature';
import type { ChangeCommand } from './commands';
import { compareInWords, showAsText, showInWords } from './diffs';
import { openChanges, reviewSince } from './review-changes';

export function changeCommands(host: Host): Commands<ChangeCommand> {
  return {
    'extraction.reviewChanges': (...asked: readonly unknown[]) => reviewChanges(asked, host),
    'extraction.compareInWords': (...asked: readonly unknown[]) => compareInWords(asked),
    'extraction.showInWords': showInWords,
    'extraction.showAsText': showAsText,
  };
}

async function reviewChanges(asked: readonly unknown[], host: Host): Promise<void> {
  const since = await reviewSince(asked, host);
  if (since === undefined || (await openChanges(since.now, since.earlier, host.store))) return;
  await window.showInformationMessage(l10n.t('No file of this review has changed since “{0}”.', since.earlier.name));
}
