/** Adding where a value stands in the sources, beside what is there already. */

import { columnOf, lineBreakOf, lineStartOf } from '../document/columns';
import type { Document, Mapping, Node, TextEdit } from '../document/document';
import { isBlank, isMapping, isSequence, pairOf } from '../document/walk';
import { fileStyle } from './file-style';
import { quoted } from './value';
import { writeValue } from './write-value';

/** A place in a source. */
export interface Quotation {
  readonly quote: string;
  readonly page: string;
}

/**
 * The edits that add an entry for the key of a mapping to its `support`. A sentence or a single entry that stands there
 * becomes the first of a list.
 * @param order in which the keys of the mapping usually stand
 */
export function addSupport(
  document: Document,
  holder: Mapping,
  key: string,
  { quote, page }: Quotation,
  order: readonly string[],
): readonly TextEdit[] {
  const parts = [
    `for: ${inBraces(key)}`,
    ...(quote.trim() === '' ? [] : [`quote: ${inBraces(quote)}`]),
    ...(page.trim() === '' ? [] : [`page: ${/^[1-9]\d{0,5}$/.test(page.trim()) ? page.trim() : inBraces(page)}`]),
  ];
  const entry = `{${parts.join(', ')}}`;
  const value = pairOf(holder, 'support')?.value;
  if (value && !isBlank(value) && !isSequence(value)) return asList(document, holder, value, entry);
  const item = isSequence(value) ? value.items.length : 0;
  return writeValue(document, holder, [{ key: 'support', order }, { item }], entry);
}

/** One line; in quotation marks where braces or YAML would misread it. */
function inBraces(text: string): string {
  return quoted(text.replace(/\s+/g, ' ').trim());
}

function asList(document: Document, holder: Mapping, value: Node, entry: string): readonly TextEdit[] {
  const { text } = document;
  const { start } = value.span;
  const end = start + text.slice(start, value.span.end).trimEnd().length;
  const isInOneLine = !text.slice(start, end).includes('\n');
  const isFlow = isMapping(value) && value.style === 'flow';
  if (holder.style === 'flow' || (isFlow && isInOneLine)) {
    return [insert(start, '['), insert(end, `, ${entry}]`)];
  }
  const support = pairOf(holder, 'support')?.key.span.start ?? start;
  if (isMapping(value)) return blockAsList(text, start, end, entry);
  const line = `${lineBreakOf(text)}${' '.repeat(columnOf(text, support) + fileStyle(document).dash)}`;
  // What goes over several lines would have to be indented anew.
  if (!isInOneLine) return [];
  const before = start - (text[start - 1] === ' ' ? 1 : 0);
  return [
    { span: { start: before, end: start }, text: `${line}- ` },
    insert(endOfLine(text, end), `${line}- ${entry}`),
  ];
}

/** A mapping in lines of its own moves two to the right, behind the dash. */
function blockAsList(text: string, start: number, end: number, entry: string): readonly TextEdit[] {
  const column = columnOf(text, start);
  const edits = [insert(start, '- ')];
  for (let next = text.indexOf('\n', start); next >= 0 && next < end; next = text.indexOf('\n', next + 1)) {
    if (text.slice(next + 1, next + 1 + column).trim() === '' && text[next + 1] !== '\r')
      edits.push(insert(lineStartOf(text, next + 1), '  '));
  }
  return [...edits, insert(endOfLine(text, end), `${lineBreakOf(text)}${' '.repeat(column)}- ${entry}`)];
}

function insert(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/\r?\n/);
  return found < 0 ? text.length : from + found;
}
