/** Rows by columns with signs, as a picture. */

import type { Judgement } from '../../knowledge/instrument';
import { greatest } from '../../statistics/extremes';
import type { Glyph, MatrixCell, MatrixRow, SymbolMatrix } from '../../synthesis/models/symbol-matrix';
import type { Cell, Column } from '../../synthesis/models/table';
import { type Attributes, block, element, fragment, type Markup, text } from '../escape';
import { cellInWords, cellRole, type FigureOptions, gridRole, sourceAttributes } from '../figure-options';
import { KeptDrawings, rowMarkup } from '../row-places';
import { placeholder } from '../tables/cell-text';
import { glyphSvg, glyphWidth, signWidth } from './glyph-svg';
import { lightSvg } from './light-svg';
import { BETWEEN, type Shelf, shelfWidth, shelvesOf } from './shelves';
import {
  changeMark,
  FONT,
  hitArea,
  LINE,
  legend,
  type Piece,
  paragraphs,
  RULE,
  rule,
  SHADE,
  SMALL_FONT,
  svgFrame,
  textLines,
} from './svg';
import { textWidth, wrapText } from './text-width';

const MARGIN = 8;
const PAD = 10;
const LEAST_ROW = 30;
/** From this many columns on their headings stand upright. */
const MANY = 8;
const NARROW = 36;
const BOLD = 1.15;

interface Placed {
  readonly x: number;
  readonly width: number;
}

/** Where things stand; all in px. */
interface Layout {
  readonly heads: readonly Placed[];
  readonly columns: readonly Placed[];
  readonly upright: boolean;
  readonly headHeight: number;
  readonly groupHeight: number;
  readonly right: number;
}

/** @returns a complete SVG: headings, rows, sums under the columns, legends, notes. */
export function symbolMatrixSvg(matrix: SymbolMatrix, options: FigureOptions = {}): Markup {
  const layout = layoutOf(matrix);
  const pieces: Markup[] = [headSvg(matrix, layout)];
  const how = JSON.stringify([layout, matrix.columns.map(({ title }) => title), options.palette, options.sources]);
  let y = MARGIN + layout.groupHeight + layout.headHeight;
  for (const row of matrix.rows) {
    if (row.group !== undefined) {
      pieces.push(groupRow(row.group, layout, y));
      y += 28;
    }
    const height = rowHeight(row, layout);
    const at = y;
    const draw = () => rowSvg(matrix, row, layout, at, height, options);
    // Of a row with hundreds of signs, each shelf is drawn by itself: after an edit, those of one study are others.
    pieces.push(mostShelves(row) > 1 ? draw() : rowMarkup(options.rows, 'g', row, `${at} ${how}`, draw));
    y += height;
  }
  const foot = footSvg(matrix, layout, y, options);
  const grid = block('g', { role: gridRole(options), 'aria-label': matrix.title }, ...pieces, foot.markup);
  const key = keySvg(matrix, layout, y + foot.height + 12, options);
  const frame = {
    id: matrix.id,
    title: matrix.title,
    description: matrix.description,
    width: layout.right + MARGIN,
    height: y + foot.height + 12 + key.height + MARGIN,
  };
  return svgFrame(frame, grid, key.markup);
}

function layoutOf(matrix: SymbolMatrix): Layout {
  const { heads, columns, rows } = matrix;
  const upright = columns.length >= MANY;
  let x = MARGIN;
  const placedHeads = heads.map((column, index) => {
    const words = rows.map((row) => widthOfWords(row.heads[index]));
    const widest = greatest([textWidth(column.title, FONT), ...words], 40);
    const lit = rows.some(({ heads: cells }) => levelIn(cells[index]) !== undefined) ? LIGHT_ROOM : 0;
    const width = Math.min(widest, index === 0 ? 230 : lit > 0 ? 180 : 150) + lit + PAD;
    const placed = { x, width };
    x += width;
    return placed;
  });
  const room = columnWidths(matrix, upright);
  const taken = x + room.reduce((sum, width) => sum + width, 0);
  // Legends and notes need some room, too.
  const more = columns.length > 0 ? Math.max(0, 560 - taken) / columns.length : 0;
  const placed = room.map((width) => {
    const column = { x, width: width + more };
    x += width + more;
    return column;
  });
  return {
    heads: placedHeads,
    columns: placed,
    upright,
    headHeight: headHeight(columns, placed, upright),
    groupHeight: columns.some(({ group }) => group !== undefined) ? 24 : 0,
    right: Math.max(x, MARGIN + 560),
  };
}

/** As wide as what stands in each column, from its head to its foot. */
function columnWidths({ columns, rows, foot: last }: SymbolMatrix, upright: boolean): number[] {
  return columns.map((column, index) => {
    const signs = greatest(
      rows.flatMap(({ cells }) => shelvesIn(cells[index]).map(shelfWidth)),
      0,
    );
    const foot = greatest(
      linesOf(last?.cells[index]).map((line) => textWidth(line, SMALL_FONT)),
      0,
    );
    const words = greatest(
      column.title.split(/\s+/).map((word) => textWidth(word, FONT) * BOLD),
      0,
    );
    const others = columns.filter(({ group }) => group === column.group).length;
    const group = (textWidth(column.group ?? '', FONT) * BOLD + PAD) / others;
    return upright ? Math.max(NARROW, signs + PAD, group) : Math.max(96, signs + PAD * 2, foot + PAD, words + PAD);
  });
}

/** Heads stand upright, or in as many lines as the width of their column makes of them. */
function headHeight(
  columns: readonly Column[],
  placed: readonly { readonly width: number }[],
  upright: boolean,
): number {
  const lines = (column: Column, index: number) => headLines(column, placed[index]?.width ?? 96);
  return upright
    ? Math.min(
        greatest(
          columns.map(({ title }) => textWidth(title, SMALL_FONT)),
          40,
        ),
        190,
      ) + 16
    : greatest(
        columns.map((column, index) => lines(column, index).length),
        1,
      ) *
        LINE +
        14;
}

function headLines({ title }: Column, width: number): string[] {
  return wrapText(title, FONT * BOLD, width - PAD);
}

function shelvesIn(cell: MatrixCell | undefined): readonly Shelf[] {
  return cell === undefined ? [] : shelvesOf(cell);
}

function headSvg({ heads, columns }: SymbolMatrix, layout: Layout): Markup {
  const top = MARGIN + layout.groupHeight;
  const bottom = top + layout.headHeight;
  const head = (title: string, meaning: string | undefined, attributes: Attributes, lines: Markup) =>
    block(
      'g',
      { role: 'columnheader', 'aria-label': title, ...attributes },
      element('title', {}, text(meaning === undefined ? title : `${title}. ${meaning}`)),
      lines,
    );
  const words = heads.map(({ title, meaning }, index) => {
    const x = layout.heads[index]?.x ?? 0;
    return head(title, meaning, {}, textLines([title], x, bottom - 14, LINE, { 'font-weight': 600 }));
  });
  const signs = columns.map((column, index) => {
    const { x, width } = layout.columns[index] ?? { x: 0, width: 0 };
    const middle = x + width / 2;
    if (layout.upright) {
      const at = { transform: `rotate(-90 ${Math.round(middle)} ${Math.round(bottom - 8)})` };
      const short = shortened(column.title, 186);
      return head(
        column.title,
        column.meaning,
        at,
        textLines([short], Math.round(middle), Math.round(bottom - 8), LINE, { 'font-size': SMALL_FONT }),
      );
    }
    const lines = headLines(column, width);
    const first = bottom - 14 - (lines.length - 1) * LINE;
    const style = { 'text-anchor': 'middle', 'font-weight': 600 };
    return head(column.title, column.meaning, {}, textLines(lines, middle, first, LINE, style));
  });
  return fragment(
    element('rect', {
      x: MARGIN,
      y: top,
      width: layout.right - MARGIN,
      height: layout.headHeight,
      'fill-opacity': SHADE,
    }),
    ...columnGroups(columns, layout),
    block('g', { role: 'row' }, ...words, ...signs),
  );
}

/** Long headings that stand upright are cut; their title has them whole. */
function shortened(title: string, width: number): string {
  if (textWidth(title, SMALL_FONT) <= width) return title;
  let end = title.length;
  while (end > 1 && textWidth(`${title.slice(0, end)}…`, SMALL_FONT) > width) end -= 1;
  return `${title.slice(0, end).trimEnd()}…`;
}

/** Headings over several columns. */
function columnGroups(columns: readonly Column[], layout: Layout): Markup[] {
  const titles = [...new Set(columns.flatMap(({ group }) => group ?? []))];
  return titles.flatMap((title) => {
    const inside = layout.columns.filter((_, index) => columns[index]?.group === title);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) return [];
    const right = last.x + last.width;
    return [
      textLines([title], (first.x + right) / 2, MARGIN + 9, LINE, { 'text-anchor': 'middle', 'font-weight': 600 }),
      rule(first.x + 4, MARGIN + 20, right - 4, 0.6),
    ];
  });
}

function groupRow(title: string, layout: Layout, y: number): Markup {
  return block(
    'g',
    { role: 'row' },
    block('g', { role: 'rowheader' }, textLines([title], MARGIN, y + 16, LINE, { 'font-weight': 700 })),
    rule(MARGIN, y + 28, layout.right, 0.6),
  );
}

/** Rows never change, and after an edit most are as they were: how high they are beside heads of some widths. */
const heights = new WeakMap<MatrixRow, { readonly widths: string; readonly height: number }>();

function rowHeight(row: MatrixRow, layout: Layout): number {
  const widths = layout.heads.map(({ width }) => width).join(' ');
  const known = heights.get(row);
  if (known?.widths === widths) return known.height;
  const height = measuredHeight(row, layout);
  heights.set(row, { widths, height });
  return height;
}

function measuredHeight(row: MatrixRow, layout: Layout): number {
  const lines = row.heads.map((cell, index) => headCellLines(cell, layout.heads[index]?.width ?? 100).length);
  const signs = row.cells.flatMap(({ glyphs }) =>
    glyphs.map(({ shape, size, mark }) =>
      shape === 'bar' ? size + 24 : shape === 'bubble' && mark ? size * 2 + 26 : size * 2 + 10,
    ),
  );
  return Math.max(LEAST_ROW, greatest(lines, 1) * LINE + 12, greatest(signs) * mostShelves(row));
}

/** How many shelves the fullest cell of a row has; all shelves of a row are equally high. */
function mostShelves({ cells }: MatrixRow): number {
  return greatest(
    cells.map((cell) => shelvesOf(cell).length),
    1,
  );
}

function headCellLines(cell: Cell, width: number): string[] {
  return wrapText(wordsOf(cell), FONT, width - PAD - (levelIn(cell) ? LIGHT_ROOM : 0));
}

/** The light before the words of a judgement takes so much room, in px. */
const LIGHT_ROOM = 28;

/** The level that a cell of words judges. */
function levelIn(cell: Cell | undefined): Judgement | undefined {
  return cell?.mark?.level;
}

/** What stands in a cell of words; its light has the symbol of the level already. */
function wordsOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const level = levelIn(cell);
  const words =
    level && cell.text.startsWith(`${level.symbol} `) ? cell.text.slice(level.symbol.length + 1) : cell.text;
  return `${words === '' ? placeholder(cell) : words}${cell.signs ?? ''}`;
}

/** Cells never change either. */
const widthsOfWords = new WeakMap<Cell, number>();

/** How wide the words of a cell are on one line, in px. */
function widthOfWords(cell: Cell | undefined): number {
  if (cell === undefined) return 0;
  const known = widthsOfWords.get(cell) ?? textWidth(wordsOf(cell), FONT);
  widthsOfWords.set(cell, known);
  return known;
}

function rowSvg(
  matrix: SymbolMatrix,
  row: MatrixRow,
  layout: Layout,
  y: number,
  height: number,
  options: FigureOptions,
): Markup {
  const name = row.heads[0]?.text ?? row.id;
  // What stands on one shelf stands on the first, where it is seen beside the heads of a high row.
  const shelf = height / mostShelves(row);
  return block(
    'g',
    { role: 'row' },
    ...row.heads.map((cell, index) => {
      const { x, width } = layout.heads[index] ?? { x: 0, width: 0 };
      const lines = headCellLines(cell, width);
      const first = y + shelf / 2 - ((lines.length - 1) * LINE) / 2;
      const role = index === 0 ? 'rowheader' : cellRole(options);
      const level = levelIn(cell);
      return block(
        'g',
        { role, class: 'light-label', ...sourceAttributes(cell.source, options) },
        cell.note === undefined ? undefined : element('title', {}, text(cell.note)),
        hitArea({ x, y, width, height }, options),
        level && lightSvg({ kind: 'judged', level }, Math.round(x) + 11, Math.round(y + shelf / 2), options),
        textLines(lines, level ? x + LIGHT_ROOM : x, first, LINE, {}),
        changeMark(cell, { x: x - PAD / 2, y, width, height }),
      );
    }),
    ...row.cells.map((cell, index) => {
      const place = { ...(layout.columns[index] ?? { x: 0, width: 0 }), y, height };
      const words = `${name}. ${matrix.columns[index]?.title ?? ''}: ${cellInWords(cell.cell)}`;
      return cellSvg(cell, words, place, shelf, options);
    }),
    rule(MARGIN, y + height, layout.right, RULE),
  );
}

interface Place extends Placed {
  readonly y: number;
  readonly height: number;
}

/**
 * What the cell, or each of its signs, says is a title: tooltip and name at once. A label of its own has only a cell in which
 * nothing is written: a label must hold what is seen (WCAG 2.2, 2.5.3), and there may be several numbers.
 */
function cellSvg(
  matrixCell: MatrixCell,
  words: string,
  place: Place,
  shelfHeight: number,
  options: FigureOptions,
): Markup {
  const { cell, glyphs } = matrixCell;
  const shelves = shelvesOf(matrixCell);
  const x = place.x + (place.width - greatest(shelves.map(shelfWidth), 0) + BETWEEN) / 2;
  const on = (index: number) => ({ ...place, x, y: place.y + index * shelfHeight, height: shelfHeight });
  const label = glyphs.some((glyph) => glyph.label !== undefined) ? undefined : words;
  return block(
    'g',
    { role: cellRole(options), class: 'light', 'aria-label': label, ...sourceAttributes(cell.source, options) },
    glyphs.some((glyph) => glyph.words !== undefined) ? undefined : element('title', {}, text(words)),
    hitArea({ x: place.x, y: place.y, width: place.width, height: place.height }, options),
    ...(shelves.length > 1
      ? shelves.map((shelf, index) => shelfRow(shelf, on(index), options))
      : shelves.flatMap((shelf) => shelfSvg(shelf, on(0), options))),
    changeMark(cell, place),
  );
}

/** One of several shelves. */
function shelfRow(shelf: Shelf, place: Place, options: FigureOptions): Markup {
  const how = `${place.x} ${place.y} ${place.height} ${options.palette} ${options.sources}`;
  return rowMarkup(options.rows, 'g', shelf, how, () => block('g', {}, ...shelfSvg(shelf, place, options)));
}

/** Signs side by side, from the left of their place. */
function shelfSvg(shelf: Shelf, { x, y, height }: Place, options: FigureOptions): Markup[] {
  let left = x;
  return shelf.map((glyph) => {
    const at = left + signWidth(glyph) / 2;
    left += glyphWidth(glyph) + BETWEEN;
    const low =
      glyph.shape === 'bar' ? y + height - 18 : y + height / 2 - (glyph.shape === 'bubble' && glyph.mark ? 6 : 0);
    const how = `${at} ${low} ${options.palette} ${options.sources}`;
    return keptSigns.drawn(glyph, how, () => signSvg(glyph, at, low, options));
  });
}

/** Signs never change: a row of a harvest plot has one for each study, and after an edit those of one study are others. */
const keptSigns = new KeptDrawings<Markup>();

function signSvg(glyph: Glyph, x: number, y: number, options: FigureOptions): Markup {
  const sign = glyphSvg(glyph, x, y, options);
  if (glyph.words === undefined) return sign;
  return block(
    'g',
    { role: 'img', class: 'light', ...sourceAttributes(glyph.source, options) },
    element('title', {}, text(glyph.words)),
    sign,
  );
}

function footSvg({ foot }: SymbolMatrix, layout: Layout, y: number, options: FigureOptions): Piece {
  if (foot === undefined) return { markup: fragment(), height: 0 };
  const most = greatest(
    foot.cells.map((cell) => linesOf(cell).length),
    1,
  );
  const height = most * LINE + 12;
  const markup = block(
    'g',
    { role: 'row' },
    block('g', { role: 'rowheader' }, textLines([foot.title], MARGIN, y + 14, LINE, { 'font-weight': 600 })),
    ...foot.cells.map((cell, index) => {
      const { x, width } = layout.columns[index] ?? { x: 0, width: 0 };
      const style = { 'text-anchor': 'middle', 'font-size': SMALL_FONT };
      return block(
        'g',
        { role: cellRole(options), class: 'light', ...sourceAttributes(cell.source, options) },
        cell.source && hitArea({ x, y, width, height }, options),
        textLines(linesOf(cell), x + width / 2, y + 14, LINE, style),
      );
    }),
    rule(MARGIN, y + height, layout.right, 0.6),
  );
  return { markup, height };
}

function linesOf(cell: Cell | undefined): readonly string[] {
  return cell === undefined ? [] : (cell.lines ?? [cell.text]);
}

function keySvg(matrix: SymbolMatrix, layout: Layout, y: number, options: FigureOptions): Piece {
  const width = layout.right - MARGIN;
  const pieces: Markup[] = [];
  let top = y;
  for (const { heading, items } of matrix.legends.filter((each) => each.items.length > 0)) {
    const signs = items.map(({ label, glyph }) => ({
      label,
      sign: (at: number, middle: number) =>
        glyphSvg(glyph, at, glyph.shape === 'bar' ? middle + glyph.size / 2 : middle, options),
    }));
    const drawn = legend(heading, signs, MARGIN, top, width);
    pieces.push(drawn.markup);
    top += drawn.height;
  }
  const notes = paragraphs(matrix.notes, MARGIN, top + 8, width);
  return { markup: fragment(...pieces, notes.markup), height: top + 8 + notes.height - y };
}
