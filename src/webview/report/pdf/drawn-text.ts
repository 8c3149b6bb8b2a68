/** Text of a PDF's pages as it lies over the picture: from places to the document of the page, and back. */
import type { SelectedText, Stretch } from '../protocol';
import type { PDFPageProxy, PDFViewer } from './library';

/** One page, as pdf.js has drawn it. */
export interface DrawnPage {
  readonly number: number;
  readonly label: string | null;
  readonly div: HTMLElement;
  /** An element for each piece of text; those of empty pieces stand nowhere. */
  readonly items: readonly HTMLElement[];
  readonly source: PDFPageProxy;
}

/** A page whose text is there. @param number from 1 */
export function drawnPage(viewer: PDFViewer, number: number): DrawnPage | undefined {
  const view = viewer.getPageView(number - 1);
  // pdf.js keeps the elements for its own search only.
  const items: HTMLElement[] | null | undefined = view?._textHighlighter?.textDivs;
  if (!view?.pdfPage || !view.textLayer?.div.isConnected || !items) return undefined;
  return { number, label: view.pageLabel ?? null, div: view.div, items, source: view.pdfPage };
}

/** Where a stretch of a page stands. */
export function rangesOf(page: DrawnPage, { from, to }: Stretch): Range[] {
  return page.items.slice(from.item, to.item + 1).flatMap((element, index) => {
    const item = from.item + index;
    if (!element.isConnected || !element.firstChild) return [];
    const range = document.createRange();
    const [first, start] = textAt(element, item === from.item ? from.offset : 0);
    const [last, end] = textAt(element, item === to.item ? to.offset : Number.POSITIVE_INFINITY);
    range.setStart(first, start);
    range.setEnd(last, end);
    return range.collapsed ? [] : [range];
  });
}

/** The text in an element, and the offset in it; the end where it is shorter. */
function textAt(element: Node, offset: number): [node: Node, offset: number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = offset;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (rest <= length) return [node, rest];
    rest -= length;
    last = node;
  }
  return last ? [last, last.nodeValue?.length ?? 0] : [element, 0];
}

interface StretchOfPage extends Stretch {
  readonly page: DrawnPage;
}

/** What of a page lies in a range: nothing where no text of it does. */
export function stretchOf(page: DrawnPage, range: Range): StretchOfPage | undefined {
  const inside = page.items.flatMap((element, item) => {
    if (!element.isConnected || !range.intersectsNode(element)) return [];
    const start = element.contains(range.startContainer)
      ? lengthBefore(element, range.startContainer, range.startOffset)
      : 0;
    const length = element.textContent?.length ?? 0;
    const end = element.contains(range.endContainer)
      ? lengthBefore(element, range.endContainer, range.endOffset)
      : length;
    return start < end ? [{ item, start, end }] : [];
  });
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { number } = page;
  return {
    page,
    from: { page: number, item: first.item, offset: first.start },
    to: { page: number, item: last.item, offset: last.end },
  };
}

function lengthBefore(element: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The text of stretches that follow one another, with their places. */
export async function selectedText(stretches: readonly StretchOfPage[]): Promise<SelectedText | undefined> {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const texts = await Promise.all(stretches.map(textOf));
  const { label } = first.page;
  return { text: texts.join('\n'), from: first.from, to: last.to, label, lastLabel: last.page.label };
}

/** As pdf.js reads it: it knows where lines end. */
async function textOf({ page, from, to }: StretchOfPage): Promise<string> {
  const { items } = await page.source.getTextContent({ disableNormalization: true });
  const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
  return pieces
    .slice(from.item, to.item + 1)
    .map(({ str, hasEOL }, index, all) => {
      const end = index === all.length - 1 ? to.offset : undefined;
      const text = str.slice(index === 0 ? from.offset : 0, end);
      return hasEOL && end === undefined ? `${text}\n` : text;
    })
    .join('');
}
