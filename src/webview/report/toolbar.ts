/** What stands above a report: its pages, its size, and the way to what stands beside and to the search. */
import { button, element, filled } from './dom';
import type { ReportWords } from './protocol';

export interface Deeds {
  readonly step: (by: 1 | -1) => void;
  readonly goToPage: (page: string) => void;
  readonly zoom: (zoom: string) => void;
  readonly zoomBy: (by: 1 | -1) => void;
  readonly side: () => void;
  readonly find: () => void;
}

export interface Toolbar {
  readonly bar: HTMLElement;
  readonly showPage: (page: number, pages: number, label: string | null) => void;
  readonly showZoom: (zoom: string, factor: number) => void;
  /** Whether there is something to stand beside the pages. */
  readonly offerSide: (isOffered: boolean) => void;
  readonly showSide: (isThere: boolean) => void;
  /** Puts the cursor into the box with the page. */
  readonly askForPage: () => void;
}

/** What a page is fitted to, as pdf.js calls it. */
const FITS = ['page-width', 'page-fit'] as const;

/** In percent. */
const SIZES: readonly number[] = [50, 75, 100, 125, 150, 200, 300, 400];

export function createToolbar(words: ReportWords, deeds: Deeds): Toolbar {
  const pages = pagesPart(words, deeds);
  const size = sizePart(words, deeds);
  const side = button(words.side, deeds.side, 'side');
  const bar = element(
    'div',
    { id: 'toolbar', role: 'toolbar', 'aria-label': words.toolbar },
    side,
    pages.group,
    size.group,
    button(words.find, deeds.find, 'find'),
  );
  return {
    bar,
    showPage: pages.show,
    showZoom: size.show,
    offerSide: (isOffered) => {
      side.disabled = !isOffered;
    },
    showSide: (isThere) => side.setAttribute('aria-pressed', String(isThere)),
    askForPage: pages.ask,
  };
}

interface PagesPart {
  readonly group: HTMLElement;
  readonly show: Toolbar['showPage'];
  readonly ask: Toolbar['askForPage'];
}

/** The box with the page, and the ways to the one before and after. */
function pagesPart(words: ReportWords, deeds: Deeds): PagesPart {
  const previous = button(words.previousPage, () => deeds.step(-1), 'up');
  const next = button(words.nextPage, () => deeds.step(1), 'down');
  const page = element('input', { type: 'text', id: 'page-box', 'aria-label': words.pageBox, autocomplete: 'off' });
  const ofPages = element('span', { id: 'of-pages' });
  page.addEventListener('focus', () => page.select());
  page.addEventListener('change', () => deeds.goToPage(page.value));
  return {
    group: element('span', { class: 'group' }, previous, next, page, ofPages),
    show: (number, pages, label) => {
      page.value = label ?? String(number);
      page.disabled = pages <= 1;
      previous.disabled = number <= 1;
      next.disabled = number >= pages;
      const isLabelled = label !== null && label !== String(number);
      ofPages.textContent = isLabelled ? filled(words.ofPagesLabelled, number, pages) : filled(words.ofPages, pages);
    },
    ask: () => page.focus(),
  };
}

interface SizePart {
  readonly group: HTMLElement;
  readonly show: Toolbar['showZoom'];
}

/** The size of the pages: a list to choose from, and a step smaller or larger. */
function sizePart(words: ReportWords, deeds: Deeds): SizePart {
  const size = element('select', { id: 'zoom', 'aria-label': words.zoom });
  size.addEventListener('change', () => deeds.zoom(size.value));
  const smaller = button(words.zoomOut, () => deeds.zoomBy(-1), 'less');
  const larger = button(words.zoomIn, () => deeds.zoomBy(1), 'more');
  return {
    group: element('span', { class: 'group' }, smaller, size, larger),
    show: (zoom, factor) => {
      const percent = Math.round(100 * factor);
      const isFit = FITS.some((fit) => fit === zoom);
      const sizes = [...new Set([...SIZES, ...(isFit ? [] : [percent])])].sort((one, other) => one - other);
      size.replaceChildren(
        element('option', { value: 'page-width' }, words.fitWidth),
        element('option', { value: 'page-fit' }, words.fitPage),
        ...sizes.map((each) => element('option', { value: String(each / 100) }, filled(words.percent, each))),
      );
      size.value = isFit ? zoom : String(percent / 100);
    },
  };
}
