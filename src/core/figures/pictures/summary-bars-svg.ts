/** The distribution of judgements per outcome: one stacked bar per domain, as robvis draws it. */

import type { Judgement } from '../../knowledge/instrument';
import { greatest } from '../../statistics/extremes';
import { countedGroup } from '../../synthesis/cells/wording';
import type { Bar, BarPart, BarsGroup, SummaryBars } from '../../synthesis/models/summary-bars';
import { block, type Child, element, fragment, type Markup, text } from '../escape';
import { cellRole, type FigureOptions, gridRole, inkOn, levelColour, sourceAttributes } from '../figure-options';
import { lightSvg, notAgreedSign, symbol } from './light-svg';
import {
  FONT,
  groupTitle,
  hitArea,
  LINE,
  legend,
  type Piece,
  paragraphs,
  RULE,
  SMALL_FONT,
  svgFrame,
  textLines,
} from './svg';
import { textWidth, wrapText } from './text-width';

const MARGIN = 8;
const BAR_HEIGHT = 22;
const BAR_GAP = 8;
const BARS_WIDTH = 330;
const AXIS_HEIGHT = 30;

interface Layout {
  readonly nameWidth: number;
  readonly left: number;
  readonly right: number;
}

/** @returns a complete SVG: bars with counts, axis, legend, footnotes. */
export function summaryBarsSvg(bars: SummaryBars, options: FigureOptions = {}): Markup {
  const layout = layoutOf(bars);
  const pieces: Markup[] = [];
  let y = MARGIN;
  for (const group of bars.groups) {
    const drawn = groupSvg(bars, group, layout, y, options);
    pieces.push(drawn.markup);
    y += drawn.height + 10;
  }
  const key = legends(bars, y, layout.right - MARGIN, options);
  const notes = paragraphs(bars.notes, MARGIN, y + key.height + 6, layout.right - MARGIN);
  const frame = {
    id: bars.id,
    title: bars.title,
    description: bars.groups.map(describe).join(' '),
    width: layout.right + MARGIN + 14,
    height: y + key.height + 6 + notes.height + MARGIN,
  };
  return svgFrame(frame, ...pieces, key.markup, notes.markup);
}

function layoutOf({ groups }: SummaryBars): Layout {
  const names = groups.flatMap((group) => group.bars.map((bar) => textWidth(bar.name, FONT)));
  const nameWidth = Math.min(greatest(names, 100) + 12, 290);
  const left = MARGIN + nameWidth;
  return { nameWidth, left, right: left + BARS_WIDTH };
}

function groupSvg(bars: SummaryBars, group: BarsGroup, layout: Layout, y: number, options: FigureOptions): Piece {
  const heading = groupTitle(group.title, countedGroup(group.total, group.of), MARGIN, layout.right, y + 4);
  const pieces: Markup[] = [];
  let top = y + heading.height + 18;
  const scales = new Set(group.bars.flatMap((bar) => bar.scale ?? []));
  let scale: string | undefined;
  for (const bar of group.bars) {
    if (scales.size > 1 && bar.scale !== undefined && bar.scale !== scale) {
      if (scale !== undefined) top += BAR_GAP;
      const name = { 'text-anchor': 'end', 'font-weight': 600 };
      const named = textLines([bar.scale], layout.left - 10, top + LINE / 2, LINE, name);
      pieces.push(block('g', { role: 'row' }, block('g', { role: 'rowheader' }, named)));
      top += LINE + BAR_GAP;
    }
    // The whole belongs to none of several scales by its place.
    if (scales.size > 1 && bar.kind === 'overall') top += 2 * BAR_GAP;
    scale = bar.scale;
    const lines = wrapText(bar.name, FONT, layout.nameWidth - 10);
    const height = Math.max(BAR_HEIGHT, lines.length * LINE);
    const middle = top + height / 2;
    const weight = bar.kind === 'overall' ? { 'font-weight': 700 } : {};
    const name = textLines(lines, layout.left - 10, middle - ((lines.length - 1) * LINE) / 2, LINE, {
      'text-anchor': 'end',
      ...weight,
    });
    pieces.push(
      block(
        'g',
        { role: 'row' },
        block('g', { role: 'rowheader' }, name),
        barSvg(bars, bar, layout, middle - BAR_HEIGHT / 2, options),
      ),
    );
    top += height + BAR_GAP;
  }
  // The heading is a row of the grid: outside of it, it would name no rows.
  const rows = block(
    'g',
    { role: gridRole(options), 'aria-label': group.title },
    block('g', { role: 'row' }, heading.markup),
    ...pieces,
  );
  const markup = block('g', { role: 'group', 'aria-label': group.title }, rows, axis(layout, top));
  return { markup, height: top + AXIS_HEIGHT - y };
}

function barSvg(bars: SummaryBars, bar: Bar, layout: Layout, y: number, options: FigureOptions): Markup {
  const pieces: Markup[] = [];
  let x = layout.left;
  for (const part of bar.parts) {
    const width = part.share * BARS_WIDTH;
    pieces.push(partSvg(bars, bar, part, { x, y, width }, options));
    x += width;
  }
  return fragment(...pieces);
}

function partSvg(
  { levels }: SummaryBars,
  bar: Bar,
  part: BarPart,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  options: FigureOptions,
): Markup {
  const level = levels.find(({ value }) => value === part.level);
  const words = `${bar.name}: ${labelOf(level, part)}, ${part.count} of ${bar.total} (${percent(part.share)})`;
  const box = { x, y, width, height: BAR_HEIGHT, stroke: 'currentColor' };
  const look = level ? { fill: levelColour(level, options) } : withoutLevel(part.level);
  return block(
    'g',
    { class: 'bar-part', role: cellRole(options), 'aria-label': words, ...sourceAttributes(part.source, options) },
    element('title', {}, text(words)),
    element('rect', { ...box, ...look }),
    partLabel(level, part, { x: x + width / 2, y: y + BAR_HEIGHT / 2, width }, options),
    part.source && hitArea({ x, y, width, height: BAR_HEIGHT }, options),
  );
}

/** The symbol and the count, as far as there is room for them. */
function partLabel(
  level: Judgement | undefined,
  { level: name, count }: BarPart,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  options: FigureOptions,
): Child {
  const number = String(count);
  const numberWidth = textWidth(number, SMALL_FONT);
  const ink = level ? inkOn(levelColour(level, options)) : 'currentColor';
  const label = (middle: number) =>
    textLines([number], middle, y, LINE, { 'text-anchor': 'middle', 'font-size': SMALL_FONT, fill: ink });
  const sign = level
    ? (at: number) => symbol(level.symbol, at, y, 4, ink)
    : name === 'not agreed'
      ? (at: number) => notAgreedSign(at, y)
      : undefined;
  if (sign === undefined) return width > numberWidth + 8 ? label(x) : undefined;
  if (width > numberWidth + 32) return fragment(sign(x - numberWidth / 2 - 3), label(x + 9));
  return width > 12 ? sign(x) : undefined;
}

/** A stretch without a level is an outline: dashed where nobody has judged. */
function withoutLevel(name: string) {
  return name === 'not agreed' ? { fill: 'none' } : { fill: 'none', 'stroke-dasharray': '3 2.4' };
}

function axis({ left }: Layout, y: number): Markup {
  const line = element('line', { x1: left, y1: y, x2: left + BARS_WIDTH, y2: y, stroke: 'currentColor' });
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const x = left + share * BARS_WIDTH;
    return fragment(
      element('line', { x1: x, y1: y, x2: x, y2: y + 4, stroke: 'currentColor' }),
      textLines([percent(share)], x, y + 14, LINE, { 'text-anchor': 'middle', 'font-size': SMALL_FONT }),
    );
  });
  return block('g', { 'stroke-opacity': RULE * 2, 'aria-hidden': 'true' }, line, ...marks);
}

/** The levels; those of each scale, or of the whole, below the others, where they are other ones. */
function legends(bars: SummaryBars, y: number, width: number, options: FigureOptions): Piece {
  if (!bars.legendByScale) return legendsOfWhole(bars, y, width, options);
  const all = bars.groups.flatMap((group) => group.bars);
  const pieces: Markup[] = [];
  let height = 0;
  for (const [index, scale] of [...new Set(all.flatMap((bar) => bar.scale ?? []))].entries()) {
    const own = all.filter((bar) => bar.scale === scale || (index === 0 && bar.kind === 'overall'));
    const piece = legend(scale, legendItems(bars, own, options), MARGIN, y + height, width);
    pieces.push(piece.markup);
    height += piece.height;
  }
  return { markup: fragment(...pieces), height };
}

function legendsOfWhole(bars: SummaryBars, y: number, width: number, options: FigureOptions): Piece {
  const whole = bars.levels.filter(({ value }) => bars.levelsOfWhole?.includes(value)).map(({ label }) => label);
  const items = legendItems(
    bars,
    bars.groups.flatMap((group) => group.bars),
    options,
  );
  const ofWhole = items.filter(({ label }) => whole.includes(label));
  const others = items.filter((each) => !ofWhole.includes(each));
  const first = legend('Judgement', others, MARGIN, y, width);
  if (ofWhole.length === 0) return first;
  const second = legend('Overall', ofWhole, MARGIN, y + first.height, width);
  return { markup: fragment(first.markup, second.markup), height: first.height + second.height };
}

function legendItems({ levels: all }: SummaryBars, bars: readonly Bar[], options: FigureOptions) {
  const shown = new Set(bars.flatMap(({ parts }) => parts.map(({ level }) => level)));
  const levels = all.filter(({ value }) => shown.has(value));
  const others = (['not agreed', 'not judged'] as const).filter((kind) => shown.has(kind));
  return [
    ...levels.map((level) => ({
      label: level.label,
      sign: (x: number, y: number) => lightSvg({ kind: 'judged', level }, x, y, options),
    })),
    ...others.map((kind) => ({
      label: OTHERS[kind],
      sign: (x: number, y: number) =>
        fragment(
          element('rect', {
            x: x - 10,
            y: y - 8,
            width: 20,
            height: 16,
            stroke: 'currentColor',
            ...withoutLevel(kind),
          }),
          kind === 'not agreed' ? notAgreedSign(x, y) : undefined,
        ),
    })),
  ];
}

const OTHERS = { 'not agreed': 'Not agreed yet', 'not judged': 'Not judged yet' } as const;

function labelOf(level: Judgement | undefined, part: BarPart): string {
  return level?.label ?? OTHERS[part.level as keyof typeof OTHERS];
}

/** @returns a whole percentage; the parts of a bar may then add up to 99 % or 101 %. */
function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function describe({ title, of, total, bars }: BarsGroup): string {
  const overall = bars.find((bar) => bar.kind === 'overall');
  const parts = overall?.parts.map(({ level, count }) => `${level} ${count}`).join(', ');
  if (overall === undefined) return `${title}: ${countedGroup(total, of)}.`;
  return `${title}: ${countedGroup(total, of)}; overall ${parts ?? 'nothing'}.`;
}
