/** What somebody has selected on the pages of a PDF. */
import type { SelectedText } from '../protocol';
import { drawnPage, selectedText, stretchOf } from './drawn-text';
import type { PDFViewer } from './library';

/** @returns nothing where no text of a page is selected */
export async function selectionIn(viewer: PDFViewer): Promise<SelectedText | undefined> {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return textIn(viewer, selection.getRangeAt(0));
}

/** The text of pages in a range of the document. */
function textIn(viewer: PDFViewer, range: Range): Promise<SelectedText | undefined> {
  const pages = [...(viewer.viewer?.querySelectorAll<HTMLElement>('.page') ?? [])]
    .filter((page) => range.intersectsNode(page))
    .flatMap((page) => drawnPage(viewer, Number(page.dataset.pageNumber)) ?? []);
  return selectedText(pages.flatMap((page) => stretchOf(page, range) ?? []));
}
