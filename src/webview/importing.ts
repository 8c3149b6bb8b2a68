/** The page that shows what an import would do: shows what the extension sends, and says what somebody chose. */
import type { FromImporting, ImportDeed, ImportList, ToImporting } from './protocol';

interface VsCodeApi {
  postMessage(message: FromImporting): void;
  /** Given back when the page is restored after the window was reloaded. */
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const page = document.getElementById('page') as HTMLElement;

window.addEventListener('message', ({ data }: MessageEvent<ToImporting>) => {
  vscode.setState(data.state);
  show(data.html);
});
page.addEventListener('click', ({ target }) => {
  const { do: deed, about = '' } = (target as Element).closest<HTMLElement>('[data-do]')?.dataset ?? {};
  if (deed !== undefined) vscode.postMessage({ type: 'do', deed: deed as ImportDeed, about });
});
page.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  vscode.postMessage({ type: 'choose', what: target.dataset.choose as ImportList, value: target.value });
});
/** Where the person was last: a question of the editor takes the focus away, and the page gets it back without a place. */
let last = '';
page.addEventListener('focusin', ({ target }) => {
  last = (target as Element).id;
});
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) document.getElementById(last)?.focus({ preventScroll: true });
});
vscode.setState(JSON.parse(document.body.dataset.state ?? 'null'));
vscode.postMessage({ type: 'ready' });

/** All text in it was escaped by the core. The focus, the place and what is unfolded stay. */
function show(html: string): void {
  document.getElementById('progress')?.remove();
  const focused = last;
  const open = [...page.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent);
  const { scrollTop } = document.documentElement;
  const template = document.createElement('template');
  template.innerHTML = html;
  page.replaceChildren(template.content);
  for (const summary of page.querySelectorAll('summary'))
    if (open.includes(summary.textContent)) summary.parentElement?.setAttribute('open', '');
  document.documentElement.scrollTop = scrollTop;
  const again = document.getElementById(focused) ?? document.getElementById('do-write-');
  again?.focus({ preventScroll: true });
}
