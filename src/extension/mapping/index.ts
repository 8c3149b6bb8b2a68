/** Mappings of spreadsheets: their code is read when one is open, or one is to be begun. */
import { commands, Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { Host } from '../feature';
import { BEGIN_MAPPING, isMapping, SHOW_FIRST_ROWS } from './mapping-files';

export function mappings(host: Host): Disposable {
  let switchedOn: Promise<Disposable> | undefined;
  let isOver = false;

  function begin(): void {
    switchedOn ??= import('./mapping-features').then(({ mappingFeatures }) => {
      const features = mappingFeatures(host);
      // The window may have been closed meanwhile.
      if (isOver) features.dispose();
      return features;
    });
  }

  const beginAt = (document: TextDocument) => {
    if (isMapping(document)) begin();
  };
  for (const document of workspace.textDocuments) beginAt(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument(beginAt),
    commands.registerCommand(BEGIN_MAPPING, async (sheet: unknown) =>
      (await import('./begin-mapping')).beginMapping(sheet),
    ),
    commands.registerCommand(SHOW_FIRST_ROWS, async (mapping?: Uri) => {
      begin();
      await switchedOn;
      const { showFirstRows } = await import('./first-rows');
      await showFirstRows(mapping ?? window.activeTextEditor?.document.uri);
    }),
    new Disposable(() => {
      isOver = true;
      void switchedOn?.then((features) => features.dispose());
    }),
  );
}
