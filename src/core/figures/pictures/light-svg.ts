/** One light: a circle with a symbol, as robvis draws it (McGuinness & Higgins 2021, 10.1002/jrsm.1411). */
import { named } from '../../document/named';
import type { Judgement } from '../../knowledge/instrument';
import type { Cell } from '../../synthesis/models/table';
import { element, fragment, type Markup, text } from '../escape';
import { type FigureOptions, levelColour, symbolInkOn } from '../figure-options';

/** What a light can look like. */
export type Appearance =
  | { readonly kind: 'judged' | 'suggested'; readonly level: Judgement }
  | { readonly kind: 'not extracted' | 'not agreed' | 'not applicable' };

/** What the light of a cell looks like; an unknown level is as good as none. */
export function appearanceOf(cell: Cell, levels: readonly Judgement[]): Appearance {
  const level = levels.find(({ value }) => value === cell.mark?.judgement);
  if (level) return { kind: cell.state === 'computed' ? 'suggested' : 'judged', level };
  return { kind: cell.state === 'not agreed' || cell.state === 'not applicable' ? cell.state : 'not extracted' };
}

const RADIUS = 11;

/** Draws a light around a middle. */
export function lightSvg(appearance: Appearance, x: number, y: number, options: FigureOptions): Markup {
  const ring = { cx: x, cy: y, r: RADIUS, stroke: 'currentColor' };
  const fill = 'level' in appearance ? levelColour(appearance.level, options) : 'none';
  switch (appearance.kind) {
    case 'judged':
      return fragment(
        element('circle', { ...ring, fill }),
        symbol(appearance.level.symbol, x, y, 5, symbolInkOn(fill)),
      );
    case 'suggested':
      return fragment(
        element('circle', { ...ring, fill: 'none', 'stroke-dasharray': '2.5 2' }),
        element('circle', { cx: x, cy: y, r: RADIUS - 3, fill }),
        symbol(appearance.level.symbol, x, y, 4, symbolInkOn(fill)),
      );
    case 'not agreed':
      return fragment(element('circle', { ...ring, fill: 'none' }), notAgreedSign(x, y));
    case 'not applicable':
      return element('circle', { cx: x, cy: y, r: RADIUS, 'fill-opacity': 0.2 });
    case 'not extracted':
      return element('circle', { ...ring, r: 6, fill: 'none', 'stroke-dasharray': '2 2.4', 'stroke-opacity': 0.75 });
  }
}

/** Unequal: people judged differently. */
export function notAgreedSign(x: number, y: number): Markup {
  return strokes(`M${x - 5} ${y - 2.5}h10M${x - 5} ${y + 2.5}h10M${x + 2.5} ${y - 6}l-5 12`, 'currentColor', 1.4);
}

/** A level's symbol, `size` being half its height. The usual ones are drawn, because letters never sit in the middle. */
export function symbol(character: string, x: number, y: number, size: number, ink: string): Markup {
  const path = named(SYMBOLS, character.toLowerCase())?.(size);
  if (path !== undefined) return strokes(`M${x} ${y}${path}`, ink, 2);
  const attributes = { x, y, dy: '0.36em', 'text-anchor': 'middle', 'font-weight': 700, 'font-size': size * 2.8 };
  return element('text', { ...attributes, fill: ink }, text(character));
}

/** Paths around a middle, for half a height. */
const SYMBOLS: Readonly<Record<string, (half: number) => string>> = {
  '+': (half) => `m${-half} 0h${2 * half}m${-half} ${-half}v${2 * half}`,
  '-': (half) => `m${-half} 0h${2 * half}`,
  x: (half) => {
    const side = half * 0.8;
    return `m${-side} ${-side}l${2 * side} ${2 * side}m0 ${-2 * side}l${-2 * side} ${2 * side}`;
  },
  '!': (half) => `m0 ${-half - 1}v${half + 2}m0 ${half - 1}v2`,
};

function strokes(d: string, stroke: string, width: number): Markup {
  return element('path', { d, stroke, 'stroke-width': width, fill: 'none' });
}
