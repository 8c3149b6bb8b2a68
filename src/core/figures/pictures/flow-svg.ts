/** The PRISMA 2020 flow diagram (Page et al. 2021, 10.1136/bmj.n71) as a picture: boxes, arrows, stages. */
import { greatest } from '../../statistics/extremes';
import type { FlowBox, FlowBoxId, FlowDiagram, FlowLine } from '../../synthesis/models/flow-diagram';
import { block, type Child, element, fragment, type Markup, text } from '../escape';
import { cellInWords, cellRole, type FigureOptions, gridRole, sourceAttributes } from '../figure-options';
import { numberInWords } from '../in-words/flow-text';
import { FONT, hitArea, LINE, paragraphs, SHADE, SMALL_FONT, svgFrame, textLines } from './svg';
import { wrapText } from './text-width';

const MARGIN = 8;
const BOX_WIDTH = 216;
const ACROSS = 34;
const DOWN = 30;
const PADDING = 9;
const STAGE_WIDTH = 24;
const HEADING_HEIGHT = 30;
const INDENT = 12;

/** The boxes of each row of the diagram, from left to right: main column, beside it, other methods, beside them. */
const ROWS: readonly { readonly stage: Stage; readonly boxes: readonly (FlowBoxId | undefined)[] }[] = [
  { stage: 'Identification', boxes: ['previous', 'identified', 'removed', 'other identified', undefined] },
  { stage: 'Screening', boxes: [undefined, 'screened', 'excluded', undefined, undefined] },
  { stage: 'Screening', boxes: [undefined, 'sought', 'not retrieved', 'other sought', 'other not retrieved'] },
  {
    stage: 'Screening',
    boxes: [undefined, 'assessed', 'assessed and excluded', 'other assessed', 'other assessed and excluded'],
  },
  { stage: 'Included', boxes: [undefined, 'included', undefined, undefined, undefined] },
  { stage: 'Included', boxes: [undefined, 'total', undefined, undefined, undefined] },
];

type Stage = 'Identification' | 'Screening' | 'Included';

/** What leads to what. */
const ARROWS: readonly (readonly [from: FlowBoxId, to: FlowBoxId])[] = [
  ['identified', 'removed'],
  ['identified', 'screened'],
  ['screened', 'excluded'],
  ['screened', 'sought'],
  ['sought', 'not retrieved'],
  ['sought', 'assessed'],
  ['assessed', 'assessed and excluded'],
  ['assessed', 'included'],
  ['other identified', 'other sought'],
  ['other sought', 'other not retrieved'],
  ['other sought', 'other assessed'],
  ['other assessed', 'other assessed and excluded'],
  ['other assessed', 'included'],
  ['included', 'total'],
  ['previous', 'total'],
];

interface Placed {
  readonly box: FlowBox;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** @returns a complete SVG: a table for screen readers, a diagram for the eye. */
export function flowSvg(diagram: FlowDiagram, options: FigureOptions = {}): Markup {
  const columns = [
    ...(diagram.parts.includes('updated') ? [0] : []),
    1,
    2,
    ...(diagram.parts.includes('other methods') ? [3, 4] : []),
  ];
  const left = MARGIN + STAGE_WIDTH + 12;
  const xOf = (column: number) => left + columns.indexOf(column) * (BOX_WIDTH + ACROSS);
  const { placed, stages, bottom } = layout(diagram, xOf);
  const right = left + columns.length * BOX_WIDTH + (columns.length - 1) * ACROSS;
  const notes = paragraphs(notesOf(diagram), MARGIN, bottom + 14, right - MARGIN);
  const frame = {
    id: diagram.id,
    title: diagram.title,
    description: describe(diagram),
    width: right + MARGIN,
    height: bottom + 14 + notes.height + MARGIN,
  };
  return svgFrame(
    frame,
    headings(diagram, xOf),
    ...stages.map(stageSvg),
    ...ARROWS.map(([from, to]) => arrow(placed, from, to)),
    block(
      'g',
      { role: gridRole(options), 'aria-label': diagram.title },
      ...placed.map((each) => boxSvg(each, options)),
    ),
    notes.markup,
  );
}

interface StageBar {
  readonly stage: Stage;
  readonly top: number;
  readonly bottom: number;
}

function layout({ boxes }: FlowDiagram, xOf: (column: number) => number) {
  const placed: Placed[] = [];
  const stages: StageBar[] = [];
  let y = MARGIN + HEADING_HEIGHT + 14;
  for (const row of ROWS) {
    const here = row.boxes.flatMap((id, column) => {
      const box = boxes.find((each) => each.id === id);
      return box ? [{ box, x: xOf(column), y, height: heightOf(box) }] : [];
    });
    if (here.length === 0) continue;
    const height = greatest(here.map((each) => each.height));
    placed.push(...here);
    const last = stages.at(-1);
    if (last?.stage === row.stage) stages[stages.length - 1] = { ...last, bottom: y + height };
    else stages.push({ stage: row.stage, top: y, bottom: y + height });
    y += height + DOWN;
  }
  return { placed, stages, bottom: y - DOWN };
}

function linesIn({ lines }: FlowBox): { words: readonly string[]; line: FlowLine; indent: number }[] {
  return lines.map((line) => {
    const indent = line.isPart ? INDENT * 2 : line.label === undefined ? 0 : INDENT;
    const words = line.label === undefined ? numberOf(line) : `${line.label}: ${numberOf(line)}`;
    const wrapped = wrapText(words, FONT, BOX_WIDTH - 2 * PADDING - indent);
    return { words: wrapped.map((each) => each.replaceAll(JOINER, ' ')), line, indent };
  });
}

/** Stands for the spaces in "n = 12" until lines are broken, so that they are not broken there. */
const JOINER = '\u2060';

/** "n = 12"; "n not reported". */
function numberOf(line: FlowLine): string {
  const words = numberInWords(line);
  const isWord = line.number.state !== 'given' && line.number.state !== 'computed' && words !== '–';
  return (isWord ? `n ${words}` : `n = ${words}`).replaceAll(' ', JOINER);
}

function titleLines({ title }: FlowBox): string[] {
  return wrapText(title, FONT, (BOX_WIDTH - 2 * PADDING) / 1.1);
}

function heightOf(box: FlowBox): number {
  const count = titleLines(box).length + linesIn(box).reduce((sum, { words }) => sum + words.length, 0);
  return count * LINE + 2 * PADDING;
}

function boxSvg({ box, x, y, height }: Placed, options: FigureOptions): Markup {
  const pieces: Child[] = [];
  const title = titleLines(box);
  let top = y + PADDING + title.length * LINE;
  for (const { words, line, indent } of linesIn(box)) {
    const area = { x: x + 4, y: top, width: BOX_WIDTH - 8, height: words.length * LINE };
    const said = [line.label ?? box.title, cellInWords(line.number)].join(': ');
    pieces.push(
      block(
        'g',
        { role: cellRole(options), ...sourceAttributes(line.number.source, options) },
        element('title', {}, text(said)),
        hitArea(area, options),
        textLines(words, x + PADDING + indent, top + LINE / 2, LINE, {}),
      ),
    );
    top += words.length * LINE;
  }
  return block(
    'g',
    { role: 'row' },
    element('rect', { x, y, width: BOX_WIDTH, height, rx: 3, fill: 'none', stroke: 'currentColor' }),
    block(
      'g',
      { role: 'rowheader' },
      textLines(title, x + PADDING, y + PADDING + LINE / 2, LINE, { 'font-weight': 600 }),
    ),
    ...pieces,
  );
}

/** The heading over each part of the diagram. */
function headings({ boxes, parts }: FlowDiagram, xOf: (column: number) => number): Markup {
  const column = (id: FlowBoxId) => boxes.find((box) => box.id === id)?.column ?? '';
  const wide = 2 * BOX_WIDTH + ACROSS;
  return fragment(
    parts.includes('updated') ? heading(column('previous'), xOf(0), BOX_WIDTH) : undefined,
    heading(column('identified'), xOf(1), wide),
    parts.includes('other methods') ? heading(column('other identified'), xOf(3), wide) : undefined,
  );
}

function heading(words: string, x: number, width: number): Markup {
  return fragment(
    element('rect', { x, y: MARGIN, width, height: HEADING_HEIGHT, rx: 3, 'fill-opacity': SHADE }),
    textLines([words], x + width / 2, MARGIN + HEADING_HEIGHT / 2, LINE, {
      'text-anchor': 'middle',
      'font-weight': 600,
    }),
  );
}

/** The name of a stage, read upwards beside its boxes. */
function stageSvg({ stage, top, bottom }: StageBar): Markup {
  const x = MARGIN + STAGE_WIDTH / 2;
  const y = (top + bottom) / 2;
  return fragment(
    element('rect', { x: MARGIN, y: top, width: STAGE_WIDTH, height: bottom - top, rx: 3, 'fill-opacity': SHADE }),
    element(
      'text',
      {
        x,
        y,
        dy: '0.35em',
        transform: `rotate(-90 ${x} ${y})`,
        'text-anchor': 'middle',
        'font-weight': 600,
        'font-size': bottom - top < 90 ? SMALL_FONT : FONT,
      },
      text(stage),
    ),
  );
}

/** From box to box: down, to the right, or down and across. */
function arrow(placed: readonly Placed[], from: FlowBoxId, to: FlowBoxId): Child {
  const start = placed.find(({ box }) => box.id === from);
  const end = placed.find(({ box }) => box.id === to);
  if (start === undefined || end === undefined) return undefined;
  if (start.y === end.y) {
    const y = start.y + Math.min(start.height, end.height) / 2;
    return line(`M${start.x + BOX_WIDTH} ${y}H${end.x - 1}`, [end.x - 1, y, 'right']);
  }
  if (start.x === end.x) {
    const x = start.x + BOX_WIDTH / 2;
    return line(`M${x} ${start.y + start.height}V${end.y - 1}`, [x, end.y - 1, 'down']);
  }
  const x = start.x + BOX_WIDTH / 2;
  const y = end.y + end.height / 2;
  return start.x > end.x
    ? line(`M${x} ${start.y + start.height}V${y}H${end.x + BOX_WIDTH + 1}`, [end.x + BOX_WIDTH + 1, y, 'left'])
    : line(`M${x} ${start.y + start.height}V${y}H${end.x - 1}`, [end.x - 1, y, 'right']);
}

const HEADS = { right: 'l-8 -4v8z', left: 'l8 -4v8z', down: 'l-4 -8h8z' } as const;

function line(path: string, [x, y, direction]: readonly [number, number, keyof typeof HEADS]): Markup {
  return fragment(
    element('path', { d: path, fill: 'none', stroke: 'currentColor' }),
    element('path', { d: `M${x} ${y}${HEADS[direction]}` }),
  );
}

function notesOf({ boxes, notes }: FlowDiagram): string[] {
  const isOpen = boxes.some((box) => box.lines.some(({ number }) => number.state === 'not extracted'));
  return [...notes, ...(isOpen ? ['–: not yet extracted.'] : [])];
}

function describe({ boxes }: FlowDiagram): string {
  const said = boxes.map((box) => {
    const lines = box.lines.map((each) => `${each.label === undefined ? '' : `${each.label} `}${numberInWords(each)}`);
    return `${box.title}: ${lines.join(', ')}.`;
  });
  return said.join(' ').replaceAll('–', 'not yet extracted');
}
