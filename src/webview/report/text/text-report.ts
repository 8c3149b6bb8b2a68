/** A report that is text: its paragraphs, inert. */
import { element } from '../dom';
import { enableMarksAtPointer } from '../marks-at-pointer';
import type { Mark, ReportView, ReportWords, SelectedText, TextPlace } from '../protocol';
import type { ReportEvents, ShownReport } from '../shown-report';
import { textFinder } from './text-finder';
import { textMarks } from './text-marks';

/** How much larger or smaller letters become at a time. */
const STEP = 1.1;

/** Letters are at least half, at most four times as large as the editor's. */
const SIZES = { least: 0.5, most: 4 };

export function showText(
  paragraphs: readonly string[],
  container: HTMLElement,
  view: ReportView | null,
  words: ReportWords,
  told: ReportEvents,
): ShownReport {
  const pieces = paragraphs.map((text, item) => element('p', { 'data-item': String(item) }, text));
  const article = element('article', { class: 'text-report' }, ...pieces);
  container.replaceChildren(article);
  const marks = textMarks(pieces, article, words, told.openMark);
  const pointer = enableMarksAtPointer(container, marks.at, words, told.openMark);
  const stopped = new AbortController();
  const letters = lettersOf(article, told);
  container.addEventListener('scroll', told.viewed, { passive: true, signal: stopped.signal });
  letters.zoom(view?.zoom ?? '1');
  container.scrollTop = view?.top ?? 0;
  told.moved(1, 1, null);

  return {
    pages: 1,
    finder: textFinder(article, told.found),
    selected: async () => selectedIn(pieces),
    showMarks: (all: readonly Mark[]) => marks.show(all),
    goToMark: marks.goTo,
    goToPage: () => {},
    step: () => {},
    zoom: letters.zoom,
    zoomBy: (by) => letters.zoom(String(letters.factor() * (by > 0 ? STEP : 1 / STEP))),
    view: () => ({ page: 1, left: 0, top: container.scrollTop, zoom: String(letters.factor()), side: 'nothing' }),
    close: () => {
      stopped.abort();
      marks.close();
      pointer.dispose();
      container.replaceChildren();
    },
  };
}

/** How large the letters are: so many times as large as the editor's. */
function lettersOf(
  article: HTMLElement,
  told: ReportEvents,
): { readonly factor: () => number; readonly zoom: (wanted: string) => void } {
  let factor = 1;
  return {
    factor: () => factor,
    zoom: (wanted) => {
      const number = Number(wanted);
      factor = Number.isFinite(number) ? Math.min(Math.max(number, SIZES.least), SIZES.most) : 1;
      article.style.fontSize = `${factor}em`;
      told.zoomed(String(factor), factor);
      told.viewed();
    },
  };
}

function selectedIn(pieces: readonly HTMLElement[]): SelectedText | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const inside = pieces.flatMap((piece, item) => {
    if (!range.intersectsNode(piece)) return [];
    const text = piece.textContent ?? '';
    const start = piece.contains(range.startContainer) ? before(piece, range.startContainer, range.startOffset) : 0;
    const end = piece.contains(range.endContainer) ? before(piece, range.endContainer, range.endOffset) : text.length;
    return start < end ? [{ item, start, end, text: text.slice(start, end) }] : [];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return undefined;
  const at = (item: number, offset: number): TextPlace => ({ page: 1, item, offset });
  return {
    text: inside.map(({ text }) => text).join('\n'),
    from: at(first.item, first.start),
    to: at(last.item, last.end),
    label: null,
    lastLabel: null,
  };
}

function before(piece: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(piece);
  range.setEnd(node, offset);
  return range.toString().length;
}
