/**
 * Blocks of a manuscript that stand for a table or figure: fenced code with the language `extraction`. Its first line is
 * the name of what is shown, the lines below are options (`title: Our interventions`).
 */
import type { Span } from '../document/document';
import { frontMatterLength } from '../queries/claims/front-matter';
import { meansFigure } from './block-language';

/** A piece of a text, with its place. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

export interface BlockOption {
  readonly key: Piece;
  readonly value: Piece;
}

/** What a block asks for, as written. */
export interface FigureBlock {
  /** What is between the fences. */
  readonly inside: Span;
  /** Empty, at the place where it belongs, while nothing is written. */
  readonly name: Piece;
  readonly options: readonly BlockOption[];
  /** Lines that are neither a name nor an option. */
  readonly strays: readonly Piece[];
}

/** A block in its text. */
export interface PlacedBlock extends FigureBlock {
  /** All of it, with its fences and without the end of its last line. */
  readonly span: Span;
}

interface Line extends Piece {
  /** Where the next line starts. */
  readonly next: number;
}

interface Fence {
  readonly sign: string;
  readonly length: number;
  readonly meansFigure: boolean;
}

/**
 * Every block of a Markdown text, in order. One that is not closed goes on to the end of the text. Front matter, comments
 * and other code (chunks of a program, ```` ```{r} ````) are left alone.
 */
export function figureBlocksIn(text: string): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  const from = frontMatterLength(text);
  let open: { readonly fence: Fence; readonly line: Line } | undefined;
  let isComment = false;
  for (const line of linesOf(text.slice(from), from)) {
    if (open === undefined) {
      isComment = (isComment || /^ {0,3}<!--/.test(line.text)) && !line.text.includes('-->');
      const fence = isComment ? undefined : openingOf(line.text);
      if (fence) open = { fence, line };
    } else if (closes(line.text, open.fence)) {
      if (open.fence.meansFigure) blocks.push(placed(text, open.line, line.span));
      open = undefined;
    }
  }
  if (open?.fence.meansFigure) blocks.push(placed(text, open.line, { start: text.length, end: text.length }));
  return blocks;
}

/**
 * What stands between the fences, read.
 * @param start where it begins in the text around it
 */
export function readBlock(content: string, start = 0): FigureBlock {
  const lines = linesOf(content, start).filter((line) => line.text.trim() !== '');
  const [first, ...rest] = lines;
  const options: BlockOption[] = [];
  const strays: Piece[] = [];
  for (const line of rest) {
    const option = optionIn(line);
    if (option) options.push(option);
    else strays.push(trimmed(line));
  }
  return {
    inside: { start, end: start + content.length },
    name: first ? trimmed(first) : { text: '', span: { start, end: start } },
    options,
    strays,
  };
}

function placed(text: string, opening: Line, closing: Span): PlacedBlock {
  const start = Math.min(opening.next, closing.start);
  const block = readBlock(text.slice(start, closing.start), start);
  return { ...block, span: { start: opening.span.start, end: closing.end } };
}

/** @param start where the text begins in what is around it */
function linesOf(text: string, start: number): Line[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .filter(({ 0: all, index }) => all !== '' || index === 0)
    .map(({ index, 0: all, 1: line = '' }) => ({
      text: line,
      span: { start: start + index, end: start + index + line.length },
      next: start + index + all.length,
    }));
}

/** CommonMark 0.31, section 4.5: up to three spaces, three or more signs; no backtick behind backticks. */
function openingOf(line: string): Fence | undefined {
  const [, signs = '', info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  const sign = signs.charAt(0);
  if (sign === '' || (sign === '`' && info.includes('`'))) return undefined;
  return { sign, length: signs.length, meansFigure: meansFigure(info) };
}

function closes(line: string, { sign, length }: Fence): boolean {
  const [, signs = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return signs.charAt(0) === sign && signs.length >= length;
}

function optionIn(line: Line): BlockOption | undefined {
  const colon = line.text.indexOf(':');
  if (colon < 1) return undefined;
  const { start } = line.span;
  const key = trimmed({ text: line.text.slice(0, colon), span: { start, end: start + colon } });
  if (!/^[\p{L}_-]+$/u.test(key.text)) return undefined;
  const value = { text: line.text.slice(colon + 1), span: { start: start + colon + 1, end: line.span.end } };
  return { key, value: trimmed(value) };
}

function trimmed({ text, span }: Piece): Piece {
  const inside = text.trim();
  const start = span.start + (inside === '' ? 0 : text.indexOf(inside));
  return { text: inside, span: { start, end: start + inside.length } };
}
