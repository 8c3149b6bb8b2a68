/** The tables that a review describes itself, under `tables:` of its file: rows and columns as expressions. */

import type { Node, Pair, Scalar } from '../document/document';
import type { RecordFile } from '../document/record';
import { isScalar, nodeAt, oneOrMany, pairOf, pairsOf, textAt, textOf, valueOf } from '../document/walk';
import { isMissingWord } from '../fields/field';
import type { Plain } from '../format/plain-content';
import { type SourcedJson, sourcedJson } from '../json-view/json-view';
import { type EntryOrigin, writtenAtOrigin } from '../json-view/origin';
import { say } from '../language/say';
import type { RecordView, Review } from '../review/review';
import type { Cell, CellState, Column, Row, Table } from '../synthesis/models/table';
import { type Budget, budgetOf } from './budget';
import { originSource } from './origin-source';
import { type Expression, type QueryOutcome, type QueryProblem, readQuery, runOnEach, runQuery } from './query';

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

/**
 * The entries that a table's `rows` give, before its `filter`; none where they cannot be worked out.
 * @param budget of all expressions of the file
 */
export function unfilteredRowsOf({ rows }: OwnTable, data: Plain, budget: Budget): readonly Plain[] {
  return rows === undefined ? [] : entriesIn(runQuery(rows.text, data, budget.forOne()));
}

/** A list as its items, one value as one entry. */
export function entriesIn(outcome: QueryOutcome<Plain>): readonly Plain[] {
  if (!outcome.ok || outcome.value === null) return [];
  return Array.isArray(outcome.value) ? outcome.value : [outcome.value];
}

/** Those of a table's entries that its `filter` keeps; none where it asks for too much. */
export function keptRows({ filter }: OwnTable, entries: readonly Plain[], budget: Budget): readonly Plain[] {
  if (filter === undefined) return entries;
  return kept(entries, runOnEach(filter.text, entries, budget.forOne()));
}

function kept(entries: readonly Plain[], outcomes: readonly QueryOutcome<Plain>[]): readonly Plain[] {
  if (outcomes.some((outcome) => !outcome.ok && outcome.problem.isStopped)) return [];
  return entries.filter((_, index) => {
    const outcome = outcomes[index];
    return outcome?.ok === true && isTrue(outcome.value);
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
  const budget = budgetOf(review);
  const rows = table.rows && worked(table.rows, [plainOf(sourced)], budget);
  const all = rows?.outcomes.flatMap(entriesIn) ?? [];
  const filter = table.filter && worked(table.filter, all, budget);
  const entries = filter === undefined ? all : kept(all, filter.outcomes);
  const columns = table.columns.map(({ title, expression }) => ({ title, ...worked(expression, entries, budget) }));
  return {
    kind: 'table',
    id: table.name,
    title: table.title,
    columns: columns.map(({ title, expression }): Column => ({ id: title, title, meaning: expression.text })),
    rows: entries.map((entry, index) => rowOf(entry, index, table.name, columns, sourced)),
    notes: [...table.notes, ...faultsOf(rows, filter, columns)],
    abbreviations: [],
  };
}

interface Worked {
  readonly expression: Scalar;
  /** One for each entry. */
  readonly outcomes: readonly QueryOutcome<Plain>[];
}

interface WorkedColumn extends Worked {
  readonly title: string;
}

function worked(expression: Scalar, entries: readonly Plain[], budget: Budget): Worked {
  return { expression, outcomes: runOnEach(expression.text, entries, budget.forOne()) };
}

/** The view as the expressions see it. */
export function plainOf({ json }: SourcedJson): Plain {
  return json as unknown as Plain;
}

function rowOf(
  entry: Plain,
  index: number,
  table: string,
  columns: readonly WorkedColumn[],
  { origins }: SourcedJson,
): Row {
  const origin = typeof entry === 'object' && entry !== null ? origins.get(entry) : undefined;
  const source = origin && originSource(origin);
  return {
    id: `${table}-${index + 1}`,
    cells: columns.map(({ expression, outcomes }) => cellOf(expression, outcomes[index], origin)),
    ...(source && { source }),
  };
}

function cellOf(
  expression: Scalar,
  outcome: QueryOutcome<Plain> | undefined,
  origin: EntryOrigin | RecordView | undefined,
): Cell {
  const read = readQuery(expression.text);
  const path = read.ok ? pathOf(read.value) : undefined;
  const place = origin && path && placeBelow(origin, path);
  const cell = outcome?.ok ? contentCell(asPrinted(outcome.value, place?.node), path !== undefined) : EMPTY;
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

/** So many parts of a value fill the room that its beginning has. */
const PARTS = 200;

/** The first letters of a value in words. Examples in completions may be larger than anything that is shown. */
export function beginningInWords(value: Plain, letters: number): string {
  return inWords(firstParts(value, { parts: PARTS })).slice(0, letters);
}

function firstParts(value: Plain, left: { parts: number }): Plain {
  if (typeof value !== 'object' || value === null) return value;
  const shown: [string, Plain][] = [];
  for (const [key, part] of Object.entries(value)) {
    if (left.parts <= 0) break;
    left.parts -= 1;
    shown.push([key, firstParts(part as Plain, left)]);
  }
  return Array.isArray(value) ? shown.map(([, part]) => part) : Object.fromEntries(shown);
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
  if ('span' in origin) {
    const node = nodeAt(writtenAtOrigin(origin), path);
    return node && { file: origin.file, node };
  }
  const [key = '', ...below] = path;
  const section = origin.sections.get(key);
  const node = nodeAt(section?.pair.value, below);
  return section && node && { file: section.file, node };
}

/** Why parts of the table are blank, once for each expression. */
function faultsOf(rows: Worked | undefined, filter: Worked | undefined, columns: readonly WorkedColumn[]): string[] {
  const about: [string, Worked | undefined][] = [
    [say`The rows`, rows],
    [say`The filter`, filter],
    ...columns.map((column): [string, Worked] => [say`The column “${column.title}”`, column]),
  ];
  return about.flatMap(([what, each]) => {
    const problem = each && problemIn(each.expression.text, each.outcomes);
    return problem === undefined ? [] : [say`${what} cannot be worked out: ${problem.message}`];
  });
}

/**
 * What is wrong with an expression: with the text itself, or with the first entry that it cannot be worked out for.
 * @param budget of all expressions of the file
 */
export function firstProblem(text: string, entries: readonly Plain[], budget: Budget): QueryProblem | undefined {
  return problemIn(text, runOnEach(text, entries, budget.forOne()));
}

function problemIn(text: string, outcomes: readonly QueryOutcome<Plain>[]): QueryProblem | undefined {
  const read = readQuery(text);
  if (!read.ok) return read.problem;
  const failed = outcomes.find((outcome) => !outcome.ok);
  return failed?.ok === false ? failed.problem : undefined;
}
