/** Menus that open over the page: one at a time, closed with Escape or by a click anywhere else. */

export function enableMenus(page: HTMLElement): void {
  const opened = () => [...page.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];
  // On the way down: not every click comes back up.
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      for (const menu of opened()) if (!menu.contains(target)) menu.open = false;
    },
    { capture: true },
  );
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of opened()) {
      menu.open = false;
      menu.querySelector('summary')?.focus({ preventScroll: true });
      event.preventDefault();
    }
  });
}
