/** Contents: which section is being read, a list that narrows while one types, and ways by keyboard. Links work without this. */

import { findInText } from '../searching/find-in-text';
import { bringIntoSight } from './bring-into-sight';
import { oncePerFrame } from './once-per-frame';

export interface Contents {
  /** After the page has changed. */
  readonly refresh: () => void;
}

/** @param open asks for a closed figure to be drawn */
export function enableContents(page: HTMLElement, open: (summary: HTMLElement) => void): Contents {
  document.addEventListener(
    'scroll',
    oncePerFrame(() => showCurrent(page)),
    { passive: true },
  );
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link === null) return;
    event.preventDefault();
    // The editor would follow it, too, and move the window around the preview with it: the bar would slip half out of sight.
    event.stopPropagation();
    goTo(link, open);
  });
  page.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('.narrow')) narrow(target);
  });
  page.addEventListener('keydown', moveInContents);
  page.addEventListener('toggle', focusBox, { capture: true });
  new ResizeObserver(() => foldSections(page)).observe(page);
  showCurrent(page);
  return {
    refresh() {
      showCurrent(page);
      const box = page.querySelector<HTMLInputElement>('#contents .narrow');
      if (box) narrow(box);
    },
  };
}

/** Marks the link to the section that is being read: the last one that has come up to the bar; at the end of the page, the last of all. */
function showCurrent(page: HTMLElement): void {
  const limit = (page.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0) + 24;
  const sections = [...page.querySelectorAll('section')];
  const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2 && window.scrollY > 0;
  const read = sections.filter((section) => section.getBoundingClientRect().top <= limit).at(-1) ?? sections[0];
  const current = atEnd ? sections.at(-1) : read;
  for (const link of page.querySelectorAll<HTMLAnchorElement>('#sections a')) {
    if (link.hash === `#${current?.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  foldSections(page);
}

/**
 * Links to sections that find no room beside the others are left to the contents. Where the one that is being read is among
 * them, the contents say its name.
 */
function foldSections(page: HTMLElement): void {
  const list = page.querySelector<HTMLElement>('.sections-list');
  if (list === null) return;
  const room = list.getBoundingClientRect();
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const shown = links.filter((link) => hasRoom(link.getBoundingClientRect(), room));
  const isFolded = (link: HTMLAnchorElement) => shown.length < LEAST_LINKS || !shown.includes(link);
  for (const link of links) link.classList.toggle('folded', links.length > shown.length && isFolded(link));
  const hidden = links.find((link) => link.matches('.folded[aria-current]'))?.textContent;
  const here = page.querySelector('#contents .here');
  if (here) here.textContent = hidden ?? '';
}

/** Fewer lead nowhere that the contents do not. */
const LEAST_LINKS = 2;

/** What finds no room stands in a line below, out of sight, or is cut. */
function hasRoom(link: DOMRect, room: DOMRect): boolean {
  return link.top < room.bottom - 1 && link.right <= room.right + 1;
}

/** Leads to a section or a figure; one that is closed is opened. */
function goTo(link: HTMLAnchorElement, open: (summary: HTMLElement) => void): void {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target === null) return;
  link.closest('details.menu')?.removeAttribute('open');
  const summary = target.querySelector<HTMLElement>(':scope > summary');
  if (summary && !target.hasAttribute('open')) open(summary);
  bringIntoSight(target, 'start');
  const first = summary ?? target.querySelector<HTMLElement>('h2');
  if (first === null) return;
  if (first !== summary) first.tabIndex = -1;
  first.focus({ preventScroll: true });
}

/** Leaves in the list what has the typed words in its title; a section stays for its figures, and shows them all for its own. */
function narrow(box: HTMLInputElement): void {
  const words = box.value;
  const fits = (link: Element | null) => words.trim() === '' || findInText(link?.textContent ?? '', words).length > 0;
  const menu = box.closest('.menu-box');
  let shown = 0;
  for (const section of menu?.querySelectorAll<HTMLElement>(':scope > ul > li') ?? []) {
    const own = fits(section.querySelector(':scope > a'));
    const figures = [...section.querySelectorAll<HTMLElement>('li')];
    for (const figure of figures) figure.hidden = !own && !fits(figure.querySelector('a'));
    section.hidden = !own && figures.every(({ hidden }) => hidden);
    if (!section.hidden) shown += 1;
  }
  const none = menu?.querySelector<HTMLElement>('.none');
  if (none) none.hidden = shown > 0;
}

/** Arrow keys lead from the box through the links that are left, and back. */
function moveInContents(event: KeyboardEvent): void {
  const menu = (event.target as Element).closest('#contents .menu-box');
  if (menu === null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const stops = [...menu.querySelectorAll<HTMLElement>('input, a')].filter((stop) => stop.offsetParent !== null);
  const at = stops.indexOf(event.target as HTMLElement);
  stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
}

/** Whoever opens the contents can type at once. */
function focusBox({ target }: Event): void {
  if (target instanceof HTMLDetailsElement && target.id === 'contents' && target.open) {
    target.querySelector<HTMLInputElement>('.narrow')?.focus({ preventScroll: true });
  }
}
