/** The search box: marks every place where the words stand, and leads from one to the next. */
import { bringIntoSight } from '../moving/bring-into-sight';
import type { PageWords } from '../protocol';
import { findInText } from './find-in-text';
import { rangeIn, textRuns } from './text-runs';

export interface Search {
  /** After the page has changed: looks again, and does not scroll. */
  refresh(): void;
}

/** More marks than anybody steps through; a single letter would otherwise mark the whole page. */
const MOST = 2000;

/** The names under which the style sheet knows the marks. */
const ALL = 'search';
const CURRENT = 'search-current';

export function enableSearch(page: HTMLElement, words: PageWords): Search {
  return new PageSearch(page, words);
}

class PageSearch implements Search {
  readonly #page: HTMLElement;
  readonly #words: PageWords;
  #places: readonly Range[] = [];
  #current = 0;
  /** Whether there are words to look for: without, there is nothing to mark and nothing to take marks from. */
  #isLooking = false;

  constructor(page: HTMLElement, words: PageWords) {
    this.#page = page;
    this.#words = words;
    this.#listen();
  }

  refresh(): void {
    if (this.#isLooking) this.#look();
  }

  #listen(): void {
    this.#page.addEventListener('input', (event) => {
      if (event.target === this.#box()) this.#begin();
    });
    this.#page.addEventListener('keydown', (event) => {
      if (event.target !== this.#box()) return;
      if (event.key === 'Enter') this.#step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') this.#clear();
      else return;
      event.preventDefault();
    });
    this.#page.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('#search button');
      if (button) this.#step(button.classList.contains('previous') ? -1 : 1);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || (event.target as Element).closest('input, textarea')) return;
      this.#box()?.select();
      event.preventDefault();
    });
  }

  /** The page may bring another box with each change. */
  #box(): HTMLInputElement | null {
    return this.#page.querySelector<HTMLInputElement>('#search input');
  }

  /** Looks for other words than before. */
  #begin(): void {
    this.#current = 0;
    this.#look();
    showRange(this.#places[0]);
  }

  #look(): void {
    const wanted = this.#box()?.value ?? '';
    this.#isLooking = wanted.trim() !== '';
    this.#places = placesOf(wanted, this.#page);
    this.#current = Math.min(this.#current, Math.max(this.#places.length - 1, 0));
    this.#show();
    showWhere(this.#page, this.#isLooking ? this.#places : undefined, this.#words);
  }

  #show(): void {
    const here = this.#places[this.#current];
    markElements(this.#page, this.#places, here);
    mark(ALL, this.#places);
    mark(CURRENT, here ? [here] : []);
    const said = this.#page.querySelector('#search .found');
    if (!said) return;
    const where = { found: this.#places.length, current: this.#current };
    said.textContent = inWords(this.#box()?.value ?? '', where, this.#page, this.#words);
  }

  #step(by: number): void {
    if (this.#places.length === 0) return;
    this.#current = (this.#current + by + this.#places.length) % this.#places.length;
    this.#show();
    showRange(this.#places[this.#current]);
  }

  #clear(): void {
    const input = this.#box();
    if (input) input.value = '';
    this.#current = 0;
    this.#look();
  }
}

function placesOf(words: string, page: HTMLElement): Range[] {
  const main = page.querySelector('main');
  if (main === null || words.trim() === '') return [];
  const ranges: Range[] = [];
  for (const run of textRuns(main, (element) => element.closest(NOT_SHOWN) === null)) {
    for (const [start, end] of findInText(run.text, words)) ranges.push(rangeIn(run, start, end));
    if (ranges.length >= MOST) break;
  }
  return ranges;
}

/** Text that is read aloud only, stands in a menu or on a button that is no heading, or is said by the search itself. */
const NOT_SHOWN =
  '.unseen, caption, .figure-picture > figcaption, title, desc, .menu, .names, .table-tools, .sort-sign, .searched';

/** Marks of text are not drawn inside pictures, nor in every theme: what holds a place is marked itself. */
function markElements(page: HTMLElement, places: readonly Range[], here: Range | undefined): void {
  for (const element of page.querySelectorAll('.found-in, .found-here')) {
    element.classList.remove('found-in', 'found-here');
  }
  for (const place of places) for (const line of linesOf(place)) line.classList.add('found-in');
  if (here)
    for (const element of [here.startContainer.parentElement, ...linesOf(here)]) element?.classList.add('found-here');
}

/** The lines of a picture's label over which a place goes. */
function linesOf({ startContainer, endContainer }: Range): Element[] {
  const last = endContainer.parentElement;
  const lines: Element[] = [];
  for (
    let line: Element | null = startContainer.parentElement;
    line?.tagName === 'text';
    line = line.nextElementSibling
  ) {
    lines.push(line);
    if (line === last) break;
  }
  return lines;
}

/** Says at each figure, and beside its title in the contents, where in it the words stand. */
function showWhere(page: HTMLElement, places: readonly Range[] | undefined, words: PageWords): void {
  for (const said of page.querySelectorAll('.searched')) said.remove();
  if (places === undefined) return;
  for (const figure of page.querySelectorAll<HTMLElement>('details.fold[open]')) {
    const inside = places.filter(({ startContainer }) => figure.contains(startContainer));
    if (inside.length === 0) continue;
    const link = page.querySelector(`#contents a[href="#${CSS.escape(figure.id)}"]`);
    for (const place of [figure.querySelector(':scope > summary'), link?.parentElement]) {
      const said = document.createElement('span');
      said.className = 'searched';
      said.textContent = foundIn(figure, inside, words);
      place?.append(said);
    }
  }
}

/** Of a table, in how many of its rows; of a picture, how often. */
function foundIn(figure: HTMLElement, inside: readonly Range[], words: PageWords): string {
  const rows = [...figure.querySelectorAll('tbody > tr')];
  const found = new Set(
    inside.flatMap(({ startContainer }) => startContainer.parentElement?.closest('tbody > tr') ?? []),
  );
  if (found.size > 0) return filled(words.rowsFound, found.size, rows.length);
  return inside.length === 1 ? words.onceFound : filled(words.timesFound, inside.length);
}

function mark(name: string, ranges: readonly Range[]): void {
  // Browsers without marks of this kind still count and scroll.
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

function showRange(range: Range | undefined): void {
  const element = range?.startContainer.parentElement;
  if (element) bringIntoSight(element, 'center');
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
  const rest = [...page.querySelectorAll<HTMLElement>('[data-rest]')].reduce(
    (sum, { dataset }) => sum + Number(dataset.rest),
    0,
  );
  return [
    said,
    ...(closed === 0 ? [] : [closed === 1 ? words.oneClosed : filled(words.manyClosed, closed)]),
    ...(rest === 0 ? [] : [filled(words.rowsNotShown, rest)]),
  ].join(', ');
}

/** Puts numbers into the places that are kept for them. */
function filled(words: string, ...numbers: readonly number[]): string {
  return words.replace(/\{(\d)\}/g, (place, index) => String(numbers[Number(index)] ?? place));
}
