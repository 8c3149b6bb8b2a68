/** Marks the cells that belong to the cursor in the file, and brings one of them into sight. Never takes the focus. */

import type { PagePlace } from '../protocol';
import { barHeight, bringIntoSight } from './bring-into-sight';
import { nameInList, placesIn } from './places';

export interface Marker {
  readonly mark: (file: string, offset: number) => void;
  /** Brings the cell that is nearest to a place into the middle: in its file, else in the other files of the record. */
  readonly find: (file: string, offset: number, others: readonly string[]) => void;
  /** Whether something on the page stands for a place. */
  readonly has: (file: string, offset: number) => boolean;
  readonly unmark: () => void;
  /** After the page has changed: the same place, without scrolling. */
  readonly markAgain: () => void;
}

export function createMarker(page: HTMLElement): Marker {
  let place: { readonly file: string; readonly offset: number } | undefined;
  let marked: readonly Element[] = [];

  function show(): readonly Element[] {
    for (const cell of marked) cell.classList.remove('marked');
    marked = place ? closestTo(place.file, place.offset, page) : [];
    for (const cell of marked) cell.classList.add('marked');
    return marked;
  }

  return {
    mark(file, offset) {
      place = { file, offset };
      scrollTo(show());
    },
    find(file, offset, others) {
      const [there] = closestTo(file, offset, page);
      const cell = there ?? nearestIn([file, ...others], offset, page);
      if (cell === undefined) return;
      // A cell that sums up several files may begin in another one than the place that was asked for.
      place = there ? { file, offset } : { file: cell.dataset.file ?? file, offset: Number(cell.dataset.start) };
      show();
      bringIntoSight(cell, 'center');
    },
    has: (file, offset) => closestTo(file, offset, page).length > 0,
    unmark() {
      place = undefined;
      show();
    },
    markAgain: show,
  };
}

type Cell = HTMLElement | SVGElement;

function cellsOf(page: HTMLElement): Cell[] {
  return [...page.querySelectorAll<Cell>('[data-file]')];
}

/** Cells whose own place is in a file, or one of those that they sum up, perhaps: that its name is in the list says little. */
function cellsThatName(file: string, page: HTMLElement): Cell[] {
  const among = CSS.escape(nameInList(file));
  return [...page.querySelectorAll<Cell>(`[data-file="${CSS.escape(file)}"], [data-more*="${among}"]`)];
}

/** Of the first of the files that has cells, the one whose source begins least far from an offset. */
function nearestIn(files: readonly string[], offset: number, page: HTMLElement): Cell | undefined {
  const distance = (cell: Cell) => Math.abs(Number(cell.dataset.start) - offset);
  const perFile = files.map((file) => cellsOf(page).filter((cell) => cell.dataset.file === file));
  return perFile.find((cells) => cells.length > 0)?.sort((a, b) => distance(a) - distance(b))[0];
}

/** The cells whose source lies most tightly around an offset; one value may stand in several cells, and be a part of others. */
function closestTo(file: string, offset: number, page: HTMLElement): Cell[] {
  const around = cellsThatName(file, page).flatMap((cell) => {
    const lengths = placesOf(cell)
      .filter((place) => place.file === file && place.start <= offset && offset <= place.end)
      .map(({ start, end }) => end - start);
    return lengths.length === 0 ? [] : [{ cell, length: lengths.reduce((a, b) => Math.min(a, b)) }];
  });
  const shortest = around.reduce((least, { length }) => Math.min(least, length), Infinity);
  return around.filter(({ length }) => length === shortest).map(({ cell }) => cell);
}

/** All that a cell stands for: its own place with what it sums up around it, and the other places. */
function placesOf({ dataset }: Cell): PagePlace[] {
  const { file = '', start, end, from = start, to = end, more } = dataset;
  return [{ file, start: Number(from), end: Number(to) }, ...placesIn(more)];
}

/** Scrolls as little as possible: not at all where one of the cells can be seen. */
function scrollTo(cells: readonly Element[]): void {
  const first = cells[0];
  if (first === undefined || cells.some(isInSight)) return;
  bringIntoSight(first, 'nearest');
}

function isInSight(cell: Element): boolean {
  // What is far out of sight is not laid out, and would be for the question where it stands.
  if (!cell.checkVisibility({ contentVisibilityAuto: true })) return false;
  const { top, bottom, left, right } = cell.getBoundingClientRect();
  const box = cell.closest('.scroller')?.getBoundingClientRect();
  const inWindow = top >= barHeight() && bottom <= window.innerHeight && left >= 0 && right <= window.innerWidth;
  return (
    inWindow &&
    (box === undefined || (left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom))
  );
}
