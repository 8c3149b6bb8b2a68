/** Traffic lights as journals print them: studies in rows, domains in columns, the overall judgement shaded. */

import { capital, countedGroup } from '../../synthesis/cells/wording';
import type { Cell } from '../../synthesis/models/table';
import {
  allLights,
  columnsAre,
  type LightsGroup,
  type LightsRow,
  rowsAre,
  showsOverall,
  type TrafficLights,
} from '../../synthesis/models/traffic-lights';
import { block, type Child, element, fragment, type Markup, text } from '../escape';
import { cellInWords, cellRole, type FigureOptions, gridRole, sourceAttributes } from '../figure-options';
import { rowMarkup } from '../row-places';
import { directionSvg } from './direction-svg';
import { type Appearance, appearanceOf, lightSvg } from './light-svg';
import {
  changeMark,
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
const LIGHT_WIDTH = 46;
const OVERALL_WIDTH = 74;
/** Between the lights of one scale and those of the next. */
const SCALE_GAP = 14;
const AXIS_HEIGHT = 26;
const HEAD_HEIGHT = 28;
const LEAST_ROW_HEIGHT = 34;

/** Where things stand; all in px. */
interface Layout {
  readonly labelWidth: number;
  readonly gridLeft: number;
  /** The middle of each column of lights. */
  readonly columns: readonly number[];
  readonly overallLeft: number;
  /** 0 where there is no overall judgement. */
  readonly overallWidth: number;
  readonly right: number;
}

/** @returns a complete SVG: lights, legend, names of the domains, footnotes. */
export function trafficLightsSvg(lights: TrafficLights, options: FigureOptions = {}): Markup {
  const layout = layoutOf(lights);
  const pieces: Markup[] = [];
  const heads = lights.columns.map(({ head, name }) => [head, name]);
  const how = JSON.stringify([layout, heads, lights.instrument, options.palette, options.sources]);
  let y = MARGIN + AXIS_HEIGHT + HEAD_HEIGHT;
  for (const group of lights.groups) {
    const heading = groupHeading(group, layout, y);
    pieces.push(heading.markup);
    y += heading.height;
    for (const row of group.rows) {
      const label = labelOf(row, layout);
      const at = y;
      // Where a row stands among others is said by its id; what it shows, by its lights and what it is called.
      const drawn = `${at} ${row.study}, ${row.detail} ${how}`;
      pieces.push(
        rowMarkup(options.rows, 'g', row.lights, drawn, () => rowSvg(lights, row, label, layout, at, options)),
      );
      y += label.height;
    }
  }
  const key = keySvg(lights, layout, y + 12, options);
  const grid = block('g', { role: gridRole(options), 'aria-label': lights.title }, headSvg(lights, layout), ...pieces);
  const frame = {
    id: lights.id,
    title: lights.title,
    description: describe(lights),
    width: layout.right + MARGIN,
    height: y + 12 + key.height + MARGIN,
  };
  return svgFrame(frame, grid, key.markup);
}

function layoutOf({ columns, groups }: TrafficLights): Layout {
  const rows = groups.flatMap((group) => group.rows);
  const widest = Math.max(
    ...rows.map(({ study }) => textWidth(study, FONT)),
    ...rows.map(({ detail }) => textWidth(detail ?? '', SMALL_FONT)),
    0,
  );
  const overallWidth = showsOverall({ groups }) ? OVERALL_WIDTH : 0;
  const places = scalesOf(columns);
  const apart = places.length > 1 && overallWidth > 0 ? SCALE_GAP : 0;
  const gaps = (places.length - 1) * SCALE_GAP + apart;
  const lights = columns.length * LIGHT_WIDTH + Math.max(gaps, 0) + overallWidth;
  const labelWidth = Math.max(Math.min(Math.max(widest + 14, 120), 320), 440 - lights);
  const gridLeft = MARGIN + labelWidth;
  const overallLeft = gridLeft + lights - overallWidth;
  const middles = columns.map(
    (_, index) =>
      gridLeft +
      (index + 0.5) * LIGHT_WIDTH +
      places.filter(({ from }) => from > 0 && from <= index).length * SCALE_GAP,
  );
  return {
    labelWidth,
    gridLeft,
    columns: middles,
    overallLeft,
    overallWidth,
    right: overallLeft + overallWidth,
  };
}

function headSvg({ columns, groups }: TrafficLights, layout: Layout): Markup {
  const top = MARGIN + AXIS_HEIGHT;
  const middle = top + HEAD_HEIGHT / 2;
  const head = (title: string, x: number, name: string) =>
    element(
      'text',
      { role: 'columnheader', x, y: middle, dy: '0.35em', 'text-anchor': 'middle', 'font-weight': 600 },
      element('title', {}, text(name)),
      text(title),
    );
  return fragment(
    ...scalesOf(columns).map(({ name, from, to }) => {
      const x = (lightX(layout, from) + lightX(layout, to)) / 2;
      return element('text', { x, y: MARGIN + 12, dy: '0.35em', 'text-anchor': 'middle' }, text(name));
    }),
    ...scalesOf(columns).map(({ from, to }, _index, all) => {
      const left = lightX(layout, from) - LIGHT_WIDTH / 2;
      const right = all.length === 1 ? layout.right : lightX(layout, to) + LIGHT_WIDTH / 2;
      return shade(left, top, right - left, HEAD_HEIGHT, SHADE * 2);
    }),
    // The whole belongs to none of several scales by its place.
    scalesOf(columns).length > 1 && layout.overallWidth > 0
      ? shade(layout.overallLeft, top, layout.overallWidth, HEAD_HEIGHT, SHADE * 2)
      : undefined,
    block(
      'g',
      { role: 'row' },
      element(
        'text',
        { role: 'columnheader', x: MARGIN, y: middle, dy: '0.35em', 'font-weight': 600 },
        text(rowsAre({ groups })),
      ),
      ...columns.map((column, index) => head(column.head, lightX(layout, index), column.name)),
      layout.overallWidth > 0 ? head('Overall', overallX(layout), 'Overall judgement') : undefined,
    ),
  );
}

/** What stands above the heads: the scales with their first and last column, or one word for all. */
function scalesOf(columns: TrafficLights['columns']): { name: string; from: number; to: number }[] {
  const names = [...new Set(columns.map(({ scale = 'Domains' }) => scale))];
  return names.map((name) => {
    const places = columns.flatMap(({ scale = 'Domains' }, index) => (scale === name ? [index] : []));
    return { name, from: places[0] ?? 0, to: places.at(-1) ?? 0 };
  });
}

/** The outcome, on as many lines as it needs, and how many rows follow. */
function groupHeading({ title, of, rows }: LightsGroup, layout: Layout, y: number): Piece {
  const heading = groupTitle(title, countedGroup(rows.length, of), MARGIN, layout.right, y + 10);
  const height = heading.height + 18;
  return {
    markup: block('g', { role: 'row' }, heading.markup, rule(MARGIN, y + height, layout.right, 0.6)),
    height,
  };
}

interface Label {
  readonly study: readonly string[];
  readonly detail: readonly string[];
  readonly height: number;
}

function labelOf({ study, detail }: LightsRow, { labelWidth }: Layout): Label {
  const lines = wrapText(study, FONT, labelWidth - 8);
  const details = wrapText(detail ?? '', SMALL_FONT, labelWidth - 8);
  const height = Math.max(LEAST_ROW_HEIGHT, (lines.length + details.length) * LINE + 10);
  return { study: lines, detail: details, height };
}

function rowSvg(
  lights: TrafficLights,
  row: LightsRow,
  label: Label,
  layout: Layout,
  y: number,
  options: FigureOptions,
): Markup {
  const middle = y + label.height / 2;
  const first = middle - ((label.study.length + label.detail.length - 1) * LINE) / 2;
  const at = { y, middle, height: label.height };
  const named = row.detail === undefined ? row.study : `${row.study}, ${row.detail}`;
  return block(
    'g',
    { role: 'row' },
    block(
      'g',
      { role: 'rowheader', class: 'light-label', ...sourceAttributes(row.source, options) },
      hitArea({ x: MARGIN - 4, y, width: layout.labelWidth, height: label.height }, options),
      textLines(label.study, MARGIN, first, LINE, {}),
      textLines(label.detail, MARGIN, first + label.study.length * LINE, LINE, {
        'font-size': SMALL_FONT,
        'fill-opacity': 0.78,
      }),
    ),
    ...row.lights.map((cell, index) => {
      const name = `${named}. ${lights.columns[index]?.head}, ${lights.columns[index]?.name}`;
      return cellSvg(lights, cell, name, { ...at, x: lightX(layout, index), width: LIGHT_WIDTH }, options);
    }),
    ...overallSvg(lights, row, named, at, layout, options),
    rule(MARGIN, y + label.height, layout.right, RULE),
  );
}

function overallSvg(
  lights: TrafficLights,
  { overall }: LightsRow,
  named: string,
  at: Pick<Place, 'y' | 'middle' | 'height'>,
  layout: Layout,
  options: FigureOptions,
): Child[] {
  const { overallLeft, overallWidth } = layout;
  if (overall === undefined || overallWidth === 0) return [];
  return [
    shade(overallLeft, at.y, overallWidth, at.height, SHADE),
    cellSvg(lights, overall, `${named}. Overall`, { ...at, x: overallX(layout), width: overallWidth }, options),
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly middle: number;
  readonly width: number;
  readonly height: number;
}

function cellSvg(
  { levels, directions }: TrafficLights,
  cell: Cell,
  name: string,
  { x, y, middle, width, height }: Place,
  options: FigureOptions,
): Markup {
  const words = `${name}: ${cellInWords(cell)}`;
  const sign = directions.find(({ value }) => value === cell.biasDirection)?.symbol;
  // A label must hold what is seen (WCAG 2.2, 2.5.3): where a sign is written, the title alone names the cell.
  const label = cell.signs === undefined ? words : undefined;
  return block(
    'g',
    { role: cellRole(options), class: 'light', 'aria-label': label, ...sourceAttributes(cell.source, options) },
    element('title', {}, text(words)),
    hitArea({ x: x - width / 2, y, width, height }, options),
    lightSvg(appearanceOf(cell, levels), x, middle, options),
    cell.signs === undefined ? undefined : textLines([cell.signs], x + 12, middle - 10, LINE, { 'font-size': 11 }),
    sign === undefined ? undefined : directionSvg(sign, x + 17.5, middle + 5),
    changeMark(cell, { x: x - width / 2, y, width, height }),
  );
}

function keySvg(lights: TrafficLights, layout: Layout, y: number, options: FigureOptions): Piece {
  const width = layout.right - MARGIN;
  const judgements = judgementLegends(lights, y, width, options);
  const domains = lights.columns.map(({ head, name }) => `${head}: ${name}`);
  const ways = directionLegend(lights, layout, y + judgements.height);
  const above = judgements.height + ways.height + 10;
  const top = y + above;
  const names = paragraphs(domains, MARGIN, top, width);
  const notes = paragraphs(lights.notes, MARGIN, top + names.height + 6, width);
  return {
    markup: fragment(judgements.markup, ways.markup, names.markup, notes.markup),
    height: above + names.height + 6 + notes.height,
  };
}

/** The levels; those of each scale, or of the whole, below the others, where they are other ones. */
function judgementLegends(lights: TrafficLights, y: number, width: number, options: FigureOptions): Piece {
  if (!lights.legendByScale) return legendsOfWhole(lights, y, width, options);
  const pieces: Markup[] = [];
  let height = 0;
  for (const [index, { name, from, to }] of scalesOf(lights.columns).entries()) {
    const isOfScale = (_: unknown, column: number) => column >= from && column <= to;
    const cells = lights.groups.flatMap(({ rows }) =>
      rows.flatMap((row) => [
        ...row.lights.filter(isOfScale),
        ...(index === 0 && row.overall && !lights.levelsOfWhole ? [row.overall] : []),
      ]),
    );
    const items = legendItems(lights, cells).map(({ label, appearance }) => ({
      label,
      sign: (x: number, middle: number) => lightSvg(appearance, x, middle, options),
    }));
    const piece = legend(name, items, MARGIN, y + height, width);
    pieces.push(piece.markup);
    height += piece.height;
  }
  return { markup: fragment(...pieces), height };
}

function legendsOfWhole(lights: TrafficLights, y: number, width: number, options: FigureOptions): Piece {
  const whole = lights.levelsOfWhole ?? [];
  const items = legendItems(lights, cellsOf(lights)).map(({ label, appearance }) => ({
    label,
    isOfWhole: appearance.kind === 'judged' && whole.includes(appearance.level.value),
    sign: (x: number, middle: number) => lightSvg(appearance, x, middle, options),
  }));
  const ofWhole = items.filter(({ isOfWhole }) => isOfWhole);
  const heading = whole.length > 0 ? columnsAre(lights) : 'Judgement';
  const first = legend(
    heading,
    items.filter(({ isOfWhole }) => !isOfWhole),
    MARGIN,
    y,
    width,
  );
  if (ofWhole.length === 0) return first;
  const second = legend('Overall', ofWhole, MARGIN, y + first.height, width);
  return { markup: fragment(first.markup, second.markup), height: first.height + second.height };
}

function cellsOf({ groups }: TrafficLights): Cell[] {
  return groups.flatMap(({ rows }) => rows.flatMap(allLights));
}

/** Only what these lights show; the worst level first, as robvis does. */
function legendItems({ levels }: TrafficLights, cells: readonly Cell[]): { label: string; appearance: Appearance }[] {
  const shown = cells.map((cell) => appearanceOf(cell, levels));
  const judged = [...levels]
    .reverse()
    .filter((level) => shown.some((each) => 'level' in each && each.level.value === level.value))
    .map((level) => ({ label: level.label, appearance: { kind: 'judged', level } as const }));
  const without = (['not applicable', 'not agreed', 'not extracted'] as const)
    .filter((kind) => shown.some((each) => each.kind === kind))
    .map((kind) => ({ label: WITHOUT_LEVEL[kind], appearance: { kind } }));
  return [...judged, ...without];
}

const WITHOUT_LEVEL = {
  'not applicable': 'Not applicable',
  'not agreed': 'Not agreed yet',
  'not extracted': 'Not extracted yet',
} as const;

/** Only the directions that the figure shows. */
function directionLegend(
  { directions, groups }: TrafficLights,
  layout: Layout,
  y: number,
): { markup: Markup | undefined; height: number } {
  const cells = groups.flatMap(({ rows }) => rows.flatMap(allLights));
  const items = directions.flatMap(({ value, symbol }) =>
    symbol !== undefined && cells.some(({ biasDirection }) => biasDirection === value)
      ? [{ label: capital(value), sign: (x: number, middle: number) => directionSvg(symbol, x, middle) }]
      : [],
  );
  if (items.length === 0) return { markup: undefined, height: 0 };
  return legend('Expected direction of bias', items, MARGIN, y, layout.right - MARGIN);
}

function describe({ columns, groups }: TrafficLights): string {
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const whole = showsOverall({ groups }) ? ' and one for the overall judgement' : '';
  return `${rows === 1 ? 'One row for the assessment' : `One row for each of ${rows} assessments`}, one light for each of ${columns.length} domains${whole}.`;
}

function lightX(layout: Layout, index: number): number {
  return layout.columns[index] ?? layout.gridLeft;
}

function overallX(layout: Layout): number {
  return layout.overallLeft + layout.overallWidth / 2;
}
