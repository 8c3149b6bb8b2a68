/** The page that shows what an import would do: shows what the extension sends, and says what somebody chose. */
import { filledPage } from './filled-page';
import type { FromImporting, ImportDeed, ImportList } from './protocol';

const { page, say, goOnAt } = filledPage<FromImporting>(() =>
  document.getElementById('do-write-')?.focus({ preventScroll: true }),
);

page.addEventListener('click', ({ target }) => {
  const { do: deed, about = '', next } = (target as Element).closest<HTMLElement>('[data-do]')?.dataset ?? {};
  if (next !== undefined) goOnAt(next);
  if (deed !== undefined) say({ type: 'do', deed: deed as ImportDeed, about });
});
page.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  say({ type: 'choose', what: target.dataset.choose as ImportList, value: target.value });
});
