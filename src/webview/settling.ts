/** The page on which two people settle what they extracted: shows what the extension sends, and says what somebody chose. */
import { filledPage } from './filled-page';
import type { FromSettling } from './protocol';

/** Where what had the focus is gone, its difference has it, else the last one. */
const { page, say } = filledPage<FromSettling>(({ id, article }) => {
  const around = document.getElementById(article);
  if (around) around.focus({ preventScroll: true });
  else if (id !== '') articles().at(-1)?.focus();
});

page.addEventListener('click', ({ target }) => ask((target as Element).closest<HTMLElement>('[data-do]')));
page.addEventListener('keydown', move);

function ask(chosen: HTMLElement | null): void {
  const { do: deed, place = '', who = '', which } = chosen?.dataset ?? {};
  if (deed === 'take over') say({ type: 'take over' });
  else if (deed === 'show') say({ type: 'show', which: which === 'all' ? 'all' : 'differences' });
  else if (deed === 'take' || deed === 'both' || deed === 'type' || deed === 'refer' || deed === 'open')
    say({ type: 'settle', deed, place, who });
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
