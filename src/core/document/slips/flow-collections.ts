/** Slips between brackets: a pass over one `[…]` or `{…}`, entry by entry. */
import { say } from '../../language/say';
import type { Span } from '../document';
import type { IsIndicator } from './indicators';
import {
  closingBracketTooFarLeft,
  decimalComma,
  extraComma,
  missingBrackets,
  missingColonInGroup,
  missingComma,
  missingSpace,
  wrongBracket,
} from './known-slips';
import { bracketAtStart, colonInside, kindOfMisleading, looksLikeLostText, misleadingStart } from './plain-text-traps';
import { closingMark, needsQuotation, quotationSlip } from './quotation-marks';
import type { Repair } from './repair';
import { isGap, skipSpaces, writtenEnd } from './whitespace';

/** Where a collection ends, and the slips inside. */
export interface FlowReading {
  /** Behind the closing bracket; where there is none, where the text of the collection ends. */
  readonly end: number;
  readonly closed: boolean;
  readonly repairs: readonly Repair[];
}

/** What the pass needs to know from outside. */
export interface FlowSetting {
  readonly text: string;
  /** The collection has to be closed before this offset. */
  readonly limit: number;
  /**
   * Where a closing bracket begins a line that is no further right than the name of the collection, if one does: YAML
   * allows that for the outermost only.
   */
  readonly closingLine: number | undefined;
  readonly isIndicator: IsIndicator;
}

/** @param start where the opening bracket stands */
export function readFlowCollection(setting: FlowSetting, start: number): FlowReading {
  const pass: Pass = { ...setting, repairs: [], depth: 0, written: start, missing: '', innermost: start };
  const { end, closed } = collection(pass, start);
  const repairs =
    pass.missing === ''
      ? pass.repairs
      : [...pass.repairs, missingBrackets(setting.text, pass.innermost, pass.written, pass.missing)];
  return { end: closed ? end : pass.written, closed, repairs };
}

interface Pass extends FlowSetting {
  repairs: Repair[];
  depth: number;
  /** The end of what has been read, comments left out. */
  written: number;
  /** The closing brackets that are missing at the end, the innermost first; and where that one is opened. */
  missing: string;
  innermost: number;
}

/** Deeper than anything that is read at all: no use looking for slips there. */
const deepest = 100;

interface Ended {
  readonly end: number;
  readonly closed: boolean;
}

function collection(pass: Pass, start: number): Ended {
  const { text, limit } = pass;
  const closer = text[start] === '[' ? ']' : '}';
  if (++pass.depth > deepest) return { end: limit, closed: true };
  pass.written = start + 1;
  let at = start + 1;
  let before: Entry | undefined;
  let comma = true;
  for (;;) {
    at = skipBlank(text, at, limit);
    const unit = text[at];
    if (at >= limit || unit === undefined) {
      if (pass.missing === '') pass.innermost = start;
      pass.missing += closer;
      return { end: limit, closed: false };
    }
    if (unit === ',') {
      if (comma) pass.repairs.push(extraComma(at));
      comma = true;
      at++;
      pass.written = at;
    } else if (unit === ']' || unit === '}') {
      if (at === pass.closingLine && pass.depth > 1) pass.repairs.push(closingBracketTooFarLeft(at));
      pass.depth--;
      if (unit === closer) return { end: at + 1, closed: true };
      if (closesOuter(pass, at)) {
        pass.repairs.push(missingBrackets(text, start, pass.written, closer));
        return { end: at, closed: true };
      }
      pass.repairs.push(wrongBracket(text, start, at, closer));
      return { end: at + 1, closed: true };
    } else if (unit === '{' && closer === '}' && pass.depth > 1 && before) {
      pass.depth--;
      pass.repairs.push(missingBrackets(text, start, before.end, closer));
      return { end: before.end, closed: true };
    } else {
      if (!comma && before) pass.repairs.push(missingComma(before.end));
      const entry: Entry = closer === ']' ? listEntry(pass, at) : groupEntry(pass, at, before);
      comma = false;
      before = entry;
      at = Math.max(entry.end, at + 1);
      if (pass.missing === '') pass.written = Math.max(pass.written, entry.end);
    }
  }
}

/**
 * Whether a closing bracket of the wrong kind is rather that of a collection further out: the rest of the line does not
 * close all of those.
 */
function closesOuter({ text, depth, limit }: Pass, at: number): boolean {
  let closing = 0;
  for (const unit of restOfLine(text, at + 1, limit)) {
    if (unit === ']' || unit === '}') closing++;
    else if (unit === '[' || unit === '{') closing--;
  }
  return closing < depth;
}

/** One entry: where it ends, and its value if that is plain text. */
interface Entry {
  readonly end: number;
  readonly plain?: Span;
}

function listEntry(pass: Pass, start: number): Entry {
  const { text } = pass;
  const value = readValue(pass, start);
  if (value.stop !== ':') return value;
  if (value.plain === undefined) return { end: readValue(pass, skipSpaces(text, value.stopAt + 1)).end };
  const end = plainText(pass, start, 'all').end;
  const reason = say`stands in a list and is not read as text, because a colon followed by a space separates a name from its value.`;
  quote(pass, { start, end }, reason, 'misread');
  return { end };
}

function groupEntry(pass: Pass, start: number, before: Entry | undefined): Entry {
  const { text, limit } = pass;
  const key = readValue(pass, start);
  if (key.stop !== ':') return bareEntry(pass, { start, end: key.end }, key.plain, before);
  const valueStart = skipBlank(text, key.stopAt + 1, limit);
  if (valueStart >= limit || ',]}'.includes(text[valueStart] ?? '')) return { end: key.stopAt + 1 };
  const value = readValue(pass, valueStart);
  if (value.stop !== ':') return value;
  const nextName = nameOnNextLine(text, valueStart, value.end);
  if (nextName !== undefined) return { end: writtenEnd(text, valueStart, nextName) };
  const end = Math.max(plainText(pass, valueStart, 'all').end, value.stopAt + 1);
  quote(pass, { start: valueStart, end }, colonInside, 'refused');
  return { end };
}

/** One slip for a stretch of text, in place of all that were found inside it. */
function quote(pass: Pass, span: Span, reason: string, kind: Repair['kind']): void {
  while ((pass.repairs[pass.repairs.length - 1]?.problem.span.end ?? 0) > span.start) pass.repairs.pop();
  pass.repairs.push(needsQuotation(pass.text, span, reason, kind));
}

/** A name without colon and value: half-typed; or the end of a text that contains a comma. */
function bareEntry(pass: Pass, span: Span, plain: Span | undefined, before: Entry | undefined): Entry {
  const { text } = pass;
  const written = text.slice(span.start, span.end);
  const glued = /^[A-Za-z_][\w.]*:(?!\/\/)(?=\S)/.exec(written);
  if (plain && glued) {
    const colon = span.start + glued[0].length;
    pass.repairs.push(missingSpace(text, span, colon, 'misread'));
  } else if (plain && before?.plain && /[^a-z0-9_.]/.test(written) && span.end - before.plain.start < longestText) {
    const whole = { start: before.plain.start, end: span.end };
    quote(
      pass,
      whole,
      say`is not read as one text, because a comma between brackets begins the next entry.`,
      'misread',
    );
    return { end: span.end, plain: whole };
  } else if (plain && before?.plain && isNumberWithComma(text, before.plain, span)) {
    pass.repairs.push(decimalComma(text, before.plain, span));
  } else if (plain || /["']/.test(written[0] ?? '')) {
    pass.repairs.push(missingColonInGroup(text, span));
  }
  return { end: span.end };
}

/** Digits, a comma, digits: `34,5`. */
function isNumberWithComma(text: string, before: Span, { end }: Span): boolean {
  return end - before.start < 40 && /^[-+−]?\d+, ?\d+$/.test(text.slice(before.start, end));
}

/** Text with commas longer than this is not put together again. */
const longestText = 2_000;

/** A value, or the part of an entry before its colon. */
interface Value extends Entry {
  /** What ended it: `,`, a closing bracket, `:`, or nothing in particular; and where that stands. */
  readonly stop: string;
  readonly stopAt: number;
}

function readValue(pass: Pass, start: number): Value {
  const { text } = pass;
  const unit = text[start] ?? '';
  if (unit === '[' || unit === '{') return nested(pass, start);
  if (unit === '"' || unit === "'") return quoted(pass, start);
  if ('&*!'.includes(unit) && pass.isIndicator(start)) return indicated(pass, start);
  const { end, stop, stopAt, needs } = plainText(pass, start, 'up to a colon');
  const span = { start, end };
  const reason = misleadingStart(text, start);
  if (reason === undefined && needs === undefined) return { end, stop, stopAt, plain: span };
  quote(pass, span, reason ?? needs ?? '', reason === undefined ? 'refused' : kindOfMisleading(unit));
  return { end, stop, stopAt };
}

function nested(pass: Pass, start: number): Value {
  const { text, limit } = pass;
  const { end, closed } = collection(pass, start);
  const next = skipSpaces(text, end);
  const onOneLine = end - start < longestText && !text.slice(start, end).includes('\n');
  if (!closed || next >= limit || /[,\]}:\r\n#[{"']/.test(text[next] ?? '') || !onOneLine) {
    return { end, stop: text[next] ?? '', stopAt: next };
  }
  const rest = plainText(pass, next, 'all');
  quote(pass, { start, end: rest.end }, bracketAtStart, 'refused');
  return rest;
}

function quoted(pass: Pass, start: number): Value {
  const { text, limit } = pass;
  const closing = closingMark(text, start, limit);
  if (closing === undefined) {
    const end = Math.max(
      start + 1,
      start + restOfLine(text, start, limit).replace(/(?<![\]},\s])[\]},\s]+$/, '').length,
    );
    pass.repairs.push(quotationSlip(text, { start, end }, undefined));
    return { end, stop: '', stopAt: end };
  }
  const next = skipSpaces(text, closing + 1);
  const unit = next < limit ? (text[next] ?? '') : '';
  if (unit === '' || /[,\]}:\r\n"']/.test(unit) || (unit === '#' && next > closing + 1)) {
    return { end: closing + 1, stop: unit, stopAt: next };
  }
  const rest = plainText(pass, next, 'all');
  pass.repairs.push(quotationSlip(text, { start, end: rest.end }, closing));
  return rest;
}

/** Marks and instructions, or a reference: what follows them is read as if they were not there. */
function indicated(pass: Pass, start: number): Value {
  const { text, limit } = pass;
  let next = start;
  while ('&*!'.includes(text[next] ?? ' ') && pass.isIndicator(next)) {
    let at = next;
    while (at < limit && !/[\s,[\]{}]/.test(text[at] ?? ' ')) at++;
    const isReference = text[next] === '*';
    next = skipSpaces(text, at);
    if (isReference || next >= limit || /[,\]}:\r\n#]/.test(text[next] ?? '')) {
      return { end: at, stop: text[next] ?? '', stopAt: next };
    }
  }
  return readValue(pass, next);
}

interface PlainText extends Value {
  /** Why it needs quotation marks all the same. */
  readonly needs: string | undefined;
}

/** Plain text from `start` to the comma, bracket, comment or colon that ends it, over several lines. */
function plainText({ text, limit }: Pass, start: number, extent: 'all' | 'up to a colon'): PlainText {
  const stops = /[,\]}[{:#]/g;
  let needs: string | undefined;
  let unmatched = start;
  let at = start;
  for (; ; at++) {
    stops.lastIndex = at;
    at = stops.exec(text)?.index ?? limit;
    const unit = text[at];
    if (at >= limit || unit === ',' || unit === ']' || unit === '}') break;
    if (unit === ':' && extent === 'up to a colon' && at > start && endsName(text[at + 1])) break;
    if (unit === '#' && at > start && isGap(text[at - 1])) {
      if (!looksLikeLostText(text.slice(start, at), restOfLine(text, at, limit))) break;
      needs ??= 'is read only up to the #, because a space followed by # begins a comment.';
    } else if ((unit === '[' || unit === '{') && at >= unmatched) {
      needs ??= 'cannot be read as one text, because brackets inside begin a list or group of their own.';
      const closing = matchingBracket(text, at, limit);
      unmatched = closing ?? at + longestText;
      at = closing ?? at;
    }
  }
  const stopAt = Math.min(at, limit);
  const stop = stopAt < limit ? (text[stopAt] ?? '') : '';
  return { end: writtenEnd(text, start, stopAt), stop, stopAt, needs };
}

/** Whether a colon before this unit separates a name from its value, between brackets. */
function endsName(unit: string | undefined): boolean {
  return isGap(unit) || unit === ',' || unit === ']' || unit === '}' || unit === '[' || unit === '{';
}

/** The closing bracket that belongs to the one at `start`, on the same line and not far. */
function matchingBracket(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(limit, start + longestText) && text[at] !== '\n'; at++) {
    const unit = text[at];
    if (unit === '[' || unit === '{') depth++;
    else if ((unit === ']' || unit === '}') && --depth === 0) return at;
  }
  return undefined;
}

/** Where, before the colon at `colon`, a name stands alone at the beginning of a later line than `start`. */
function nameOnNextLine(text: string, start: number, colon: number): number | undefined {
  const match = /[\r\n][ \t]*([A-Za-z_][\w.]*)$/.exec(text.slice(start, colon));
  return match ? start + match.index : undefined;
}

function restOfLine(text: string, start: number, limit: number): string {
  return /^[^\r\n]*/.exec(text.slice(start, Math.min(limit, start + longestText)))?.[0] ?? '';
}

/** Spaces, line breaks and comments. */
function skipBlank(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    if (text[at] === '#' && (isGap(text[at - 1]) || ',[{}]'.includes(text[at - 1] ?? ' '))) {
      while (at < limit && text[at] !== '\n') at++;
    } else if (isGap(text[at])) at++;
    else break;
  }
  return Math.min(at, limit);
}
