/** Says once of each file that Git has left in conflict, when somebody looks at it, that it can be merged by what it says. */
import { commands, type Disposable, Disposable as Disposables, l10n, type Uri, window, workspace } from 'vscode';
import type { Host } from '../feature';
import { type GitApi, type Repository, whenGit } from '../git/repository';
import type { Guard } from '../guard';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import { MERGE_BY_MEANING, RESOLVE_NEXT } from './commands';
import { hasMarkers, isMergedByMeaning } from './markers';

export async function offerToMerge({ guard, store }: Host): Promise<Disposable> {
  await store.ready;
  const subscriptions: Disposable[] = [];
  const waiting = await whenGit((api) => watch(api, guard, subscriptions));
  return new Disposables(() => {
    waiting?.dispose();
    for (const each of subscriptions) each.dispose();
  });
}

function watch(api: GitApi, guard: Guard, subscriptions: Disposable[]): void {
  const told = new Set<string>();

  function look(): void {
    const inConflict = api.repositories.flatMap(({ state }) => state.mergeChanges.map(({ uri }) => String(uri)));
    // Whoever merges again is told again.
    for (const each of told) if (!inConflict.includes(each)) told.delete(each);
    for (const { document } of window.visibleTextEditors) {
      const { uri } = document;
      const address = String(uri);
      if (!isExtraction(document) || !isCurrent(document)) continue;
      if (told.has(address) || !inConflict.includes(address)) continue;
      told.add(address);
      const text = document.getText();
      // A merge by meaning may have been here already.
      if (!isMergedByMeaning(text)) void offer(uri, hasMarkers(text));
    }
  }

  const safely = () => guard('files in conflict', look, undefined);
  const follow = ({ state }: Repository) => {
    subscriptions.push(state.onDidChange(safely));
    safely();
  };
  subscriptions.push(api.onDidOpenRepository(follow), window.onDidChangeVisibleTextEditors(safely));
  for (const repository of api.repositories) follow(repository);
}

async function offer(uri: Uri, isMarked: boolean): Promise<void> {
  const merge = l10n.t('Merge by Meaning');
  const resolve = l10n.t('Resolve Next Conflict');
  const chosen = await window.showInformationMessage(
    l10n.t(
      '{0} is in conflict. It can be merged by what it says instead of by its lines: less is left to settle, and nothing ends up at another entry. You can undo it.',
      workspace.asRelativePath(uri),
    ),
    ...(isMarked ? [merge, resolve] : [merge]),
  );
  if (chosen === merge) await commands.executeCommand(MERGE_BY_MEANING, uri);
  if (chosen === resolve) await commands.executeCommand(RESOLVE_NEXT);
}
