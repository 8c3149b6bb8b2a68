/** What may be chosen about a figure, and what follows from it for a cell. */
import type { Judgement } from '../knowledge/instrument';
import type { Speaking } from '../language/say';
import type { TableArrangement } from '../synthesis/arranging/arrange-table';
import type { Cell, CellSource } from '../synthesis/models/table';
import type { Attributes } from './escape';
import type { Shortening } from './on-the-page/shortened';
import type { RowPlaces } from './row-places';

export const PALETTES = ['standard', 'colour-blind'] as const;
export type Palette = (typeof PALETTES)[number];

export interface FigureOptions {
  /** standard: the colours that journals print. Symbols stand in both. */
  readonly palette?: Palette;
  /**
   * linked: cells carry the place that they come from and can be reached with the keyboard, for a page that leads
   * back to the files. Left out (what holds where nothing is said): for publication; no path of a file is in it.
   */
  readonly sources?: 'linked' | 'left out';
  /**
   * How tables are arranged, by their ids. Where it is given, headings sort and columns can be hidden, for a page that
   * listens; where it is not, tables stand as they come.
   */
  readonly arrangements?: Readonly<Record<string, TableArrangement>>;
  /**
   * In which language buttons, menus, hints and the legend around a table speak. Left out: in English, as the table itself
   * always does.
   */
  readonly speaking?: Speaking;
  /** Long tables are shortened, for a page that can be asked for all of them; where it is not given, nothing is. */
  readonly shortening?: Shortening;
  /** Rows are drawn by themselves, for a page that is sent those that differ; where it is not given, they stand in the figure. */
  readonly rows?: RowPlaces;
}

/** The colour of a level. */
export function levelColour(level: Judgement, { palette }: FigureOptions): string {
  return palette === 'colour-blind' ? level.colour.colourBlind : level.colour.standard;
}

/** Ink that can be read on a colour (`#rrggbb`): black or white, whichever stands out more (WCAG 2.2, contrast ratio). */
export function inkOn(colour: string): '#000' | '#fff' {
  const luminance = luminanceOf(colour);
  return contrast(luminance, 0) >= contrast(1, luminance) ? '#000' : '#fff';
}

/** Ink for a symbol on a colour: black, as journals print it, as long as its shape can be made out (contrast 3 : 1). */
export function symbolInkOn(colour: string): '#000' | '#fff' {
  return contrast(luminanceOf(colour), 0) >= 3 ? '#000' : '#fff';
}

function contrast(lighter: number, darker: number): number {
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * What makes an element a link to its source: the file, the offsets of the value, and those of all that it sums up. The
 * tab key reaches one cell per grid, the arrow keys the others; the page's script moves the `0`.
 */
export function sourceAttributes(source: CellSource | undefined, options: FigureOptions): Attributes {
  if (options.sources !== 'linked' || source === undefined) return {};
  const { file, span, around, more } = source;
  return {
    tabindex: -1,
    'data-file': file,
    'data-start': span.start,
    'data-end': span.end,
    'data-from': around?.start,
    'data-to': around?.end,
    'data-more': more?.map(placeInAttribute).join('\n'),
  };
}

/** Places never change, and after an edit most of those behind a mark are as they were. */
const writtenPlaces = new WeakMap<CellSource, string>();

/** Hundreds of places stand behind a bar: short, and without signs that would have to be written another way. */
function placeInAttribute(source: CellSource): string {
  const known = writtenPlaces.get(source);
  if (known !== undefined) return known;
  const { start, end } = source.span;
  const place = `${start} ${end} ${source.file.replace(/[%\n\r]/g, encodeURIComponent)}`;
  writtenPlaces.set(source, place);
  return place;
}

/** The role of a table: one that leads somewhere is moved through cell by cell. */
export function gridRole({ sources }: FigureOptions): 'grid' | 'table' {
  return sources === 'linked' ? 'grid' : 'table';
}

/** The role of a cell for screen readers: of a grid where one can move among its cells. */
export function cellRole({ sources }: FigureOptions): 'gridcell' | 'cell' {
  return sources === 'linked' ? 'gridcell' : 'cell';
}

/** A cell in words, for tooltips and screen readers: what it says, how far people agree, and why. */
export function cellInWords(cell: Cell): string {
  const said = cell.text === '' ? cell.state : cell.text;
  const standing = cell.standing === undefined || cell.standing === 'consensus' ? [] : [STANDING[cell.standing]];
  const direction = cell.biasDirection === undefined ? [] : [`Expected direction of bias: ${cell.biasDirection}`];
  return [...changeWords(cell), said, ...direction, ...standing, ...(cell.note === undefined ? [] : [cell.note])].join(
    '. ',
  );
}

function changeWords({ change }: Cell): string[] {
  if (change === undefined) return [];
  return [
    change.kind === 'added'
      ? 'Added'
      : `${change.kind === 'removed' ? 'Removed' : 'Changed'}; before: “${change.before}”`,
  ];
}

const STANDING = {
  'extractors agree': 'Two extractors agree; no consensus is written',
  'one extractor': 'One extractor, unchecked',
  draft: 'Draft: single, unchecked',
  'not agreed': 'The extractors do not agree yet',
} as const;
