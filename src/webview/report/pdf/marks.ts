/** The quotations on the pages of a PDF: drawn on each page when its text is there. */
import { bringCurrentIntoSight, drawMarks, type MarkLayer } from '../mark-layer';
import type { Mark, ReportWords } from '../protocol';
import { drawnPage, rangesBetween } from './drawn-text';
import type { PDFViewer } from './library';

export interface Marks {
  readonly show: (marks: readonly Mark[]) => void;
  readonly goTo: (id: string) => void;
  /** Called when the text of a page is there. */
  readonly drawPage: (page: number) => void;
  /** The marks at a point of the window. */
  readonly at: (x: number, y: number) => readonly Mark[];
}

/** @param open told when somebody chooses the sign of a mark */
export function pdfMarks(viewer: PDFViewer, words: ReportWords, open: (id: string) => void): Marks {
  let marks: readonly Mark[] = [];
  /** The mark that is shown above others, and whether it is still to be brought into sight. */
  let current = { id: '', isWanted: false };
  const layers = new Map<number, MarkLayer>();

  function drawPage(number: number): void {
    layers.get(number)?.element.remove();
    layers.delete(number);
    const here = marks.filter(({ from }) => from.page === number);
    const page = here.length > 0 ? drawnPage(viewer, number) : undefined;
    if (page === undefined) return;
    const rangesOf = ({ from, to }: Mark) => rangesBetween(page, from, to);
    layers.set(number, drawMarks({ frame: page.div, marks: here, rangesOf, current: current.id, words, open }));
    if (current.isWanted && bringCurrentIntoSight(page.div)) current = { ...current, isWanted: false };
  }

  function drawAll(): void {
    for (const page of new Set([...layers.keys(), ...marks.map(({ from }) => from.page)])) drawPage(page);
  }

  return {
    drawPage,
    show: (shown) => {
      marks = shown;
      drawAll();
    },
    goTo: (id) => {
      const mark = marks.find((each) => each.id === id);
      current = { id, isWanted: mark !== undefined };
      drawAll();
      // Drawn when it comes into sight, and brought to the middle then.
      if (mark && current.isWanted) viewer.scrollPageIntoView({ pageNumber: mark.from.page });
    },
    at: (x, y) => [...layers.values()].flatMap((layer) => layer.at(x, y)),
  };
}
