/** Forest plots as pictures: a row for each result, squares with intervals, diamonds where there is a summary. */

import { noDifference } from '../../effects/effect';
import { greatest } from '../../statistics/extremes';
import { withMinus } from '../../statistics/printed';
import type {
  ForestGroup,
  ForestPanel,
  ForestPlot,
  ForestRow,
  ForestSummary,
} from '../../synthesis/models/forest-plot';
import { type CellSource, together } from '../../synthesis/models/table';
import { block, element, fragment, type Markup, text } from '../escape';
import { cellInWords, cellRole, type FigureOptions, gridRole, sourceAttributes } from '../figure-options';
import { type Axis, axisFor } from './axis';
import { lightSvg } from './light-svg';
import {
  changeMark,
  FONT,
  hitArea,
  LINE,
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
const STUDY_WIDTH = 230;
const BIAS_WIDTH = 50;
const PLOT_WIDTH = 300;
const WEIGHT_WIDTH = 56;
const HEAD_HEIGHT = 28;
const LEAST_ROW = 30;

interface Layout {
  readonly bias: number;
  /** 0 where no row can have an overall judgement. */
  readonly biasWidth: number;
  readonly plot: number;
  readonly effect: number;
  readonly effectWidth: number;
  readonly weight: number;
  readonly right: number;
}

/** A picture is never empty: it may be written where nobody looks beside it. */
const NOTHING_YET = 'There is no plot, because no included study has a result with an estimate yet.';

/** @returns a complete SVG with all panels, one below the other. */
export function forestSvg(plot: ForestPlot, options: FigureOptions = {}): Markup {
  const layout = layoutOf(plot);
  const pieces: Markup[] = [];
  let y = MARGIN;
  for (const panel of plot.panels) {
    const drawn = panelSvg(panel, layout, y, options);
    pieces.push(drawn.markup);
    y += drawn.height + 22;
  }
  const said = plot.panels.length === 0 && plot.notes.length === 0 ? [NOTHING_YET] : plot.notes;
  const notes = paragraphs(said, MARGIN, y, layout.right - MARGIN);
  const frame = {
    id: plot.id,
    title: plot.title,
    description: plot.panels.map(describe).join(' '),
    width: layout.right + MARGIN,
    height: y + notes.height + MARGIN,
  };
  return svgFrame(frame, ...pieces, notes.markup);
}

function layoutOf({ panels }: ForestPlot): Layout {
  const words = panels.flatMap(({ groups }) =>
    groups.flatMap(({ rows }) => rows.map(({ effect }) => textWidth(effectWords(effect), FONT))),
  );
  const effectWidth = greatest(words, 150) + 12;
  const bias = MARGIN + STUDY_WIDTH;
  const rows = panels.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  const biasWidth = rows.some((row) => row.bias.state !== 'not applicable') ? BIAS_WIDTH : 0;
  const plot = bias + biasWidth;
  const effect = plot + PLOT_WIDTH + 16;
  const weight = effect + effectWidth;
  return { bias, biasWidth, plot, effect, effectWidth, weight, right: weight + WEIGHT_WIDTH };
}

function effectWords({ text: words, signs }: ForestRow['effect']): string {
  return `${words}${signs ?? ''}`;
}

function panelSvg(panel: ForestPanel, layout: Layout, y: number, options: FigureOptions): Piece {
  const rows = panel.groups.flatMap((group) => group.rows);
  const values = rows.flatMap(({ shown }) => [shown.lower, shown.upper, shown.value]);
  const summaries = panel.groups.flatMap(({ summary, subgroups = [] }) =>
    [summary, ...subgroups.map((each) => each.summary)].flatMap((each) => (each ? [each.shown.value] : [])),
  );
  const axis = axisFor([...values, ...summaries], panel.scale, layout.plot + 6, layout.plot + PLOT_WIDTH - 6);
  const title = wrapText(panel.title, FONT * 1.15, layout.right - MARGIN);
  const pieces: Markup[] = [
    textLines(title, MARGIN, y + LINE / 2, LINE, { 'font-weight': 700 }),
    headSvg(layout, y + title.length * LINE + 6),
  ];
  const top = y + title.length * LINE + 6 + HEAD_HEIGHT;
  let at = top;
  const most = greatest(rows.map(({ precision }) => precision));
  for (const group of panel.groups) {
    const drawn = groupSvg(panel, group, axis, most, layout, at, options);
    pieces.push(drawn.markup);
    at += drawn.height;
  }
  const middle = axis.at(noDifference(panel.scale));
  pieces.splice(
    2,
    0,
    element('line', { x1: middle, y1: top, x2: middle, y2: at, stroke: 'currentColor', 'stroke-opacity': 0.6 }),
  );
  const scale = axisSvg(panel, axis, layout, at);
  pieces.push(scale.markup);
  const notes = paragraphs(panel.notes, MARGIN, at + scale.height + 4, layout.right - MARGIN);
  const grid = block('g', { role: gridRole(options), 'aria-label': panel.title }, ...pieces);
  return { markup: fragment(grid, notes.markup), height: at + scale.height + 4 + notes.height - y };
}

function headSvg(layout: Layout, y: number): Markup {
  const middle = y + HEAD_HEIGHT / 2;
  const head = (title: string, x: number, anchor: string) =>
    element(
      'text',
      { role: 'columnheader', x, y: middle, dy: '0.35em', 'text-anchor': anchor, 'font-weight': 600 },
      text(title),
    );
  return fragment(
    element('rect', { x: MARGIN, y, width: layout.right - MARGIN, height: HEAD_HEIGHT, 'fill-opacity': SHADE }),
    block(
      'g',
      { role: 'row' },
      head('Study', MARGIN + 2, 'start'),
      ...(layout.biasWidth > 0 ? [head('Bias', layout.bias + layout.biasWidth / 2, 'middle')] : []),
      head('Effect (95% CI)', layout.effect + layout.effectWidth - 8, 'end'),
      head('Weight', layout.right - 4, 'end'),
    ),
  );
}

function groupSvg(
  panel: ForestPanel,
  group: ForestGroup,
  axis: Axis,
  most: number,
  layout: Layout,
  y: number,
  options: FigureOptions,
): Piece {
  const pieces: Markup[] = [
    block(
      'g',
      { role: 'row' },
      block('g', { role: 'rowheader' }, textLines([group.title], MARGIN, y + 15, LINE, { 'font-weight': 700 })),
    ),
  ];
  let at = y + 28;
  const add = (drawn: Piece) => {
    pieces.push(drawn.markup);
    at += drawn.height;
  };
  if (group.subgroups === undefined) for (const row of group.rows) add(rowSvg(row, axis, most, layout, at, options));
  for (const { title, rows, summary } of group.subgroups ?? []) {
    const own = group.rows.filter(({ id }) => rows.includes(id));
    add(subgroupHead(title, layout, at));
    for (const row of own) add(rowSvg(row, axis, most, layout, at, options));
    if (summary)
      add(summarySvg(panel, { title: `${group.title}, ${title}`, rows: own }, summary, axis, layout, at, options));
  }
  if (group.summary) {
    if (group.subgroups) add(subgroupHead('All', layout, at));
    add(summarySvg(panel, group, group.summary, axis, layout, at, options));
  }
  if (group.between) add(betweenSvg(group.between.words, layout, at));
  return { markup: fragment(...pieces), height: at - y };
}

function subgroupHead(title: string, layout: Layout, y: number): Piece {
  const lines = wrapText(title, FONT, layout.plot - MARGIN - 12);
  const markup = block(
    'g',
    { role: 'row' },
    block('g', { role: 'rowheader' }, textLines(lines, MARGIN, y + 14, LINE, { 'font-weight': 600 })),
  );
  return { markup, height: lines.length * LINE + 10 };
}

function betweenSvg(words: string, layout: Layout, y: number): Piece {
  const lines = wrapText(words, SMALL_FONT, layout.right - MARGIN * 2);
  const markup = block(
    'g',
    { role: 'row' },
    block('g', { role: 'cell' }, textLines(lines, MARGIN + 2, y + 13, LINE, { 'font-size': SMALL_FONT })),
  );
  return { markup, height: lines.length * LINE + 10 };
}

function rowSvg(row: ForestRow, axis: Axis, most: number, layout: Layout, y: number, options: FigureOptions): Piece {
  const study = wrapText(row.study, FONT, STUDY_WIDTH - 8);
  const detail = wrapText(row.detail, SMALL_FONT, STUDY_WIDTH - 8);
  const height = Math.max(LEAST_ROW, (study.length + detail.length) * LINE + 10);
  const middle = y + height / 2;
  const first = middle - ((study.length + detail.length - 1) * LINE) / 2;
  const named = row.detail === '' ? row.study : `${row.study}, ${row.detail}`;
  const weight = row.weight === undefined ? '' : `${(row.weight * 100).toFixed(1)}%`;
  const words = `${named}: ${cellInWords(row.effect)}`;
  const markup = block(
    'g',
    { role: 'row' },
    block(
      'g',
      { role: 'rowheader', class: 'light-label', ...sourceAttributes(row.source, options) },
      hitArea({ x: MARGIN, y, width: STUDY_WIDTH, height }, options),
      textLines(study, MARGIN, first, LINE, {}),
      textLines(detail, MARGIN, first + study.length * LINE, LINE, { 'font-size': SMALL_FONT, 'fill-opacity': 0.78 }),
    ),
    ...(layout.biasWidth > 0 ? [biasSvg(row, named, layout, y, height, options)] : []),
    block(
      'g',
      { role: cellRole(options), class: 'light', 'aria-label': words, ...sourceAttributes(row.effect.source, options) },
      element('title', {}, text(words)),
      hitArea({ x: layout.plot, y, width: layout.weight - layout.plot, height }, options),
      estimateSvg(row, axis, most, middle),
      textLines([effectWords(row.effect)], layout.effect + layout.effectWidth - 8, middle, LINE, {
        'text-anchor': 'end',
      }),
      changeMark(row.effect, { x: layout.plot, y, width: layout.weight - layout.plot, height }),
    ),
    block('g', { role: 'cell' }, textLines([weight], layout.right - 4, middle, LINE, { 'text-anchor': 'end' })),
    rule(MARGIN, y + height, layout.right, RULE),
  );
  return { markup, height };
}

function biasSvg(
  row: ForestRow,
  named: string,
  layout: Layout,
  y: number,
  height: number,
  options: FigureOptions,
): Markup {
  const level = row.bias.mark?.level;
  const words = `${named}. Risk of bias: ${cellInWords(row.bias)}`;
  return block(
    'g',
    { role: cellRole(options), class: 'light', 'aria-label': words, ...sourceAttributes(row.bias.source, options) },
    element('title', {}, text(words)),
    hitArea({ x: layout.bias, y, width: BIAS_WIDTH, height }, options),
    lightSvg(
      level
        ? { kind: 'judged', level }
        : { kind: row.bias.state === 'not applicable' ? 'not applicable' : 'not extracted' },
      layout.bias + BIAS_WIDTH / 2,
      y + height / 2,
      options,
    ),
    changeMark(row.bias, { x: layout.bias, y, width: BIAS_WIDTH, height }),
  );
}

/** The square's area goes with how precise the estimate is; what may not be pooled is an outline with a broken line. */
function estimateSvg({ shown, precision, barred }: ForestRow, axis: Axis, most: number, y: number): Markup {
  const half = 3 + 4 * Math.sqrt(precision / most);
  const x = axis.at(shown.value);
  return fragment(
    intervalSvg(shown, axis, y, barred === true ? { 'stroke-dasharray': '4 2.5' } : {}),
    element('rect', {
      x: x - half,
      y: y - half,
      width: half * 2,
      height: half * 2,
      stroke: 'currentColor',
      fill: barred === true ? 'none' : 'currentColor',
    }),
  );
}

/** A line with an arrow where it leaves the axis. */
function intervalSvg(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  axis: Axis,
  y: number,
  style: Readonly<Record<string, string>>,
): Markup {
  const [x1, x2] = [axis.at(lower), axis.at(upper)];
  const stroke = { stroke: 'currentColor', 'stroke-width': 1.4 };
  return fragment(
    element('line', { x1, y1: y, x2, y2: y, ...stroke, ...style }),
    lower < axis.least
      ? element('path', {
          d: `M${round(x1 + 6)} ${round(y - 4)}L${round(x1)} ${round(y)}L${round(x1 + 6)} ${round(y + 4)}`,
          fill: 'none',
          ...stroke,
        })
      : undefined,
    upper > axis.most
      ? element('path', {
          d: `M${round(x2 - 6)} ${round(y - 4)}L${round(x2)} ${round(y)}L${round(x2 - 6)} ${round(y + 4)}`,
          fill: 'none',
          ...stroke,
        })
      : undefined,
  );
}

function summarySvg(
  panel: ForestPanel,
  group: ForestGroup,
  summary: ForestSummary,
  axis: Axis,
  layout: Layout,
  y: number,
  options: FigureOptions,
): Piece {
  const { prediction, words, predictionWords, heterogeneity, method } = summary;
  const said = [words, predictionWords, heterogeneity, method].filter((each) => each !== undefined).join('. ');
  const label = wrapText(`Summary: ${method}`, SMALL_FONT, layout.plot - MARGIN - 12);
  const numbers = [words, ...(predictionWords === undefined ? [] : [predictionWords]), heterogeneity];
  const lines = numbers.flatMap((each) => wrappedNumbers(each, layout.right - layout.effect - 4));
  const height = Math.max(38 + (prediction ? 16 : 0), label.length * LINE + 16, lines.length * LINE + 16);
  const markup = block(
    'g',
    { role: 'row' },
    element('rect', { x: MARGIN, y, width: layout.right - MARGIN, height, 'fill-opacity': SHADE / 2 }),
    element('title', {}, text(said)),
    block(
      'g',
      { role: 'rowheader' },
      textLines(label, MARGIN + 2, y + 16, LINE, { 'font-size': SMALL_FONT, 'font-weight': 600 }),
    ),
    block(
      'g',
      {
        role: cellRole(options),
        class: 'light',
        'aria-label': `${panel.title}, ${group.title}. ${said}`,
        ...sourceAttributes(sourcesOf(group), options),
      },
      hitArea({ x: layout.plot, y, width: layout.right - layout.plot, height }, options),
      diamondSvg(summary, axis, y + 18),
      textLines(lines, layout.effect + 4, y + 16, LINE, { 'font-size': SMALL_FONT }),
    ),
    rule(MARGIN, y + height, layout.right, 0.6),
  );
  return { markup, height };
}

/** Where the results stand that are in the summary of a group. */
function sourcesOf({ rows }: ForestGroup): CellSource | undefined {
  return together(rows.flatMap(({ weight, source }) => (weight === undefined ? [] : source)));
}

/** A diamond as wide as the interval, and below it the prediction interval, where there is one. */
function diamondSvg({ shown, prediction }: ForestSummary, axis: Axis, y: number): Markup {
  const corners = [
    [axis.at(shown.lower), y],
    [axis.at(shown.value), y - 8],
    [axis.at(shown.upper), y],
    [axis.at(shown.value), y + 8],
  ];
  const d = corners.map(([x = 0, at = 0], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(at)}`).join('');
  return fragment(
    intervalSvg(shown, axis, y, {}),
    element('path', { d: `${d}z`, stroke: 'currentColor' }),
    prediction && intervalSvg(prediction, axis, y + 18, { 'stroke-dasharray': '5 3' }),
  );
}

/** A number stays beside what it is of: “I² = 61.5%”, “−0.49 to 0.38”, “4 studies”. */
function wrappedNumbers(words: string, width: number): string[] {
  const kept = words.replace(/ (?==|to\b|stud(?:y|ies)\b)|(?<==|\bto) /g, '\u00a0');
  return wrapText(kept, SMALL_FONT, width).map((line) => line.replaceAll('\u00a0', ' '));
}

function axisSvg({ sides, metric }: ForestPanel, axis: Axis, layout: Layout, y: number): Piece {
  const [left, right] = [layout.plot, layout.plot + PLOT_WIDTH];
  const small = { 'text-anchor': 'middle', 'font-size': SMALL_FONT };
  const marks = axis.ticks.map((tick) => {
    const x = axis.at(tick);
    return fragment(
      element('line', { x1: x, y1: y, x2: x, y2: y + 4, stroke: 'currentColor' }),
      textLines([withMinus(String(tick))], x, y + 13, LINE, small),
    );
  });
  const names = sides && [
    textLines([`← ${sides.left}`], left, y + 31, LINE, { 'font-size': SMALL_FONT }),
    textLines([`${sides.right} →`], right, y + 31, LINE, { 'font-size': SMALL_FONT, 'text-anchor': 'end' }),
  ];
  const markup = fragment(
    element('line', { x1: left, y1: y, x2: right, y2: y, stroke: 'currentColor' }),
    ...marks,
    textLines([metric.length <= 3 ? metric.toUpperCase() : metric], right + 22, y + 13, LINE, {
      'font-size': SMALL_FONT,
    }),
    ...(names ?? []),
  );
  return { markup, height: names ? 42 : 26 };
}

function describe({ title, groups }: ForestPanel): string {
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const summaries = groups.flatMap((group) => (group.summary ? [`${group.title}: ${group.summary.words}`] : []));
  return `${title}: ${rows === 1 ? 'one result' : `${rows} results`}. ${summaries.length === 0 ? 'No summary.' : `${summaries.join('; ')}.`}`;
}

/** Coordinates inside a path are rounded as attributes are. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
