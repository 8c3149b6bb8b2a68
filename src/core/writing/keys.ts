/** Adding keys to a mapping, each at its place in the canonical order. */

import type { Mapping, Node, Pair, TextEdit } from '../document/document';
import { addTo } from '../document/groups';
import { columnOf, contentEnd, lineBreakOf } from '../document/line-edges';

/** A key to be added, as lines without indentation: `['judgement: low']`, `['overall:', '  judgement:']`. */
export interface NewKey {
  readonly key: string;
  readonly lines: readonly [string, ...string[]];
}

/** A key without a value. */
export function blankKey(key: string): NewKey {
  return { key, lines: [`${key}:`] };
}

/**
 * The edits that add keys to a mapping. Keys that belong behind the same line are added by one edit.
 *
 * @param order the canonical order; a key goes behind the last that comes before it there, else to the front
 */
export function addKeys(text: string, mapping: Mapping, keys: readonly NewKey[], order: readonly string[]): TextEdit[] {
  const behind = new Map<Pair | undefined, NewKey[]>();
  const lastBefore = prepareLastBefore(mapping, order);
  for (const added of keys) {
    addTo(behind, lastBefore(added.key), added);
  }
  return [...behind].map(([pair, added]) =>
    pair ? behindPair(text, mapping, pair, added) : inFront(text, mapping, added),
  );
}

function behindPair(text: string, mapping: Mapping, pair: Pair, added: readonly NewKey[]): TextEdit {
  const { span } = addPairAfter(text, mapping, pair, '', '');
  if (mapping.style === 'flow') return { span, text: added.map(({ lines }) => `, ${inBraces(lines)}`).join('') };
  const indent = `${lineBreakOf(text)}${' '.repeat(columnOf(text, pair.key.span.start))}`;
  return { span, text: added.flatMap(({ lines }) => lines.map((line) => `${indent}${line}`)).join('') };
}

function inFront(text: string, mapping: Mapping, added: readonly NewKey[]): TextEdit {
  const [first] = mapping.pairs;
  if (first === undefined || mapping.style === 'flow') {
    const at = mapping.style === 'flow' ? mapping.span.start + 1 : mapping.span.end;
    const all = added.map(({ lines }) => inBraces(lines)).join(', ');
    return { span: { start: at, end: at }, text: first ? `${all}, ` : all };
  }
  const at = first.key.span.start;
  const indent = `${lineBreakOf(text)}${' '.repeat(columnOf(text, at))}`;
  return {
    span: { start: at, end: at },
    text: added.flatMap(({ lines }) => lines.map((line) => `${line}${indent}`)).join(''),
  };
}

/** In braces a key stands alone, with its value: what would stand below it does not fit there. */
function inBraces([first]: readonly [string, ...string[]]): string {
  return first.endsWith(':') ? `${first} ` : first;
}

/** Answers, of the keys that come before a key in the canonical order, which comes last in that order. */
function prepareLastBefore({ pairs }: Mapping, order: readonly string[]): (key: string) => Pair | undefined {
  const places = new Map([...order.entries()].reverse().map(([place, key]) => [key, place]));
  return (key) => {
    const limit = places.get(key) ?? -1;
    let last: { readonly pair: Pair; readonly place: number } | undefined;
    for (const pair of pairs) {
      const place = places.get(pair.key.text);
      if (place !== undefined && place < limit && place > (last?.place ?? -1)) last = { pair, place };
    }
    return last?.pair;
  };
}

/**
 * Writes a value behind a key that has none.
 * @returns `undefined` where something is written there
 */
export function fillBlank(text: string, { key, value }: Pair, written: string): TextEdit | undefined {
  if (!isNothing(value))
    return value.kind === 'scalar' && value.value === null ? { span: value.span, text: written } : undefined;
  const colon = /^\s*:/.exec(text.slice(key.span.end));
  if (colon === null) return { span: { start: key.span.end, end: key.span.end }, text: `: ${written}` };
  const end = key.span.end + colon[0].length;
  const hasSpace = text[end] === ' ';
  const at = hasSpace ? end + 1 : end;
  const remark = text[at] === '#' ? ' ' : '';
  return { span: { start: at, end: at }, text: `${hasSpace ? '' : ' '}${written}${remark}` };
}

function isNothing(value: Node): boolean {
  return value.kind === 'scalar' && value.text === '' && value.style === 'plain';
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
