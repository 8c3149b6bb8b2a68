/** The whole page of the preview, for the first time that it is shown; afterwards only its body is sent. */
import { block, element, type Markup } from './escape';
import { pageHtml } from './page';

export interface PreviewPage {
  /** Made anew for every page; only scripts that carry it run. */
  readonly nonce: string;
  /** Where style sheets may come from: the webview's `cspSource`. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly title: string;
  /** From `previewBody`, and from nowhere else. */
  readonly body: string;
  /** What the extension wants to find again when the page is restored: plain data. */
  readonly state: unknown;
  /** What the script of the page says to people, in their language: plain data. */
  readonly words: unknown;
}

/**
 * @returns a page with a strict policy: nothing is loaded but its own script and style sheet, nothing inline runs,
 *   nothing is fetched, sent or embedded.
 */
export function previewPage({ nonce, cspSource, scriptUri, styleUri, title, body, state, words }: PreviewPage): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return pageHtml({
    title,
    head: [
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('link', { rel: 'stylesheet', href: styleUri }),
    ],
    attributes: { 'data-state': JSON.stringify(state ?? null), 'data-words': JSON.stringify(words) },
    body: [block('div', { id: 'page' }, body as Markup), element('script', { nonce, src: scriptUri })],
  });
}
