/**
 * Tables and figures by keyboard: Tab reaches each of them once, arrow keys move from cell to cell, Enter (or Space)
 * goes to the source. The pattern of the ARIA practices for grids.
 */

import { bringIntoSight } from './bring-into-sight';

const GRID = '[role="grid"]';
const ROW = '[role="row"], tr';
/** What can be reached in a grid: cells that lead to a source, and headings that sort. */
const CELL = '[data-file], .sort';
const REACHABLE = `:is(${CELL})[tabindex="0"]`;

type Cell = HTMLElement | SVGElement;

/** Lets the tab key reach one cell of each grid, and boxes that scroll without one. */
export function prepareGrids(page: HTMLElement): void {
  for (const grid of page.querySelectorAll(GRID)) {
    if (grid.querySelector(REACHABLE) === null) grid.querySelector(CELL)?.setAttribute('tabindex', '0');
  }
  for (const box of page.querySelectorAll<HTMLElement>('.scroller')) {
    if (box.querySelector('[tabindex="0"]') === null) box.tabIndex = 0;
  }
}

export function enableGridKeys(page: HTMLElement, choose: (cell: Element) => void): void {
  page.addEventListener('keydown', (event) => {
    const cell = (event.target as Element).closest<Cell>(CELL);
    if (cell === null || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      // A button does by itself what it is for.
      if (cell.matches('button')) return;
      choose(cell);
    } else if (!move(cell, event)) return;
    event.preventDefault();
  });
  page.addEventListener('focusin', (event) => {
    const cell = (event.target as Element).closest<Cell>(CELL);
    if (cell) makeReachable(cell);
  });
}

function move(cell: Cell, { key, ctrlKey }: KeyboardEvent): boolean {
  const grid = cell.closest(GRID);
  const next = grid && neighbour(grid, cell, key, ctrlKey ? 'grid' : 'row');
  if (!next) return false;
  next.focus({ preventScroll: true });
  bringIntoSight(next, 'nearest');
  return true;
}

function neighbour(grid: Element, cell: Cell, key: string, reach: 'grid' | 'row'): Cell | undefined {
  const rows = [...grid.querySelectorAll(ROW)].map(cellsOf).filter((row) => row.length > 0);
  const rowIndex = rows.findIndex((row) => row.includes(cell));
  const row = rows[rowIndex] ?? [];
  const index = row.indexOf(cell);
  switch (key) {
    case 'ArrowLeft':
      return row[index - 1];
    case 'ArrowRight':
      return row[index + 1];
    case 'ArrowUp':
      return closest(cell, rows[rowIndex - 1]);
    case 'ArrowDown':
      return closest(cell, rows[rowIndex + 1]);
    case 'Home':
      return reach === 'grid' ? rows[0]?.[0] : row[0];
    case 'End':
      return reach === 'grid' ? rows.at(-1)?.at(-1) : row.at(-1);
    default:
      return undefined;
  }
}

/** Rows may lack cells that lead somewhere: the one that stands most nearly above or below. */
function closest(cell: Cell, row: readonly Cell[] = []): Cell | undefined {
  const middle = (each: Cell) => {
    const { left, right } = each.getBoundingClientRect();
    return (left + right) / 2;
  };
  const here = middle(cell);
  return [...row].sort((a, b) => Math.abs(middle(a) - here) - Math.abs(middle(b) - here))[0];
}

function makeReachable(cell: Cell): void {
  const grid = cell.closest(GRID);
  if (grid === null) return;
  for (const other of cellsOf(grid)) if (other !== cell) other.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
}

function cellsOf(part: Element): Cell[] {
  return [...part.querySelectorAll<Cell>(CELL)];
}
