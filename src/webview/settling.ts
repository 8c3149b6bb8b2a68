/** The page on which two people settle what they extracted: shows what the extension sends, and says what somebody chose. */
import type { FromSettling, ToSettling } from './protocol';

interface VsCodeApi {
  postMessage(message: FromSettling): void;
  /** Given back when the page is restored after the window was reloaded. */
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const page = document.getElementById('page') as HTMLElement;

window.addEventListener('message', ({ data }: MessageEvent<ToSettling>) => {
  vscode.setState(data.state);
  show(data.html);
});
page.addEventListener('click', ({ target }) => ask((target as Element).closest<HTMLElement>('[data-do]')));
page.addEventListener('keydown', move);
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

/** All text in it was escaped by the core. Focus and place stay; where what had the focus is gone, the next has it. */
function show(html: string): void {
  document.getElementById('progress')?.remove();
  const focused = last;
  const article = document.getElementById(last)?.closest('article')?.id ?? '';
  const { scrollTop } = document.documentElement;
  const template = document.createElement('template');
  template.innerHTML = html;
  page.replaceChildren(template.content);
  document.documentElement.scrollTop = scrollTop;
  const again = document.getElementById(focused) ?? document.getElementById(article);
  (again ?? (focused === '' ? null : articles().at(-1)))?.focus({ preventScroll: again !== null });
}

function ask(chosen: HTMLElement | null): void {
  const { do: deed, place = '', who = '', which } = chosen?.dataset ?? {};
  if (deed === 'take over') vscode.postMessage({ type: 'take over' });
  else if (deed === 'show') vscode.postMessage({ type: 'show', which: which === 'all' ? 'all' : 'differences' });
  else if (deed === 'take' || deed === 'both' || deed === 'type' || deed === 'refer' || deed === 'open')
    vscode.postMessage({ type: 'settle', deed, place, who });
}

/** Up and down go from one difference to the next, wherever the focus stands in it. */
function move(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const all = articles();
  const here = all.findIndex((each) => each.contains(event.target as Node));
  const next = all[here + step];
  if (step === 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  next.focus();
}

function articles(): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('article')];
}
