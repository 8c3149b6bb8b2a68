/** Adding where a value stands in the sources, beside what is there already. */

import type { Document, Mapping, Node, Pair, TextEdit } from '../document/document';
import { columnOf, contentEnd, lineBreakOf, lineEndOf, lineStartOf } from '../document/line-edges';
import { isBlank, isMapping, isSequence, itemsOf, oneOrMany, pairOf, walk } from '../document/walk';
import { fileStyle } from './file-style';
import { inLines } from './in-lines';
import { quoted } from './value';
import { writeValue } from './write-value';

/** A place in a source. */
export interface Quotation {
  readonly quote: string;
  readonly page: string;
}

/** An entry of `support`. What is empty is left out. */
export interface SupportEntry extends Quotation {
  /** The keys beside the support that it backs; none: everything in this place. */
  readonly for: readonly string[];
  /** The id of the report. */
  readonly report?: string;
  /** The checksum of the file of the report. */
  readonly sha256?: string;
}

/**
 * The edits that add an entry to the `support` of a mapping, in the style of the entries that are there. A sentence or a
 * single entry that stands there becomes the first of a list.
 *
 * @param order in which the keys of the mapping usually stand
 * @returns none where it cannot be added without changing what stands there
 */
export function addSupport(
  document: Document,
  holder: Mapping,
  entry: SupportEntry,
  order: readonly string[],
): readonly TextEdit[] {
  const parts = partsOf(entry);
  const inBraces = `{${parts.join(', ')}}`;
  const pair = pairOf(holder, 'support');
  if (pair && isElsewhere(pair)) return [];
  const lines = isInLines(document, holder, pair?.value) ? parts : [inBraces];
  if (pair && !isBlank(pair.value) && !isSequence(pair.value)) return asList(document, holder, pair, lines);
  const item = itemsOf(pair?.value).length;
  const edits = writeValue(document, holder, [{ key: 'support', order }, { item }], lines.join('\n'));
  return inLines(edits, lines, lineBreakOf(document.text));
}

/** The keys of an entry with what stands behind them. */
function partsOf(entry: SupportEntry): readonly string[] {
  const [only] = entry.for;
  const keys = entry.for.length > 1 ? `[${entry.for.map(quoted).join(', ')}]` : only && quoted(only);
  const said = {
    for: keys,
    quote: inOneLine(entry.quote),
    page: writtenPage(entry.page),
    report: inOneLine(entry.report ?? ''),
    sha256: inOneLine(entry.sha256 ?? ''),
  };
  return Object.entries(said).flatMap(([key, written]) => (written ? [`${key}: ${written}`] : []));
}

/** A page as it stands in a file: numbers without quotation marks. */
export function writtenPage(page: string): string {
  const text = page.trim();
  return /^[1-9]\d{0,5}$/.test(text) ? text : inOneLine(text);
}

/** One line; in quotation marks where braces or YAML would misread it. */
export function inOneLine(text: string): string {
  const lines = text.split(/[\n\r\u0085\u2028\u2029]/).map((line) => line.trim());
  const line = lines.filter((each) => each !== '').join(' ');
  return line === '' ? '' : quoted(line);
}

/** Whether a value is written at another place, to which only a name refers here. */
function isElsewhere({ span, value }: Pair): boolean {
  return value.span.start < span.start || value.span.end > span.end;
}

/**
 * Whether an entry gets lines of its own: where the others here have them; where there are none, where most in the file
 * do. One with a single key shows no habit.
 */
function isInLines({ root }: Document, holder: Mapping, support: Node | undefined): boolean {
  if (holder.style === 'flow' || (support && support.kind !== 'scalar' && support.style === 'flow')) return false;
  const here = styles(support);
  if (here.length > 0) return here.at(-1) === 'block';
  const all = root === undefined ? [] : [...walk(root)].flatMap(({ pair }) => supportStyles(pair));
  return all.filter((style) => style === 'block').length > all.length / 2;
}

function supportStyles(pair: Pair | undefined): readonly Mapping['style'][] {
  return pair?.key.text === 'support' && !isElsewhere(pair) ? styles(pair.value) : [];
}

function styles(support: Node | undefined): readonly Mapping['style'][] {
  return oneOrMany(support).flatMap((entry) => (isMapping(entry) && entry.pairs.length > 1 ? [entry.style] : []));
}

function asList(document: Document, holder: Mapping, pair: Pair, lines: readonly string[]): readonly TextEdit[] {
  const { text } = document;
  const { value } = pair;
  const { start } = value.span;
  const end = contentEnd(text, value.span);
  const isInOneLine = !text.slice(start, end).includes('\n');
  const isFlow = isMapping(value) && value.style === 'flow';
  if (holder.style === 'flow' || (isFlow && isInOneLine)) {
    return [insert(start, '['), insert(end, `, ${lines.join('')}]`)];
  }
  if (isMapping(value) && !isFlow) return blockAsList(text, start, end, lines);
  return behindDash(document, pair, end, lines);
}

/** What stands in lines of its own moves two to the right, behind the dash. */
function blockAsList(text: string, start: number, end: number, lines: readonly string[]): readonly TextEdit[] {
  return [insert(start, '- '), ...shifted(text, start, end, 2), added(text, end, columnOf(text, start), lines)];
}

/** A sentence goes below its key, behind a dash; further lines of it go to the right with it. */
function behindDash(document: Document, { key, value }: Pair, end: number, lines: readonly string[]): TextEdit[] {
  const { text } = document;
  const { start } = value.span;
  if (text.slice(key.span.end, start).includes('\n')) return [...blockAsList(text, start, end, lines)];
  const { dash } = fileStyle(document);
  const column = columnOf(text, key.span.start) + dash;
  const behindKey = { start: start - (text[start - 1] === ' ' ? 1 : 0), end: start };
  return [
    { span: behindKey, text: `${lineBreakOf(text)}${' '.repeat(column)}- ` },
    ...shifted(text, start, end, dash),
    added(text, end, column, lines),
  ];
}

/** Lines behind the first one, so much further to the right; blank ones stay blank. */
function shifted(text: string, start: number, end: number, by: number): TextEdit[] {
  const edits: TextEdit[] = [];
  if (by === 0) return edits;
  for (let next = text.indexOf('\n', start); next >= 0 && next < end; next = text.indexOf('\n', next + 1)) {
    if (text.slice(next + 1, lineEndOf(text, next + 1)).trim() !== '')
      edits.push(insert(lineStartOf(text, next + 1), ' '.repeat(by)));
  }
  return edits;
}

/** An entry in the lines behind a value. */
function added(text: string, end: number, column: number, lines: readonly string[]): TextEdit {
  const lineBreak = `${lineBreakOf(text)}${' '.repeat(column)}`;
  return insert(lineEndOf(text, end), `${lineBreak}- ${lines.join(`${lineBreak}  `)}`);
}

function insert(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}
