/** The context menus of cells, tables and figures: what the extension offers there needs to know what is behind it. */

/** Tells the editor, before it opens the menu (by mouse, or by the menu key on what has the focus). */
export function enableCellMenu(page: HTMLElement): void {
  page.addEventListener(
    'contextmenu',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      describeFigure(target);
      describeCell(target);
    },
    { capture: true },
  );
}

/** Which place of a file a cell stands for. */
function describeCell(target: Element): void {
  const cell = target.closest<HTMLElement | SVGElement>('[data-file]');
  const { file, start } = cell?.dataset ?? {};
  if (cell === null || file === undefined) return;
  cell.dataset.vscodeContext = JSON.stringify({ webviewSection: 'cell', file, start: Number(start) });
}

/** Which table or figure it is, and in which ways it can be copied. */
function describeFigure(target: Element): void {
  const figure = target.closest<HTMLElement>('[data-part]');
  const tools = (target.closest('.figure-table') ?? figure)?.querySelector('.table-tools');
  const id = tools?.querySelector<HTMLElement>('[data-figure]')?.dataset.figure;
  if (!figure || !tools || id === undefined) return;
  figure.dataset.vscodeContext = JSON.stringify({
    figure: id,
    figureHasTable: tools.querySelector('[data-copy]') !== null,
    figureHasPicture: tools.querySelector('[data-do="copy picture"]') !== null,
  });
}
