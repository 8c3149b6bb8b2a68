/** The context menu of a cell: what the extension offers there needs to know which place is behind it. */

/** Tells the editor, before it opens the menu (by mouse, or by the menu key on the cell that has the focus). */
export function enableCellMenu(page: HTMLElement): void {
  page.addEventListener(
    'contextmenu',
    ({ target }) => {
      const cell = (target as Element).closest<HTMLElement | SVGElement>('[data-file]');
      const { file, start } = cell?.dataset ?? {};
      if (cell === null || file === undefined) return;
      cell.dataset.vscodeContext = JSON.stringify({ webviewSection: 'cell', file, start: Number(start) });
    },
    { capture: true },
  );
}
