/**
 * Settling one difference: the value is written into the record that counts, and beside it who had written what, how it was
 * settled, by whom, when and why. Nothing else is touched; the reason is whatever a person gave.
 */
import type { TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import { isMapping, isSequence, oneOrMany, pairsOf } from '../../document/walk';
import type { Field, MappingField } from '../../fields/field';
import { meaningOf } from '../../format/meaning';
import { say } from '../../language/say';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { RecordView, Review } from '../../review/review';
import type { ComparedDatum } from '../../two-extractors/comparison';
import type { DataItem, Given } from '../../two-extractors/data-item';
import { isWaiting, placeKey, settledIn } from '../../two-extractors/settled';
import { quoted } from '../../writing/value';
import { betweenTexts } from './between-texts';
import { consensusFile } from './consensus-file';
import { copied, inOneLine, type Written } from './copied';
import { withSupport } from './support-along';
import { entryInstead, lastEntry, writeThere } from './write-there';

/** What people chose. `both`: of sets, all that either named. */
export type Choice =
  | { readonly kind: 'take'; readonly from: string }
  | { readonly kind: 'both' }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'refer'; readonly to: string };

/** How they came to it. */
export interface Settling {
  readonly choice: Choice;
  readonly how: 'discussion' | 'third reviewer';
  readonly by: readonly string[];
  /** The day on which it was settled: 2026-01-31. */
  readonly date: string;
  /** Empty where nobody gave one. */
  readonly reason: string;
}

/** The change of one file. */
export interface SettledText {
  /** As it was; a new file as it would begin. */
  readonly file: RecordFile;
  readonly isNew: boolean;
  readonly edits: readonly TextEdit[];
  /** As it is then. */
  readonly text: string;
}

/** Why it cannot be written, in words for people. */
export interface NotSettled {
  readonly refused: string;
}

/** The edits of the consensus that settle a difference, or refer it to somebody. */
export function settle(
  record: RecordView,
  review: Review,
  datum: ComparedDatum,
  settling: Settling,
): SettledText | NotSettled {
  const { item } = datum;
  const { file, isNew } = consensusFile(record, review, item.section);
  const fields = recordFieldsOf(review, record.kind);
  const value = settling.choice.kind === 'refer' ? undefined : valueOf(settling.choice, item);
  const isLeftOut = value?.inLine === '' && item.agreed === undefined;
  const edits = value === undefined || isLeftOut ? [] : writtenIn(file, fields, item, value);
  const told = entryFor(datum, settling, value, file);
  const backed = edits.length > 0 ? withItsSupport(edits, file, fields, datum, settling) : undefined;
  const all = backed ? editsThrough(file, backed, (now) => entryFor(datum, settling, value, now)) : [...edits, ...told];
  if ((edits.length === 0 && value !== undefined && !isLeftOut) || told.length === 0 || !readsAsMeant(file, all, value))
    return { refused: notWritten(file) };
  return { file, isNew, edits: all, text: applyEdits(file.document.text, all).text };
}

function notWritten({ path }: RecordFile): string {
  return say`The value cannot be written into ${path}: something else stands where it would have to be. Write it there yourself.`;
}

/** As it was given; typed words as the field takes them. */
function valueOf(choice: Exclude<Choice, { readonly kind: 'refer' }>, item: DataItem): Written | undefined {
  if (choice.kind === 'take') {
    const given = item.given.get(choice.from);
    return given ? copied(given.file.document, given.node) : inOneLine('');
  }
  return inOneLine(choice.kind === 'both' ? ofBoth(item) : typed(choice.text, item));
}

/** What either named, those of the first in their order, then what the others add. */
function ofBoth({ given, field }: DataItem): string {
  const of = field?.kind === 'list' ? field.of : field;
  const named = new Map<string, string>();
  for (const { node, file } of given.values())
    for (const each of oneOrMany(node)) {
      const meaning = meaningOf(each, of);
      if (!named.has(meaning)) named.set(meaning, copied(file.document, each).inLine);
    }
  return `[${[...named.values()].join(', ')}]`;
}

function typed(text: string, { field, kind }: DataItem): string {
  const words = text.trim();
  if (words === '') return '';
  if (kind === 'number') return scalar(words, field);
  if (kind !== 'set' && kind !== 'numbers') return quoted(words);
  const of: Field | undefined = field?.kind === 'list' ? field.of : undefined;
  const parts = words.split(',').flatMap((part) => (part.trim() === '' ? [] : [scalar(part.trim(), of)]));
  return parts.length === 1 && field?.kind === 'list' && field.orOne ? (parts[0] ?? '') : `[${parts.join(', ')}]`;
}

function scalar(words: string, field: Field | undefined): string {
  return field?.kind === 'number' && /^[-+]?\d*\.?\d+$/.test(words) ? words : quoted(words);
}

function writtenIn(file: RecordFile, fields: MappingField, item: DataItem, value: Written): readonly TextEdit[] {
  // Whoever gave it knows the way; what was typed goes the way of any of them.
  const [given] = item.given.values();
  return given ? writeThere(file.document, fields, { document: given.file.document, path: given.path }, value) : [];
}

/** What is taken from somebody brings along what backs it, where nothing does so here: the file as it is then. */
function withItsSupport(
  edits: readonly TextEdit[],
  { path, document }: RecordFile,
  fields: MappingField,
  { item: { given } }: ComparedDatum,
  { choice }: Settling,
): RecordFile | undefined {
  const from = choice.kind === 'take' ? given.get(choice.from) : undefined;
  if (from === undefined) return undefined;
  const after = parse(applyEdits(document.text, edits).text);
  const backed = withSupport(after, fields, { document: from.file.document, path: from.path });
  return backed === after ? undefined : readRecord(path, backed);
}

/** The edits of a file that lead to a later state of it and on from there: two, where one stands behind the other. */
function editsThrough(
  { document: { text } }: RecordFile,
  later: RecordFile,
  next: (later: RecordFile) => readonly TextEdit[],
): readonly TextEdit[] {
  const first = betweenTexts(text, later.document.text);
  const grown = later.document.text.length - text.length;
  const others = next(later);
  const isBehind = others.every(({ span }) => span.start > first.span.start + first.text.length);
  if (!isBehind) return [betweenTexts(text, applyEdits(later.document.text, others).text)];
  const back = ({ span: { start, end }, text }: TextEdit) => ({
    span: { start: start - grown, end: end - grown },
    text,
  });
  return [first, ...others.map(back)];
}

/** What stands at the end of a file. */
const LAST: readonly string[] = ['settled', 'checked', 'accept'];

/** The entry that tells of it; in place of the one that said that it waits. */
function entryFor(
  { item, settled }: ComparedDatum,
  settling: Settling,
  value: Written | undefined,
  file: RecordFile,
): readonly TextEdit[] {
  const lines = entryLines(item, settling, value);
  const waiting =
    settled && isWaiting(settled)
      ? [...settledIn(file)]
          .reverse()
          .find((each) => isWaiting(each) && placeKey(each.place) === placeKey(settled.place))
      : undefined;
  if (waiting && isMapping(waiting.node))
    return [entryInstead(file.document, waiting.node, lines, `{${lines.join(', ')}}`)];
  // At the end of the file, whatever the order of its sections.
  const keys = pairsOf(file.document.root).map(({ key }) => key.text);
  const order = [...keys.filter((key) => !LAST.includes(key)), ...LAST];
  return lastEntry(file.document, 'settled', order, lines);
}

function entryLines(item: DataItem, { choice, how, by, date, reason }: Settling, value: Written | undefined): string[] {
  const key = item.onlyIn ? undefined : item.keys.at(-1);
  const isKey = key !== undefined && item.place.at(-1) === key && item.place.length > 1;
  const at = isKey ? item.place.slice(0, -1) : item.place;
  const was = item.extractors.map((who) => `${who}: ${wasOf(item.given.get(who))}`.trimEnd());
  return [
    `at: ${at.length === 1 ? quoted(at[0] ?? '') : `[${at.map(quoted).join(', ')}]`}`,
    ...(isKey ? [`for: ${quoted(key)}`] : []),
    `was: {${was.join(', ')}}`,
    ...(value === undefined ? [] : [`is: ${value.inLine}`.trimEnd()]),
    ...(choice.kind === 'refer'
      ? [`referred: ${quoted(choice.to)}`]
      : [`how: ${how}`, `by: [${by.map(quoted).join(', ')}]`]),
    `date: ${date}`,
    ...(reason.trim() === '' ? [] : [`reason: ${quoted(reason.trim().replace(/\s+/g, ' '))}`]),
  ];
}

function wasOf(given: Given | undefined): string {
  return given ? copied(given.file.document, given.node).inLine : '';
}

/** The last look: the file reads no worse, and the entry says what was settled. */
function readsAsMeant({ path, document }: RecordFile, edits: readonly TextEdit[], value: Written | undefined): boolean {
  const after = parse(applyEdits(document.text, edits).text);
  if (after.problems.length > document.problems.length) return false;
  const list = readRecord(path, after).sections.get('settled')?.value;
  return isSequence(list) && (value === undefined || list.items.every(isMapping));
}
