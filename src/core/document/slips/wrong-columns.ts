/** Lines that start at a column where none can: what they belong to, as far as that can be told. */

import type { TextEdit } from '../document';
import { type BlockPass, closeLevels, expectValue, isOpen, type Level, nextLine, openLevel } from './block-pass';
import { looksLikeName, nameEnd } from './key-names';
import { missingDash, strayLines, strayText, wrongColumn } from './known-slips';
import { deletion, insertion } from './repair';
import type { TextLine } from './text-lines';
import { isGap, writtenEnd } from './whitespace';

/**
 * Makes a line fit the groups and lists that are open, and closes those that it ends.
 *
 * @returns nothing where the line can be read now; otherwise the index of the line to go on with, which may be the same
 */
export function fitLine(pass: BlockPass, index: number): number | undefined {
  const line = pass.lines[index] as TextLine;
  if (line.column > pass.home) return pass.waiting === 'value' ? undefined : strayLine(pass, index);
  const closed = closeLevels(pass, line.column);
  const kind = kindOfLine(pass.text, line);
  if (fits(pass, line, kind)) return undefined;
  if (pass.levels.length === 0) return fitFirstLines(pass, index, closed);
  return fitColumn(pass, index, closed, kind ?? 'group');
}

/** What an entry that begins a line belongs to; `undefined` for a line that begins none. */
function kindOfLine(text: string, { content, end }: TextLine): Level['kind'] | undefined {
  if (text[content] === '-' && isGap(text[content + 1])) return 'list';
  return nameEnd(text, content, end) === undefined ? undefined : 'group';
}

function fits(pass: BlockPass, { column }: TextLine, kind: Level['kind'] | undefined): boolean {
  const inGroup = isOpen(pass, 'group', column);
  const inList = isOpen(pass, 'list', column);
  if (kind === undefined) return inGroup || inList;
  if (kind === 'group') return inGroup;
  return inList || (inGroup && pass.waiting === 'value' && pass.home === column);
}

/** Moves a line to the column of what it most likely belongs to. @param closed what it would end */
function fitColumn(pass: BlockPass, index: number, closed: readonly Level[], kind: Level['kind']): number {
  const line = pass.lines[index] as TextLine;
  const columns = closed.filter((level) => level.kind === kind).map(({ column }) => column);
  const next = nextLine(pass, index)?.column ?? -1;
  const goesOn = closed.some(({ column }) => column === next);
  const dash = writtenBefore(pass.lines, index);
  if (goesOn && kind === 'group' && isDashTooFarRight(pass, dash, line.column, next))
    return moveDash(pass, dash, index);
  const column = goesOn ? columnBeforeNext(pass, index, columns, next) : columns.at(-1);
  if (column === undefined) return fitWithoutLevel(pass, index, kind);
  for (const level of [...closed].reverse()) if (level.column <= column) pass.levels.push(level);
  return move(pass, index, column - line.column, goesOn ? 'this line' : 'with those below');
}

/**
 * Whether the line above begins an entry too far right: its dash is where the next name of the entry stands, and the
 * lines of that name start where they do if the dash stood further left.
 */
function isDashTooFarRight({ text, lines, levels }: BlockPass, above: number, column: number, next: number): boolean {
  const dash = lines[above];
  if (dash === undefined || dash.column !== column || !/^- [^-\s]/.test(text.slice(dash.content, dash.end)))
    return false;
  const around = levels.filter((level) => level.kind === 'group' || level.column < column).at(-1);
  return nameColumn(text, dash) === next && next === column + 2 && (around?.column ?? 0) <= column - 2;
}

/** Moves a dash with its name left, to where the other names of the entry start. */
function moveDash(pass: BlockPass, above: number, index: number): number {
  const dash = pass.lines[above] as TextLine;
  const column = dash.column - 2;
  const span = { start: dash.content, end: writtenEnd(pass.text, dash.content, dash.end) };
  pass.repairs.push(wrongColumn(pass.text, span, [deletion(dash.start, dash.start + 2)]));
  closeLevels(pass, column);
  openLevel(pass, 'list', column);
  openLevel(pass, 'group', dash.column);
  dash.column = column;
  return index;
}

/** The next line goes on with what this line would end: this line alone is at the wrong column. */
function columnBeforeNext(
  pass: BlockPass,
  index: number,
  columns: readonly number[],
  next: number,
): number | undefined {
  const { content, end } = pass.lines[index] as TextLine;
  const opens = /:\s*(?:#.*)?$/.test(pass.text.slice(content, end));
  return (opens ? columns.find((column) => column < next) : undefined) ?? columns[0];
}

function fitWithoutLevel(pass: BlockPass, index: number, kind: Level['kind']): number {
  const { text, levels } = pass;
  const line = pass.lines[index] as TextLine;
  const top = levels.at(-1);
  if (kind === 'list') return leaveOutLines(pass, index, line.column);
  if (top?.kind === 'list' && top.column === line.column) {
    pass.repairs.push(missingDash(text, { start: line.content, end: writtenEnd(text, line.content, line.end) }));
    line.column += 2;
    expectValue(pass, top.column);
    return index;
  }
  const group = [...levels].reverse().find((level) => level.kind === 'group');
  if (group === undefined) return leaveOutLines(pass, index, line.column);
  return move(pass, index, group.column - line.column, 'with those below');
}

/** A line further right than the complete value above allows. */
function strayLine(pass: BlockPass, index: number): number {
  const { text, home } = pass;
  const line = pass.lines[index] as TextLine;
  const isName = looksLikeName(text.slice(line.content, line.end));
  if (isName && home === -1) return leaveOutFirst(pass, index);
  if (isName && isOpen(pass, 'group', home)) {
    const other = lineAboveIn(pass, index);
    return move(pass, index, home - line.column, 'with those below', other);
  }
  return leaveOutLines(pass, index, home);
}

/** The other repair: where the line before the one above starts as far right as this one, that line alone is too far left. */
function lineAboveIn({ text, lines }: BlockPass, index: number): TextEdit[] {
  const above = writtenBefore(lines, index);
  const before = writtenBefore(lines, above);
  const [line, moved] = [lines[index], lines[above]];
  if (line === undefined || moved === undefined || before < 0) return [];
  const column = line.content - line.start;
  const missing = column - (moved.content - moved.start);
  // The line above may have been moved left itself; further right than this one it is not the one too far left.
  const isTooFarLeft = missing > 0 && nameColumn(text, lines[before] as TextLine) === column;
  return isTooFarLeft ? [insertion(moved.start, ' '.repeat(missing))] : [];
}

/** @returns which line before another one has something written on it; -1 for none */
function writtenBefore(lines: readonly TextLine[], index: number): number {
  let at = index - 1;
  while (at >= 0 && lines[at]?.blank) at--;
  return at;
}

/** Where the name on a line starts: behind the dashes in front of it. */
function nameColumn(text: string, { start, content, end }: TextLine): number {
  const dashes = /^(?:- +)*/.exec(text.slice(content, end))?.[0] ?? '';
  return content - start + dashes.length;
}

/** Leaves out a line, and those below that are further right than a column. */
function leaveOutLines(pass: BlockPass, index: number, column: number): number {
  const { text, lines } = pass;
  const { content, end } = lines[index] as TextLine;
  let next = index + 1;
  while (next < lines.length && (lines[next]?.blank || (lines[next]?.column ?? 0) > column)) next++;
  const last = lines[next - 1]?.end ?? text.length;
  pass.repairs.push(strayLines(text, { start: content, end: writtenEnd(text, content, end) }, last));
  return next;
}

/** Text before the first name of the file: the file is what begins with that name. */
function leaveOutFirst(pass: BlockPass, index: number): number {
  const { text, lines } = pass;
  const first = lines.find(({ blank }) => !blank) as TextLine;
  const end = writtenEnd(text, first.content, lines[index]?.start ?? text.length);
  pass.repairs.length = 0;
  pass.repairs.push(strayText(text, { start: first.content, end }));
  expectValue(pass, -1);
  return index;
}

/** What begins the file further right than a later line does: it belongs at the column of that line. */
function fitFirstLines(pass: BlockPass, index: number, closed: readonly Level[]): number {
  const { text, lines } = pass;
  const line = lines[index] as TextLine;
  const kind = kindOfLine(text, line);
  const outermost = closed.at(-1);
  if (outermost === undefined || kind === undefined) {
    for (const level of [...closed].reverse()) pass.levels.push(level);
    pass.repairs.push(strayText(text, { start: line.content, end: writtenEnd(text, line.content, line.end) }));
    return index + 1;
  }
  if (kind !== outermost.kind)
    return kind === 'group' ? leaveOutFirst(pass, index) : leaveOutLines(pass, index, line.column);
  const first = lines.find(({ blank }) => !blank) as TextLine;
  const edits = lines
    .slice(0, index)
    .filter(({ blank }) => !blank)
    .map(({ start }) => deletion(start, start + outermost.column - line.column));
  pass.repairs.push(
    wrongColumn(text, { start: first.content, end: writtenEnd(text, first.content, first.end) }, edits),
  );
  pass.levels.push({ kind, column: line.column });
  return index;
}

/**
 * Moves a line by some columns to the right or left; and, if so wanted, those below that are at least as far right.
 * @param other what else may have been meant: edits of the line above
 */
function move(
  pass: BlockPass,
  index: number,
  columns: number,
  which: 'this line' | 'with those below',
  other: readonly TextEdit[] = [],
): number {
  const first = pass.lines[index] as TextLine;
  const edits: TextEdit[] = [];
  const from = first.column;
  for (let at = index; at < pass.lines.length; at++) {
    const line = pass.lines[at] as TextLine;
    if (line.blank) continue;
    if (at > index && (line.column < from || which === 'this line')) break;
    if (at > index && line.column === from && fits(pass, line, kindOfLine(pass.text, line))) break;
    const removed = Math.max(0, line.content - line.start - line.column);
    const start = line.start + removed;
    edits.push({ span: { start, end: start + Math.max(0, -columns) }, text: ' '.repeat(Math.max(0, columns)) });
    line.column += columns;
  }
  const end = writtenEnd(pass.text, first.content, first.end);
  pass.repairs.push(wrongColumn(pass.text, { start: first.content, end }, edits, other));
  return index;
}
