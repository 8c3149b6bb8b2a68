/**
 * Rows of a figure that are drawn by themselves: in the figure stands an empty element at the place of each. So a row that
 * is as it was need not be drawn again, and whoever shows the figure need not be sent it again.
 */
import { element, type Markup } from './escape';

export interface RowPlaces {
  /**
   * The place of a row.
   * @param name of its outermost element
   * @param about what the row is drawn from
   * @param how everything else that its drawing follows from
   */
  readonly place: (name: RowName, about: object, how: string, draw: () => Markup) => Markup;
}

/** The outermost element of a row: of a table, and of a picture. */
export type RowName = 'tr' | 'g';

/** What was drawn, by what it was drawn from: the last drawing of each. Nothing of it follows from anything else. */
export class KeptDrawings<Drawing> {
  readonly #kept = new WeakMap<object, { readonly how: string; readonly drawing: Drawing }>();

  drawn(about: object, how: string, draw: () => Drawing): Drawing {
    const known = this.#kept.get(about);
    if (known?.how === how) return known.drawing;
    const drawing = draw();
    this.#kept.set(about, { how, drawing });
    return drawing;
  }
}

/** The rows of one figure, in the order of their places. */
export class DrawnRows implements RowPlaces {
  readonly rows: Markup[] = [];
  readonly #kept: KeptDrawings<Markup>;

  constructor(kept: KeptDrawings<Markup>) {
    this.#kept = kept;
  }

  place(name: RowName, about: object, how: string, draw: () => Markup): Markup {
    this.rows.push(this.#kept.drawn(about, how, draw));
    return element(name, { 'data-row': this.rows.length - 1 });
  }
}

/** A row at its place, where a figure has places for rows; else the row itself. */
export function rowMarkup(
  places: RowPlaces | undefined,
  name: RowName,
  about: object,
  how: string,
  draw: () => Markup,
): Markup {
  return places ? places.place(name, about, how, draw) : draw();
}
