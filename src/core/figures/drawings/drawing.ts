/** How a kind of figure is drawn and written. */
import type { Table } from '../../synthesis/models/table';
import { block, element, type Markup, text } from '../escape';
import type { FigureOptions } from '../figure-options';

/**
 * Everything that can be made of one kind of figure. A form that it does not have is left out. Texts end with a line
 * feed; pictures are complete SVG without one.
 */
export interface Drawing<Figure extends { readonly kind: string; readonly title: string }> {
  readonly kind: Figure['kind'];
  /** Nothing to see yet: the page says what to do instead. */
  readonly isEmpty: (figure: Figure) => boolean;
  /** A piece of a page. */
  readonly html: (figure: Figure, options: FigureOptions) => Markup;
  readonly svg?: (figure: Figure, options: FigureOptions) => Markup;
  readonly md?: (figure: Figure) => string;
  readonly csv?: (figure: Figure) => string;
  /** What it shows as tables, for forms that know nothing else: Word, spreadsheets, LaTeX. */
  readonly tables?: (figure: Figure) => readonly Table[];
  /** How many rows it has, of those that a filter can leave out; left out where it has none of that kind. */
  readonly rows?: (figure: Figure) => number;
  /** The piece of a page has a heading of its own; where it has none, a whole page gets the figure's title. */
  readonly headed?: false;
}

/** A picture as a piece of a page, in a box that scrolls by itself. */
export function pictureHtml(title: string, svg: Markup, { sources }: FigureOptions): Markup {
  const region = sources === 'linked' ? { role: 'region', 'aria-label': title } : {};
  return block(
    'figure',
    { class: 'figure-picture' },
    element('figcaption', {}, text(title)),
    block('div', { class: 'scroller', ...region }, svg),
  );
}
