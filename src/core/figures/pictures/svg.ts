/** Small pieces that the SVG figures share. Presentation attributes only; ink is `currentColor`, so it follows the page. */

import type { Cell } from '../../synthesis/models/table';
import { type Attributes, block, type Child, element, fragment, type Markup, text } from '../escape';
import type { FigureOptions } from '../figure-options';
import { CHANGE_SIGNS } from '../tables/cell-text';
import { textWidth, wrapText } from './text-width';

export const FONT = 13;
export const SMALL_FONT = 11.5;
export const LINE = 16;

/** Not a colour: the part of the ink that shading lets through, so that it suits light and dark pages. */
export const SHADE = 0.17;
export const RULE = 0.28;

/** Something drawn, and how much room it takes. */
export interface Piece {
  readonly markup: Markup;
  readonly height: number;
}

interface Frame {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** The outermost element, with title and description for screen readers. */
export function svgFrame(frame: Frame, ...children: readonly Child[]): Markup {
  const { id, width, height } = frame;
  return block(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'figure-svg',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'group',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': 'system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif',
      'font-size': FONT,
      fill: 'currentColor',
    },
    element('title', { id: `${id}-title` }, text(frame.title)),
    element('desc', { id: `${id}-description` }, text(frame.description)),
    ...children,
  );
}

/** Lines of text, one below the other; `y` is the middle of the first. */
export function textLines(
  lines: readonly string[],
  x: number,
  y: number,
  lineHeight: number,
  attributes: Attributes,
): Markup {
  return fragment(
    ...lines.map((line, index) =>
      element('text', { x, y: y + index * lineHeight, dy: '0.35em', ...attributes }, text(line)),
    ),
  );
}

/** A paragraph that is wrapped to a width, and how high it is. */
function paragraph(words: string, x: number, y: number, width: number): Piece {
  const lines = wrapText(words, SMALL_FONT, width);
  return {
    markup: textLines(lines, x, y + LINE / 2, LINE, { 'font-size': SMALL_FONT }),
    height: lines.length * LINE,
  };
}

/** Several paragraphs below one another. */
export function paragraphs(
  each: readonly string[],
  x: number,
  y: number,
  width: number,
): { readonly markup: Markup | undefined; readonly height: number } {
  const pieces: Markup[] = [];
  let height = 0;
  for (const words of each) {
    const piece = paragraph(words, x, y + height, width);
    pieces.push(piece.markup);
    height += piece.height + 3;
  }
  return { markup: pieces.length > 0 ? fragment(...pieces) : undefined, height };
}

/** Bold letters are wider than the others. */
const BOLD = 1.15;

/** A bold title on as many lines as it needs, with a count at the right of the first. */
export function groupTitle(title: string, count: string, left: number, right: number, y: number): Piece {
  const room = (right - left - textWidth(count, SMALL_FONT) - 12) / BOLD;
  const lines = wrapText(title, FONT, room);
  const markup = fragment(
    block('g', { role: 'rowheader' }, textLines(lines, left, y + LINE / 2, LINE, { 'font-weight': 700 })),
    textLines([count], right, y + LINE / 2, LINE, { 'text-anchor': 'end', 'font-size': SMALL_FONT }),
  );
  return { markup, height: Math.max(lines.length, 1) * LINE };
}

interface LegendItem {
  readonly label: string;
  /** Draws the item's sign around a middle. */
  readonly sign: (x: number, y: number) => Markup;
}

/** Signs with their labels beside one another, on as many lines as they need. */
export function legend(heading: string, items: readonly LegendItem[], x: number, y: number, width: number): Piece {
  const start = x + textWidth(heading, FONT) * BOLD + 10;
  const placed: Markup[] = [];
  let left = start;
  let top = y;
  for (const { label, sign } of items) {
    const itemWidth = 30 + textWidth(label, FONT) + 16;
    if (left > start && left + itemWidth > x + width) {
      left = start;
      top += 28;
    }
    placed.push(sign(left + 11, top + 14), textLines([label], left + 28, top + 14, LINE, {}));
    left += itemWidth;
  }
  const markup = fragment(textLines([heading], x, y + 14, LINE, { 'font-weight': 600 }), ...placed);
  return { markup, height: top + 28 - y };
}

/** What can be clicked and marked, larger than what is drawn; nothing where a picture leads nowhere. */
export function hitArea(box: Attributes, { sources }: FigureOptions): Child {
  return sources === 'linked' ? element('rect', { class: 'hit', ...box, fill: 'none' }) : undefined;
}

/** Around a cell that is not what it was at an earlier version: a broken line, and the sign that tables have for it. */
export function changeMark({ change }: Cell, { x, y, width, height }: Box): Child {
  if (change === undefined) return undefined;
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-dasharray': '5 2.5' };
  return block(
    'g',
    { class: `picture-change change-${change.kind}`, 'aria-hidden': 'true' },
    element('rect', { x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3, rx: 3, ...line }),
    textLines([CHANGE_SIGNS[change.kind]], x + width - 12, y + height - 9, LINE, {
      'font-size': SMALL_FONT,
      'font-weight': 700,
    }),
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A shaded area: the ink of the page, mostly let through. */
export function shade(x: number, y: number, width: number, height: number, opacity: number): Child {
  return element('rect', { x, y, width, height, 'fill-opacity': opacity });
}

/** A thin line across. */
export function rule(x1: number, y: number, x2: number, opacity: number): Markup {
  return element('line', { x1, y1: y, x2, y2: y, stroke: 'currentColor', 'stroke-opacity': opacity });
}
