/**
 * Writing what somebody gave in one file at the same place of another: entries are found there by what they are, never by
 * their position; what is missing on the way is written too, each entry with what says which thing it is.
 */

import type { Document, Mapping, Node, Path, TextEdit } from '../../document/document';
import { columnOf, lineBreakOf, lineEndOf } from '../../document/line-edges';
import { isBlank, isMapping, isSequence, nodeAt, pairOf } from '../../document/walk';
import type { Field, MappingField } from '../../fields/field';
import { childOf, fieldsOf } from '../../format/lookup';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import { shapeOf } from '../../pairing/shape';
import { counterpartOf } from '../../two-extractors/aligned';
import { type FileStyle, fileStyle } from '../../writing/file-style';
import { type WriteStep, writeValue } from '../../writing/write-value';
import { copied, type Written } from './copied';

/** Where somebody gave it. */
export interface Source {
  readonly document: Document;
  readonly path: Path;
}

/** A step that has to be written because it is missing. */
type Missing = { readonly key: string } | MissingEntry;

interface MissingEntry {
  readonly entry: Entry;
  readonly from: Document;
}

interface Way {
  /** To what is there, and one step further where something is missing. */
  readonly steps: readonly WriteStep[];
  readonly missing: readonly Missing[];
  /** What stands there now, where nothing is missing. */
  readonly there: { readonly node: Node; readonly holder: Mapping; readonly key: string } | undefined;
  /** Whether something on the way stands in braces or brackets. */
  readonly isInBraces: boolean;
}

/** Stands for what is written until its indentation is known. No file has it. */
const PLACEHOLDER = 'TO-BE-WRITTEN-HERE';

/**
 * The edits of a document that write a value at the place that a source names.
 * @returns none where something else stands on the way, or in a form that cannot be written over
 */
export function writeThere(
  document: Document,
  fields: MappingField,
  source: Source,
  written: Written,
): readonly TextEdit[] {
  const { root, text } = document;
  if (!isMapping(root) || root.style === 'flow') return [];
  const way = wayTo(root, fields, source);
  if (way.there && !isBlank(way.there.node)) return over(text, way.there, written);
  const style = fileStyle(document);
  const edits = writeValue(document, root, way.steps, PLACEHOLDER);
  const lines = way.isInBraces ? [inBraces(way.missing, written)] : linesOfWay(way, written, style);
  return edits.map((edit) => withLines(text, edit, lines, style));
}

/** The path of a document to the place that a source names; nothing where something is missing on the way. */
export function pathThere({ root }: Document, fields: MappingField, source: Source): Path | undefined {
  const way = isMapping(root) ? wayTo(root, fields, source) : undefined;
  return way?.there && way.steps.map((step) => ('key' in step ? step.key : step.item));
}

/**
 * The edits that write an entry in one line behind the others of a list that is there.
 * @param place of the list, by a source
 * @param item how many there are
 */
export function writeEntryThere(
  document: Document,
  fields: MappingField,
  place: Source,
  item: number,
  inLine: string,
): readonly TextEdit[] {
  const { root } = document;
  return isMapping(root) ? writeValue(document, root, [...wayTo(root, fields, place).steps, { item }], inLine) : [];
}

function wayTo(root: Mapping, fields: MappingField, { document, path }: Source): Way {
  const steps: WriteStep[] = [];
  const missing: Missing[] = [];
  let here: Node | undefined = root;
  let holder: Mapping = root;
  let key = '';
  let field: Field | undefined = fields;
  let isInBraces = false;
  for (const [index, step] of path.entries()) {
    isInBraces ||= here !== undefined && here.kind !== 'scalar' && here.style === 'flow';
    const isThere: boolean = here !== undefined && !isBlank(here);
    if (typeof step === 'string') {
      if (isThere || index === 0) {
        steps.push({ key: step, order: field ? Object.keys(fieldsOf(field)) : [] });
        if (isMapping(here)) [holder, key] = [here, step];
        here = pairOf(here, step)?.value;
      } else missing.push({ key: step });
      field = field && childOf(field, step);
      continue;
    }
    const from = nodeAt(document.root, path.slice(0, index));
    const entry = entriesOf(from, field)[step] as Entry;
    const there = isThere ? entriesOf(here, field) : [];
    const found = counterpartOf(entry, there, shapeOf(field, [from, here]));
    if (missing.length > 0) missing.push({ entry, from: document });
    else if (found) {
      if (isSequence(here)) steps.push({ item: found.index });
      here = found.node;
    } else {
      steps.push({ item: there.length });
      missing.push({ entry, from: document });
      here = undefined;
    }
    field = entry.field;
  }
  return { steps, missing, there: here && missing.length === 0 ? { node: here, holder, key } : undefined, isInBraces };
}

/** In place of a value. What goes over several lines gives way as a whole, where no remark stands among it. */
function over(text: string, { node, holder, key }: NonNullable<Way['there']>, { inLine }: Written): TextEdit[] {
  const end = node.span.start + text.slice(node.span.start, node.span.end).trimEnd().length;
  const pair = pairOf(holder, key);
  if (!text.slice(node.span.start, end).includes('\n') && !isOfLines(node))
    return [{ span: { start: node.span.start, end }, text: inLine }];
  if (pair === undefined || /(?:^|\s)#/m.test(text.slice(pair.key.span.end, end))) return [];
  const colon = text.indexOf(':', pair.key.span.end) + 1;
  return [{ span: { start: colon, end }, text: ` ${inLine}`.trimEnd() }];
}

function isOfLines(node: Node): boolean {
  return node.kind !== 'scalar' && node.style === 'block';
}

/** Behind a list that is there, the dash is written with the entry. */
function linesOfWay({ steps, missing }: Way, { lines }: Written, style: FileStyle): readonly string[] {
  const [first, ...rest] = missing;
  const last = steps.at(-1);
  if (first === undefined || 'key' in first || last === undefined || 'key' in last)
    return linesBelow(missing, lines, style);
  return entryLines(first, rest, linesBelow(rest, lines, style));
}

/** What is missing, as lines without indentation; an entry with its dash. */
function linesBelow([first, ...rest]: readonly Missing[], value: readonly string[], style: FileStyle): string[] {
  if (first === undefined) return [...value];
  const below = linesBelow(rest, value, style);
  return 'key' in first ? behindKey(first.key, below, style) : dashed(entryLines(first, rest, below));
}

/** A plain entry is all that there is of it; a mapping begins with what says which thing it is. */
function entryLines(missing: MissingEntry, rest: readonly Missing[], below: readonly string[]): readonly string[] {
  return rest.length === 0 ? below : [...identityOf(missing), ...below];
}

function dashed(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? line : `  ${line}`));
}

function behindKey(key: string, [first = '', ...rest]: readonly string[], style: FileStyle): string[] {
  const isOneLine = rest.length === 0 && !isStructure(first);
  if (isOneLine) return [`${key}: ${first}`.trimEnd()];
  const indent = ' '.repeat(first.startsWith('- ') ? style.dash : style.step);
  return [`${key}:`, ...[first, ...rest].map((line) => (line === '' ? line : indent + line))];
}

/** Whether a line is a key or a dash, and not a value behind one. */
function isStructure(line: string): boolean {
  return line.startsWith('- ') || /^[^\s'"[{][^'"[{]*:(?:\s|$)/.test(line);
}

function identityOf({ entry, from }: MissingEntry): string[] {
  const keys = [...new Set([...entry.namedBy, ...entry.toldApartBy].map((path) => path.split('.')[0] ?? path))];
  return keys.flatMap((key) => {
    const value = pairOf(entry.node, key)?.value;
    return value === undefined || isBlank(value) ? [] : [`${key}: ${copied(from, value).inLine}`];
  });
}

function inBraces([first, ...rest]: readonly Missing[], written: Written): string {
  if (first === undefined) return written.inLine;
  const below = inBraces(rest, written);
  if ('key' in first) return `${first.key}: ${rest[0] && 'key' in rest[0] ? `{${below}}` : below}`.trimEnd();
  return rest.length === 0 ? below : `{${[...identityOf(first), below].join(', ')}}`;
}

/** Puts lines in place of what stands for them, at the indentation that it has there. */
function withLines(
  text: string,
  { span, text: added }: TextEdit,
  lines: readonly string[],
  style: FileStyle,
): TextEdit {
  const at = added.indexOf(PLACEHOLDER);
  if (at < 0) return { span, text: added };
  const before = added.slice(0, at);
  const line = lineBreakOf(text);
  const [first = '', ...rest] = lines;
  const soFar = text.slice(0, span.start) + before;
  const own = soFar.slice(soFar.lastIndexOf('\n') + 1);
  const isBehindKey = /:\s*$/.test(own);
  if (isBehindKey && (rest.length > 0 || isStructure(first))) {
    const keyColumn = own.search(/[^\s-]/);
    const indent = ' '.repeat(keyColumn + (first.startsWith('- ') ? style.dash : style.step));
    const below = lines.map((each) => (each === '' ? line : `${line}${indent}${each}`)).join('');
    return { span, text: before.trimEnd() + below + added.slice(at + PLACEHOLDER.length) };
  }
  const indent = ' '.repeat(own.length);
  const below = rest.map((each) => (each === '' ? line : `${line}${indent}${each}`)).join('');
  return { span, text: before + first + below + added.slice(at + PLACEHOLDER.length) };
}

/** Takes an entry of a list over as lines behind its last one; for what is no value of a record. */
export function lastEntry(
  document: Document,
  section: string,
  order: readonly string[],
  lines: readonly string[],
): readonly TextEdit[] {
  const { root, text } = document;
  if (!isMapping(root)) return [];
  const list = pairOf(root, section)?.value;
  const item = isSequence(list) ? list.items.length : 0;
  const edits = writeValue(document, root, [{ key: section, order }, { item }], PLACEHOLDER);
  return edits.map((edit) => withLines(text, edit, lines, fileStyle(document)));
}

/** Other lines in place of an entry of a list that stands in lines of its own, or in braces. */
export function entryInstead({ text }: Document, node: Mapping, lines: readonly string[], inLine: string): TextEdit {
  const end = node.span.start + text.slice(node.span.start, node.span.end).trimEnd().length;
  const indent = `${lineBreakOf(text)}${' '.repeat(columnOf(text, node.span.start))}`;
  const span = { start: node.span.start, end: Math.min(end, lineEndOf(text, end)) };
  return { span, text: node.style === 'flow' ? inLine : lines.join(indent) };
}
