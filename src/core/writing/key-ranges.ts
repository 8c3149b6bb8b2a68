/** The stretches of a text that belong to the keys of a mapping: each with its value and the remarks about it. */

import type { Mapping, Pair } from '../document/document';
import { columnOf, lineEndOf, lineStartOf } from '../document/line-edges';
import { HEADER_KEYS } from '../document/record';

export interface KeyRange {
  readonly pair: Pair;
  /** Where it begins: at its first remark, at the start of a line; at the key where the key shares its line with a dash. */
  readonly start: number;
  /** The end of its last line. What stands between it and the next stretch is blank. */
  readonly end: number;
}

/**
 * The stretches of a mapping, in the order of the file.
 *
 * Remarks above a key belong to it, blank lines or not; those below it that are indented deeper, too. Remarks at the top
 * of a file belong to the file where its first key says what it is about. In braces a stretch is the key and its value.
 */
export function keyRangesOf(text: string, mapping: Mapping): readonly KeyRange[] {
  if (mapping.style === 'flow') {
    return mapping.pairs.map((pair) => ({ pair, start: pair.key.span.start, end: contentEnd(text, pair) }));
  }
  const ranges: KeyRange[] = [];
  for (const pair of mapping.pairs) {
    const before = ranges.at(-1);
    const start = before ? firstRemark(text, before.end, pair) : startOfFirst(text, pair);
    ranges.push({ pair, start, end: endWithRemarks(text, pair) });
  }
  return ranges;
}

function contentEnd(text: string, { span }: Pair): number {
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}

/** The line of the first remark behind an offset and above a key; else that of the key. */
function firstRemark(text: string, from: number, { key }: Pair): number {
  const between = text.slice(from, key.span.start);
  const remark = /(?<=\n)[ \t]*#/.exec(between);
  return remark ? from + remark.index : lineStartOf(text, key.span.start);
}

/** With the remarks directly above it at the same depth; those above the head of a file belong to the file. */
function startOfFirst(text: string, { key }: Pair): number {
  const at = key.span.start;
  let start = lineStartOf(text, at);
  if (text.slice(start, at).trim() !== '') return at;
  if (columnOf(text, at) === 0 && HEADER_KEYS.includes(key.text)) return start;
  while (start > 0) {
    const above = lineStartOf(text, start - 1);
    const line = text.slice(above, start);
    if (!line.trimStart().startsWith('#') || line.search(/\S/) !== columnOf(text, at)) break;
    start = above;
  }
  return start;
}

/** To the end of the line, and of remarks below it that are indented deeper than the key. */
function endWithRemarks(text: string, pair: Pair): number {
  let end = lineEndOf(text, contentEnd(text, pair));
  const remark = new RegExp(`^\\s*?\\n {${columnOf(text, pair.key.span.start) + 1},}#[^\\r\\n]*`);
  for (let found = remark.exec(text.slice(end)); found; found = remark.exec(text.slice(end))) end += found[0].length;
  return end;
}
