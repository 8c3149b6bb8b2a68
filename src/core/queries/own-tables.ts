/** The tables that a review describes itself, under `tables:` of its file: rows and columns as expressions. */

import type { Node, Pair, Scalar } from '../document/document';
import type { RecordFile } from '../document/record';
import { isScalar, nodeAt, oneOrMany, pairOf, pairsOf, textAt, textOf, valueOf } from '../document/walk';
import { type EntryOrigin, type SourcedJson, sourcedJson } from '../json-view';
import { say } from '../language/say';
import type { RecordView, Review } from '../review';
import { isMissingWord } from '../schema/field';
import type { Plain } from '../synthesis/plain-content';
import type { Cell, CellState, Column, Row, Table } from '../synthesis/table';
import { originSource } from './origin-source';
import { type Expression, readQuery, runQuery } from './query';

/** One table as it is described. Parts that are not written yet are absent. */
export interface OwnTable {
  readonly name: string;
  readonly title: string;
  readonly pair: Pair;
  readonly file: RecordFile;
  readonly rows: Scalar | undefined;
  readonly filter: Scalar | undefined;
  readonly columns: readonly OwnColumn[];
  readonly notes: readonly string[];
}

export interface OwnColumn {
  readonly title: string;
  readonly expression: Scalar;
}

/** In the order of the review file. */
export function ownTables(review: Review): readonly OwnTable[] {
  const section = review.record?.sections.get('tables');
  if (section === undefined || section.standing === 'not agreed') return [];
  return tablesIn(section.file);
}

/** The tables that one file describes. */
export function tablesIn(file: RecordFile): readonly OwnTable[] {
  return pairsOf(file.sections.get('tables')?.value).map((pair) => ({
    name: pair.key.text,
    title: textAt(pair.value, 'title') ?? pair.key.text,
    pair,
    file,
    rows: scalarAt(pair.value, 'rows'),
    filter: scalarAt(pair.value, 'filter'),
    columns: pairsOf(valueOf(pair.value, 'columns')).flatMap(({ key, value }) =>
      isScalar(value) && textOf(value) !== undefined ? [{ title: key.text, expression: value }] : [],
    ),
    notes: oneOrMany(valueOf(pair.value, 'notes')).flatMap((note) => textOf(note) ?? []),
  }));
}

function scalarAt(node: Node, key: string): Scalar | undefined {
  const value = pairOf(node, key)?.value;
  return isScalar(value) && textOf(value) !== undefined ? value : undefined;
}

/** The entries that a table's `rows` give, before its `filter`; none where they cannot be worked out. */
export function unfilteredRowsOf(table: OwnTable, data: Plain): readonly Plain[] {
  if (table.rows === undefined) return [];
  const outcome = runQuery(table.rows.text, data);
  if (!outcome.ok) return [];
  return Array.isArray(outcome.value) ? outcome.value : outcome.value === null ? [] : [outcome.value];
}

/** The entries that a table's `rows` and `filter` give; none where they cannot be worked out. */
export function rowsOf(table: OwnTable, data: Plain): readonly Plain[] {
  const entries = unfilteredRowsOf(table, data);
  const { filter } = table;
  if (filter === undefined) return entries;
  return entries.filter((entry) => {
    const kept = runQuery(filter.text, entry);
    return kept.ok && isTrue(kept.value);
  });
}

/** What JMESPath calls true: anything but nothing, an empty text or list, and `false`. */
function isTrue(value: Plain): boolean {
  if (value === null || value === false || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** The table as it stands now. What cannot be worked out is left blank and said in a note. */
export function ownTable(table: OwnTable, review: Review): Table {
  const sourced = sourcedJson(review);
  const entries = rowsOf(table, plainOf(sourced));
  const columns: Column[] = table.columns.map(({ title, expression }) => ({
    id: title,
    title,
    meaning: expression.text,
  }));
  const rows = entries.map((entry, index) => rowOf(entry, index, table, sourced));
  return {
    kind: 'table',
    id: table.name,
    title: table.title,
    columns,
    rows,
    notes: [...table.notes, ...faultsOf(table, entries, plainOf(sourced))],
    abbreviations: [],
  };
}

/** The view as the expressions see it. */
export function plainOf({ json }: SourcedJson): Plain {
  return json as unknown as Plain;
}

function rowOf(entry: Plain, index: number, table: OwnTable, { origins }: SourcedJson): Row {
  const origin = typeof entry === 'object' && entry !== null ? origins.get(entry) : undefined;
  const source = origin && originSource(origin);
  return {
    id: `${table.name}-${index + 1}`,
    cells: table.columns.map(({ expression }) => cellOf(expression, entry, origin)),
    ...(source && { source }),
  };
}

function cellOf(expression: Scalar, entry: Plain, origin: EntryOrigin | RecordView | undefined): Cell {
  const read = readQuery(expression.text);
  const path = read.ok ? pathOf(read.value) : undefined;
  const place = origin && path && placeBelow(origin, path);
  const outcome = runQuery(expression.text, entry);
  const cell = outcome.ok ? contentCell(asPrinted(outcome.value, place?.node), path !== undefined) : EMPTY;
  const source = place ? { file: place.file.path, span: place.node.span } : origin && originSource(origin);
  return source === undefined ? cell : { ...cell, source };
}

/** A number as it is written, with all its digits. */
function asPrinted(value: Plain, node: Node | undefined): Plain {
  return typeof value === 'number' ? (textOf(node) ?? value) : value;
}

const EMPTY: Cell = { text: '', state: 'not extracted' };

/** @param asWritten the expression only leads to what people wrote; otherwise it was worked out */
function contentCell(value: Plain, asWritten: boolean): Cell {
  const state: CellState = asWritten ? 'given' : 'computed';
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'string' && isMissingWord(value)) return { text: value, state: value as CellState };
  if (!Array.isArray(value)) return { text: inWords(value), state };
  const lines = value.map(inWords).filter((line) => line !== '');
  if (lines.length === 0) return asWritten ? EMPTY : { text: 'none', state };
  return { text: lines.join('; '), state, ...(lines.length > 1 && { lines }) };
}

/** A value in a cell: entries as their parts, one behind the other. */
export function inWords(value: Plain): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return value
      .map(inWords)
      .filter((part) => part !== '')
      .join(', ');
  return Object.entries(value)
    .map(([key, part]) => [key, inWords(part)] as const)
    .filter(([key, part]) => part !== '' && key !== 'support')
    .map(([key, part]) => `${key.replaceAll('_', ' ')}: ${part}`)
    .join('; ');
}

/** The names of a plain path (`design`, `setting.kind`); `undefined` for anything that is worked out. */
function pathOf(expression: Expression): readonly string[] | undefined {
  if (expression.type === 'Field') return expression.name === 'computed' ? undefined : [expression.name];
  if (expression.type !== 'Subexpression') return undefined;
  const [left, right] = [pathOf(expression.left), pathOf(expression.right)];
  return left && right && [...left, ...right];
}

/** What stands at the end of a path below the entry; `undefined` where nothing does. */
function placeBelow(
  origin: EntryOrigin | RecordView,
  path: readonly string[],
): { readonly file: RecordFile; readonly node: Node } | undefined {
  if ('node' in origin) {
    const node = nodeAt(origin.node, path);
    return node && { file: origin.file, node };
  }
  const [key = '', ...below] = path;
  const section = origin.sections.get(key);
  const node = nodeAt(section?.pair.value, below);
  return section && node && { file: section.file, node };
}

/** Why parts of the table are blank, once for each expression. */
function faultsOf(table: OwnTable, entries: readonly Plain[], data: Plain): string[] {
  const { rows, filter, columns } = table;
  const about: [string, Scalar | undefined, readonly Plain[]][] = [
    [say`The rows`, rows, [data]],
    [say`The filter`, filter, entries],
    ...columns.map(({ title, expression }): [string, Scalar, readonly Plain[]] => [
      say`The column “${title}”`,
      expression,
      entries,
    ]),
  ];
  return about.flatMap(([what, expression, on]) => {
    const problem = expression && firstProblem(expression.text, on);
    return problem === undefined ? [] : [say`${what} cannot be worked out: ${problem.message}`];
  });
}

/** What is wrong with an expression: with the text itself, or with the first entry that it cannot be worked out for. */
export function firstProblem(text: string, entries: readonly Plain[]) {
  const read = readQuery(text);
  if (!read.ok) return read.problem;
  for (const entry of entries) {
    const outcome = runQuery(text, entry);
    if (!outcome.ok) return outcome.problem;
  }
  return undefined;
}
