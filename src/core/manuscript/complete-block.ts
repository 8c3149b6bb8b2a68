/** What may be written at a cursor inside a block of a manuscript: names of tables and figures, options, their values. */

import type { Span } from '../document/document';
import { lineStartOf } from '../document/line-edges';
import { PALETTES } from '../figures/figure-options';
import { say } from '../language/say';
import { completeQuery } from '../queries/complete-query';
import { viewNamed, viewsOf } from '../queries/list-views';
import type { Review } from '../review/review';
import type { Table } from '../synthesis/models/table';
import { BLOCK_OPTIONS, type OptionName } from './block-options';
import { figureBlocksIn, type PlacedBlock } from './figure-block';
import { exampleRow } from './row-values';

export interface BlockOffer {
  readonly kind: 'name' | 'option' | 'column' | 'value' | 'function' | 'block';
  readonly label: string;
  /** A few words beside it. */
  readonly detail: string;
  readonly documentation: string;
  /** What to write, and what it replaces; of a block a snippet. */
  readonly insert: string;
  readonly span: Span;
  /** Something must follow: ask again. */
  readonly askAgain: 'yes' | 'no';
}

/**
 * @param offset of the cursor in the text of the manuscript
 * @returns `undefined` where no block is, and none is begun
 */
export function completeBlock(text: string, offset: number, review: Review): readonly BlockOffer[] | undefined {
  const block = blockAt(text, offset);
  if (block === undefined) return beginning(text, offset);
  const lineStart = lineStartOf(text, offset);
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const line = { text: text.slice(lineStart, offset) + rest, start: lineStart, at: offset - lineStart };
  const isFirst = text.slice(block.inside.start, Math.max(lineStart, block.inside.start)).trim() === '';
  return isFirst ? nameOffers(line, review) : optionOffers(line, block, review);
}

/** The block between whose fences a cursor stands. */
export function blockAt(text: string, offset: number): PlacedBlock | undefined {
  return figureBlocksIn(text).find(({ inside, span }) => {
    const isInside = inside.start <= offset && offset <= inside.end;
    // The end of the inside is the start of the closing fence, unless there is none.
    return isInside && (offset < inside.end || inside.end === span.end || text.slice(inside.end, offset) !== '');
  });
}

interface LineAt {
  readonly text: string;
  readonly start: number;
  /** The cursor in it. */
  readonly at: number;
}

function spanOf({ start }: LineAt, from: number, to: number): Span {
  return { start: start + from, end: start + to };
}

/** The first of the signs of a block: ```` ``` ```` with or without the beginning of its language. */
function beginning(text: string, offset: number): readonly BlockOffer[] | undefined {
  const start = lineStartOf(text, offset);
  const typed = /^ {0,3}`{3}[a-z]*$/.exec(text.slice(start, offset))?.[0];
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  if (typed === undefined || !/^[`\s]*$/.test(rest)) return undefined;
  // Fences that close another block are not for us.
  if (!figureOpens(text, start)) return undefined;
  const indent = typed.length - typed.trimStart().length;
  return [
    {
      kind: 'block',
      label: '```extraction',
      detail: say`a table or figure of the review`,
      documentation: say`Shows a table or figure of the review here, as the files say it now.`,
      insert: '```extraction\n$1\n```',
      span: { start: start + indent, end: offset + rest.length },
      askAgain: 'yes',
    },
  ];
}

/** Whether a fence at this place would open a block: the fences before it are closed. */
function figureOpens(text: string, start: number): boolean {
  const probe = figureBlocksIn(`${text.slice(0, start)}\`\`\`extraction\n`);
  return probe.some(({ span }) => span.start === start);
}

function nameOffers(line: LineAt, review: Review): BlockOffer[] {
  const from = line.text.length - line.text.trimStart().length;
  const span = spanOf(line, Math.min(from, line.at), Math.max(line.at, line.text.trimEnd().length));
  return viewsOf(review).map(({ id, title, meaning }) => ({
    kind: 'name',
    label: id,
    detail: title,
    documentation: meaning,
    insert: id,
    span,
    askAgain: 'no',
  }));
}

function optionOffers(line: LineAt, block: PlacedBlock, review: Review): readonly BlockOffer[] {
  const colon = line.text.indexOf(':');
  if (colon < 0 || line.at <= colon) return keyOffers(line, colon, block, review);
  const view = viewNamed(block.name.text, review);
  const figure = view?.of(review);
  const table = figure?.kind === 'table' ? figure : undefined;
  switch (line.text.slice(0, colon).trim()) {
    case 'columns':
      return table ? columnOffers(line, colon, table) : [];
    case 'filter':
      return table ? filterOffers(line, colon, table) : [];
    case 'palette':
      return PALETTES.map((name) => ({
        ...BLANK,
        kind: 'value',
        label: name,
        insert: spaced(line, colon, name),
        span: spanOf(line, valueStart(line, colon), line.text.length),
      }));
    default:
      return [];
  }
}

const BLANK = { detail: '', documentation: '', askAgain: 'no' } as const;

function keyOffers(line: LineAt, colon: number, block: PlacedBlock, review: Review): BlockOffer[] {
  const written = new Set(block.options.map(({ key }) => key.text));
  const isTable = viewNamed(block.name.text, review)?.of(review).kind === 'table';
  const indent = line.text.length - line.text.trimStart().length;
  const end = colon < 0 ? line.text.trimEnd().length : colon + 1;
  const span = spanOf(line, Math.min(indent, line.at), Math.max(line.at, end));
  return (Object.keys(BLOCK_OPTIONS) as OptionName[])
    .filter((name) => !written.has(name) && (isTable || BLOCK_OPTIONS[name].of === 'all'))
    .map((name) => ({
      kind: 'option',
      label: name,
      detail: BLOCK_OPTIONS[name].example,
      documentation: BLOCK_OPTIONS[name].meaning,
      insert: colon < 0 ? `${name}: ` : `${name}:`,
      span,
      askAgain: name === 'title' ? 'no' : 'yes',
    }));
}

/** The column at the cursor, among those that are not named yet. */
function columnOffers(line: LineAt, colon: number, table: Table): BlockOffer[] {
  const before = Math.max(colon, line.text.lastIndexOf(',', line.at - 1));
  const comma = line.text.indexOf(',', line.at);
  const end = comma < 0 ? line.text.length : comma;
  const others = `${line.text.slice(colon + 1, before + 1)},${line.text.slice(end)}`
    .split(',')
    .map((part) => part.trim());
  const start = Math.min(line.at, before + 1 + (/^\s*/.exec(line.text.slice(before + 1))?.[0].length ?? 0));
  return table.columns
    .filter(({ title }) => !others.includes(title))
    .map(({ title, group, meaning }) => ({
      kind: 'column',
      label: title,
      detail: group ?? '',
      documentation: meaning ?? '',
      insert: line.text[start - 1] === ' ' ? title : ` ${title}`,
      span: spanOf(line, start, end),
      askAgain: 'no',
    }));
}

function filterOffers(line: LineAt, colon: number, { rows, columns }: Table): BlockOffer[] {
  const start = valueStart(line, colon);
  const offers = completeQuery(line.text.slice(start), line.at - start, [exampleRow(rows, columns)]);
  return offers.map(({ name, kind, detail, insert, span }) => ({
    kind: kind === 'name' ? 'column' : 'function',
    label: name,
    detail,
    documentation: '',
    insert: start === colon + 1 && span.start === 0 ? ` ${insert}` : insert,
    span: spanOf(line, start + span.start, start + span.end),
    askAgain: 'no',
  }));
}

/** Where the value of an option starts: behind the colon and the spaces, though not behind the cursor. */
function valueStart({ text, at }: LineAt, colon: number): number {
  const spaces = /^\s*/.exec(text.slice(colon + 1))?.[0].length ?? 0;
  return Math.min(at, colon + 1 + spaces);
}

function spaced(line: LineAt, colon: number, value: string): string {
  return valueStart(line, colon) === colon + 1 ? ` ${value}` : value;
}
