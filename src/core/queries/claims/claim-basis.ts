/** What a claim rests on: the entries that were counted or listed, by their names, and those that were left out. */

import type { Plain } from '../../format/plain-content';
import type { SourcedJson } from '../../json-view/json-view';
import type { EntryOrigin } from '../../json-view/origin';
import { say } from '../../language/say';
import type { RecordView } from '../../review/review';
import type { CellSource } from '../../synthesis/models/table';
import type { Budget } from '../budget';
import { isObject } from '../names-visited';
import { originSource } from '../origin-source';
import { beginningInWords, inWords, plainOf } from '../own-tables';
import { type Expression, readQuery, runPart } from '../query';
import { type Part, partsOf } from './claim-parts';

/** Something that was counted or listed. */
export interface BasisEntry {
  readonly name: string;
  readonly source?: CellSource;
}

/** Entries that a claim is about. */
export interface Entry extends BasisEntry {
  /** What the expression gives when it is asked of this entry alone. */
  readonly gives: () => Plain;
}

export interface Basis {
  /** The entries of the review that were counted, listed or asked; else the words that were counted. */
  readonly counted: readonly Entry[];
  /** Those that a filter left out. */
  readonly leftOut: readonly Entry[];
}

/** Longer lists are shown where there is room for them. */
const NAMED = 12;

/** ", because of Ash 2019; Birk 2020": the end of a sentence; empty where nothing was counted. */
export function because(behind: readonly BasisEntry[]): string {
  return behind.length === 0 ? '' : say`, because of ${named(behind)}`;
}

/** "Ash 2019; Birk 2020; and 3 more". */
export function named(behind: readonly BasisEntry[]): string {
  const names = behind.slice(0, NAMED).map(({ name }) => name);
  const more = behind.length - names.length;
  return `${names.join('; ')}${more > 0 ? say`; and ${more} more` : ''}`;
}

/** What a claim rests on as it stands. @param budget of the expression */
export function basisOf(expression: string, sourced: SourcedJson, budget: Budget): Basis {
  return found(
    expression,
    sourced,
    budget,
    (value) => areTelling(asList(value), sourced.origins) || isEmptyList(value),
  );
}

/** The list of entries among which something is looked for, such as the largest. @param budget of the expression */
export function listBasis(expression: string, sourced: SourcedJson, budget: Budget): Basis {
  return found(expression, sourced, budget, (value) => Array.isArray(value) && areTelling(value, sourced.origins));
}

function found(expression: string, sourced: SourcedJson, budget: Budget, isTold: (value: Plain) => boolean): Basis {
  const read = readQuery(expression);
  if (!read.ok) return { counted: [], leftOut: [] };
  const data = plainOf(sourced);
  const worked = partsOf(read.value).map((part) => ({ part, value: runPart(part.cut, data, budget) }));
  const here = worked.find(({ value }) => isTold(value)) ?? worked.find(({ value }) => Array.isArray(value));
  if (here === undefined) return { counted: [], leftOut: [] };
  const { part, value } = here;
  const entriesOf = (list: Plain) => distinct(asList(list).map((each) => entry(each, part, sourced, budget)));
  const left = part.leftOut && Array.isArray(value) ? runPart(part.leftOut, data, budget) : [];
  return { counted: entriesOf(value), leftOut: entriesOf(left) };
}

function asList(value: Plain): readonly Plain[] {
  return Array.isArray(value) ? value : [value];
}

function areTelling(entries: readonly Plain[], origins: SourcedJson['origins']): boolean {
  return entries.length > 0 && entries.every((each) => isTelling(each, origins));
}

/** A study or an intervention, or an entry that names its study. The review as a whole explains nothing. */
function isTelling(each: Plain, origins: SourcedJson['origins']): boolean {
  if (!isObject(each)) return false;
  const origin = origins.get(each);
  if (origin === undefined) return false;
  return 'span' in origin ? typeof each.study === 'string' : origin.kind !== 'review';
}

function isEmptyList(value: Plain | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function distinct(all: readonly Entry[]): Entry[] {
  return [...new Map(all.filter(({ name }) => name !== '').map((each) => [each.name, each])).values()];
}

function entry(value: Plain, part: Part, sourced: SourcedJson, budget: Budget): Entry {
  const alone: Expression = part.askedOf([value]);
  return { ...behind(value, sourced.origins), gives: () => runPart(alone, plainOf(sourced), budget) };
}

function behind(value: Plain, origins: ReadonlyMap<object, EntryOrigin | RecordView>): BasisEntry {
  if (!isObject(value)) return { name: inWords(value) };
  const computed = isObject(value.computed) ? value.computed : {};
  const origin = origins.get(value);
  const record =
    origin && !('span' in origin)
      ? inWords(computed.cited ?? value.short_name ?? value.name ?? value.id ?? null)
      : undefined;
  const part = [value.study, value.id ?? value.result ?? value.name]
    .map((each) => inWords(each ?? null))
    .filter((each) => each !== '');
  const source = origin && originSource(origin);
  return { name: record ?? (part.join(': ') || beginningInWords(value, 60)), ...(source && { source }) };
}
