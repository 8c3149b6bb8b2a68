/** Writing one value at its place: where keys on the way are missing they are written too, each where it belongs. */

import type { Document, Mapping, Node, Pair, Sequence, TextEdit } from '../document/document';
import { columnOf, lineBreakOf, lineEndOf } from '../document/line-edges';
import { isBlank, isMapping, isSequence, pairOf } from '../document/walk';
import { type FileStyle, fileStyle } from './file-style';
import { addKeys, fillBlank } from './keys';

/** One step on the way to the value: a key, with the usual order of the keys beside it; or an entry of a list, from 0. */
export type WriteStep = { readonly key: string; readonly order: readonly string[] } | { readonly item: number };

/**
 * The edits that write a value, over what stands there if anything does. Everything else stays.
 *
 * @param holder in which the first step is a key
 * @param written as it is to stand in the file, in one line, in quotation marks where it needs them; empty for only the key
 * @returns none where something else stands on the way: a sentence where keys would have to be
 */
export function writeValue(
  document: Document,
  holder: Mapping,
  [step, ...rest]: readonly WriteStep[],
  written: string,
): readonly TextEdit[] {
  if (step === undefined || 'item' in step) return [];
  const { text } = document;
  const style = fileStyle(document);
  const pair = pairOf(holder, step.key);
  if (pair === undefined) {
    const [first = '', ...others] =
      holder.style === 'flow' ? [inBraces([step, ...rest], written)] : linesOf([step, ...rest], written, style);
    return addKeys(text, holder, [{ key: step.key, lines: [first, ...others] }], step.order);
  }
  if (rest.length === 0) return overOrBehind(text, pair, written);
  if (isBlank(pair.value)) return belowKey(text, holder, pair, rest, written, style);
  return inValue(document, pair.value, rest, written, style);
}

function overOrBehind(text: string, pair: Pair, written: string): readonly TextEdit[] {
  const { value } = pair;
  if (isBlank(value)) {
    const edit = fillBlank(text, pair, written);
    return edit ? [edit] : [];
  }
  const isInOneLine = !text.slice(value.span.start, value.span.end).includes('\n');
  const isSimple = value.kind === 'scalar' || (value.kind === 'sequence' && value.style === 'flow');
  return isSimple && isInOneLine ? [{ span: value.span, text: written }] : [];
}

function belowKey(
  text: string,
  holder: Mapping,
  pair: Pair,
  rest: readonly WriteStep[],
  written: string,
  style: FileStyle,
): readonly TextEdit[] {
  if (holder.style === 'flow') {
    const edit = fillBlank(text, pair, bracketed(rest, written));
    return edit ? [edit] : [];
  }
  const [next] = rest;
  const column = columnOf(text, pair.key.span.start) + (next && 'item' in next ? style.dash : style.step);
  const below = asLines(text, linesOf(rest, written, style), column);
  if (pair.value.span.end > pair.value.span.start) return [{ span: pair.value.span, text: below }];
  // Behind a remark on the line of the key.
  const at = lineEndOf(text, Math.max(pair.key.span.end, pair.value.span.start));
  return [{ span: { start: at, end: at }, text: below }];
}

function inValue(
  document: Document,
  value: Node,
  rest: readonly WriteStep[],
  written: string,
  style: FileStyle,
): readonly TextEdit[] {
  const [next, ...deeper] = rest;
  if (next === undefined) return [];
  if ('key' in next) return isMapping(value) ? writeValue(document, value, rest, written) : [];
  // A single entry may stand without a list around it.
  if (isMapping(value) && next.item === 0) return writeValue(document, value, deeper, written);
  if (!isSequence(value)) return [];
  const item = value.items[next.item];
  if (isMapping(item)) return writeValue(document, item, deeper, written);
  return next.item === value.items.length ? newItem(document.text, value, rest, written, style) : [];
}

/** Behind the last entry of a list. */
function newItem(
  text: string,
  list: Sequence,
  [, ...deeper]: readonly WriteStep[],
  written: string,
  style: FileStyle,
): readonly TextEdit[] {
  const last = list.items.at(-1);
  if (list.style === 'flow') {
    const at = last ? contentEnd(text, last) : list.span.start + 1;
    const inside = deeper.length === 0 ? written : `{${inBraces(deeper, written)}}`;
    return [{ span: { start: at, end: at }, text: last ? `, ${inside}` : inside }];
  }
  if (last === undefined) return [];
  const dash = columnOf(text, text.lastIndexOf('-', last.span.start - 1));
  const at = lineEndOf(text, contentEnd(text, last));
  const lines = linesOf([{ item: 0 }, ...deeper], written, style);
  return [{ span: { start: at, end: at }, text: asLines(text, lines, dash) }];
}

/** Behind the last character of a value; blank lines behind it do not count. */
function contentEnd(text: string, { span: { start, end } }: Node): number {
  return start + text.slice(start, end).trimEnd().length;
}

function asLines(text: string, lines: readonly string[], column: number): string {
  return lines.map((line) => `${lineBreakOf(text)}${' '.repeat(column)}${line}`).join('');
}

/** As lines, from the first column on. */
function linesOf([step, ...rest]: readonly WriteStep[], written: string, style: FileStyle): string[] {
  if (step === undefined) return [written];
  const below = linesOf(rest, written, style);
  if ('item' in step) return below.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
  const [next] = rest;
  if (next === undefined) return [`${step.key}: ${written}`.trimEnd()];
  const indent = ' '.repeat('item' in next ? style.dash : style.step);
  return [`${step.key}:`, ...below.map((line) => indent + line)];
}

/** A key with what belongs to it, as it stands between braces. */
function inBraces([step, ...rest]: readonly WriteStep[], written: string): string {
  if (step === undefined || 'item' in step) return written;
  return `${step.key}: ${bracketed(rest, written)}`;
}

function bracketed([step, ...rest]: readonly WriteStep[], written: string): string {
  if (step === undefined) return written;
  return 'item' in step ? `[${bracketed(rest, written)}]` : `{${inBraces([step, ...rest], written)}}`;
}
