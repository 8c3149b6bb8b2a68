/** Menus that open over the page: one at a time, closed with Escape or by a click anywhere else. */

export function enableMenus(page: HTMLElement): void {
  const opened = () => [...page.querySelectorAll<HTMLDetailsElement>('details.menu[open]')];
  document.addEventListener('click', ({ target }) => {
    // What was clicked may have been replaced already.
    if (!(target instanceof Element) || !target.isConnected) return;
    for (const menu of opened()) if (!menu.contains(target)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of opened()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
      event.preventDefault();
    }
  });
}
