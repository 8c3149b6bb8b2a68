/**
 * Where a cursor stands, in the words of the format: at a key, at a value, at an item of a list. All that is offered at
 * a cursor starts here; what to offer is decided elsewhere.
 */

import type { Document, Mapping, Node, Path, Scalar, Span } from '../../document/document';
import { applyEdits, type EditedText } from '../../document/edited-text';
import { columnOf, lineEndOf, lineStartOf } from '../../document/line-edges';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import { isBlank, itemsOf, nodeAt, walk } from '../../document/walk';
import type { Field } from '../../fields/field';
import { itemOf } from '../../format/lookup';
import { fieldToWrite } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { type Reading, readings } from './readable';

/** A place at which something can be typed. */
export interface Place {
  /**
   * key: a key of the mapping at `path`. value: the value at `path`, behind its key. item: the item at `path`, in a list.
   */
  readonly role: 'key' | 'value' | 'item';
  readonly path: Path;
  /** What may stand at `path`; absent where the format does not know the place. */
  readonly field: Field | undefined;
  /** What a completion replaces, in the text as it is. Never longer than the line. */
  readonly span: Span;
  /** What is typed so far: from the start of the span to the cursor. */
  readonly typed: string;
  /** What is written behind the cursor, to the end of the span. */
  readonly rest: string;
  /** What has to be written before the completion: a space behind `design:`, the dash of an item. */
  readonly lead: '' | ' ' | '- ';
  /** The column at which a key, or what stands instead of one, starts. */
  readonly column: number;
  readonly inBrackets: boolean;
  /** A colon follows already: only the key is to be written. */
  readonly beforeColon: boolean;
  /** The keys that stand in the mapping already, this one left out; empty where the role is another. */
  readonly keys: readonly string[];
  /** What is listed already, this item left out; empty where the role is another. */
  readonly items: readonly Node[];
  /** The first key of a new item: a whole entry can be offered too. */
  readonly opensItem: boolean;
  /** The file as it would read if a word stood at the cursor. */
  readonly file: RecordFile;
}

/**
 * The place at a cursor, also in half-typed text.
 *
 * Indentation decides which mapping a line belongs to. In a line with a key the key or its value is meant; on an empty
 * line, or with a lone word, a key where the format wants keys, else an item, else a value.
 *
 * @param review to which the file belongs: it may have fields of its own
 * @param offset from the start of the file's text, in UTF-16 units
 * @returns `undefined` where nothing can be offered: in comments, in running text, where the indentation fits nothing
 */
export function placeAt(review: Review, file: RecordFile, offset: number): Place | undefined {
  return placeAmong((read, path) => fieldToWrite(review, read, path), file, offset);
}

/** What may stand at a place of a file. */
export type FieldOf = (file: RecordFile, path: Path) => Field | undefined;

/** The same for files of another form than records. See {@link placeAt}. @param fieldOf what may stand where */
export function placeAmong(fieldOf: FieldOf, file: RecordFile, offset: number): Place | undefined {
  const { text } = file.document;
  const mark = markFor(text);
  const elsewhere = problemsElsewhere(file.document, offset);
  let chosen: Attempt | undefined;
  let fewest = file.document.problems.length + 1;
  for (const reading of readings(text, offset, mark)) {
    const next = attempt(file.path, text, reading);
    const { length } = next.read.document.problems;
    if (length >= fewest || takesOver(next, mark)) continue;
    chosen = next;
    fewest = length;
    // Nothing reads better than without any problem of this line, and reading once more takes time.
    if (fewest <= elsewhere) break;
  }
  return chosen && placeIn(fieldOf, chosen, offset, mark, text);
}

/** How many problems the text has without those of the line in which the cursor stands. */
function problemsElsewhere({ text, problems }: Document, offset: number): number {
  const [start, end] = [lineStartOf(text, offset), lineEndOf(text, offset)];
  return problems.filter(({ span }) => span.end < start || span.start > end).length;
}

/** A text, read in one of the ways. */
interface Attempt {
  readonly reading: Reading;
  readonly edited: EditedText;
  readonly read: RecordFile;
}

function attempt(path: string, text: string, reading: Reading): Attempt {
  const edited = applyEdits(text, reading.edits);
  return { reading, edited, read: readRecord(path, parse(edited.text)) };
}

/** Whether an empty line would become the holder of the deeper lines below it, which belong to what stands above. */
function takesOver({ reading, read }: Attempt, mark: string): boolean {
  const found = findMark(read.document.root, mark);
  if (reading.as === 'written' || found?.mapping === undefined || found.scalar.text !== mark) return false;
  const pair = found.mapping.pairs.find(({ key }) => key === found.scalar);
  return (pair !== undefined && !isBlank(pair.value)) || (reading.as === 'item' && found.mapping.pairs.length > 1);
}

/** A word that the text does not have: a character without meaning, as often as it takes. */
function markFor(text: string): string {
  let mark = '\uE000';
  while (text.includes(mark)) mark += '\uE000';
  return mark;
}

function placeIn(
  fieldOf: FieldOf,
  { read, reading, edited }: Attempt,
  offset: number,
  mark: string,
  text: string,
): Place | undefined {
  const { root } = read.document;
  const found = findMark(root, mark);
  if (root === undefined || found === undefined || found.scalar.style === 'block') return undefined;
  const span = { start: edited.startOf(found.scalar.span.start), end: edited.endOf(found.scalar.span.end) };
  if (/[\r\n]/.test(text.slice(span.start, span.end))) return undefined;
  const here: Here = {
    path: found.path,
    span,
    typed: text.slice(span.start, offset),
    rest: text.slice(offset, span.end),
    lead: reading.lead,
    column: columnOf(text, span.start) + (reading.lead === '- ' ? 2 : reading.lead.length),
    inBrackets: isInBrackets(root, found.path),
    file: read,
  };
  if (found.mapping === undefined) return scalarPlace(here, root, fieldOf(read, here.path));
  // Spaces part the cursor from the key: what is written there would move the key.
  if (/^\s+\S/.test(text.slice(offset, span.end))) return undefined;
  const isNew = reading.as !== 'written' && found.mapping.pairs.length === 1 && found.path.length > 0;
  const field = fieldOf(read, found.path);
  if (isNew && field !== undefined && !hasKeys(field)) return newPlace(here, field);
  const beforeColon = /^[ \t]*:/.test(text.slice(span.end));
  return {
    ...here,
    role: 'key',
    field,
    beforeColon,
    keys: found.mapping.pairs.flatMap(({ key }) => (key === found.scalar ? [] : [key.text])),
    items: [],
    opensItem: !beforeColon && found.mapping.pairs.length === 1 && typeof found.path.at(-1) === 'number',
  };
}

/** What all roles share. */
type Here = Omit<Place, 'role' | 'field' | 'beforeColon' | 'keys' | 'items' | 'opensItem'>;

/** Behind a key, in brackets, or behind the dash of an item. */
function scalarPlace(here: Here, root: Node, field: Field | undefined): Place {
  const { path } = here;
  const rest = { field, beforeColon: false, keys: [], opensItem: false };
  const index = path.at(-1);
  if (typeof index !== 'number') return { ...here, ...rest, role: 'value', items: [] };
  const items = itemsOf(nodeAt(root, path.slice(0, -1))).filter((_, position) => position !== index);
  return { ...here, ...rest, role: 'item', items };
}

/** A line of its own, on which nothing tells a key from a value, where the format wants no key: an item or a value. */
function newPlace(here: Here, field: Field): Place {
  const item = itemOf(field);
  if (item === undefined || here.inBrackets) return scalarPlace(here, here.file.document.root as Node, field);
  const column = here.column + (here.lead === '' ? 2 : 0);
  const rest = {
    path: [...here.path, 0],
    field: item,
    lead: '- ' as const,
    column,
    beforeColon: false,
    keys: [],
    items: [],
  };
  const wantsKeys = hasKeys(item);
  return { ...here, ...rest, role: wantsKeys ? 'key' : 'item', opensItem: wantsKeys };
}

/** Whether keys can stand in a value of this field. */
export function hasKeys(field: Field): boolean {
  return field.kind === 'mapping' || field.kind === 'dictionary' || field.kind === 'any';
}

interface Found {
  readonly path: Path;
  readonly scalar: Scalar;
  /** The mapping whose key it is; absent for values and items. */
  readonly mapping?: Mapping;
}

function findMark(root: Node | undefined, mark: string): Found | undefined {
  if (root === undefined) return undefined;
  for (const { node, path } of walk(root)) {
    if (node.kind === 'scalar' && node.text.includes(mark)) return { scalar: node, path };
    const pair = node.kind === 'mapping' ? node.pairs.find(({ key }) => key.text.includes(mark)) : undefined;
    if (pair && node.kind === 'mapping') return { scalar: pair.key, path, mapping: node };
  }
  return undefined;
}

function isInBrackets(root: Node, path: Path): boolean {
  const holders = path.map((_, depth) => nodeAt(root, path.slice(0, depth)));
  return [...holders, nodeAt(root, path)].some(
    (node) => node !== undefined && node.kind !== 'scalar' && node.style === 'flow',
  );
}
