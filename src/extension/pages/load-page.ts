/** The page in a panel before anything is drawn on it. */
import { type ExtensionContext, Uri, type WebviewPanel } from 'vscode';
import { previewPage } from '../../core/index';
import { createNonce } from './nonce';

export interface PageToLoad {
  /** Its script and its style sheet, without their endings. */
  readonly name: 'preview' | 'settling' | 'importing' | 'report';
  /** What is being done until something is drawn, in words. */
  readonly waiting: string;
  /** What is to be found again when the page is restored. */
  readonly state: unknown;
  /** What its script says to people. */
  readonly words?: unknown;
  /** What else the page may do, worked out for its panel. */
  readonly allows?: NonNullable<Parameters<typeof previewPage>[0]['allows']>;
}

/** The address of a file that comes with the extension, as a page may ask for it. */
export function fileForPage({ webview }: WebviewPanel, { extensionUri }: ExtensionContext, name: string): string {
  return webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
}

/** Puts a page into a panel that shows what is being done until something is drawn. */
export function loadPage(panel: WebviewPanel, context: ExtensionContext, page: PageToLoad): void {
  const { webview } = panel;
  const { name, words = null, ...others } = page;
  webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, 'dist')] };
  webview.html = previewPage({
    nonce: createNonce(),
    cspSource: webview.cspSource,
    scriptUri: fileForPage(panel, context, `${name}.js`),
    styleUri: fileForPage(panel, context, `${name}.css`),
    title: panel.title,
    words,
    ...others,
  });
}
