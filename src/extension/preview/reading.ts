/** A preview that was asked for before the files are read: it says how far they are. */
import { type Disposable, l10n, type WebviewPanel } from 'vscode';
import type { ToPage } from '../../webview/protocol';
import type { Host } from '../feature';
import { loadPreview } from './webview-page';

/**
 * Shows in a panel how many files are read, until the store is ready.
 * @param state what is to be found again when the page is restored meanwhile
 * @returns whether the panel is still open
 */
export async function showReading(panel: WebviewPanel, { store, context }: Host, state: unknown): Promise<boolean> {
  if (store.isReady) return true;
  loadPreview(panel, context, l10n.t('Reading the files of the review …'), state);
  const telling: Disposable = store.onDidRead(({ done, all }) => {
    const message: ToPage = { type: 'progress', said: l10n.t('Reading {0} of {1} files', done, all), done, all };
    void panel.webview.postMessage(message);
  });
  const closed = new Promise<false>((resolve) => panel.onDidDispose(() => resolve(false)));
  const isOpen = await Promise.race([store.ready.then(() => true), closed]);
  telling.dispose();
  return isOpen;
}
