/**
 * Half-typed text, made readable: as it would read if a word stood at the cursor.
 *
 * A person types `des` on a line of its own and means a key; leaves a bracket open; stands behind `design:` where
 * nothing is yet. Read as it is, such text hides where the cursor stands. With a mark at the cursor, and the colon, dash
 * or bracket that is still missing, it shows.
 */

import type { TextEdit } from '../../document/document';
import { lineEndOf, lineStartOf } from '../../document/line-edges';

/** One way to read a text with a cursor in it. */
export interface Reading {
  /** What is added: the mark at the cursor, and what completes the line. Nothing is ever taken away. */
  readonly edits: readonly TextEdit[];
  /** What has to stand before the word at the cursor and does not yet: a space behind `design:`, a dash. */
  readonly lead: '' | ' ' | '- ';
  /**
   * Whether the line is taken as it is written; as a key that wants its colon; as an item that wants its dash, with a key
   * that wants its colon. A key alone can still turn out to be a value.
   */
  readonly as: 'written' | 'key' | 'item';
}

/**
 * The ways to read a text with a cursor in it, the likelier first; none on a line that holds only a comment.
 *
 * @param mark stands nowhere in `text` and is a word to every reader
 */
export function readings(text: string, offset: number, mark: string): readonly Reading[] {
  const before = text.slice(lineStartOf(text, offset), offset);
  const after = text.slice(offset, lineEndOf(text, offset));
  if (/^\s*#/.test(before + after)) return [];
  // In front of a dash: what is written there would swallow the item.
  if (/^\s*(?:-\s+)*$/.test(before) && /^\s*-(?:\s|$)/.test(after)) return [];
  const [dashes = ''] = /^\s*(?:-\s+)*/.exec(before) ?? [];
  const word = before.slice(dashes.length);
  if (word === '-') return behindBareDash(offset, after, mark);
  if (isWord(word + withoutComment(after))) return alone(offset - word.length, offset, after, mark);
  return besideOthers(before, offset, after, mark);
}

/** Neither a colon that ends a key, nor a bracket, nor the opening of a quotation or of anything else. */
function isWord(piece: string): boolean {
  return !/^["'|>&*!%@`?]|:(?:\s|$)|[,[\]{}]/.test(piece);
}

function withoutComment(piece: string): string {
  return piece.replace(/(?:^\s*|(?<!\s)\s+)#.*$/, '').trimEnd();
}

function insert(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** A dash that no space follows yet; a key would take over what follows on its line. */
function behindBareDash(offset: number, after: string, mark: string): readonly Reading[] {
  const asKey: Reading = { edits: [insert(offset, ` ${mark}:`)], lead: ' ', as: 'key' };
  const written: Reading = { edits: [insert(offset, ` ${mark}`)], lead: ' ', as: 'written' };
  return withoutComment(after) === '' ? [asKey, written] : [written];
}

/** The line holds a word, or nothing: a key that wants its colon, an item that wants its dash, or text. */
function alone(wordStart: number, offset: number, after: string, mark: string): readonly Reading[] {
  const colon = insert(offset + withoutComment(after).length, ':');
  return [
    { edits: [insert(offset, mark), colon], lead: '', as: 'key' },
    { edits: [insert(wordStart, '- '), insert(offset, mark), colon], lead: '- ', as: 'item' },
    { edits: [insert(offset, mark)], lead: '', as: 'written' },
  ];
}

/** Something else stands on the line: a key, brackets, quotation marks. */
function besideOthers(before: string, offset: number, after: string, mark: string): readonly Reading[] {
  const lead = /[:,]$/.test(before) ? ' ' : '';
  const written: Reading = { edits: [insert(offset, lead + mark)], lead, as: 'written' };
  const colon = placeOfColon(before, after);
  const asKey: Reading = { ...written, edits: [...written.edits, insert(offset + (colon ?? 0), ':')], as: 'key' };
  const ways = colon === undefined ? [written] : [asKey, written];
  const missing = insert(offset + withoutComment(after).length, missingBrackets(before + after));
  const closed = ways.map((reading) => ({ ...reading, edits: [...reading.edits, missing] }));
  return missing.text === '' ? ways : [...ways, ...closed];
}

/** Brackets, commas and whole quotations: all else between brackets is words. The group is empty where a quotation has no end. */
const FLOW = /"(?:[^"\\]|\\.?)*("?)|'(?:[^']|'')*'|[[\]{},]/g;

/** The same behind a mark that opens a quotation without an end, where each further one is only a sign as well. */
const WITHOUT_END = /'(?:[^']|'')*'|[[\]{},]/g;

interface FlowToken {
  readonly token: string;
  readonly index: number;
}

/** What stands in a line; the end of a quotation is looked for once, not again from each mark that is in it. */
function* flowTokens(line: string): Generator<FlowToken> {
  for (const { 0: token, 1: closing, index } of line.matchAll(FLOW)) {
    if (closing === '') {
      const behind = index + 1;
      for (const found of line.slice(behind).matchAll(WITHOUT_END))
        yield { token: found[0], index: behind + found.index };
      return;
    }
    yield { token, index };
  }
}

/**
 * Where the colon of a key goes that is half-typed between braces, counted from the cursor; `undefined` where there is
 * one already, or where no key can stand.
 */
function placeOfColon(before: string, after: string): number | undefined {
  const open: string[] = [];
  let start = 0;
  for (const { token, index } of flowTokens(before)) {
    if (token === '[' || token === '{') open.push(token);
    else if (token === ']' || token === '}') open.pop();
    if (!/^["']/.test(token)) start = index + 1;
  }
  const rest = withoutComment(after)
    .replace(/[,{}[\]].*$/, '')
    .trimEnd();
  // Braces that open on an earlier line are guessed from a comma or brace on this one.
  const isBetween = before[start - 1] === ',' || /^\s*[,}]/.test(after.slice(rest.length));
  const isKey = open.at(-1) === '{' || (open.length === 0 && isBetween);
  return isKey && isWord(`${before.slice(start).trimStart()}${rest}`) ? rest.length : undefined;
}

/** The brackets that are still open at the end of a line, closed. */
function missingBrackets(line: string): string {
  const open: string[] = [];
  for (const { token } of flowTokens(withoutComment(line))) {
    if (token === '[') open.push(']');
    else if (token === '{') open.push('}');
    else if (token === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}
