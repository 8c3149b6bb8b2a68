/**
 * Scrolls what is looked for into sight: inside its own box first, then the page.
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
  if (box && box !== element) scrollBox(box, element, stand);
  const { top, bottom } = element.getBoundingClientRect();
  const room = { start: barHeight() + AROUND, end: window.innerHeight - AROUND };
  const by = wayTo({ start: top, end: bottom }, room, stand);
  if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
}

/** How much of the window the bar at its top covers, in px. */
export function barHeight(): number {
  return document.querySelector('.bar')?.getBoundingClientRect().height ?? 0;
}

/** Kept free above and below, in px. */
const AROUND = 12;

function scrollBox(box: Element, element: Element, stand: Stand): void {
  const outer = box.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  // Headings cover the edges of their box; they themselves are always in sight.
  const head = element.closest('thead') ? 0 : (box.querySelector('thead')?.getBoundingClientRect().height ?? 0);
  const first = element.closest('th') ? 0 : (element.closest('tr')?.querySelector('th')?.offsetWidth ?? 0);
  const across = { start: outer.left + first, end: outer.left + box.clientWidth };
  const down = { start: outer.top + head, end: outer.top + box.clientHeight };
  const left = wayTo({ start: own.left, end: own.right }, across, 'nearest');
  const top = wayTo({ start: own.top, end: own.bottom }, down, stand);
  if (Math.abs(left) >= 1 || Math.abs(top) >= 1) box.scrollBy({ left, top, behavior: 'instant' });
}
