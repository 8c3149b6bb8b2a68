/** The page in the panel of a preview, before anything is drawn on it. */
import { type ExtensionContext, Uri, type WebviewPanel } from 'vscode';
import { previewPage } from '../../core/index';
import { createNonce } from './nonce';
import { pageWords } from './page-words';

/**
 * Puts a page into a panel that shows what is being done until something is drawn.
 * @param waiting what is being done, in words
 * @param state what is to be found again when the page is restored
 */
export function loadPage(panel: WebviewPanel, context: ExtensionContext, waiting: string, state: unknown): void {
  const { webview } = panel;
  const resource = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(context.extensionUri, ...path)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')] };
  panel.iconPath = {
    light: Uri.joinPath(context.extensionUri, 'media', 'language-light.svg'),
    dark: Uri.joinPath(context.extensionUri, 'media', 'language-dark.svg'),
  };
  webview.html = previewPage({
    nonce: createNonce(),
    cspSource: webview.cspSource,
    scriptUri: resource('dist', 'preview.js'),
    styleUri: resource('dist', 'preview.css'),
    title: panel.title,
    waiting,
    state,
    words: pageWords(),
  });
}
