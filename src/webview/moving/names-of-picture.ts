/** The left edge of a picture, with the names of its rows, as a piece that can stay while the rest scrolls. */

/**
 * @param most how wide it may be, in px
 * @returns a copy for the eyes and the mouse alone: screen readers and the keyboard have the picture itself. Nothing for a
 *   picture whose rows have no names.
 */
export function namesOf(picture: SVGSVGElement, most: number): HTMLElement | undefined {
  const grids = [...picture.querySelectorAll<SVGGElement>('[role="grid"]')];
  const rows = grids.flatMap((grid) => [...grid.querySelectorAll('[role="row"]')]);
  // Headings between the rows go over its whole width.
  const named = rows.filter((row) => row.querySelector(CELL) !== null);
  const heads = named.flatMap((row) => row.querySelector<SVGGElement>('[role="rowheader"]') ?? []);
  if (heads.length === 0) return undefined;
  const width = Math.min(heads.map(rightOf).reduce((a, b) => Math.max(a, b)) + AROUND, most);
  const height = grids.map(bottomOf).reduce((a, b) => Math.max(a, b));
  const box = document.createElement('div');
  box.className = 'names';
  box.setAttribute('aria-hidden', 'true');
  box.append(leftEdge(picture, width, height));
  return box;
}

const CELL = '[role="gridcell"]';
const HEADING = '[role="columnheader"]';

/** Between the longest name and the edge, in px. */
const AROUND = 6;

function rightOf(head: SVGGElement): number {
  const { x, width } = head.getBBox();
  return x + width;
}

function bottomOf(grid: SVGGElement): number {
  const { y, height } = grid.getBBox();
  return y + height;
}

function leftEdge(picture: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  for (const row of copy.querySelectorAll('[role="row"]')) {
    for (const part of [...row.querySelectorAll(CELL), ...[...row.querySelectorAll(HEADING)].slice(1)]) part.remove();
  }
  for (const part of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['id', 'role', 'tabindex', 'aria-label', 'aria-labelledby']) part.removeAttribute(name);
  }
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return copy;
}
