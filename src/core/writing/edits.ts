/** Minimal edits of a file: nothing outside the value, key or line that was asked for is touched. */
import { columnOf, lineBreakOf, lineStartOf } from '../document/columns';
import type { Mapping, Node, Pair, Sequence, Span, TextEdit } from '../document/document';

/** Writes a text in place of what stands there, in quotation marks where it would be misread without. */
export function write(span: Span, text: string): TextEdit {
  return { span, text: quoted(text) };
}

/** The text as it may stand behind a key or in a list: in quotation marks where it would be misread without. */
export function quoted(text: string): string {
  const safe = /^[\p{L}\p{N}_][\p{L}\p{N}_ ./()'%+–-]*$/u.test(text) && !text.endsWith(' ');
  const misread = /^(?:null|true|false|(?=.*\d)[\d.eE+-]+|0[xo][\da-f]+)$/i.test(text);
  return safe && !misread ? text : `'${text.replace(/'/g, "''")}'`;
}

/** Puts brackets around a value, which makes it a list of one. */
export function inBrackets({ span }: Node): TextEdit[] {
  return [
    { span: { start: span.start, end: span.start }, text: '[' },
    { span: { start: span.end, end: span.end }, text: ']' },
  ];
}

/** Takes a key with its value out of a mapping; a comment behind it stays. */
export function removePair(text: string, mapping: Mapping, pair: Pair): TextEdit {
  const index = mapping.pairs.indexOf(pair);
  return {
    span: removed(text, mapping.style, pair.span, mapping.pairs[index - 1], mapping.pairs[index + 1]),
    text: '',
  };
}

/** Takes an entry out of a list; a comment behind it stays. */
export function removeItem(text: string, list: Sequence, index: number): TextEdit {
  const item = list.items[index] as Node;
  const start = list.style === 'block' ? text.lastIndexOf('-', item.span.start - 1) : item.span.start;
  const span = { start: Math.max(start, 0), end: item.span.end };
  const [before, after] = [list.items[index - 1], list.items[index + 1]];
  return {
    span: removed(text, list.style, span, before && { span: before.span }, after && { span: after.span }),
    text: '',
  };
}

/** Adds a key behind another one of the same mapping. */
export function addPairAfter(text: string, mapping: Mapping, after: Pair, key: string, value: string): TextEdit {
  const end = contentEnd(text, after.span);
  if (mapping.style === 'flow') return { span: { start: end, end }, text: `, ${key}: ${value}` };
  const line = text.indexOf('\n', end);
  const at = line < 0 ? text.length : text[line - 1] === '\r' ? line - 1 : line;
  const indent = ' '.repeat(columnOf(text, after.key.span.start));
  return {
    span: { start: at, end: at },
    text: `${lineBreakOf(text)}${indent}${key}: ${value}`.trimEnd() + (value === '' ? ' ' : ''),
  };
}

interface Neighbour {
  readonly span: Span;
}

function removed(
  text: string,
  style: 'block' | 'flow',
  span: Span,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
): Span {
  const end = contentEnd(text, span);
  if (style === 'flow') {
    if (after) return { start: span.start, end: after.span.start };
    return { start: before ? contentEnd(text, before.span) : span.start, end };
  }
  const lineStart = lineStartOf(text, span.start);
  // The first key behind a dash shares its line with the dash, which has to stay.
  if (text.slice(lineStart, span.start).trim() !== '') return { start: span.start, end: after?.span.start ?? end };
  const newline = text.indexOf('\n', end);
  const rest = text.slice(end, newline < 0 ? text.length : newline);
  if (rest.trim() !== '') return { start: span.start, end: end + (rest.length - rest.trimStart().length) };
  return { start: lineStart, end: newline < 0 ? text.length : newline + 1 };
}

/** Where the last character of a value stands; blank lines behind it do not count. */
function contentEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
