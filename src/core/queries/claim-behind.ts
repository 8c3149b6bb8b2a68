/** What a claim rests on: the entries that were counted or listed, by their names. */

import type { EntryOrigin, SourcedJson } from '../json-view';
import { say } from '../language/say';
import type { RecordView } from '../review';
import type { Plain } from '../synthesis/plain-content';
import type { CellSource } from '../synthesis/table';
import type { Budget } from './budget';
import { originSource } from './origin-source';
import { inWords, plainOf } from './own-tables';
import { type Expression, readQuery, runPart } from './query';
import { isObject } from './reach';

/** Something that was counted or listed. */
export interface Behind {
  readonly name: string;
  readonly source?: CellSource;
}

/** Longer lists are shown where there is room for them. */
const NAMED = 12;

/** ", because of Ash 2019; Birk 2020": the end of a sentence; empty where nothing was counted. */
export function because(behind: readonly Behind[]): string {
  if (behind.length === 0) return '';
  const named = behind.slice(0, NAMED).map(({ name }) => name);
  const more = behind.length - named.length;
  return say`, because of ${named.join('; ')}${more > 0 ? say`; and ${more} more` : ''}`;
}

/**
 * The entries of the review that were counted, listed or asked; else the words that were counted.
 * @param budget of the expression
 */
export function behindOf(expression: string, { json, origins }: SourcedJson, budget: Budget): readonly Behind[] {
  const read = readQuery(expression);
  if (!read.ok) return [];
  const data = plainOf({ json, origins });
  const values = partsOf(read.value).map((part) => runPart(part, data, budget));
  const entries = values.map((value) => (Array.isArray(value) ? value : [value]) as readonly Plain[]);
  const found = entries.find((each, index) => areTelling(each, origins) || isEmptyList(values[index]));
  const counted = found ?? values.find((value): value is Plain[] => Array.isArray(value)) ?? [];
  return distinct(counted.map((entry) => behind(entry, origins)).filter(({ name }) => name !== ''));
}

function areTelling(entries: readonly Plain[], origins: SourcedJson['origins']): boolean {
  return entries.length > 0 && entries.every((entry) => isTelling(entry, origins));
}

/** A study or an intervention, or an entry that names its study. The review as a whole explains nothing. */
function isTelling(entry: Plain, origins: SourcedJson['origins']): boolean {
  if (!isObject(entry)) return false;
  const origin = origins.get(entry);
  if (origin === undefined) return false;
  return 'node' in origin ? typeof entry.study === 'string' : origin.kind !== 'review';
}

function isEmptyList(value: Plain | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function distinct(all: readonly Behind[]): Behind[] {
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

const HERE: Expression = { type: 'Identity' };

/** An expression cut shorter and shorter from its end: what it asks, of which entries, of which of their owners. */
function partsOf(expression: Expression): Expression[] {
  switch (expression.type) {
    case 'Projection':
    case 'FilterProjection':
    case 'ValueProjection':
      return [{ ...expression, right: HERE }, ...partsOf(expression.left)];
    case 'Subexpression':
    case 'Pipe':
    case 'IndexExpression':
      return [expression, ...partsOf(expression.left)];
    case 'Flatten':
    case 'NotExpression':
      return [expression, ...partsOf(expression.child)];
    case 'Function':
      return [expression, ...expression.children.slice(0, 1).flatMap(partsOf)];
    case 'Comparator':
    case 'Arithmetic':
    case 'AndExpression':
    case 'OrExpression':
      return [...partsOf(expression.left), ...partsOf(expression.right)];
    case 'LetExpression':
      return partsOf(expression.expression).map((inner) => ({ ...expression, expression: inner }));
    default:
      return [expression];
  }
}

function behind(entry: Plain, origins: ReadonlyMap<object, EntryOrigin | RecordView>): Behind {
  if (!isObject(entry)) return { name: inWords(entry) };
  const computed = isObject(entry.computed) ? entry.computed : {};
  const origin = origins.get(entry);
  const record =
    origin && !('node' in origin)
      ? inWords(computed.cited ?? entry.short_name ?? entry.name ?? entry.id ?? null)
      : undefined;
  const part = [entry.study, entry.id ?? entry.result ?? entry.name]
    .map((each) => inWords(each ?? null))
    .filter((each) => each !== '');
  const source = origin && originSource(origin);
  return { name: record ?? (part.join(': ') || inWords(entry).slice(0, 60)), ...(source && { source }) };
}
