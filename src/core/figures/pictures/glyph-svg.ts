/** One sign of a matrix: a triangle, a disc, a bubble with a number, a bar. Shape and label say all that colour says. */
import type { Glyph, Shape } from '../../synthesis/models/symbol-matrix';
import { type Child, element, fragment, type Markup } from '../escape';
import { type FigureOptions, inkOn, levelColour } from '../figure-options';
import { symbol } from './light-svg';
import { LINE, SMALL_FONT, textLines } from './svg';
import { textWidth } from './text-width';

/** How much room a sign takes: its own width and that of its label. */
export function glyphWidth(glyph: Glyph): number {
  const { shape, label } = glyph;
  const beside = label === undefined || LABEL_INSIDE.includes(shape) ? 0 : textWidth(label, LABEL_FONT) + 2;
  return signWidth(glyph) + beside;
}

/** How wide a sign is without its label. */
export function signWidth({ shape, size }: Glyph): number {
  return shape === 'bar' ? 18 : shape === 'sideways' ? size * 2.6 : size * 2;
}

const LABEL_FONT = 10;
const LABEL_INSIDE: readonly Shape[] = ['bubble', 'bar'];

/** Draws a sign around a middle; a bar stands with its foot at `foot`. */
export function glyphSvg(glyph: Glyph, x: number, y: number, options: FigureOptions): Markup {
  const level = glyph.mark?.level;
  const fill = level ? levelColour(level, options) : glyph.hollow ? 'none' : 'currentColor';
  const sign = drawn(glyph, x, y, fill);
  switch (glyph.shape) {
    case 'bubble':
      return fragment(
        sign,
        label(glyph, x, y, 'middle', level ? inkOn(fill) : 'currentColor'),
        level ? symbol(level.symbol, x, y + glyph.size + 8, 3.5, 'currentColor') : undefined,
      );
    case 'bar':
      return fragment(
        sign,
        level ? symbol(level.symbol, x, y - 9, 4, inkOn(fill)) : undefined,
        label(glyph, x, y + 8, 'middle', 'currentColor'),
      );
    case 'disc':
      return fragment(
        sign,
        level ? symbol(level.symbol, x, y, glyph.size / 2.2, inkOn(fill)) : undefined,
        label(glyph, x + glyph.size + 2, y + 5, 'start', 'currentColor'),
      );
    default:
      return fragment(sign, label(glyph, x + half(glyph) + 2, y + 6, 'start', 'currentColor'));
  }
}

function half({ shape, size }: Glyph): number {
  return shape === 'sideways' ? size * 1.3 : size;
}

function label({ label: words }: Glyph, x: number, y: number, anchor: string, fill: string): Child {
  if (words === undefined) return undefined;
  const font = anchor === 'middle' ? SMALL_FONT : LABEL_FONT;
  return textLines([words], x, y, LINE, { 'text-anchor': anchor, 'font-size': font, fill });
}

function drawn({ shape, size, dashed }: Glyph, x: number, y: number, fill: string): Child {
  const outline = { fill, stroke: 'currentColor', ...(dashed && { 'stroke-dasharray': '2.5 2' }) };
  switch (shape) {
    case 'up':
      return element('path', { d: `M${n(x)} ${n(y - size)}l${n(size)} ${n(size * 2)}h${n(-size * 2)}z`, ...outline });
    case 'down':
      return element('path', { d: `M${n(x)} ${n(y + size)}l${n(-size)} ${n(-size * 2)}h${n(size * 2)}z`, ...outline });
    case 'sideways': {
      const [gap, w] = [1.5, size * 1.2];
      const left = `M${n(x - gap)} ${n(y - size)}v${n(size * 2)}l${n(-w)} ${n(-size)}z`;
      const right = `M${n(x + gap)} ${n(y - size)}v${n(size * 2)}l${n(w)} ${n(-size)}z`;
      return element('path', { d: left + right, ...outline });
    }
    case 'disc':
    case 'bubble':
      return element('circle', { cx: x, cy: y, r: size, ...outline });
    case 'half disc':
      return fragment(
        element('circle', { cx: x, cy: y, r: size, fill: 'none', stroke: 'currentColor' }),
        element('path', { d: `M${n(x)} ${n(y - size)}a${n(size)} ${n(size)} 0 0 0 0 ${n(size * 2)}z`, fill }),
      );
    case 'ring':
      return element('circle', { cx: x, cy: y, r: size, fill: 'none', stroke: 'currentColor' });
    case 'question':
      return textLines(['?'], x, y, LINE, { 'text-anchor': 'middle', 'font-weight': 700 });
    case 'dash':
      return element('line', { x1: x - size, y1: y, x2: x + size, y2: y, stroke: 'currentColor', 'stroke-width': 1.5 });
    case 'dot':
      return element('circle', { cx: x, cy: y, r: 1.4, 'fill-opacity': 0.7 });
    case 'bar':
      return element('rect', { x: x - 8, y: y - size, width: 16, height: size, ...outline });
  }
}

/** Coordinates inside a path are written by hand, and rounded as attributes are. */
function n(value: number): number {
  return Math.round(value * 100) / 100;
}
