/** The page of the preview before anything is drawn: what is drawn is sent to it, part by part. */
import { block, element, text } from '../figures/escape';
import { pageHtml } from '../figures/page';

export interface PreviewPage {
  /** Made anew for every page; only scripts that carry it run. */
  readonly nonce: string;
  /** Where style sheets may come from: the webview's `cspSource`. */
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  readonly title: string;
  /** What is being done until the page is drawn, in the language of the editor. */
  readonly waiting: string;
  /** What the extension wants to find again when the page is restored: plain data. */
  readonly state: unknown;
  /** What the script of the page says to people, in their language: plain data. */
  readonly words: unknown;
  /** What else the page may do, as directives of its policy; those for scripts stand beside the one word that they need. */
  readonly allows?: { readonly scripts: readonly string[]; readonly others: readonly string[] };
}

/**
 * @returns a page with a strict policy: nothing is loaded but its own script and style sheet, nothing inline runs,
 *   nothing is fetched, sent or embedded, unless the page is allowed to.
 */
export function previewPage(page: PreviewPage): string {
  const { nonce, cspSource, scriptUri, styleUri, title, waiting, state, words, allows } = page;
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    ['script-src', `'nonce-${nonce}'`, ...(allows?.scripts ?? [])].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    ...(allows?.others ?? []),
  ].join('; ');
  return pageHtml({
    title,
    head: [
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('link', { rel: 'stylesheet', href: styleUri }),
    ],
    attributes: { 'data-state': JSON.stringify(state ?? null), 'data-words': JSON.stringify(words) },
    body: [
      block(
        'div',
        { id: 'progress', role: 'status' },
        element('span', { id: 'progress-words' }, text(waiting)),
        element('progress', { 'aria-labelledby': 'progress-words' }),
      ),
      block('div', { id: 'page' }),
      element('script', { nonce, src: scriptUri }),
    ],
  });
}
