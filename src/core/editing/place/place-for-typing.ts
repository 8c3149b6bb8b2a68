/** Where a value is typed that is still missing: its place, and what must be written for there to be one. */

import type { Mapping, Pair, Span, TextEdit } from '../../document/document';
import { columnOf, lineBreakOf, lineEndOf } from '../../document/line-edges';
import { isBlank, isMapping, pairOf } from '../../document/walk';

/** A place for a value. */
export interface PlaceForTyping {
  /** Only keys, spaces and line breaks; never a value. None where the key stands there already. */
  readonly edits: readonly TextEdit[];
  /** What to select once the edits are made: an empty place, or a value that is to be replaced. */
  readonly selection: Span;
}

/** A key on the way to the value. */
export interface Step {
  readonly key: string;
  /** Whether a key of the same mapping stands before this one; a new key is written behind the last such. */
  readonly isBehind: (key: string) => boolean;
}

/**
 * The place of the value at the end of some keys, the first of them in `holder`.
 * @param text of the file in which `holder` stands
 */
export function placeForTyping(text: string, holder: Mapping, steps: readonly [Step, ...Step[]]): PlaceForTyping {
  const [{ key, isBehind }, ...deeper] = steps;
  const pair = pairOf(holder, key);
  const keys = steps.map((step) => step.key);
  if (pair === undefined) return newKeys(text, holder, isBehind, keys);
  const [next, ...rest] = deeper;
  if (next === undefined || (!isMapping(pair.value) && !isBlank(pair.value))) return behindKey(text, pair);
  if (isMapping(pair.value)) return placeForTyping(text, pair.value, [next, ...rest]);
  return below(text, holder, pair, keys.slice(1));
}

/** Behind a key that is there: what is written is selected; where nothing is, a space parts the colon from the value. */
function behindKey(text: string, { key, value }: Pair): PlaceForTyping {
  if (value.span.end > value.span.start) return { edits: [], selection: value.span };
  const behind = text.indexOf(':', key.span.end) + 1;
  const selection = cursorAt(behind + 1);
  return { edits: text[behind] === ' ' ? [] : [insert(behind, ' ')], selection };
}

/** Keys below one behind which nothing stands yet. */
function below(text: string, holder: Mapping, { key }: Pair, keys: readonly string[]): PlaceForTyping {
  const behind = text.indexOf(':', key.span.end) + 1;
  if (holder.style === 'flow') return written({ at: behind, lead: ' {', tail: '}', between: undefined }, keys);
  const between = lineBreak(text, columnOf(text, key.span.start) + 2);
  return written({ at: lineEndOf(text, behind), lead: between, tail: '', between }, keys);
}

function newKeys(text: string, holder: Mapping, isBehind: Step['isBehind'], keys: readonly string[]): PlaceForTyping {
  const before = holder.pairs.filter(({ key }) => isBehind(key.text)).at(-1);
  const first = holder.pairs[0]?.key.span.start;
  const column = columnOf(text, first ?? holder.span.start);
  const between = holder.style === 'flow' ? undefined : lineBreak(text, column);
  if (before === undefined) {
    const tail = first === undefined ? '' : (between ?? ', ');
    return written({ at: first ?? holder.span.start + 1, lead: '', tail, between }, keys);
  }
  const end = before.span.start + text.slice(before.span.start, before.span.end).trimEnd().length;
  const isFlow = between === undefined;
  return written({ at: isFlow ? end : lineEndOf(text, end), lead: between ?? ', ', tail: '', between }, keys);
}

/** Where and how new keys are written. */
interface Writing {
  readonly at: number;
  /** What parts them from what stands in front, and from what follows. */
  readonly lead: string;
  readonly tail: string;
  /** The line break and the spaces in front of the outermost key; absent between braces. */
  readonly between: string | undefined;
}

/** Writes keys into each other; the cursor stands behind the last. */
function written({ at, lead, tail, between }: Writing, keys: readonly string[]): PlaceForTyping {
  const keyAt = (key: string, depth: number) => {
    if (depth === 0) return `${key}:`;
    return between === undefined ? ` {${key}:` : `${between}${'  '.repeat(depth)}${key}:`;
  };
  const head = `${lead}${keys.map(keyAt).join('')} `;
  const closing = between === undefined ? '}'.repeat(keys.length - 1) : '';
  return { edits: [{ span: cursorAt(at), text: head + closing + tail }], selection: cursorAt(at + head.length) };
}

function insert(offset: number, text: string): TextEdit {
  return { span: cursorAt(offset), text };
}

function cursorAt(offset: number): Span {
  return { start: offset, end: offset };
}

function lineBreak(text: string, indent: number): string {
  return lineBreakOf(text) + ' '.repeat(indent);
}
