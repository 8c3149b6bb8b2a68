/** Funnel plots as pictures: the more certain a study, the higher its dot; broken lines where 95% of them should lie. */

import { unscaled } from '../../effects/effect';
import { counted } from '../../language/counted';
import { normalQuantile } from '../../statistics/distributions';
import { greatest } from '../../statistics/extremes';
import { withMinus } from '../../statistics/printed';
import type { FunnelPanel, FunnelPlot, FunnelPoint } from '../../synthesis/models/funnel-plot';
import { block, element, fragment, type Markup, text } from '../escape';
import { cellRole, type FigureOptions, gridRole, sourceAttributes } from '../figure-options';
import { type Axis, axisFor } from './axis';
import { FONT, LINE, type Piece, paragraphs, SHADE, SMALL_FONT, svgFrame, textLines } from './svg';
import { wrapText } from './text-width';

const MARGIN = 8;
const LEFT = 70;
const WIDTH = 460;
const HEIGHT = 260;
const RIGHT = LEFT + WIDTH;

/** @returns a complete SVG with all panels, one below the other. */
export function funnelSvg(plot: FunnelPlot, options: FigureOptions = {}): Markup {
  const pieces: Markup[] = [];
  let y = MARGIN;
  for (const panel of plot.panels) {
    const drawn = panelSvg(panel, y, options);
    pieces.push(drawn.markup);
    y += drawn.height + 22;
  }
  const notes = paragraphs(
    plot.panels.length + plot.notes.length === 0 ? [NOTHING_ASKED] : plot.notes,
    MARGIN,
    y,
    RIGHT,
  );
  const frame = {
    id: plot.id,
    title: plot.title,
    description: plot.panels.map(describe).join(' '),
    width: RIGHT + MARGIN * 2,
    height: y + notes.height + MARGIN,
  };
  return svgFrame(frame, ...pieces, notes.markup);
}

/** A picture is never empty. */
const NOTHING_ASKED =
  'There is no funnel plot, because the review file asks for none (“small_studies” under “meta_analysis”).';

function panelSvg(panel: FunnelPanel, y: number, options: FigureOptions): Piece {
  const title = wrapText(panel.title, FONT * 1.15, RIGHT - MARGIN);
  const top = y + title.length * LINE + 10;
  const drawn = panel.isDrawn ? chartSvg(panel, top, options) : undefined;
  const below = top + (drawn?.height ?? 0);
  const words = paragraphs(
    [panel.middleWords, ...panel.tests.map((test) => test.words), ...panel.notes],
    MARGIN,
    below,
    RIGHT,
  );
  const markup = fragment(
    textLines(title, MARGIN, y + LINE / 2, LINE, { 'font-weight': 700 }),
    drawn?.markup,
    words.markup,
  );
  return { markup, height: below + words.height - y };
}

function chartSvg(panel: FunnelPanel, top: number, options: FigureOptions): Piece {
  const most = greatest(panel.points.map(({ se }) => se)) * 1.08;
  const reach = normalQuantile(0.975) * most;
  const own = (estimate: number) => unscaled(estimate, panel.scale);
  const values = [...panel.points.map(({ value }) => value), own(panel.middle - reach), own(panel.middle + reach)];
  const axis = axisFor(values, panel.scale, LEFT, RIGHT);
  const down = (se: number) => top + (se / most) * HEIGHT;
  const [x, left, right] = [panel.middle, panel.middle - reach, panel.middle + reach].map((each) => axis.at(own(each)));
  const line = (from: number, to: number, style: Readonly<Record<string, string | number>>) =>
    element('line', { x1: from, y1: top, x2: to, y2: top + HEIGHT, stroke: 'currentColor', ...style });
  const markup = block(
    'g',
    { role: gridRole(options), 'aria-label': panel.title },
    element('rect', { x: LEFT, y: top, width: WIDTH, height: HEIGHT, 'fill-opacity': SHADE / 3 }),
    line(x ?? 0, x ?? 0, { 'stroke-opacity': 0.7 }),
    line(x ?? 0, left ?? 0, { 'stroke-dasharray': '5 3', 'stroke-opacity': 0.7 }),
    line(x ?? 0, right ?? 0, { 'stroke-dasharray': '5 3', 'stroke-opacity': 0.7 }),
    ...panel.points.map((point) => pointSvg(point, axis, down, options)),
    errorAxis(most, down, top),
    effectAxis(panel, axis, top + HEIGHT),
  );
  return { markup, height: HEIGHT + 50 };
}

function pointSvg(point: FunnelPoint, axis: Axis, down: (se: number) => number, options: FigureOptions): Markup {
  const words = `${point.study}: ${point.words}, standard error ${point.se.toPrecision(3)}`;
  return block(
    'g',
    { role: 'row' },
    block(
      'g',
      { role: cellRole(options), class: 'light', 'aria-label': words, ...sourceAttributes(point.source, options) },
      element('title', {}, text(words)),
      element('circle', {
        cx: axis.at(point.value),
        cy: down(point.se),
        r: 4.5,
        'fill-opacity': 0.75,
        stroke: 'currentColor',
      }),
    ),
  );
}

/** Certain studies stand above, as is usual. */
function errorAxis(most: number, down: (se: number) => number, top: number): Markup {
  const ticks = axisFor([0, most], 'plain', 0, 1).ticks.filter((tick) => tick >= 0 && tick <= most);
  return fragment(
    element('line', { x1: LEFT, y1: top, x2: LEFT, y2: top + HEIGHT, stroke: 'currentColor' }),
    ...ticks.map((tick) =>
      fragment(
        element('line', { x1: LEFT - 4, y1: down(tick), x2: LEFT, y2: down(tick), stroke: 'currentColor' }),
        textLines([String(tick)], LEFT - 7, down(tick), LINE, { 'text-anchor': 'end', 'font-size': SMALL_FONT }),
      ),
    ),
    element(
      'text',
      {
        x: 0,
        y: 0,
        transform: `translate(${MARGIN + 8} ${top + HEIGHT / 2}) rotate(-90)`,
        'text-anchor': 'middle',
        'font-size': SMALL_FONT,
      },
      text('Standard error'),
    ),
  );
}

function effectAxis({ metric }: FunnelPanel, axis: Axis, y: number): Markup {
  const small = { 'text-anchor': 'middle', 'font-size': SMALL_FONT };
  return fragment(
    element('line', { x1: LEFT, y1: y, x2: RIGHT, y2: y, stroke: 'currentColor' }),
    ...axis.ticks.map((tick) => {
      const x = axis.at(tick);
      return fragment(
        element('line', { x1: x, y1: y, x2: x, y2: y + 4, stroke: 'currentColor' }),
        textLines([withMinus(String(tick))], x, y + 14, LINE, small),
      );
    }),
    textLines([metric.length <= 3 ? metric.toUpperCase() : metric], (LEFT + RIGHT) / 2, y + 31, LINE, small),
  );
}

function describe({ title, points, middleWords, tests }: FunnelPanel): string {
  const said = tests.map(({ words }) => words).join(' ');
  return `${title}: ${counted(points.length, 'result')}. ${middleWords}. ${said}`.trim();
}
