/** A page that the extension fills: shows what it is sent, keeps its state over a reload, and the place where somebody is. */
import { whenReleased } from './when-released';

interface VsCodeApi {
  postMessage(message: unknown): void;
  /** Given back when the page is restored after the window was reloaded. */
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What the page is sent. */
interface Filling {
  readonly html: string;
  readonly state: unknown;
}

export interface FilledPage<Said> {
  readonly page: HTMLElement;
  readonly say: (message: Said) => void;
  /** Where somebody goes on when the page is drawn next. */
  readonly goOnAt: (id: string) => void;
}

/** Where somebody was before the page was drawn anew: the element, and the article around it; blank for nowhere. */
export interface PlaceBefore {
  readonly id: string;
  readonly article: string;
}

/**
 * Begins to listen, and says that it does.
 * @param focusInstead puts the focus somewhere when what had it is gone
 */
export function filledPage<Said>(focusInstead: (before: PlaceBefore) => void): FilledPage<Said> {
  const vscode = acquireVsCodeApi();
  const page = document.getElementById('page') as HTMLElement;
  /** A question of the editor takes the focus away, and the page gets it back without a place. */
  let last = '';
  const show = whenReleased(({ html, state }: Filling) => {
    vscode.setState(state);
    draw(page, html, last, focusInstead);
  });
  window.addEventListener('message', ({ data }: MessageEvent<Filling>) => show(data));
  page.addEventListener('focusin', ({ target }) => {
    last = (target as Element).id;
  });
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) document.getElementById(last)?.focus({ preventScroll: true });
  });
  vscode.setState(JSON.parse(document.body.dataset.state ?? 'null'));
  vscode.postMessage({ type: 'ready' });
  return {
    page,
    say: (message) => vscode.postMessage(message),
    goOnAt: (id) => {
      last = id;
    },
  };
}

/** All text in it was escaped by the core. The focus, the place and what is unfolded stay. */
function draw(page: HTMLElement, html: string, id: string, focusInstead: (before: PlaceBefore) => void): void {
  document.getElementById('progress')?.remove();
  const article = document.getElementById(id)?.closest('article')?.id ?? '';
  const open = [...page.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent);
  const { scrollTop } = document.documentElement;
  const template = document.createElement('template');
  template.innerHTML = html;
  page.replaceChildren(template.content);
  for (const summary of page.querySelectorAll('summary'))
    if (open.includes(summary.textContent)) summary.parentElement?.setAttribute('open', '');
  document.documentElement.scrollTop = scrollTop;
  const again = document.getElementById(id);
  if (again) again.focus({ preventScroll: true });
  else focusInstead({ id, article });
}
