/** The pages of a PDF: drawn by pdf.js' own viewer, those in sight only. */
import { element, filled } from '../dom';
import { enableMarksAtPointer } from '../marks-at-pointer';
import { pageNamed } from '../page-named';
import type { Mark, ReportView, ReportWords } from '../protocol';
import type { ReportEvents, ShownReport } from '../shown-report';
import { drawnPage } from './drawn-text';
import { AnnotationMode, EventBus, PagesMapper, type PDFDocumentProxy, PDFFindController, PDFViewer } from './library';
import { pdfMarks } from './marks';
import type { PageColours } from './page-colours';
import { pdfFinder } from './pdf-finder';
import { QuietLinks } from './quiet-links';
import { selectionIn } from './selection';
import { enableSide } from './side';

/** Where pages stand, and what stands beside them. */
export interface Places {
  readonly container: HTMLDivElement;
  readonly side: HTMLElement;
}

/** Bigger pictures of a page cost more memory than they show; in pixels. */
const MOST_PIXELS = 2 ** 24;

/** Our own words are put in where pdf.js asks for translations. */
const NO_TRANSLATION = {
  getLanguage: () => 'en-us',
  getDirection: () => 'ltr',
  get: async (_ids: unknown, _values: unknown, otherwise?: string) => otherwise ?? '',
  translate: async () => {},
  translateOnce: async () => {},
  pause: () => {},
  resume: () => {},
  destroy: async () => {},
};

export interface Showing {
  /** Where somebody was before. */
  readonly view: ReportView | null;
  /** In which pages are drawn; absent: as they are. */
  readonly colours: PageColours | undefined;
  readonly words: ReportWords;
  readonly told: ReportEvents;
}

export async function showPdf(
  source: PDFDocumentProxy,
  { container, side: beside }: Places,
  { view, colours, words, told }: Showing,
): Promise<ShownReport> {
  const parts = viewerIn(container, colours, told);
  const { viewer, events, links } = parts;
  const marks = pdfMarks(viewer, words, told.openMark);
  const pointer = enableMarksAtPointer(container, marks.at, words, told.openMark);
  const side = enableSide(beside, source, links, words, told.viewed);
  const labels = await source.getPageLabels();
  const moved = () => {
    const number = viewer.currentPageNumber;
    side.moved(number);
    told.moved(number, source.numPages, labels?.[number - 1] ?? null);
  };
  events.on('pagechanging', moved);
  tellOfPages(viewer, events, told, marks.drawPage);
  await pagesOf(source, parts, labels, () => {
    viewer.currentScaleValue = view?.zoom ?? 'page-width';
    nameAll(viewer, labels, words);
    if (view) goBack(viewer, view);
    moved();
  });
  side.show(view?.side ?? 'nothing');
  const stopFitting = keepFitting(viewer, container);
  return {
    ...stepsIn(viewer),
    pages: source.numPages,
    finder: pdfFinder(events, told.found),
    selected: () => selectionIn(viewer),
    showMarks: (all: readonly Mark[]) => marks.show(all),
    goToMark: marks.goTo,
    goToPage: (page) => {
      const number = pageNamed(page, labels, source.numPages);
      if (number === undefined) moved();
      else viewer.scrollPageIntoView({ pageNumber: number });
    },
    toggleSide: () => side.show(side.shown() === 'nothing' ? 'outline' : 'nothing'),
    view: () => viewOf(viewer, side.shown()),
    close: () => {
      stopFitting();
      pointer.dispose();
      side.close();
      viewer.setDocument(null as never);
      links.setDocument(null);
    },
  };
}

interface ViewerParts {
  readonly viewer: PDFViewer;
  /** What the parts say to each other. */
  readonly events: EventBus;
  readonly links: QuietLinks;
}

/** pdf.js' viewer in the place of pages. */
function viewerIn(container: HTMLDivElement, colours: PageColours | undefined, told: ReportEvents): ViewerParts {
  const events = new EventBus();
  const links = new QuietLinks({ eventBus: events }, told.outside);
  const findController = new PDFFindController({ eventBus: events, linkService: links });
  const pages = element('div', { class: 'pdfViewer' });
  container.replaceChildren(pages);
  const viewer = new PDFViewer({
    container,
    viewer: pages,
    eventBus: events,
    linkService: links,
    findController,
    l10n: NO_TRANSLATION as never,
    annotationMode: AnnotationMode.ENABLE,
    enableAutoLinking: false,
    maxCanvasPixels: MOST_PIXELS,
    ...(colours && { pageColors: colours }),
  });
  links.setViewer(viewer);
  return { viewer, events, links };
}

/** Gives a file to the viewer. Settles once its pages are there. @param ready called as soon as they are */
function pagesOf(
  source: PDFDocumentProxy,
  { viewer, events, links }: ViewerParts,
  labels: string[] | null,
  ready: () => void,
): Promise<void> {
  const shown = new Promise<void>((resolve) => {
    events.on('pagesinit', () => {
      ready();
      resolve();
    });
  });
  events.on('pagesloaded', () => {
    if (labels) viewer.setPageLabels(labels);
  });
  // pdf.js keeps it in one place for all documents, and forgets it with the one that was shown before.
  PagesMapper.instance.pagesNumber = source.numPages;
  viewer.setDocument(source);
  links.setDocument(source, null);
  return shown;
}

/** Says outside of it what the viewer says of its pages. */
function tellOfPages(
  viewer: PDFViewer,
  events: EventBus,
  told: ReportEvents,
  drawMarks: (pageNumber: number) => void,
): void {
  events.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
    told.zoomed(presetValue ?? String(scale), scale),
  );
  events.on('updateviewarea', told.viewed);
  events.on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => {
    const page = drawnPage(viewer, pageNumber);
    if (page?.items.every(({ textContent }) => !textContent?.trim())) told.withoutText();
    drawMarks(pageNumber);
  });
}

function stepsIn(viewer: PDFViewer): Pick<ShownReport, 'step' | 'zoom' | 'zoomBy'> {
  return {
    step: (by) => (by > 0 ? viewer.nextPage() : viewer.previousPage()),
    zoom: (zoom) => {
      viewer.currentScaleValue = zoom;
    },
    zoomBy: (by) => (by > 0 ? viewer.increaseScale() : viewer.decreaseScale()),
  };
}

/** Pages that are fitted to the window grow and shrink with it. @returns what ends that */
function keepFitting(viewer: PDFViewer, container: HTMLElement): () => void {
  const resized = new ResizeObserver(() => requestAnimationFrame(() => fitAgain(viewer)));
  resized.observe(container);
  return () => resized.disconnect();
}

function fitAgain(viewer: PDFViewer): void {
  const { currentScaleValue: zoom } = viewer;
  if (zoom === 'page-width' || zoom === 'page-fit') viewer.currentScaleValue = zoom;
  viewer.update();
}

function nameAll(viewer: PDFViewer, labels: readonly string[] | null, words: ReportWords): void {
  for (let index = 0; index < viewer.pagesCount; index++) {
    const label = labels?.[index] ?? String(index + 1);
    viewer.getPageView(index)?.div.setAttribute('aria-label', filled(words.page, label));
  }
}

function goBack(viewer: PDFViewer, { page, left, top }: ReportView): void {
  if (page > viewer.pagesCount) return;
  viewer.scrollPageIntoView({
    pageNumber: page,
    destArray: [null, { name: 'XYZ' }, left, top, null],
    allowNegativeOffset: true,
  });
}

/** pdf.js keeps where it is for itself. */
interface Location {
  readonly pageNumber: number;
  readonly left: number;
  readonly top: number;
}

function viewOf(viewer: PDFViewer, side: ReportView['side']): ReportView {
  const { _location: at } = viewer as unknown as { readonly _location?: Location | null };
  return {
    page: at?.pageNumber ?? viewer.currentPageNumber,
    left: at?.left ?? 0,
    top: at?.top ?? 0,
    zoom: viewer.currentScaleValue || String(viewer.currentScale),
    side,
  };
}
