/** Search in a PDF: pdf.js looks through all pages, drawn or not. */
import type { Finder, Found, Query } from '../shown-report';
import type { EventBus } from './library';

/** What pdf.js tells of its search. */
interface Counted {
  readonly matchesCount?: { readonly current: number; readonly total: number };
  readonly state?: number;
}

/** It says so while it looks (its `FindState.PENDING`). */
const PENDING = 3;

/**
 * @param events what pdf.js' parts say to each other
 * @param found told whenever more is known
 */
export function pdfFinder(events: EventBus, found: (found: Found) => void): Finder {
  let query: Query | undefined;
  const ask = (type: '' | 'again', findPrevious: boolean) => {
    if (query === undefined) return;
    const { words, matchesCase, wholeWords } = query;
    events.dispatch('find', {
      type,
      query: words,
      caseSensitive: matchesCase,
      entireWord: wholeWords,
      highlightAll: true,
      findPrevious,
      matchDiacritics: false,
    });
  };
  let isFound = false;
  const tell = ({ matchesCount = { current: 0, total: 0 }, state }: Counted) => {
    isFound = matchesCount.total > 0;
    found({ ...matchesCount, isSearching: state === PENDING });
  };
  events.on('updatefindmatchescount', tell);
  events.on('updatefindcontrolstate', tell);
  // What is found on a page that is not drawn yet comes into sight when its text is there.
  let isComing = false;
  // Who leaves the search before that page is drawn gets the selection as soon as it is.
  let isLeaving = false;
  const bring = () => {
    const [mark] = document.querySelectorAll('.textLayer .highlight.selected');
    if (!isComing || !mark) return;
    isComing = false;
    mark.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    if (isLeaving) leave();
  };
  const leave = () => {
    const place = foundHere();
    isComing = false;
    isLeaving = false;
    events.dispatch('findbarclose', {});
    if (place) select(place);
  };
  for (const drawn of ['updatetextlayermatches', 'textlayerrendered'])
    events.on(drawn, () => requestAnimationFrame(bring));
  return {
    look: (asked) => {
      query = asked;
      isComing = true;
      isLeaving = false;
      isFound = false;
      ask('', false);
    },
    step: (by) => {
      isComing = true;
      isLeaving = false;
      ask('again', by < 0);
    },
    close: () => {
      query = undefined;
      isLeaving = isComing && isFound;
      if (!isLeaving) leave();
    },
  };
}

/** What was found last, as places that outlive the marks of the search: elements with the lengths of text before them. */
interface FoundHere {
  readonly first: Element;
  readonly start: number;
  readonly last: Element;
  readonly end: number;
}

function foundHere(): FoundHere | undefined {
  const marks = [...document.querySelectorAll('.textLayer .highlight.selected')];
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return undefined;
  const before = (mark: Element) => {
    const piece = pieceOf(mark);
    const range = document.createRange();
    range.selectNodeContents(piece);
    if (piece !== mark) range.setEndBefore(mark);
    else range.collapse(true);
    return range.toString().length;
  };
  return {
    first: pieceOf(first),
    start: before(first),
    last: pieceOf(last),
    end: before(last) + (last.textContent?.length ?? 0),
  };
}

/** A mark is a part of a piece of text, or the whole of it. */
function pieceOf(mark: Element): Element {
  return mark.classList.contains('appended') && mark.parentElement ? mark.parentElement : mark;
}

/** Once the marks are gone, so that keys can make more or less of it. */
function select({ first, start, last, end }: FoundHere): void {
  requestAnimationFrame(() => {
    const [from, to] = [first.firstChild, last.lastChild];
    if (!from || !to || !first.isConnected || !last.isConnected) return;
    const until = Math.min(end, to.nodeValue?.length ?? 0);
    document.getSelection()?.setBaseAndExtent(from, Math.min(start, from.nodeValue?.length ?? 0), to, until);
  });
}
