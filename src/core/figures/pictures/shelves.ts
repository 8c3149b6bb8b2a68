/** The signs of a cell of a matrix, on as many shelves as they need: what is far wider than a page can be neither read nor printed. */
import type { Glyph, MatrixCell } from '../../synthesis/models/symbol-matrix';
import { glyphWidth } from './glyph-svg';

/** Signs that stand side by side. */
export type Shelf = readonly Glyph[];

/** Between two signs, in px. */
export const BETWEEN = 6;

/** Three columns of it, with the words before them, are as wide as a landscape page at the size of the text; in px. */
const WIDEST = 288;

/** Cells never change. */
const known = new WeakMap<readonly Glyph[], readonly Shelf[]>();

/** @returns one shelf for what is narrow; the order of the signs goes along each shelf, from the first to the last */
export function shelvesOf({ glyphs }: MatrixCell): readonly Shelf[] {
  const shelves = known.get(glyphs) ?? filled(glyphs);
  known.set(glyphs, shelves);
  return shelves;
}

/** @returns how wide a shelf is with a gap behind each of its signs, in px */
export function shelfWidth(shelf: Shelf): number {
  return shelf.reduce((sum, glyph) => sum + glyphWidth(glyph) + BETWEEN, 0);
}

function filled(glyphs: readonly Glyph[]): Shelf[] {
  const shelves: Glyph[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const glyph of glyphs) {
    const more = glyphWidth(glyph) + BETWEEN;
    if (width + more > WIDEST) {
      shelves.push([]);
      width = 0;
    }
    shelves.at(-1)?.push(glyph);
    width += more;
  }
  return shelves;
}
