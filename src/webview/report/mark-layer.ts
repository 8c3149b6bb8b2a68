/** Quotations of the study, drawn over the text in which they stand: a line below, and a sign in the margin that leads to their line. */
import { element, filled } from './dom';
import type { Mark, ReportWords } from './protocol';

/** A rectangle in percent of what it lies on, so that it grows with it. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MarkLayer {
  readonly element: HTMLElement;
  /** The marks at a point of the window. */
  readonly at: (x: number, y: number) => readonly Mark[];
}

export interface DrawnMarks {
  /** What they are drawn on: the layer is put into it. */
  readonly frame: HTMLElement;
  readonly marks: readonly Mark[];
  /** The text of a mark. */
  readonly rangesOf: (mark: Mark) => readonly Range[];
  /** The mark that is shown above others. */
  readonly current: string;
  readonly words: ReportWords;
  /** Told when somebody chooses the sign of a mark. */
  readonly open: (id: string) => void;
}

export function drawMarks({ frame, marks, rangesOf, current, words, open }: DrawnMarks): MarkLayer {
  const boxes = new Map(marks.map((mark) => [mark, linesOf(frame, rangesOf(mark))]));
  const drawn = (mark: Mark): HTMLElement => {
    const lines = boxes.get(mark) ?? [];
    const [first] = lines;
    const sign = element('button', {
      type: 'button',
      class: 'mark-sign',
      'data-mark': mark.id,
      'aria-label': `${filled(words.markSupports, mark.supports)} ${words.markOpens}`,
    });
    sign.addEventListener('click', () => open(mark.id));
    if (first) place(sign, { ...first, left: marginBeside(first), width: 0 });
    return element(
      'div',
      { class: mark.id === current ? 'mark current' : 'mark' },
      ...(first ? [sign] : []),
      ...lines.map((box) => {
        const line = element('div', { class: 'mark-line' });
        place(line, box);
        return line;
      }),
    );
  };
  const layer = element('div', { class: 'marks' }, ...marks.map(drawn));
  frame.append(layer);
  return {
    element: layer,
    at: (x, y) => {
      const { left, top, width, height } = layer.getBoundingClientRect();
      const [across, down] = [(100 * (x - left)) / width, (100 * (y - top)) / height];
      return marks.filter((mark) => boxes.get(mark)?.some((box) => holds(box, across, down)));
    },
  };
}

/** Brings the mark that is shown above others into sight. @returns whether it is drawn */
export function bringCurrentIntoSight(within: ParentNode): boolean {
  const line = within.querySelector('.mark.current .mark-line');
  line?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return line !== null;
}

/** In the margin that is nearer, where the sign covers no words; in percent from the left. */
function marginBeside({ left, width }: Box): number {
  return left + width / 2 < 55 ? 2 : 98;
}

function holds({ left, top, width, height }: Box, across: number, down: number): boolean {
  return across >= left && across <= left + width && down >= top && down <= top + height;
}

function place({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.left = `${left}%`;
  style.top = `${top}%`;
  if (width > 0) style.width = `${width}%`;
  style.height = `${height}%`;
}

/** A box for each line: pieces of text that follow each other on it become one. */
function linesOf(frame: HTMLElement, ranges: readonly Range[]): Box[] {
  const { left, top } = frame.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = frame;
  const lines: Box[] = [];
  const rects = ranges.flatMap((range) => [...range.getClientRects()]);
  for (const rect of rects.filter(({ width, height }) => width > 0 && height > 0)) {
    const box = {
      left: (100 * (rect.left - left - clientLeft)) / clientWidth,
      top: (100 * (rect.top - top - clientTop)) / clientHeight,
      width: (100 * rect.width) / clientWidth,
      height: (100 * rect.height) / clientHeight,
    };
    const before = lines.at(-1);
    if (before && isSameLine(before, box)) lines[lines.length - 1] = around(before, box);
    else lines.push(box);
  }
  return lines;
}

/** Most of the lower one lies beside the other, and hardly anything between them. */
function isSameLine(one: Box, other: Box): boolean {
  const shared = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  const gap = Math.max(other.left - (one.left + one.width), one.left - (other.left + other.width));
  return shared > Math.min(one.height, other.height) / 2 && gap < 3;
}

function around(one: Box, other: Box): Box {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  return {
    left,
    top,
    width: Math.max(one.left + one.width, other.left + other.width) - left,
    height: Math.max(one.top + one.height, other.top + other.height) - top,
  };
}
