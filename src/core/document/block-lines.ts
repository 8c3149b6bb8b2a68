/**
 * Slips outside brackets: a pass over the lines of a text, which knows of each line what it belongs to.
 *
 * It follows the lines as a reader does who knows what is meant, where the library that reads YAML can only say that
 * it is not allowed: half-typed names, text with colons in it, lines at the wrong column.
 */
import type { Span, TextEdit } from './document';
import { readFlowCollection } from './flow-collections';
import { type IsIndicator, indicatorsOf } from './indicators';
import {
  blockTextHeader,
  bracketAtStart,
  colonInside,
  kindOfMisleading,
  looksLikeLostText,
  misleadingStart,
} from './plain-text-traps';
import { closingMark, needsQuotation, quotationSlip } from './quotation';
import { deletion, type Repair } from './repair';
import { missingColon, missingDash, missingSpace, strayLines, strayText, wrongColumn } from './slips';
import { hasSeparatingColon, plainTextEnd, type TextLine, textLines } from './text-lines';
import { isGap, isSpace, skipSpaces, writtenEnd } from './whitespace';

/** @returns the slips in a text without byte order mark, conflicts, tabs before lines, or several documents. */
export function findSlipsInLines(text: string): readonly Repair[] {
  const pass: Pass = {
    text,
    lines: textLines(text),
    repairs: [],
    levels: [],
    waiting: 'value',
    home: -1,
    isIndicator: indicatorsOf(text),
  };
  for (let index = 0; index < pass.lines.length; ) index = readLine(pass, index);
  return pass.repairs;
}

interface Pass {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly repairs: Repair[];
  /** The groups and lists that are open, the innermost last, with the columns of their entries. */
  readonly levels: Level[];
  readonly isIndicator: IsIndicator;
  /** What may follow further right than `home`: a value; or nothing, since a value is there already. */
  waiting: 'value' | 'nothing';
  /** The column of the name or dash that was read last; -1 before the first. */
  home: number;
}

interface Level {
  readonly kind: 'group' | 'list';
  readonly column: number;
}

/** @returns the index of the next line to read: the same one after it has been moved. */
function readLine(pass: Pass, index: number): number {
  const line = pass.lines[index] as TextLine;
  if (line.blank) return index + 1;
  if (line.column > pass.home && pass.waiting === 'nothing') return readStray(pass, index);
  const left = leaveLevels(pass, line.column);
  const top = pass.levels[pass.levels.length - 1];
  if (left && top === undefined) return moveFirstLines(pass, index, left);
  if (left && top && top.column < line.column && !(pass.waiting === 'value' && line.column > pass.home)) {
    return move(pass, index, left.column - line.column);
  }
  return readEntries(pass, index);
}

/** Closes what is further right than a column. @returns the outermost of it. */
function leaveLevels(pass: Pass, column: number): Level | undefined {
  let left: Level | undefined;
  while ((pass.levels[pass.levels.length - 1]?.column ?? -1) > column) left = pass.levels.pop();
  return left;
}

/** A line further right than the complete value above allows. */
function readStray(pass: Pass, index: number): number {
  const { text, lines, levels, home } = pass;
  const line = lines[index] as TextLine;
  const isName = looksLikeName(text.slice(line.content, line.end));
  if (isName && home === -1) return leaveOutFirst(pass, index);
  if (isName && levels.some(({ kind, column }) => kind === 'group' && column === home)) {
    return move(pass, index, home - line.column);
  }
  let next = index + 1;
  while (next < lines.length && (lines[next]?.blank || (lines[next]?.column ?? 0) > home)) next++;
  const end = lines[next - 1]?.end ?? text.length;
  pass.repairs.push(strayLines(text, { start: line.content, end: writtenEnd(text, line.content, line.end) }, end));
  return next;
}

/** What an entry that begins a line belongs to; `undefined` for a line that begins none. */
function kindOfLine(text: string, { content, end }: TextLine): Level['kind'] | undefined {
  if (text[content] === '-' && isGap(text[content + 1])) return 'list';
  return nameEnd(text, content, end) === undefined ? undefined : 'group';
}

/** A line that belongs to nothing. */
function leaveOutLine(pass: Pass, index: number): number {
  const { content, end } = pass.lines[index] as TextLine;
  pass.repairs.push(strayText(pass.text, { start: content, end: writtenEnd(pass.text, content, end) }));
  return index + 1;
}

/** Text before the first name of the file: the file is what begins with that name. */
function leaveOutFirst(pass: Pass, index: number): number {
  const { text, lines } = pass;
  const first = lines.find(({ blank }) => !blank) as TextLine;
  const end = writtenEnd(text, first.content, lines[index]?.start ?? text.length);
  pass.repairs.length = 0;
  pass.repairs.push(strayText(text, { start: first.content, end }));
  expectValue(pass, -1);
  return index;
}

/** What begins the file further right than a later line does: it belongs at the column of that line. */
function moveFirstLines(pass: Pass, index: number, { kind, column }: Level): number {
  const { text, lines } = pass;
  const line = lines[index] as TextLine;
  const lineKind = kindOfLine(text, line);
  if (lineKind === undefined) pass.levels.push({ kind, column });
  if (lineKind !== kind) return lineKind === 'group' ? leaveOutFirst(pass, index) : leaveOutLine(pass, index);
  const first = lines.find(({ blank }) => !blank) as TextLine;
  const end = writtenEnd(text, first.content, first.end);
  const edits = lines
    .slice(0, index)
    .filter(({ blank }) => !blank)
    .map(({ start }) => deletion(start, start + column - line.column));
  pass.repairs.push(wrongColumn(text, { start: first.content, end }, edits));
  pass.levels.push({ kind, column: line.column });
  return readEntries(pass, index);
}

/** Moves a line, and those below that are at least as far right, by some columns. */
function move(pass: Pass, index: number, columns: number): number {
  const first = pass.lines[index] as TextLine;
  const edits: TextEdit[] = [];
  const from = first.column;
  for (let at = index; at < pass.lines.length; at++) {
    const line = pass.lines[at] as TextLine;
    if (line.blank) continue;
    if (line.column < from) break;
    line.column += columns;
    const end = columns > 0 ? line.start : line.start - columns;
    edits.push({ span: { start: line.start, end }, text: ' '.repeat(Math.max(0, columns)) });
  }
  pass.repairs.push(wrongColumn(pass.text, { start: first.content, end: first.end }, edits));
  return index;
}

/** Dashes, then a name with its value, or a bare value. */
function readEntries(pass: Pass, index: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  let at = line.content;
  while (text[at] === '-' && isGap(text[at + 1])) {
    const column = columnOf(line, at);
    openLevel(pass, 'list', column);
    expectValue(pass, column);
    at = skipSpaces(text, at + 1);
  }
  if (at >= line.end || text[at] === '#') return index + 1;
  const afterDash = at > line.content;
  const colon = nameEnd(text, at, line.end);
  if (colon !== undefined) {
    if (afterDash && isListItemWithColon(pass, index, at, colon)) {
      const span = { start: at, end: plainTextEnd(text, at, line.end) };
      const reason =
        'stands in a list and is not read as text, because a colon followed by a space separates a name from its value.';
      pass.repairs.push(needsQuotation(text, span, reason, 'misread'));
      pass.waiting = 'nothing';
      return index + 1;
    }
    return readNamed(pass, index, at, colon);
  }
  return readBare(pass, index, at, afterDash);
}

/** A value may follow, further right than a column. */
function expectValue(pass: Pass, column: number): void {
  pass.waiting = 'value';
  pass.home = column;
}

function columnOf(line: TextLine, at: number): number {
  return line.column + at - line.content;
}

/** Makes sure that the innermost level is of this kind and at this column. */
function openLevel(pass: Pass, kind: Level['kind'], column: number): void {
  const { levels } = pass;
  const top = levels[levels.length - 1];
  if (top?.column === column && top.kind === kind) return;
  const below = levels[levels.length - 2];
  if (kind === 'group' && top?.column === column && below?.column === column) levels.pop();
  else levels.push({ kind, column });
}

/**
 * Where the colon of a name stands that begins at `start`; `undefined` where none begins there.
 */
function nameEnd(text: string, start: number, end: number): number | undefined {
  const first = text[start];
  if (first === '[' || first === '{') return undefined;
  let from = start;
  if (first === '"' || first === "'") {
    const closing = closingMark(text, start, end);
    if (closing === undefined) return undefined;
    from = skipSpaces(text, closing + 1);
    return text[from] === ':' && isGap(text[from + 1]) ? from : undefined;
  }
  for (let at = from; at < end; at++) {
    if (text[at] === ':' && isGap(text[at + 1]) && at > start) return at;
    if (text[at] === '#' && isSpace(text[at - 1])) return undefined;
  }
  return undefined;
}

/** `- 5 mg: daily`, `- Improving care: a trial`: an item of a list that is text, though YAML sees a name and a value. */
function isListItemWithColon(pass: Pass, index: number, start: number, colon: number): boolean {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  if (!/^[\d\p{Lu}][^"'\n]* /u.test(text.slice(start, colon))) return false;
  const value = text.slice(skipSpaces(text, colon + 1), line.end);
  if (!/^[^[{"'|>&*!#\s]/.test(value)) return false;
  const next = nextLine(pass, index);
  return next === undefined || next.column < columnOf(line, start);
}

function nextLine(pass: Pass, index: number): TextLine | undefined {
  for (let at = index + 1; at < pass.lines.length; at++) if (!pass.lines[at]?.blank) return pass.lines[at];
  return undefined;
}

function readNamed(pass: Pass, index: number, start: number, colon: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  const column = columnOf(line, start);
  openLevel(pass, 'group', column);
  const reason = text[start] === '?' ? undefined : misleadingStart(text, start);
  if (reason !== undefined && !('&*!'.includes(text[start] ?? '') && pass.isIndicator(start))) {
    pass.repairs.push(needsQuotation(text, { start, end: colon }, reason, 'refused'));
  }
  expectValue(pass, column);
  return readValue(pass, index, skipSpaces(text, colon + 1));
}

/** A line without a name: a value, or what has been typed so far. */
function readBare(pass: Pass, index: number, start: number, afterDash: boolean): number {
  const line = pass.lines[index] as TextLine;
  const column = columnOf(line, start);
  const expected = afterDash || (pass.waiting === 'value' && line.column > pass.home);
  if (!expected) return readHalfTyped(pass, index, start);
  if (isHalfTypedFirst(pass, index, start, column)) {
    openLevel(pass, 'group', column);
    return readHalfTyped(pass, index, start);
  }
  return readValue(pass, index, start);
}

/** Whether a bare line is the first, half-typed name of a group whose next names stand below it. */
function isHalfTypedFirst(pass: Pass, index: number, start: number, column: number): boolean {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  const words = text.slice(start, plainTextEnd(text, start, line.end));
  if (/^["'[{|>&*!]/.test(words)) return false;
  const single = /^[\w.-]+$/.test(words) || gluedName.test(words);
  if (!single && pass.home !== -1) return false;
  for (let at = index + 1; at < pass.lines.length; at++) {
    const next = pass.lines[at] as TextLine;
    if (next.blank) continue;
    if (next.column !== column) return false;
    const content = text.slice(next.content, next.end);
    if (looksLikeName(content)) return true;
    if (!/^[\w.-]+$/.test(content.trim()) && !gluedName.test(content)) return false;
  }
  return pass.home === -1 && single && index === firstLine(pass);
}

function firstLine(pass: Pass): number {
  return pass.lines.findIndex((line) => !line.blank);
}

/** `key:value`: a name with the space forgotten behind its colon; not an address such as `https://…`. */
const gluedName = /^[A-Za-z_][\w.]*:(?!\/\/)(?=[^\s:])/;

function looksLikeName(content: string): boolean {
  return /^[A-Za-z_][\w.]*:(?=\s|$)/.test(content);
}

/** A bare line where a name or a dash is expected: kept as a name without a value, or as an item of the list. */
function readHalfTyped(pass: Pass, index: number, start: number): number {
  const { text, levels } = pass;
  const line = pass.lines[index] as TextLine;
  const column = columnOf(line, start);
  const span = { start, end: plainTextEnd(text, start, line.end) };
  const isGroup = levels.some((level) => level.kind === 'group' && level.column === column);
  const isList = levels.some((level) => level.kind === 'list' && level.column === column);
  if (!isGroup && !isList) return leaveOutLine(pass, index);
  if (!isGroup) {
    pass.repairs.push(missingDash(text, span));
    expectValue(pass, column);
    return readValue(pass, index, start);
  }
  const kind = pass.home === -1 ? 'misread' : 'refused';
  openLevel(pass, 'group', column);
  expectValue(pass, column);
  const glued = gluedName.exec(text.slice(start, span.end));
  if (glued) {
    const at = start + glued[0].length;
    pass.repairs.push(missingSpace(text, span, at, kind));
    return readValue(pass, index, at);
  }
  pass.repairs.push(missingColon(text, span, kind));
  return index + 1;
}

/** @returns the index of the line behind the value that begins at `start` on a line, and belongs to `home`. */
function readValue(pass: Pass, index: number, start: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  if (start >= line.end || (text[start] === '#' && /[ \t]/.test(text[start - 1] ?? ' '))) return index + 1;
  const first = text[start] ?? '';
  pass.waiting = 'nothing';
  if (first === '[' || first === '{') return readBrackets(pass, index, start);
  if (first === '"' || first === "'") return readQuoted(pass, index, start);
  if ('|>'.includes(first) && blockTextHeader.test(text.slice(start, line.end)))
    return readBlockText(pass, index, start);
  if ('&*!'.includes(first) && pass.isIndicator(start)) return readIndicated(pass, index, start);
  return readPlain(pass, index, start);
}

/** Plain text, with the lines that continue it. */
function readPlain(pass: Pass, index: number, start: number): number {
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
function readContinuation(pass: Pass, index: number, start: number, firstEnd: number) {
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

function readBrackets(pass: Pass, index: number, start: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
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
function lastLineOfValue(pass: Pass, index: number): number {
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
function lineOf(pass: Pass, from: number, offset: number): number {
  let at = from;
  while (at + 1 < pass.lines.length && (pass.lines[at + 1]?.start ?? 0) < offset) at++;
  return at;
}

function readQuoted(pass: Pass, index: number, start: number): number {
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
function readUnclosed(pass: Pass, index: number, start: number): number {
  const { text } = pass;
  let last = index;
  for (let at = index + 1; at <= lastLineOfValue(pass, index); at++) {
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
function readBlockText(pass: Pass, index: number, start: number): number {
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
        `is not read, because ${header[0]} at the beginning announces text on the lines below.`,
        'misread',
      ),
    );
  }
  return next;
}

/** A mark (`&name`), a reference (`*name`) or an instruction (`!name`): what follows it is read as if it were not there. */
function readIndicated(pass: Pass, index: number, start: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  const word = /^\S+/.exec(text.slice(start, line.end))?.[0] ?? '';
  if (text[start] === '*') return index + 1;
  pass.waiting = 'value';
  return readValue(pass, index, skipSpaces(text, start + word.length));
}

/** Not applied before reading: it may be a comment after all, and other programs take it for one. */
function textLostInComment(text: string, span: Span): Repair {
  const why = 'is read only up to the #, because a space followed by # begins a comment.';
  const { problem } = needsQuotation(text, span, why, 'misread');
  return { problem: { ...problem, code: 'syntax/text-lost-in-comment' }, edits: [], kind: 'misread' };
}
