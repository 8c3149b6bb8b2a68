/** What one cell says: the value for each key of its column, as the format writes it; or why it says nothing. */
import { acceptsMissingWords, canonicalWord } from '../fields/canonical';
import { isMissingWord } from '../fields/field';
import type { Found } from '../importing/found';
import { counted } from '../language/counted';
import { say } from '../language/say';
import { type ColumnMapping, type SheetMapping, wordIn } from './mapping';
import { numberOf, numbersIn } from './printed-number';
import type { SheetKey } from './sheet-key';

/** A column of the sheet, with the keys to which it goes. */
export interface MappedColumn {
  readonly column: ColumnMapping;
  readonly keys: readonly SheetKey[];
}

export interface CellValue {
  readonly key: SheetKey;
  readonly found: Found;
}

/** @returns the values, or in words why there are none */
export function valuesOf(
  cell: Found,
  { column, keys }: MappedColumn,
  mapping: SheetMapping,
): readonly CellValue[] | string {
  const missing = wordIn(column.words, cell.value) ? undefined : wordIn(mapping.missing, cell.value);
  if (missing) return missingValues(cell, missing.word, keys);
  if (column.isInParts) return partsOf(cell, keys, mapping);
  const values = keys.flatMap((key) => valuesFor(key, cell, column, mapping));
  return values.length > 0 ? values : say`The mapping says that “${cell.value}” stands where there is no value.`;
}

/** The word stands wherever the format takes it. */
function missingValues(
  cell: Found,
  word: string | undefined,
  keys: readonly SheetKey[],
): readonly CellValue[] | string {
  if (word === undefined) return say`The mapping says that “${cell.value}” stands where there is no value.`;
  const found = { value: word, at: cell.at };
  const values = keys.flatMap((key) => (acceptsMissingWords(key.field) && isOfValues(key) ? [{ key, found }] : []));
  return values.length > 0 ? values : say`“${word}” cannot stand at “${keys[0]?.text ?? ''}”.`;
}

/** Names of things are needed, and one limit is not missing alone. */
function isOfValues({ holder, limit, text }: SheetKey): boolean {
  return holder !== 'name' && holder !== 'person' && limit === undefined && text !== 'arms.name';
}

function partsOf(cell: Found, keys: readonly SheetKey[], { signs }: SheetMapping): readonly CellValue[] | string {
  const numbers = numbersIn(cell.value, signs);
  if (numbers.length !== keys.length)
    return say`${counted(keys.length, 'number')} should stand here, and there are ${numbers.length}.`;
  return keys.map((key, index) => ({ key, found: { value: numbers[index] ?? '', at: cell.at } }));
}

function valuesFor(
  key: SheetKey,
  { value, at }: Found,
  column: ColumnMapping,
  mapping: SheetMapping,
): readonly CellValue[] {
  const entries = key.isList ? entriesOf(value, column.separator) : [value];
  return entries.flatMap((entry) => {
    const written = wordIn(column.words, entry) ?? wordIn(mapping.words, entry) ?? { word: entry };
    return written.word === undefined ? [] : [{ key, found: { value: asWritten(written.word, key, mapping), at } }];
  });
}

function entriesOf(value: string, separator = ';'): readonly string[] {
  const entries = value.split(/\r?\n/).flatMap((line) => line.split(separator));
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** A number in the signs of the format, an agreed word for its other names, a day in the order of the calendar; else as printed. */
function asWritten(text: string, { field, path }: SheetKey, { signs }: SheetMapping): string {
  if (isMissingWord(text)) return text;
  // Elsewhere the sign says that it is another number.
  const bare = path.at(-1) === 'percent' ? text.replace(/\s*%$/, '') : text;
  if (field.kind === 'number') return numberOf(bare, signs) ?? canonicalWord(field, text) ?? text;
  if (field.kind === 'date') return dayOf(text);
  return canonicalWord(field, text) ?? text;
}

/** With full stops, the day comes first everywhere; with slashes nobody knows. */
function dayOf(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return text.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
