/** Slips between brackets: a pass over one `[…]` or `{…}`, entry by entry. */
import type { Span } from './document';
import { bracketAtStart, colonInside, kindOfMisleading, looksLikeLostText, misleadingStart } from './plain-text-traps';
import { closingMark, needsQuotation, quotationSlip } from './quotation';
import { insertion, type Repair, shortened } from './repair';

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
  /** Whether text that begins with `&`, `*` or `!` at this offset really is a mark, a reference or an instruction. */
  readonly isIndicator: (offset: number) => boolean;
}

/** @param start where the opening bracket stands */
export function readFlowCollection(setting: FlowSetting, start: number): FlowReading {
  const pass: Pass = { ...setting, repairs: [], depth: 0, written: start, missing: '', innermost: start };
  const { end, closed } = collection(pass, start);
  const repairs = pass.missing === '' ? pass.repairs : [...pass.repairs, unclosed(pass)];
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
      pass.depth--;
      if (unit !== closer) pass.repairs.push(wrongBracket(start, at, closer, text));
      return { end: at + 1, closed: true };
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
  const reason =
    'stands in a list and is not read as text, because a colon followed by a space separates a name from its value.';
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
  if (nextName !== undefined) return { end: valueStart + text.slice(valueStart, nextName).trimEnd().length };
  const end = Math.max(plainText(pass, valueStart, 'all').end, value.stopAt + 1);
  quote(pass, { start: valueStart, end }, colonInside, 'refused');
  return { end };
}

/** One slip for a stretch of text, in place of all that were found inside it. */
function quote(pass: Pass, span: Span, reason: string, kind: Repair['kind']): void {
  pass.repairs = pass.repairs.filter(({ problem }) => problem.span.end <= span.start || problem.span.start >= span.end);
  pass.repairs.push(needsQuotation(pass.text, span, reason, kind));
}

/** A name without colon and value: half-typed; or the end of a text that contains a comma. */
function bareEntry(pass: Pass, span: Span, plain: Span | undefined, before: Entry | undefined): Entry {
  const { text } = pass;
  const written = text.slice(span.start, span.end);
  const glued = /^[A-Za-z_][\w.]*:(?!\/\/)(?=\S)/.exec(written);
  if (plain && glued) {
    const colon = span.start + glued[0].length;
    pass.repairs.push(missingSpace(colon, { start: span.start, end: span.end }, text));
  } else if (plain && before?.plain && /[^a-z0-9_.]/.test(written) && span.end - before.plain.start < longestText) {
    const whole = { start: before.plain.start, end: span.end };
    quote(pass, whole, 'is not read as one text, because a comma between brackets begins the next entry.', 'misread');
    return { end: span.end, plain: whole };
  } else if (plain || /["']/.test(written[0] ?? '')) {
    pass.repairs.push(missingColon(span, written));
  }
  return { end: span.end };
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
  const { needs, ...value } = plainText(pass, start, 'up to a colon');
  const span = { start, end: value.end };
  const reason = misleadingStart(restOfLine(text, start, pass.limit));
  if (reason === undefined && needs === undefined) return { ...value, plain: span };
  quote(pass, span, reason ?? needs ?? '', reason === undefined ? 'refused' : kindOfMisleading(unit));
  return value;
}

function nested(pass: Pass, start: number): Value {
  const { text, limit } = pass;
  const { end, closed } = collection(pass, start);
  const next = skipSpaces(text, end);
  const onOneLine = !/[\r\n]/.test(text.slice(start, Math.min(end, start + longestText)));
  if (!closed || next >= limit || /[,\]}:\r\n#]/.test(text[next] ?? '') || !onOneLine) {
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
    const end = Math.max(start + 1, start + restOfLine(text, start, limit).replace(/[\]},\s]*$/, '').length);
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

/** A mark, a reference or an instruction: what follows it is read as if it were not there. */
function indicated(pass: Pass, start: number): Value {
  const { text } = pass;
  let at = start;
  while (at < pass.limit && !/[\s,[\]{}]/.test(text[at] ?? ' ')) at++;
  const next = skipSpaces(text, at);
  if (text[start] === '*' || next >= pass.limit || /[,\]}:\r\n#]/.test(text[next] ?? '')) {
    return { end: at, stop: text[next] ?? '', stopAt: next };
  }
  return readValue(pass, next);
}

interface PlainText extends Value {
  /** Why it needs quotation marks all the same. */
  readonly needs?: string;
}

/** Plain text from `start` to the comma, bracket, comment or colon that ends it, over several lines. */
function plainText({ text, limit }: Pass, start: number, extent: 'all' | 'up to a colon'): PlainText {
  let needs: string | undefined;
  let end = start;
  let at = start;
  for (; at < limit; at++) {
    const unit = text[at] ?? '';
    if (',]}'.includes(unit) && (at > start || unit !== ',')) break;
    if (unit === ':' && extent === 'up to a colon' && at > start && /[\s,[\]{}]|^$/.test(text[at + 1] ?? '')) break;
    if (unit === '#' && /\s/.test(text[at - 1] ?? '')) {
      if (!looksLikeLostText(text.slice(start, at), restOfLine(text, at, limit))) break;
      needs ??= 'is read only up to the #, because a space followed by # begins a comment.';
    } else if (unit === '[' || unit === '{') {
      needs ??= 'cannot be read as one text, because brackets inside begin a list or group of their own.';
      at = matchingBracket(text, at, limit) ?? at;
    }
    if (!/\s/.test(unit)) end = at + 1;
  }
  const value = { end, stop: at < limit ? (text[at] ?? '') : '', stopAt: at };
  return needs === undefined ? value : { ...value, needs };
}

/** The closing bracket that belongs to the one at `start`, on the same line and not far. */
function matchingBracket(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(limit, start + longestText) && !/[\r\n]/.test(text[at] ?? ''); at++) {
    if ('[{'.includes(text[at] ?? ' ')) depth++;
    else if (']}'.includes(text[at] ?? ' ') && --depth === 0) return at;
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

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Spaces, line breaks and comments. */
function skipBlank(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const unit = text[at] ?? '';
    if (unit === '#' && /[\s,[\]{}]/.test(text[at - 1] ?? ' '))
      while (at < limit && !/[\r\n]/.test(text[at] ?? '')) at++;
    else if (/\s/.test(unit)) at++;
    else break;
  }
  return Math.min(at, limit);
}

function unclosed({ text, missing, innermost, written }: Pass): Repair {
  const edits = [insertion(written, missing)];
  return {
    problem: {
      code: 'syntax/unclosed-bracket',
      message: `The bracket ${text[innermost]} is not closed, so it is not clear where the ${text[innermost] === '[' ? 'list' : 'group'} ends. Add ${missing} behind its last entry.`,
      span: { start: innermost, end: innermost + 1 },
      fix: { title: `Add ${missing}`, edits },
    },
    edits,
    kind: 'refused',
  };
}

function wrongBracket(start: number, at: number, closer: string, text: string): Repair {
  const span = { start: at, end: at + 1 };
  const edits = [{ span, text: closer }];
  return {
    problem: {
      code: 'syntax/unclosed-bracket',
      message: `What begins with ${text[start]} has to end with ${closer}, not with ${text[at]}.`,
      span,
      fix: { title: `Write ${closer}`, edits },
      related: { span: { start, end: start + 1 }, message: 'It begins here.' },
    },
    edits,
    kind: 'refused',
  };
}

function extraComma(at: number): Repair {
  const span = { start: at, end: at + 1 };
  const edits = [{ span, text: '' }];
  return {
    problem: {
      code: 'syntax/comma',
      message:
        'This comma separates nothing: entries between brackets are separated by exactly one. Delete it, or write the missing entry.',
      span,
      fix: { title: 'Delete the comma', edits },
    },
    edits,
    kind: 'refused',
  };
}

function missingComma(at: number): Repair {
  const edits = [insertion(at, ',')];
  return {
    problem: {
      code: 'syntax/comma',
      message: 'A comma is missing here: entries between brackets are separated by exactly one.',
      span: { start: at, end: at },
      fix: { title: 'Add the comma', edits },
    },
    edits,
    kind: 'refused',
  };
}

function missingSpace(at: number, span: Span, text: string): Repair {
  const edits = [insertion(at, ' ')];
  return {
    problem: {
      code: 'syntax/missing-space',
      message: `“${shortened(text.slice(span.start, span.end))}” is read as one word. A colon separates a name from its value only with a space behind it.`,
      span,
      fix: { title: 'Add a space behind the colon', edits },
    },
    edits,
    kind: 'misread',
  };
}

function missingColon(span: Span, written: string): Repair {
  return {
    problem: {
      code: 'syntax/missing-colon',
      message: `“${shortened(written)}” has no colon and no value yet. Between { and }, entries are written as “name: value”.`,
      span,
    },
    edits: [],
    kind: 'misread',
  };
}
