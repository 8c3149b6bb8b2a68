/** Documents in words may be open when the editor starts; what makes them is read when one of them is shown. */
import { type Disposable, Disposable as Disposables, EventEmitter, type Uri, workspace } from 'vscode';
import type { Host } from '../feature';
import { WORDS } from './words-address';

/** How long nothing must have changed before open documents in words are made anew, in milliseconds. */
const QUIET = 300;

export function wordsWhenAsked(host: Host): Disposable {
  const changed = new EventEmitter<Uri>();
  let timer: number | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const { uri } of workspace.textDocuments.filter((each) => each.uri.scheme === WORDS)) changed.fire(uri);
    }, QUIET);
  };
  return Disposables.from(
    changed,
    host.store.onDidChange(soon),
    workspace.registerTextDocumentContentProvider(WORDS, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await import('./when-asked')).textInWords(uri, host),
    }),
    new Disposables(() => clearTimeout(timer)),
  );
}
