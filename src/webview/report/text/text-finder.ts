/** Search in a report that is text. */
import { findInText } from '../../searching/find-in-text';
import { rangeIn, textRuns } from '../../searching/text-runs';
import type { Finder, Found, Query } from '../shown-report';

/** The names under which the style sheet knows the marks. */
const ALL = 'search';
const CURRENT = 'search-current';

export function textFinder(article: HTMLElement, found: (found: Found) => void): Finder {
  let places: readonly Range[] = [];
  let current = 0;

  function show(): void {
    const here = places[current];
    mark(ALL, places);
    mark(CURRENT, here ? [here] : []);
    here?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    found({ total: places.length, current: here ? current + 1 : 0, isSearching: false });
  }

  return {
    look: (query) => {
      places = placesOf(article, query);
      current = 0;
      show();
    },
    step: (by) => {
      if (places.length === 0) return;
      current = (current + by + places.length) % places.length;
      show();
    },
    close: () => {
      const here = places[current];
      places = [];
      mark(ALL, []);
      mark(CURRENT, []);
      if (!here) return;
      const { startContainer, startOffset, endContainer, endOffset } = here;
      document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    },
  };
}

function placesOf(article: HTMLElement, { words, matchesCase, wholeWords }: Query): Range[] {
  if (words.trim() === '') return [];
  return [...textRuns(article, () => true)].flatMap((run) =>
    findInText(run.text, words)
      .filter(([start, end]) => !matchesCase || run.text.slice(start, end).includes(words.trim()))
      .filter(([start, end]) => !wholeWords || isWhole(run.text, start, end))
      .map(([start, end]) => rangeIn(run, start, end)),
  );
}

function isWhole(text: string, start: number, end: number): boolean {
  return !LETTER.test(text[start - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ');
}

const LETTER = /[\p{L}\p{N}]/u;

function mark(name: string, ranges: readonly Range[]): void {
  // Browsers without marks of this kind still count and scroll.
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
