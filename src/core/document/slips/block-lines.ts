/**
 * Slips outside brackets: a pass over the lines of a text, which knows of each line what it belongs to.
 *
 * It follows the lines as a reader does who knows what is meant, where the library that reads YAML can only say that
 * it is not allowed: half-typed names, text with colons in it, lines at the wrong column.
 */
import { say } from '../../language/say';
import { type BlockPass, expectValue, isOpen, nextLine, openLevel } from './block-pass';
import { readValue } from './block-values';
import { indicatorsOf } from './indicators';
import { gluedName, looksLikeName, nameEnd } from './key-names';
import { missingColon, missingDash, missingSpace } from './known-slips';
import { misleadingStart } from './plain-text-traps';
import { needsQuotation } from './quotation-marks';
import type { Repair } from './repair';
import { plainTextEnd, type TextLine, textLines } from './text-lines';
import { isGap, skipSpaces } from './whitespace';
import { fitLine } from './wrong-columns';

/** @returns the slips in a text without byte order mark, conflicts, tabs before lines, or several documents. */
export function findSlipsInLines(text: string): readonly Repair[] {
  const pass: BlockPass = {
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

/** @returns the index of the next line to read: the same one after it has been moved. */
function readLine(pass: BlockPass, index: number): number {
  if (pass.lines[index]?.blank) return index + 1;
  return fitLine(pass, index) ?? readEntries(pass, index);
}

/** Dashes, then a name with its value, or a bare value. */
function readEntries(pass: BlockPass, index: number): number {
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
      const reason = say`stands in a list and is not read as text, because a colon followed by a space separates a name from its value.`;
      pass.repairs.push(needsQuotation(text, span, reason, 'misread'));
      pass.waiting = 'nothing';
      return index + 1;
    }
    return readNamed(pass, index, at, colon);
  }
  return readBare(pass, index, at, afterDash);
}

function columnOf(line: TextLine, at: number): number {
  return line.column + at - line.content;
}

/** `- 5 mg: daily`, `- Improving care: a trial`: an item of a list that is text, though YAML sees a name and a value. */
function isListItemWithColon(pass: BlockPass, index: number, start: number, colon: number): boolean {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  if (!/^[\d\p{Lu}][^"'\n]* /u.test(text.slice(start, colon))) return false;
  const value = text.slice(skipSpaces(text, colon + 1), line.end);
  if (!/^[^[{"'|>&*!#\s]/.test(value)) return false;
  const next = nextLine(pass, index);
  return next === undefined || next.column < columnOf(line, start);
}

function readNamed(pass: BlockPass, index: number, start: number, colon: number): number {
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
function readBare(pass: BlockPass, index: number, start: number, afterDash: boolean): number {
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
function isHalfTypedFirst(pass: BlockPass, index: number, start: number, column: number): boolean {
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

function firstLine(pass: BlockPass): number {
  return pass.lines.findIndex((line) => !line.blank);
}

/** A bare line where a name or a dash is expected: kept as a name without a value, or as an item of the list. */
function readHalfTyped(pass: BlockPass, index: number, start: number): number {
  const { text } = pass;
  const line = pass.lines[index] as TextLine;
  const column = columnOf(line, start);
  const span = { start, end: plainTextEnd(text, start, line.end) };
  if (!isOpen(pass, 'group', column)) {
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
