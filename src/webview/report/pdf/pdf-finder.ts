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
  return new PdfFinder(events, found);
}

class PdfFinder implements Finder {
  readonly #events: EventBus;
  readonly #found: (found: Found) => void;
  #query: Query | undefined;
  #isFound = false;
  /** What is found on a page that is not drawn yet comes into sight when its text is there. */
  #isComing = false;
  /** Who leaves the search before that page is drawn gets the selection as soon as it is. */
  #isLeaving = false;

  constructor(events: EventBus, found: (found: Found) => void) {
    this.#events = events;
    this.#found = found;
    for (const counted of ['updatefindmatchescount', 'updatefindcontrolstate'])
      events.on(counted, (now: Counted) => this.#tell(now));
    for (const drawn of ['updatetextlayermatches', 'textlayerrendered'])
      events.on(drawn, () => requestAnimationFrame(() => this.#bring()));
  }

  look(asked: Query): void {
    this.#query = asked;
    this.#isComing = true;
    this.#isLeaving = false;
    this.#isFound = false;
    this.#ask('', false);
  }

  step(by: 1 | -1): void {
    this.#isComing = true;
    this.#isLeaving = false;
    this.#ask('again', by < 0);
  }

  close(): void {
    this.#query = undefined;
    this.#isLeaving = this.#isComing && this.#isFound;
    if (!this.#isLeaving) this.#leave();
  }

  #ask(type: '' | 'again', findPrevious: boolean): void {
    if (this.#query === undefined) return;
    const { words, matchesCase, wholeWords } = this.#query;
    this.#events.dispatch('find', {
      type,
      query: words,
      caseSensitive: matchesCase,
      entireWord: wholeWords,
      highlightAll: true,
      findPrevious,
      matchDiacritics: false,
    });
  }

  #tell({ matchesCount = { current: 0, total: 0 }, state }: Counted): void {
    this.#isFound = matchesCount.total > 0;
    this.#found({ ...matchesCount, isSearching: state === PENDING });
  }

  #bring(): void {
    const [mark] = document.querySelectorAll('.textLayer .highlight.selected');
    if (!this.#isComing || !mark) return;
    this.#isComing = false;
    mark.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    if (this.#isLeaving) this.#leave();
  }

  #leave(): void {
    const place = foundHere();
    this.#isComing = false;
    this.#isLeaving = false;
    this.#events.dispatch('findbarclose', {});
    if (place) select(place);
  }
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
