/** Values outside brackets: where they end, and the slips in them. */

import { say } from '../../language/say';
import { type BlockPass, nextLine } from './block-pass';
import { readFlowCollection } from './flow-collections';
import { looksLikeName } from './key-names';
import { textLostInComment } from './known-slips';
import { isPlainCollection } from './plain-collections';
import {
  blockTextHeader,
  bracketAtStart,
  colonInside,
  kindOfMisleading,
  looksLikeLostText,
  misleadingStart,
} from './plain-text-traps';
import { closingMark, needsQuotation, quotationSlip } from './quotation-marks';
import { hasSeparatingColon, plainTextEnd, type TextLine } from './text-lines';
import { skipSpaces, writtenEnd } from './whitespace';

/** @returns the index of the line behind the value that begins at `from` on a line, and belongs to `home`. */
export function readValue(pass: BlockPass, index: number, from: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  const start = behindIndicators(pass, index, from);
  if (start >= line.end || (text[start] === '#' && /[ \t]/.test(text[start - 1] ?? ' '))) return index + 1;
  const first = text[start] ?? '';
  pass.waiting = 'nothing';
  if (first === '*' && pass.isIndicator(start)) return index + 1;
  if (first === '[' || first === '{') return readBrackets(pass, index, start);
  if (first === '"' || first === "'") return readQuoted(pass, index, start);
  if ('|>'.includes(first) && blockTextHeader.test(text.slice(start, line.end)))
    return readBlockText(pass, index, start);
  return readPlain(pass, index, start);
}

/** Plain text, with the lines that continue it. */
function readPlain(pass: BlockPass, index: number, start: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  const lineTextEnd = plainTextEnd(text, start, line.end);
  const { end, colon, next } = readContinuation(pass, index, start, lineTextEnd);
  const reason = misleadingStart(text, start);
  const lost = lostTextEnd(text, start, lineTextEnd, line.end);
  if (lost !== undefined) pass.repairs.push(textLostInComment(text, { start, end: lost }));
  else if (reason !== undefined)
    pass.repairs.push(needsQuotation(text, { start, end }, reason, kindOfMisleading(text[start])));
  else if (colon) pass.repairs.push(needsQuotation(text, { start, end }, colonInside, 'refused'));
  return next;
}

/** How far plain text goes on below, and whether there is a colon in it that separates. */
function readContinuation(pass: BlockPass, index: number, start: number, firstEnd: number) {
  const { text, lines } = pass;
  const line = lines[index] as TextLine;
  let end = firstEnd;
  let colon = hasSeparatingColon(text, start, end);
  let next = index + 1;
  let whole = skipSpaces(text, end) >= line.end;
  for (let at = next; whole && at < lines.length; at++) {
    const more = lines[at] as TextLine;
    if (more.content === more.end) continue;
    if (more.blank || more.column <= pass.home) break;
    if (looksLikeName(text.slice(more.content, more.end)) && !isLongText(text.slice(start, end))) break;
    end = plainTextEnd(text, more.content, more.end);
    colon ||= hasSeparatingColon(text, more.content, end);
    next = at + 1;
    whole = skipSpaces(text, end) >= more.end;
  }
  return { end, colon, next };
}

/** Five words or more are text, though the next line may begin with a word and a colon. */
function isLongText(text: string): boolean {
  return /^\S+(?:\s+\S+){4}/.test(text);
}

/** The end of text of which a part is lost as a comment. @param end of what is left of it */
function lostTextEnd(text: string, start: number, end: number, lineEnd: number): number | undefined {
  const comment = skipSpaces(text, end);
  if (comment >= lineEnd) return undefined;
  if (!looksLikeLostText(text.slice(start, end), text.slice(comment, lineEnd))) return undefined;
  return plainTextEnd(text, comment, lineEnd);
}

function readBrackets(pass: BlockPass, index: number, start: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  if (isPlainCollection(text, start, line.end)) return index + 1;
  const last = lastLineOfValue(pass, index);
  const { content, column, end: limit } = pass.lines[last] as TextLine;
  const closingLine = last > index && column === pass.home ? content : undefined;
  const setting = { text, limit, closingLine, isIndicator: pass.isIndicator };
  const { end, closed, repairs } = readFlowCollection(setting, start);
  const endLine = closed ? lineOf(pass, index, end) : last;
  const rest = text.slice(end, pass.lines[endLine]?.end);
  if (closed && !/^[ \t]*(?:[ \t]#.*)?$/.test(rest) && endLine === index) {
    const span = { start, end: plainTextEnd(text, start, line.end) };
    pass.repairs.push(needsQuotation(text, span, bracketAtStart, 'refused'));
  } else {
    for (const repair of repairs) pass.repairs.push(repair);
  }
  return endLine + 1;
}

/** The last line that may belong to a value of the name or dash at `home`. */
function lastLineOfValue(pass: BlockPass, index: number): number {
  let last = index;
  for (let at = index + 1; at < pass.lines.length; at++) {
    const line = pass.lines[at] as TextLine;
    if (line.blank) continue;
    const closes = line.column === pass.home && /[\]}]/.test(pass.text[line.content] ?? '');
    if (line.column <= pass.home && !closes) break;
    last = at;
    if (closes) break;
  }
  return last;
}

/** The line on which an offset stands, from a line on. */
function lineOf(pass: BlockPass, from: number, offset: number): number {
  let at = from;
  while (at + 1 < pass.lines.length && (pass.lines[at + 1]?.start ?? 0) < offset) at++;
  return at;
}

function readQuoted(pass: BlockPass, index: number, start: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  const sameLine = closingMark(text, start, line.end);
  const limit = sameLine === undefined ? (pass.lines[lastLineOfValue(pass, index)]?.end ?? line.end) : line.end;
  const closing = sameLine ?? closingMark(text, start, limit);
  if (closing === undefined) return readUnclosed(pass, index, start);
  const endLine = lineOf(pass, index, closing);
  const end = pass.lines[endLine]?.end ?? closing;
  if (/^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(closing + 1, end))) return endLine + 1;
  const span = { start, end: plainTextEnd(text, closing, end) };
  pass.repairs.push(quotationSlip(text, span, closing));
  return endLine + 1;
}

/** The text may go on below, until a line that looks like a name or an item. */
function readUnclosed(pass: BlockPass, index: number, start: number): number {
  const { text } = pass;
  let last = index;
  const limit = lastLineOfValue(pass, index);
  for (let at = index + 1; at <= limit; at++) {
    const line = pass.lines[at] as TextLine;
    const content = text.slice(line.content, line.end);
    if (looksLikeName(content) || /^-\s/.test(content)) break;
    if (!line.blank) last = at;
  }
  const { start: lineStart, end } = pass.lines[last] as TextLine;
  const from = Math.max(start, lineStart);
  pass.repairs.push(quotationSlip(text, { start, end: writtenEnd(text, from, end) }, undefined));
  return last + 1;
}

/** Text on the lines below: they are left alone, whatever they say. */
function readBlockText(pass: BlockPass, index: number, start: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  let next = index + 1;
  while (next < pass.lines.length) {
    const more = pass.lines[next] as TextLine;
    if (more.content < more.end && more.column <= pass.home) break;
    next++;
  }
  const header = text.slice(start, plainTextEnd(text, start, line.end));
  const nothingBelow = pass.lines.slice(index + 1, next).every(({ content, end }) => content === end);
  if (/\d/.test(header) && nothingBelow) {
    const span = { start, end: start + header.length };
    pass.repairs.push(
      needsQuotation(
        text,
        span,
        say`is not read, because ${header[0]} at the beginning announces text on the lines below.`,
        'misread',
      ),
    );
  }
  return next;
}

/** Whether `&name` is followed by nothing on its line, and by its value on those below. */
function marksLinesBelow(pass: BlockPass, index: number, start: number): boolean {
  const { content = 0, column = -1 } = nextLine(pass, index) ?? {};
  const below = column > pass.home || (column === pass.home && pass.text[content] === '-');
  return below && /^&[^\s,[\]{}]+\s*$/.test(pass.text.slice(start, pass.lines[index]?.end));
}

/** Behind marks (`&name`) and instructions (`!name`): what follows them is read as if they were not there. */
function behindIndicators(pass: BlockPass, index: number, start: number): number {
  const { text } = pass;
  const { end } = pass.lines[index] as TextLine;
  let at = start;
  while (at < end && '&!'.includes(text[at] ?? ' ') && (pass.isIndicator(at) || marksLinesBelow(pass, index, at))) {
    while (at < end && !/\s/.test(text[at] ?? ' ')) at++;
    at = skipSpaces(text, at);
    pass.waiting = 'value';
  }
  return at;
}
