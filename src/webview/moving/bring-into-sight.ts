/**
 * Scrolls what is looked for into sight: sideways inside its own box, up and down with the page.
 * Not `scrollIntoView`, which moves the window around the preview, too, and with it the bar half out of sight; and it knows
 * nothing of headings that stay where they are while the rest scrolls.
 */

import { type Stand, wayTo } from './way-to';

/** Brings an element into sight. Parts that are laid out only now may move it, so it is put right once more. */
export function bringIntoSight(element: Element, stand: Stand): void {
  place(element, stand);
  requestAnimationFrame(() => requestAnimationFrame(() => place(element, stand)));
}

function place(element: Element, stand: Stand): void {
  const box = element.closest('.scroller');
  if (box && box !== element) scrollBox(box, element);
  const { top, bottom } = element.getBoundingClientRect();
  const room = { start: barHeight() + headHeight(element) + AROUND, end: window.innerHeight - AROUND };
  const by = wayTo({ start: top, end: bottom }, room, stand);
  if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
}

/** Headings of a table stay below the bar and cover what is there, in px; they themselves are always in sight. */
function headHeight(element: Element): number {
  if (element.closest('tbody') === null) return 0;
  return element.closest('table')?.querySelector('thead')?.offsetHeight ?? 0;
}

/** How much of the window the bar at its top covers, in px. */
export function barHeight(): number {
  return document.querySelector('.bar')?.getBoundingClientRect().height ?? 0;
}

/** Kept free above and below, in px. */
const AROUND = 12;

function scrollBox(box: Element, element: Element): void {
  const outer = box.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  const across = { start: outer.left + namesWidth(box, element), end: outer.left + box.clientWidth };
  const left = wayTo({ start: own.left, end: own.right }, across, 'nearest');
  if (Math.abs(left) >= 1) box.scrollBy({ left, behavior: 'instant' });
}

/** Names of rows cover the left edge of their box, in px; they themselves are always in sight. */
function namesWidth(box: Element, element: Element): number {
  if (element.closest('th, .names') !== null) return 0;
  const names = box.querySelector('.names > svg')?.getBoundingClientRect().width;
  return names ?? element.closest('tr')?.querySelector('th')?.offsetWidth ?? 0;
}
