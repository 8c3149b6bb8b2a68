/** Taking keys and entries out: what stands around them stays, remarks included. */

import type { Mapping, Node, Pair, Sequence, Span, TextEdit } from '../document/document';
import { contentEnd, lineStartOf } from '../document/line-edges';

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
