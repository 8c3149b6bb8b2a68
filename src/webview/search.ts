/** The search box: marks every place where the words stand, and leads from one to the next. */
import { findInText } from './find-in-text';
import type { PageWords } from './protocol';

export interface Search {
  /** After the page has changed: looks again, and does not scroll. */
  readonly refresh: () => void;
}

/** More marks than anybody steps through; a single letter would otherwise mark the whole page. */
const MOST = 2000;

/** The names under which the style sheet knows the marks. */
const ALL = 'search';
const CURRENT = 'search-current';

export function enableSearch(page: HTMLElement, words: PageWords): Search {
  let places: Range[] = [];
  let current = 0;

  const box = () => page.querySelector<HTMLInputElement>('#search input');

  function look(): void {
    places = placesOf(box()?.value ?? '', page);
    current = Math.min(current, Math.max(places.length - 1, 0));
    show();
  }

  function show(): void {
    for (const element of page.querySelectorAll('.found-here')) element.classList.remove('found-here');
    const here = places[current];
    here?.startContainer.parentElement?.classList.add('found-here');
    mark(ALL, places);
    mark(CURRENT, here ? [here] : []);
    const said = page.querySelector('#search .found');
    if (said) said.textContent = inWords(box()?.value ?? '', { found: places.length, current }, page, words);
  }

  function step(by: number): void {
    if (places.length === 0) return;
    current = (current + by + places.length) % places.length;
    show();
    bringIntoSight(places[current]);
  }

  page.addEventListener('input', (event) => {
    if (event.target !== box()) return;
    current = 0;
    look();
    bringIntoSight(places[0]);
  });
  page.addEventListener('keydown', (event) => {
    if (event.target !== box()) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  });
  page.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('#search button');
    if (button) step(button.classList.contains('previous') ? -1 : 1);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || (event.target as Element).closest('input, textarea')) return;
    box()?.select();
    event.preventDefault();
  });
  return { refresh: look };
}

function placesOf(words: string, page: HTMLElement): Range[] {
  const main = page.querySelector('main');
  if (main === null || words.trim() === '') return [];
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null && ranges.length < MOST; node = texts.nextNode()) {
    if (node.parentElement?.closest(NOT_SHOWN)) continue;
    for (const [start, end] of findInText(node.nodeValue ?? '', words)) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Text that is read aloud only, or stands in a menu or on a button. */
const NOT_SHOWN = '.unseen, caption, figcaption.title, title, desc, .menu, .sort-sign';

function mark(name: string, ranges: readonly Range[]): void {
  // Browsers without marks of this kind still count and scroll.
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

function bringIntoSight(range: Range | undefined): void {
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** "3 of 12, without 2 closed". */
function inWords(
  searched: string,
  { found, current }: { found: number; current: number },
  page: HTMLElement,
  words: PageWords,
): string {
  if (searched.trim() === '') return '';
  const closed = page.querySelectorAll('details.fold:not([open])').length;
  const place = found >= MOST ? words.placeOrMore : words.place;
  const said = found === 0 ? words.nothingFound : filled(place, current + 1, found);
  if (closed === 0) return said;
  return `${said}, ${closed === 1 ? words.oneClosed : filled(words.manyClosed, closed)}`;
}

/** Puts numbers into the places that are kept for them. */
function filled(words: string, ...numbers: readonly number[]): string {
  return words.replace(/\{(\d)\}/g, (place, index) => String(numbers[Number(index)] ?? place));
}
