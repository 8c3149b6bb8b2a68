/** What the commands about changes do; read when one of them is first chosen. */
import { l10n, window } from 'vscode';
import type { Commands, Host } from '../feature';
import type { ChangeLine } from './change-lines';
import { ChangesTree } from './changes-tree';
import type { ChangeCommand } from './commands';
import { compareInWords, showAsText, showInWords } from './diffs';
import { openChanges, reviewSince } from './review-changes';

export function changeCommands(host: Host): Commands<ChangeCommand> {
  const tree = new ChangesTree(host);
  host.context.subscriptions.push(tree);
  return {
    'extraction.reviewChanges': (...asked: readonly unknown[]) => reviewChanges(asked, tree, host),
    'extraction.compareInWords': (...asked: readonly unknown[]) => compareInWords(asked),
    'extraction.showInWords': showInWords,
    'extraction.showAsText': showAsText,
    'extraction.changes.copyMarkdown': () => tree.copyMarkdown(),
    'extraction.changes.openInWords': () => tree.openInWords(),
    'extraction.changes.close': () => tree.close(),
    'extraction.changes.open': (place: NonNullable<ChangeLine['place']>) => tree.open(place),
  };
}

/** The facts beside, and every file in words, one below the other. */
async function reviewChanges(asked: readonly unknown[], tree: ChangesTree, host: Host): Promise<void> {
  const since = await reviewSince(asked, host);
  if (since === undefined) return;
  const isAny = await openChanges(since.now, since.earlier, host.store);
  await tree.show(since.now, since.earlier);
  if (!isAny)
    await window.showInformationMessage(l10n.t('No file of this review has changed since “{0}”.', since.earlier.name));
}
