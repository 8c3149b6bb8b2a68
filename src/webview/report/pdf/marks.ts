/** The quotations on the pages of a PDF: drawn on each page when its text is there. */
import { bringCurrentIntoSight, drawMarks, type MarkLayer } from '../mark-layer';
import type { Mark, ReportWords } from '../protocol';
import { drawnPage, rangesOf } from './drawn-text';
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
    const here = marks.filter((mark) => pagesOf(mark).includes(number));
    const page = here.length > 0 ? drawnPage(viewer, number) : undefined;
    if (page === undefined) return;
    const rangesOn = ({ stretches }: Mark) =>
      stretches.filter(({ from }) => from.page === number).flatMap((stretch) => rangesOf(page, stretch));
    layers.set(
      number,
      drawMarks({ frame: page.div, marks: here, rangesOf: rangesOn, current: current.id, words, open }),
    );
    if (current.isWanted && bringCurrentIntoSight(page.div)) current = { ...current, isWanted: false };
  }

  function drawAll(): void {
    const pages = new Set([...layers.keys(), ...marks.flatMap(pagesOf)]);
    for (const page of [...pages].sort((one, other) => one - other)) drawPage(page);
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
      const [page] = mark ? pagesOf(mark) : [];
      if (page !== undefined && current.isWanted) viewer.scrollPageIntoView({ pageNumber: page });
    },
    at: (x, y) => [...layers.values()].flatMap((layer) => layer.at(x, y)),
  };
}

function pagesOf({ stretches }: Mark): number[] {
  return [...new Set(stretches.map(({ from }) => from.page))];
}
