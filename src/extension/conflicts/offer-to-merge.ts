/** Says once of each file that Git has left in conflict, when somebody looks at it, that it can be merged by what it says. */
import { commands, type Disposable, Disposable as Disposables, l10n, type Uri, window, workspace } from 'vscode';
import type { Host } from '../feature';
import { type GitApi, git, type Repository } from '../git/repository';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import { MERGE_BY_MEANING, RESOLVE_NEXT } from './commands';
import { conflictsOf } from './open-in';

export function offerToMerge({ guard, store }: Host): Disposable {
  const told = new Set<string>();
  const subscriptions: Disposable[] = [];
  let isOver = false;

  function look(api: GitApi): void {
    const inConflict = api.repositories.flatMap(({ state }) => state.mergeChanges.map(({ uri }) => String(uri)));
    // Whoever merges again is told again.
    for (const each of told) if (!inConflict.includes(each)) told.delete(each);
    for (const { document } of window.visibleTextEditors) {
      const { uri } = document;
      const address = String(uri);
      if (!isExtraction(document) || !isCurrent(document)) continue;
      if (told.has(address) || !inConflict.includes(address)) continue;
      told.add(address);
      const conflicts = conflictsOf(document);
      // A merge by meaning has been here already.
      if (!conflicts.some(({ isByMeaning }) => isByMeaning)) void offer(uri, conflicts.length > 0);
    }
  }

  async function watch(): Promise<void> {
    await store.ready;
    const api = await git();
    if (api === undefined || isOver) return;
    const safely = () => guard('files in conflict', () => look(api), undefined);
    const follow = ({ state }: Repository) => {
      subscriptions.push(state.onDidChange(safely));
      safely();
    };
    subscriptions.push(api.onDidOpenRepository(follow), window.onDidChangeVisibleTextEditors(safely));
    for (const repository of api.repositories) follow(repository);
  }

  void watch();
  return new Disposables(() => {
    isOver = true;
    for (const each of subscriptions) each.dispose();
  });
}

async function offer(uri: Uri, hasMarkers: boolean): Promise<void> {
  const merge = l10n.t('Merge by Meaning');
  const resolve = l10n.t('Resolve Next Conflict');
  const chosen = await window.showInformationMessage(
    l10n.t(
      '{0} is in conflict. It can be merged by what it says instead of by its lines: less is left to settle, and nothing ends up at another entry. You can undo it.',
      workspace.asRelativePath(uri),
    ),
    ...(hasMarkers ? [merge, resolve] : [merge]),
  );
  if (chosen === merge) await commands.executeCommand(MERGE_BY_MEANING, uri);
  if (chosen === resolve) await commands.executeCommand(RESOLVE_NEXT);
}
