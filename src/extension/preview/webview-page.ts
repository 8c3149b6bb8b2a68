/** The page in the panel of a preview, before anything is drawn on it. */
import { type ExtensionContext, l10n, Uri, type WebviewPanel } from 'vscode';
import { loadPage } from '../pages/load-page';
import { pageWords } from './page-words';
import { readMessage } from './read-message';

/**
 * A panel whose page is being loaded, or has been. It is loaded once: of two pages that are put into a panel shortly after
 * one another, the editor may never show the second. What is done, and for which review, is told to the one that is there.
 */
export interface LoadedPage {
  readonly panel: WebviewPanel;
  /** Whether it has said that it listens. */
  readonly listens: () => boolean;
}

/**
 * Puts the page into a panel.
 * @param state what is to be found again when the page is restored, as far as it is known
 */
export function loadPreview(panel: WebviewPanel, context: ExtensionContext, state: unknown): LoadedPage {
  panel.iconPath = {
    light: Uri.joinPath(context.extensionUri, 'media', 'language-light.svg'),
    dark: Uri.joinPath(context.extensionUri, 'media', 'language-dark.svg'),
  };
  let listens = false;
  const waiting = panel.webview.onDidReceiveMessage((said: unknown) => {
    if (readMessage(said)?.type !== 'ready') return;
    listens = true;
    waiting.dispose();
  });
  panel.onDidDispose(() => waiting.dispose());
  loadPage(panel, context, { name: 'preview', waiting: l10n.t('Opening the preview …'), state, words: pageWords() });
  return { panel, listens: () => listens };
}
