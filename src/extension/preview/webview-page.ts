/** The page in the panel of a preview, before anything is drawn on it. */
import { type ExtensionContext, Uri, type WebviewPanel } from 'vscode';
import { loadPage } from '../pages/load-page';
import { pageWords } from './page-words';

/**
 * Puts a page into a panel that shows what is being done until something is drawn.
 * @param waiting what is being done, in words
 * @param state what is to be found again when the page is restored
 */
export function loadPreview(panel: WebviewPanel, context: ExtensionContext, waiting: string, state: unknown): void {
  panel.iconPath = {
    light: Uri.joinPath(context.extensionUri, 'media', 'language-light.svg'),
    dark: Uri.joinPath(context.extensionUri, 'media', 'language-dark.svg'),
  };
  loadPage(panel, context, { name: 'preview', waiting, state, words: pageWords() });
}
