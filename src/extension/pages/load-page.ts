/** The page in a panel before anything is drawn on it. */
import { type ExtensionContext, Uri, type WebviewOptions, type WebviewPanel } from 'vscode';
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

/**
 * What the page of a panel may do. It is said when the panel is made: said afterwards, the editor loads the panel's empty page
 * anew, and the page that follows at once may then never be shown.
 */
export function pageOptions({ extensionUri }: ExtensionContext): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
}

/** Puts a page into a panel that shows what is being done until something is drawn. */
export function loadPage(panel: WebviewPanel, context: ExtensionContext, page: PageToLoad): void {
  const { webview } = panel;
  const { name, words = null, ...others } = page;
  // Of a panel that is brought back: the same, or what an older version of the extension said.
  webview.options = pageOptions(context);
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
