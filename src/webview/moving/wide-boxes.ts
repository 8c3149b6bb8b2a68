/**
 * Tables and pictures that are wider than the pane scroll sideways in a box of their own; up and down only the page scrolls.
 * What names their rows and columns stays in sight all the same.
 */
import { barHeight } from './bring-into-sight';
import { namesOf } from './names-of-picture';
import { oncePerFrame } from './once-per-frame';

export interface WideBoxes {
  /** After the page has changed. */
  readonly refresh: () => void;
}

export function enableWideBoxes(page: HTMLElement): WideBoxes {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) measure(target as HTMLElement);
    keepHeads(page);
  });

  const keepHeadsSoon = oncePerFrame(() => keepHeads(page));
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof HTMLElement && target.matches('.scroller')) keepNames(target);
      if (target === document) keepHeadsSoon();
    },
    { capture: true, passive: true },
  );

  function refresh(): void {
    sizes.disconnect();
    const bar = page.querySelector('.bar');
    if (bar) sizes.observe(bar);
    for (const box of page.querySelectorAll('.scroller')) sizes.observe(box);
  }
  refresh();
  return { refresh };
}

/** Of a box, whether it has to scroll; of the bar, how much of the window it covers. */
function measure(element: HTMLElement): void {
  if (element.matches('.bar')) {
    document.documentElement.style.setProperty('--covered', `${Math.round(barHeight())}px`);
    return;
  }
  // Half a pixel is none: widths of columns are fractions.
  element.classList.toggle('fits', element.scrollWidth <= element.clientWidth + 1);
}

/** The headings of a table that scrolls sideways cannot stick to the window by themselves: they are led along. */
function keepHeads(page: HTMLElement): void {
  const covered = barHeight();
  for (const box of page.querySelectorAll<HTMLElement>('.figure-table .scroller')) {
    // What is far out of sight is not laid out, and would be for the question how high it is.
    if (!box.checkVisibility({ contentVisibilityAuto: true })) continue;
    const head = box.querySelector('thead');
    if (head === null) continue;
    const { top, bottom } = box.getBoundingClientRect();
    const last = box.querySelector('tbody tr:last-child')?.getBoundingClientRect().height ?? 0;
    const most = bottom - top - head.offsetHeight - last;
    const by = box.classList.contains('fits') ? 0 : Math.min(Math.max(covered - top, 0), Math.max(most, 0));
    lead(head, Math.round(by));
  }
}

const led = new WeakMap<HTMLElement, Animation>();

/** Moves a heading down. By an animation that stands still, one px a millisecond: the page has no styles of its own in its elements. */
function lead(head: HTMLElement, by: number): void {
  const there = led.get(head);
  if (by === 0) {
    there?.cancel();
    return;
  }
  const way = there ?? head.animate({ transform: ['translateY(0)', `translateY(${FARTHEST}px)`] }, FARTHEST);
  led.set(head, way);
  way.pause();
  way.currentTime = Math.min(by, FARTHEST - 1);
}

/** Longer than any table, in px. */
const FARTHEST = 1_000_000;

/** The names of a picture's rows, while its left edge is out of sight. */
function keepNames(box: HTMLElement): void {
  const there = box.querySelector(':scope > .names');
  if (box.scrollLeft === 0) {
    there?.remove();
    return;
  }
  const picture = box.querySelector<SVGSVGElement>(':scope > svg');
  const names = there === null && picture ? namesOf(picture, box.clientWidth / 2) : undefined;
  if (names) box.prepend(names);
}
