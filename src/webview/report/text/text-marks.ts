/** The quotations in a report that is text: drawn anew when its lines break elsewhere. */
import { bringCurrentIntoSight, drawMarks, type MarkLayer } from '../mark-layer';
import type { Mark, ReportWords, Stretch } from '../protocol';

export interface TextMarks {
  readonly show: (marks: readonly Mark[]) => void;
  readonly goTo: (id: string) => void;
  readonly at: (x: number, y: number) => readonly Mark[];
  readonly close: () => void;
}

/** @param pieces the paragraphs, each one text */
export function textMarks(
  pieces: readonly HTMLElement[],
  frame: HTMLElement,
  words: ReportWords,
  open: (id: string) => void,
): TextMarks {
  let marks: readonly Mark[] = [];
  let current = '';
  let layer: MarkLayer | undefined;

  const rangesIn = ({ from, to }: Stretch): readonly Range[] =>
    pieces.slice(from.item, to.item + 1).flatMap((piece, index) => {
      const text = piece.firstChild;
      if (!text) return [];
      const item = from.item + index;
      const length = text.nodeValue?.length ?? 0;
      const range = document.createRange();
      range.setStart(text, item === from.item ? Math.min(from.offset, length) : 0);
      range.setEnd(text, item === to.item ? Math.min(to.offset, length) : length);
      return [range];
    });
  const rangesOf = ({ stretches }: Mark) => stretches.flatMap(rangesIn);
  const draw = () => {
    layer?.element.remove();
    layer = drawMarks({ frame, marks, rangesOf, current, words, open });
  };
  const resized = new ResizeObserver(draw);
  resized.observe(frame);
  return {
    show: (shown) => {
      marks = shown;
      draw();
    },
    goTo: (id) => {
      current = id;
      draw();
      bringCurrentIntoSight(frame);
    },
    at: (x, y) => layer?.at(x, y) ?? [],
    close: () => resized.disconnect(),
  };
}
