/**
 * A text, read without a loss: each collection as its entries, each entry with the lines, the remarks and the space that
 * belong to it. Put together again, they are the text.
 *
 * A remark belongs to the line it stands on, or to the entry that follows it; above a blank line, to the gap; at the end,
 * to what holds the entries.
 */

import type { Node } from '../../document/document';
import { columnOf, lineStartOf } from '../../document/line-edges';
import { isBlank } from '../../document/walk';
import type { Field } from '../../fields/field';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import type { Source } from './source';

/** What holds a value: a key with its colon, or a dash; in brackets perhaps nothing. */
export interface Holder {
  readonly source: Source;
  /** The column of the key or the dash; in brackets that of the entry in lines around them. */
  readonly column: number;
  /** Behind the colon or the dash. */
  readonly restStart: number;
  /** In lines behind the last line break, in brackets behind the last character. */
  readonly end: number;
  readonly isInBrackets: boolean;
  readonly isAfterDash: boolean;
}

/** One entry as it is written. */
export interface Written extends Holder {
  readonly entry: Entry;
  /** Where the key or the dash begins. */
  readonly start: number;
  /** In lines: blank lines, and remarks above blank lines. In brackets: the space in front. */
  readonly gap: string;
  /** In lines: the remarks directly above. */
  readonly lead: string;
  /** In brackets: the comma, with the space before it and the remark behind it; behind the last entry perhaps only a remark. */
  readonly comma: string;
}

/** - `lines`: one below the other · `brackets` · `alone`: one value where a list may stand · `nothing`: a blank */
export type Layout = 'lines' | 'brackets' | 'alone' | 'nothing';

/** The entries of a value as they are written. */
export interface Collection {
  readonly holder: Holder;
  readonly node: Node;
  readonly layout: Layout;
  readonly isList: boolean;
  /** Between the colon or the dash and the first entry or the bracket, included: `: # remark`. */
  readonly head: string;
  /** Whether the first entry of lines stands on the line of its dash. */
  readonly isInline: boolean;
  /** At which the keys or dashes of lines stand. */
  readonly column: number;
  readonly entries: readonly Written[];
  /** Behind the last entry: remarks at the end; in brackets, what stands before and behind the last bracket. */
  readonly tail: string;
}

/** The whole file as what holds the keys at its top. */
export function wholeFile(source: Source): Holder {
  return { source, column: -1, restStart: 0, end: source.text.length, isInBrackets: false, isAfterDash: false };
}

/**
 * Reads the entries of a value.
 * @param field of the value
 * @returns nothing for words, sentences and blanks, and for a pair that stands in a list without brackets of its own
 */
export function readCollection(holder: Holder, node: Node, field: Field | undefined): Collection | undefined {
  if (isBlank(node)) return undefined;
  const entries = entriesOf(node, field);
  const mayBeList = field?.kind === 'list' || field?.kind === 'assessments';
  if (mayBeList && node.kind !== 'sequence') return entries.length === 1 ? alone(holder, node, entries) : undefined;
  if (node.kind === 'scalar') return undefined;
  if (node.style === 'block') return lines(holder, node, entries);
  const opens = '[{'.includes(holder.source.text[node.span.start] ?? ' ');
  return opens ? brackets(holder, node, entries) : undefined;
}

/** A blank, where others have entries. */
export function emptyCollection(holder: Holder, node: Node): Collection {
  const layout = { layout: 'nothing', isList: false, head: '', isInline: false, tail: '' } as const;
  return { holder, node, ...layout, column: holder.column, entries: [] };
}

function alone(holder: Holder, node: Node, [entry]: readonly Entry[]): Collection {
  const written: Written = {
    ...holder,
    entry: entry as Entry,
    start: holder.restStart,
    gap: '',
    lead: '',
    comma: '',
  };
  const layout = { layout: 'alone', isList: true, head: '', isInline: false, tail: '' } as const;
  return { holder, node, ...layout, column: holder.column, entries: [written] };
}

function lines(holder: Holder, node: Node, entries: readonly Entry[]): Collection {
  const { source, restStart, end } = holder;
  const { text } = source;
  const isList = node.kind === 'sequence';
  const first = node.kind === 'mapping' ? node.span.start : skipSpace(text, restStart);
  const lineBreak = text.indexOf('\n', restStart);
  const isWhole = holder.column < 0;
  const isInline = !isWhole && first < lineBreak;
  const column = columnOf(text, first);
  const headEnd = isInline ? first : isWhole ? 0 : lineBreak + 1;
  const written: Written[] = [];
  let at = headEnd;
  for (const entry of entries) {
    const start = entry.pair?.key.span.start ?? skipSpace(text, at);
    const lineStart = written.length === 0 && isInline ? start : lineStartOf(text, start);
    const restStart = isList ? start + 1 : behindColon(text, entry.pair?.key.span.end ?? start);
    const above = splitAbove(text.slice(at, lineStart));
    at = endOfEntry(text, entry, restStart, column, end);
    written.push({
      source,
      entry,
      column,
      start,
      restStart,
      end: at,
      isInBrackets: false,
      isAfterDash: isList,
      comma: '',
      ...above,
    });
  }
  const head = text.slice(restStart, headEnd);
  return { holder, node, layout: 'lines', isList, head, isInline, column, entries: written, tail: text.slice(at, end) };
}

/** Blank lines and remarks above an entry: those directly above it are its own. */
function splitAbove(above: string): Pick<Written, 'gap' | 'lead'> {
  const all = linesOf(above);
  const others = [...all].reverse().findIndex((line) => !line.trimStart().startsWith('#'));
  const own = others < 0 ? all.length : others;
  return { gap: all.slice(0, all.length - own).join(''), lead: all.slice(all.length - own).join('') };
}

/** Whole lines, each with its line break. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Behind the last line of an entry, and of remarks below it that are indented deeper than its key or dash. */
function endOfEntry(text: string, { node }: Entry, restStart: number, column: number, most: number): number {
  const end = lineEnd(text, Math.max(restStart, contentEnd(text, node)), most);
  if (node.kind === 'scalar' || node.style === 'flow') return end;
  const below = skipSpace(text, end);
  const stretch = text.slice(end, below < text.length ? lineStartOf(text, below) : most);
  const deeper = new RegExp(`^(?:[^\\n]*\\n)*[ ]{${column + 1},}#[^\\n]*\\n`).exec(stretch);
  return Math.min(end + (deeper?.[0].length ?? 0), most);
}

/** Behind the line break of the line of an offset; at most so far. */
function lineEnd(text: string, offset: number, most: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? most : Math.min(found + 1, most);
}

/** Behind the last character of a value; blank lines that a quotation in lines keeps are part of it. */
function contentEnd(text: string, node: Node): number {
  if (node.kind === 'scalar') return keptEnd(text, node);
  if (node.style === 'flow') return node.span.end;
  const last = node.kind === 'mapping' ? node.pairs.at(-1)?.value : node.items.at(-1);
  return Math.max(node.span.end, last ? contentEnd(text, last) : 0);
}

function keptEnd(text: string, { span, style }: Node & { readonly kind: 'scalar' }): number {
  if (style !== 'block' || !/^[|>]\d?\+/.test(text.slice(span.start, span.start + 3))) return span.end;
  const blank = /^\n(?:[ \t]*\n)*/.exec(text.slice(span.end));
  return span.end + Math.max(0, (blank?.[0].length ?? 0) - 1);
}

function brackets(holder: Holder, node: Node, entries: readonly Entry[]): Collection {
  const { source, restStart, end, column } = holder;
  const { text } = source;
  const written: Written[] = [];
  const spans = entries.map(({ node: item, pair }) => pair?.span ?? item.span);
  let at = node.span.start + 1;
  for (const [index, entry] of entries.entries()) {
    const { start, end: itemEnd } = spans[index] as { start: number; end: number };
    const comma = commaBehind(text, itemEnd, spans[index + 1]?.start ?? node.span.end - 1);
    const gap = text.slice(at, start);
    at = itemEnd + comma.length;
    written.push({
      source,
      entry,
      column,
      start,
      restStart: entry.pair ? behindColon(text, entry.pair.key.span.end) : start,
      end: itemEnd,
      isInBrackets: true,
      isAfterDash: false,
      gap,
      lead: '',
      comma,
    });
  }
  const layout = { layout: 'brackets', isList: node.kind === 'sequence', isInline: false } as const;
  const head = text.slice(restStart, node.span.start + 1);
  return { holder, node, ...layout, head, column, entries: written, tail: text.slice(at, end) };
}

/** The comma behind an entry in brackets, with what stands before it, and a remark behind it on its line; of the last, only that. */
function commaBehind(text: string, from: number, to: number): string {
  let at = from;
  while (at < to && text[at] !== ',') at = text[at] === '#' ? text.indexOf('\n', at) : at + 1;
  if (at >= to) return /^[ \t]+#[^\n]*/.exec(text.slice(from, to))?.[0] ?? '';
  const remark = /^[ \t]*#[^\n]*/.exec(text.slice(at + 1, to));
  return text.slice(from, at + 1 + (remark?.[0].length ?? 0));
}

function behindColon(text: string, keyEnd: number): number {
  return text.indexOf(':', keyEnd) + 1;
}

/** Behind space, line breaks and remarks. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '#') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (sign === ' ' || sign === '\n' || sign === '\t' || sign === '\r') at++;
    else break;
  }
  return at;
}

/** What stands behind the colon or dash, in the parts that change singly. */
export interface Rest {
  /** Space and line breaks up to the value. */
  readonly space: string;
  readonly value: string;
  /** Behind the value on its line, without the line break. */
  readonly trail: string;
  /** The line break at its end; none in brackets. */
  readonly lineBreak: string;
}

/** Takes the rest of an entry apart. */
export function restOf(holder: Holder, node: Node): Rest {
  const { source, restStart, end, isInBrackets } = holder;
  const { text } = source;
  const isNothing = node.span.start === node.span.end || node.span.start < restStart;
  const start = isNothing ? restStart : node.span.start;
  const valueEnd = isNothing ? restStart : contentEnd(text, node);
  const lineBreak = !isInBrackets && text[end - 1] === '\n' ? '\n' : '';
  return {
    space: text.slice(restStart, start),
    value: text.slice(start, valueEnd),
    trail: text.slice(valueEnd, end - lineBreak.length),
    lineBreak,
  };
}

/** All that stands behind the colon or dash. */
export function restText({ source, restStart, end }: Holder): string {
  return source.text.slice(restStart, end);
}
