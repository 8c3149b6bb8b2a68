/** Components in rows, sorted by kind; outcomes, levels, demands and resources in columns; a dot where they meet. */
import { greatest } from '../../statistics/extremes';
import type { ComponentGroup, ComponentMap, ComponentRow } from '../../synthesis/models/component-map';
import type { Cell, Column } from '../../synthesis/models/table';
import { block, element, fragment, type Markup, text } from '../escape';
import { cellInWords, cellRole, type FigureOptions, gridRole, sourceAttributes } from '../figure-options';
import { groupCount } from '../in-words/component-map-text';
import { notAgreedSign } from './light-svg';
import {
  FONT,
  groupTitle,
  hitArea,
  LINE,
  legend,
  type Piece,
  paragraphs,
  RULE,
  rule,
  SHADE,
  SMALL_FONT,
  shade,
  svgFrame,
  textLines,
} from './svg';
import { textWidth, wrapText } from './text-width';

const MARGIN = 8;
const COLUMN_WIDTH = 30;
const GROUP_GAP = 14;
const LABEL_WIDTH = 270;
const BAND_HEIGHT = 24;

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly headHeight: number;
  /** The middle of each column. */
  readonly xs: readonly number[];
}

/** @returns a complete SVG: headings, one row for each component, legend, footnotes. */
export function componentMapSvg(map: ComponentMap, options: FigureOptions = {}): Markup {
  const layout = layoutOf(map);
  let y = MARGIN + BAND_HEIGHT + layout.headHeight + 8;
  const rows: Markup[] = [];
  for (const group of map.groups) {
    const drawn = groupSvg(map, group, layout, y, options);
    rows.push(drawn.markup);
    y += drawn.height + 8;
  }
  const key = legend('Legend', legendItems(map), MARGIN, y + 4, layout.right - MARGIN);
  const notes = paragraphs(map.notes, MARGIN, y + 8 + key.height, layout.right - MARGIN);
  const frame = {
    id: map.id,
    title: map.title,
    description: describe(map),
    width: layout.right + MARGIN,
    height: y + 8 + key.height + notes.height + MARGIN,
  };
  const grid = block('g', { role: gridRole(options), 'aria-label': map.title }, headSvg(map.columns, layout), ...rows);
  return svgFrame(frame, grid, key.markup, notes.markup);
}

function layoutOf({ columns }: ComponentMap): Layout {
  const left = MARGIN + LABEL_WIDTH;
  const xs: number[] = [];
  let x = left;
  for (const [index, column] of columns.entries()) {
    if (index > 0 && column.group !== columns[index - 1]?.group) x += GROUP_GAP;
    xs.push(x + COLUMN_WIDTH / 2);
    x += COLUMN_WIDTH;
  }
  const headHeight =
    greatest(
      columns.map(({ title }) => textWidth(title, FONT)),
      40,
    ) + 6;
  return { left, right: x, headHeight, xs };
}

/** The names of the columns, read upwards, below the names of their groups. */
function headSvg(columns: readonly Column[], { xs, headHeight }: Layout): Markup {
  const groups = [...new Set(columns.map(({ group }) => group))];
  const bottom = MARGIN + BAND_HEIGHT + headHeight;
  const bands = groups.map((group) => {
    const inside = xs.filter((_, index) => columns[index]?.group === group);
    const from = (inside[0] ?? 0) - COLUMN_WIDTH / 2;
    const width = inside.length * COLUMN_WIDTH;
    const words = wrapText(group ?? '', SMALL_FONT * 1.1, width + GROUP_GAP - 4);
    return fragment(
      shade(from, MARGIN + BAND_HEIGHT, width, 1.5, 0.6),
      textLines(
        words.slice(0, 2),
        from + width / 2,
        MARGIN + BAND_HEIGHT - 8 - (Math.min(words.length, 2) - 1) * 12,
        12,
        {
          'text-anchor': 'middle',
          'font-size': SMALL_FONT,
          'font-weight': 600,
        },
      ),
    );
  });
  const names = columns.map(({ title }, index) => {
    const x = xs[index] ?? 0;
    return element(
      'text',
      { role: 'columnheader', x, y: bottom, dy: '0.35em', transform: `rotate(-90 ${x} ${bottom})` },
      text(title),
    );
  });
  return block('g', { role: 'row' }, ...bands, ...names);
}

function groupSvg(map: ComponentMap, group: ComponentGroup, layout: Layout, y: number, options: FigureOptions): Piece {
  const title = group.title ?? 'Kind not yet extracted';
  const heading = groupTitle(title, groupCount(group.interventions), MARGIN + 6, layout.right - 6, y + 4);
  const height = heading.height + 8;
  const pieces: Markup[] = [];
  let top = y + height;
  for (const row of group.rows) {
    const drawn = rowSvg(map.columns, row, layout, top, options);
    pieces.push(drawn.markup);
    top += drawn.height;
  }
  const band = block('g', { role: 'row' }, shade(MARGIN, y, layout.right - MARGIN, height, SHADE), heading.markup);
  return { markup: fragment(band, ...pieces), height: top - y };
}

function rowSvg(
  columns: readonly Column[],
  row: ComponentRow,
  layout: Layout,
  y: number,
  options: FigureOptions,
): Piece {
  const name = wrapText(row.name, FONT, LABEL_WIDTH - 16);
  const detail = wrapText(row.component ?? '', SMALL_FONT, LABEL_WIDTH - 16);
  const height = (name.length + detail.length) * LINE + 12;
  const first = y + 6 + LINE / 2;
  const label = block(
    'g',
    { role: 'rowheader', ...sourceAttributes(row.source, options) },
    hitArea({ x: MARGIN, y, width: LABEL_WIDTH - 4, height }, options),
    textLines(name, MARGIN + 6, first, LINE, {}),
    textLines(detail, MARGIN + 6, first + name.length * LINE, LINE, { 'font-size': SMALL_FONT, 'fill-opacity': 0.78 }),
  );
  const dots = columns.map((column, index) => {
    const cell = row.cells[index] as Cell;
    const x = layout.xs[index] ?? 0;
    const said = `${[row.name, row.component].filter(Boolean).join(', ')}. ${column.group}, ${column.title}: ${cellInWords(cell)}`;
    return block(
      'g',
      { role: cellRole(options), ...sourceAttributes(cell.source, options) },
      element('title', {}, text(said)),
      hitArea({ x: x - COLUMN_WIDTH / 2, y, width: COLUMN_WIDTH, height }, options),
      dotSvg(cell, x, y + height / 2),
      cell.signs === undefined
        ? undefined
        : textLines([cell.signs], x + 7, y + height / 2 - 6, LINE, { 'font-size': SMALL_FONT }),
    );
  });
  const markup = block('g', { role: 'row' }, label, ...dots, rule(MARGIN, y + height, layout.right, RULE));
  return { markup, height };
}

function dotSvg(cell: Cell, x: number, y: number): Markup {
  if (cell.state === 'not agreed') return notAgreedSign(x, y);
  if (cell.text === 'yes') return element('circle', { cx: x, cy: y, r: 7 });
  if (cell.text === 'no')
    return element('circle', { cx: x, cy: y, r: 2.5, fill: 'none', stroke: 'currentColor', 'stroke-opacity': 0.6 });
  return element('path', { d: `M${x - 4} ${y}h8`, stroke: 'currentColor', 'stroke-opacity': 0.75, fill: 'none' });
}

/** Only what the figure shows. */
function legendItems({ groups }: ComponentMap) {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const known: readonly (readonly [label: string, cell: Cell])[] = [
    ['Targets it, reaches it or acts on it', { text: 'yes', state: 'given' }],
    ['Does not', { text: 'no', state: 'given' }],
    ['Not yet extracted', { text: '', state: 'not extracted' }],
    ['Not agreed', { text: 'not agreed', state: 'not agreed' }],
  ];
  return known
    .filter(([, { text: words, state }]) => cells.some((cell) => cell.text === words && cell.state === state))
    .map(([label, cell]) => ({ label, sign: (x: number, y: number) => dotSvg(cell, x, y) }));
}

function describe({ groups }: ComponentMap): string {
  return groups
    .map(({ title, interventions, rows }) => {
      const names = [...new Set(rows.map(({ name }) => name))].join(', ');
      return `${title ?? 'Kind not yet extracted'}, ${groupCount(interventions)}: ${names}.`;
    })
    .join(' ');
}
