/** A preview that was asked for before the files are read: it says how far they are. */
import { type Disposable, l10n } from 'vscode';
import type { ToPage } from '../../webview/protocol';
import type { Host } from '../feature';
import type { LoadedPage } from './webview-page';

/**
 * Shows on a page how many files are read, until the store is ready.
 * @returns whether its panel is still open
 */
export async function showReading({ panel }: LoadedPage, { store }: Host): Promise<boolean> {
  if (store.isReady) return true;
  const telling: Disposable = store.onDidRead(({ done, all }) => {
    const message: ToPage = { type: 'progress', said: l10n.t('Reading {0} of {1} files', done, all), done, all };
    void panel.webview.postMessage(message);
  });
  const closed = new Promise<false>((resolve) => panel.onDidDispose(() => resolve(false)));
  const isOpen = await Promise.race([store.ready.then(() => true), closed]);
  telling.dispose();
  return isOpen;
}
