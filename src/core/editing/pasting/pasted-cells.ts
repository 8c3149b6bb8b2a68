/** Cells of a spreadsheet or of a table, pasted where a list of arms, groups or results waits for an entry. */

import type { RecordFile } from '../../document/record';
import { canonicalChoice } from '../../fields/canonical';
import type { Field, ListField, MappingField, NumberField } from '../../fields/field';
import { valueErrors } from '../../format/check-value';
import { fieldBelow } from '../../format/lookup';
import { plain } from '../../language/closest';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { type Definition, definitionsOf } from '../../review/names';
import type { Review } from '../../review/review';
import { quoted } from '../../writing/value';
import { proposeIdFromWords } from '../beginning/propose-id';
import { printedNumbers } from '../capturing/printed-number';
import { type Column, type ColumnKey, columnOf } from './column-heads';
import { asEntries, listPlaceAt, OF_TABLES } from './list-place';
import type { Pasted } from './pasted';

/** Rows of trimmed texts. */
export type Cells = readonly (readonly string[])[];

/** More is no table of one study. */
const MOST_CELLS = 5_000;

/**
 * The entries that the rows of a table become, or its columns where the heads stand at the left.
 * @returns `undefined` where no entry is waited for, or fewer than two heads are known
 */
export function pastedCells(review: Review, file: RecordFile, offset: number, cells: Cells): Pasted | undefined {
  if (cells.length < 2 || cells.flat().length > MOST_CELLS) return undefined;
  const at = listPlaceAt(review, file, offset);
  const list = String(at?.list.at(-1));
  if (at === undefined || !OF_TABLES.includes(list)) return undefined;
  const table = recognised(list, at.field, cells);
  if (table === undefined) return undefined;
  const words: Words = { review, file, list, field: at.field, doubts: [...table.unknown] };
  const taken = definitionsOf(review, file, list === 'results' ? 'result' : 'arm').map(({ name }) => name);
  const entries = table.rows.flatMap((row) => {
    const values = valuesOf(words, table.columns, row);
    return values.size === 0 ? [] : [withId(words, values, taken)];
  });
  if (entries.length === 0) return undefined;
  const lines = inOneForm(
    list,
    entries.map((values) => partsOf(at.field, values)),
  );
  const many = entries.length === 1 ? say`Paste as an entry` : say`Paste as ${entries.length} entries`;
  const title =
    table.unknown.length === 0
      ? many
      : say`${many}, without ${listed(
          table.unknown.map((head) => `“${head}”`),
          'and',
        )}`;
  return { title, insert: asEntries(file, at, lines), beside: [], isCertain: words.doubts.length === 0 };
}

interface Table {
  readonly columns: readonly (Column | undefined)[];
  readonly rows: Cells;
  /** Heads of columns that are left out. */
  readonly unknown: readonly string[];
}

/** The table with its heads on top, or turned around; whichever way more of the heads are known. */
function recognised(list: string, field: MappingField, cells: Cells): Table | undefined {
  const [straight, turned] = [tableOf(list, field, cells), tableOf(list, field, turnedAround(cells))];
  const best = known(turned) > known(straight) ? turned : straight;
  return known(best) >= 2 ? best : undefined;
}

function known({ columns }: Table): number {
  return columns.filter((column) => column !== undefined).length;
}

function turnedAround(cells: Cells): Cells {
  const width = Math.max(...cells.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ''));
}

function tableOf(list: string, field: MappingField, [heads = [], ...rows]: Cells): Table {
  const columns = heads.map((head, index) => (head === '' && index === 0 ? naming(list) : columnOf(list, field, head)));
  const isFilled = (index: number) => rows.some((row) => (row[index] ?? '') !== '');
  const unknown = heads.flatMap((head, index) =>
    columns[index] === undefined && isFilled(index) ? [head || `${index + 1}`] : [],
  );
  return { columns, rows, unknown };
}

/** What stands at the left without a head. */
function naming(list: string): Column | undefined {
  const key = { by_arm: 'arm', arms: 'name', results: 'outcome' }[list];
  return key === undefined ? undefined : { keys: [[key]] };
}

/** What the cells are read with. */
interface Words {
  readonly review: Review;
  readonly file: RecordFile;
  readonly list: string;
  readonly field: MappingField;
  /** What somebody has to look at before it is written. */
  readonly doubts: string[];
}

/** Values as they are written, by the keys that lead to them, joined by dots. */
type Values = Map<string, string>;

function valuesOf(words: Words, columns: Table['columns'], row: readonly string[]): Values {
  const values: Values = new Map();
  for (const [index, column] of columns.entries()) {
    const cell = (row[index] ?? '').trim();
    if (column === undefined || isNothing(cell)) continue;
    const written =
      column.keys.length === 1 ? one(words, column.keys[0] ?? [], cell) : several(words, column.keys, cell);
    for (const [key, value] of written) {
      if (values.has(key)) words.doubts.push(key);
      else values.set(key, value);
    }
    if (column.type && written.length > 0) values.set('estimate.type', column.type);
  }
  return values;
}

/** How tables say that there is nothing. */
function isNothing(cell: string): boolean {
  return /^(?:|[-–—.]|n\.?\/?[ar]\.?|nd|not reported)$/i.test(cell);
}

type Written = readonly (readonly [key: string, value: string])[];

function one(words: Words, keys: ColumnKey, cell: string): Written {
  const key = keys.join('.');
  const field = fieldBelow(
    words.field,
    keys.filter((step) => !/^\d$/.test(step)),
  );
  if (field === undefined) return [];
  if (key === 'arm' || key === 'name') return named(words, key, cell);
  return [[key, written(words, field, keys, cell)]];
}

/** “Training (n = 40)” names a group and says how many are in it. */
function named(words: Words, key: string, cell: string): Written {
  const [, name = cell, count] = /^(.*?)\s*[([]\s*n\s*=\s*(\d[\d,]*)\s*[)\]]$/i.exec(cell) ?? [];
  const counted = key === 'arm' ? 'analysed' : 'participants';
  const first = key === 'arm' ? armCalled(words, name) : quoted(name);
  return [[key, first], ...(count === undefined ? [] : ([[counted, count.replaceAll(',', '')]] as const))];
}

/** The id of the group of the study that a table calls by its id, its name or a part of it. */
function armCalled(words: Words, name: string): string {
  const arms = definitionsOf(words.review, words.file, 'arm');
  const called = (arm: Definition) => [arm.name, arm.title ?? ''].map(plain);
  const exact = arms.find((arm) => called(arm).includes(plain(name)));
  if (exact) return quoted(exact.name);
  words.doubts.push(name);
  const like = arms.filter((arm) =>
    called(arm).some((each) => each !== '' && (each.includes(plain(name)) || plain(name).includes(each))),
  );
  const [only, ...others] = like;
  return quoted(only && others.length === 0 ? only.name : proposeIdFromWords(name, []) || name);
}

/** Several values in one cell, as many numbers as there are keys; those without a key are left out. */
function several(words: Words, keys: readonly ColumnKey[], cell: string): Written {
  // “3/40” are two counts here, and no date.
  const numbers = printedNumbers(cell.replaceAll('/', ' / '));
  const places = keys.flatMap((each) =>
    each.at(-1) === 'ci'
      ? [
          [...each, '0'],
          [...each, '1'],
        ]
      : [each],
  );
  if (numbers.length !== places.length) {
    words.doubts.push(cell);
    return [];
  }
  return places.flatMap((place, index): Written => {
    const number = numbers[index];
    return place.length === 0 || number === undefined
      ? []
      : one(words, place, `${number.bound}${number.written[0] ?? ''}`);
  });
}

/** A cell as it stands in the file; what does not fit its field is written as it is, for somebody to look at. */
function written(words: Words, field: Field, keys: ColumnKey, cell: string): string {
  const text = quoted(cell.replace(/\s+/g, ' '));
  const fitting = field.kind === 'text' ? text : fittingValue(words, field, keys, cell);
  if (fitting === undefined) words.doubts.push(cell);
  return fitting ?? text;
}

function fittingValue(words: Words, field: Field, keys: ColumnKey, cell: string): string | undefined {
  if (field.kind === 'number') return numberIn(words, field, cell);
  if (field.kind === 'list' && field.of.kind === 'number') return listIn(field, keys, cell);
  if (field.kind === 'choice') {
    const choice = canonicalChoice(field.choices, cell) ?? (field.open ? cell : undefined);
    return choice === undefined ? undefined : quoted(choice);
  }
  if (field.kind !== 'reference') return undefined;
  const known = definitionsOf(words.review, words.file, field.to).find(({ name }) => plain(name) === plain(cell));
  return known && quoted(known.name);
}

/** A single number that may stand there. Where it may be meant in two ways, somebody has to look at it; a count has one. */
function numberIn(words: Words, field: NumberField, cell: string): string | undefined {
  const [number, ...others] = printedNumbers(cell);
  const [text, ...ways] = number?.written ?? [];
  if (number === undefined || text === undefined || others.length > 0) return undefined;
  const value = `${number.bound}${text}`;
  if (valueErrors(field, number.bound === '' ? Number(text) : value, []).length > 0) return undefined;
  if (ways.length > 0 && field.whole !== true) words.doubts.push(cell);
  return number.bound === '' || number.bound === '<' ? value : quoted(value);
}

/** As many numbers as the list has; one of them where the column is that of a limit. */
function listIn(field: ListField, keys: ColumnKey, cell: string): string | undefined {
  const numbers = printedNumbers(cell).flatMap(({ written: [first] }) => first ?? []);
  if (/^\d$/.test(keys.at(-1) ?? '')) return numbers.length === 1 ? numbers[0] : undefined;
  const isWhole = numbers.length > 0 && numbers.length === (field.least ?? numbers.length);
  return isWhole ? `[${numbers.join(', ')}]` : undefined;
}

/** With an id where entries need one. */
function withId({ list, field }: Words, values: Values, taken: string[]): Values {
  if (!field.required?.includes('id') || values.has('id')) return values;
  const of = (key: string) => values.get(key)?.replace(/^'|'$/g, '') ?? '';
  const name = list === 'arms' ? of('name') : [of('outcome') || of('measure'), of('timepoint')].join(' ');
  const id = proposeIdFromWords(name, taken) || `${list === 'arms' ? 'arm' : 'result'}-${taken.length + 1}`;
  taken.push(id);
  return new Map([['id', id], ...values]);
}

/** Longer entries have lines of their own. */
const LONGEST = 110;

/** All entries in braces, or where one of them would be long, all in lines. */
function inOneForm(list: string, entries: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const inBraces = entries.map((parts) => `{${parts.join(', ')}}`);
  const isLong = list === 'results' || inBraces.some((entry) => entry.length > LONGEST);
  return isLong ? entries : inBraces.map((entry) => [entry]);
}

/** The keys of an entry with what stands behind them, in their usual order. */
function partsOf(field: MappingField, values: Values): readonly string[] {
  return Object.keys(field.fields).flatMap((key) => {
    const written = values.get(key) ?? belowKey(fieldBelow(field, [key]), key, values);
    return written === '' ? [] : [`${key}: ${written}`];
  });
}

/** A mapping or an interval in brackets, of the values whose keys lead through a key; empty where there are none. */
function belowKey(field: Field | undefined, key: string, values: Values): string {
  if (field?.kind === 'list') {
    const limits = ['0', '1'].map((index) => values.get(`${key}.${index}`));
    return limits.every((limit) => limit !== undefined) ? `[${limits.join(', ')}]` : '';
  }
  if (field?.kind !== 'mapping') return '';
  const inside = Object.entries(field.fields).flatMap(([name, child]) => {
    const own = values.get(`${key}.${name}`);
    const below = own ?? belowKey(child, `${key}.${name}`, values);
    return below === '' ? [] : [`${name}: ${below}`];
  });
  return inside.length === 0 ? '' : `{${inside.join(', ')}}`;
}
