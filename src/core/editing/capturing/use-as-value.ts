/** A number that was selected in a report, written at the key at which the cursor stands, with its printed digits. */

import type { Node, Pair, Path, TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, isScalar, isSequence, textOf, touches } from '../../document/walk';
import type { Field, ListField, NumberField } from '../../fields/field';
import { valueErrors } from '../../format/check-value';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { fieldIn } from '../../review/fields-of-review';
import { placeInWords } from '../../review/place-in-words';
import type { Review } from '../../review/review';
import { inOneStep } from '../../writing/in-one-step';
import { quoted } from '../../writing/value';
import { writeValue } from '../../writing/write-value';
import { writesOnly } from '../../writing/writes-only';
import { mappingsAt } from '../place/mapping-at';
import { stepsTo } from '../place/steps-to';
import { capturePlaces } from './capture-places';
import { type PrintedNumber, printedNumbers } from './printed-number';
import { type Capture, type Captured, useAsSupport } from './use-as-support';
import { fileAfter } from './with-report';

/** Something that may be written. */
export interface ValueChoice {
  /** As it will stand in the file. */
  readonly written: string;
  readonly edits: readonly TextEdit[];
}

/** What may be written at a key, the likeliest first; or why nothing can be, in words for a person. */
export type ValueCapture =
  | {
      readonly choices: readonly ValueChoice[];
      /** The key in people's words. */
      readonly name: string;
      /** What stands there and would be replaced. */
      readonly now: string | undefined;
    }
  | { readonly refused: string };

/** Longer selections are no number, and hold too many to choose from. */
const LONGEST = 2_000;

/** Where the number goes: a key, or an entry of the list behind it. */
interface Target {
  readonly path: Path;
  readonly field: Field;
  readonly now: Node | undefined;
}

/** What the numbers of a selection can be at the key at which the cursor stands. */
export function useAsValue(review: Review, file: RecordFile, offset: number, selected: string): ValueCapture {
  const [here] = mappingsAt(file.document.text, file.document.root, offset);
  if (here?.pair === undefined)
    return {
      refused: say`The cursor stands at no key. Put it at the key that is to get the number, then use it again.`,
    };
  const target = targetAt(review, file, [...here.path, here.pair.key.text], here.pair, offset);
  const name = placeInWords(review, file, here.path, [here.pair.key.text]);
  if (target === undefined)
    return { refused: say`No number can stand at ${name}. Put the cursor at a key that takes one.` };
  const numbers = selected.length > LONGEST ? [] : printedNumbers(selected);
  if (numbers.length === 0)
    return {
      refused: say`“${shortened(selected)}” has no number that could be read. Select the number in the report.`,
    };
  const fitting = candidates(target, numbers);
  if (fitting.length === 0) return { refused: whyNone(target, name, numbers) };
  const choices = fitting.flatMap((written) => choiceOf(review, file, target, written));
  if (choices.length === 0)
    return { refused: say`${name} could not be written, because something else stands at its place in the file.` };
  const now =
    target.now && !isBlank(target.now)
      ? file.document.text.slice(target.now.span.start, target.now.span.end).trim()
      : undefined;
  return { choices, name, now };
}

/** The same with a quotation as support of the key, as one change. */
export function withSupport(
  review: Review,
  file: RecordFile,
  offset: number,
  { edits }: ValueChoice,
  captured: Captured,
): Capture {
  const valued = fileAfter(review, file, edits);
  // The key stays where it is; what stands behind it may have become shorter.
  const [here] = mappingsAt(file.document.text, file.document.root, offset);
  const [place] = capturePlaces(review, file, here?.pair?.key.span.start ?? offset).places;
  const support = place && useAsSupport(valued.review, valued.file, place, captured);
  if (support === undefined || 'refused' in support) return support ?? { edits };
  return { edits: inOneStep(file.document.text, edits, support.edits) };
}

function targetAt(review: Review, file: RecordFile, path: Path, { value }: Pair, offset: number): Target | undefined {
  const field = fieldIn(review, file, path);
  if (field?.kind === 'number') return { path, field, now: value };
  if (field?.kind !== 'list' || field.of.kind !== 'number') return undefined;
  const index = isSequence(value) ? value.items.findIndex((item) => isScalar(item) && touches(item.span, offset)) : -1;
  const item = isSequence(value) ? value.items[index] : undefined;
  return item ? { path: [...path, index], field: field.of, now: item } : { path, field, now: value };
}

/** What can stand there, as it is written; the likeliest first. */
function candidates({ field }: Target, numbers: readonly PrintedNumber[]): readonly string[] {
  if (field.kind === 'number') return [...new Set(numbers.flatMap((number) => scalars(field, number)))];
  const list = field as ListField;
  const of = list.of as NumberField;
  if (list.least !== 2)
    return numbers.length === 1 && list.orOne ? numbers.flatMap((each) => scalars(of, each)) : listOf(of, numbers);
  return numbers.slice(1).flatMap((high, index) => pairsOf(of, numbers[index] as PrintedNumber, high));
}

function listOf(field: NumberField, numbers: readonly PrintedNumber[]): readonly string[] {
  const all = numbers.map((number) => scalars(field, number)[0]);
  return all.every((each) => each !== undefined) ? [`[${all.join(', ')}]`] : [];
}

/** Both limits of an interval, read alike. */
function pairsOf(field: NumberField, low: PrintedNumber, high: PrintedNumber): readonly string[] {
  const [lows, highs] = [scalars(field, low), scalars(field, high)];
  return lows.flatMap((one, index) => {
    const other = highs[Math.min(index, highs.length - 1)];
    return other === undefined ? [] : [`[${one}, ${other}]`];
  });
}

/** A number in each way in which it fits the field. */
function scalars(field: NumberField, { written, bound }: PrintedNumber): readonly string[] {
  return written.flatMap((number) => {
    const text = `${bound}${number}`;
    const plain = bound === '' ? Number(number) : text;
    if (valueErrors(field, plain, []).length > 0) return [];
    return bound === '' || bound === '<' ? [text] : [quoted(text)];
  });
}

function whyNone({ field }: Target, name: string, numbers: readonly PrintedNumber[]): string {
  const all = listed(
    numbers.map(({ written, bound }) => `${bound}${written[0] ?? ''}`),
    'and',
  );
  if (field.kind === 'list' && field.least === 2 && numbers.length === 1)
    return say`${name} needs two numbers, and only ${all} is selected. Select both limits, or put the cursor at one of them.`;
  return say`${all} cannot stand at ${name}: ${translated(field.meaning)}`;
}

function choiceOf(review: Review, file: RecordFile, target: Target, written: string): ValueChoice[] {
  const { document } = file;
  const edits = isMapping(document.root)
    ? (overItems(target, written) ??
      overItem(target, written) ??
      writeValue(document, document.root, stepsTo(review, file, target.path), written))
    : [];
  return textOf(target.now) === written || writesOnly(document, edits, target.path) ? [{ written, edits }] : [];
}

/** An entry of a list stands where it stands. */
function overItem({ path, now }: Target, written: string): readonly TextEdit[] | undefined {
  return typeof path.at(-1) === 'number' && now ? [{ span: now.span, text: written }] : undefined;
}

/** Two limits in lines of their own keep their lines. */
function overItems({ now, field }: Target, written: string): readonly TextEdit[] | undefined {
  if (field.kind !== 'list' || !isSequence(now) || now.style !== 'block') return undefined;
  const numbers = written.slice(1, -1).split(', ');
  if (numbers.length !== now.items.length || !now.items.every(isScalar)) return undefined;
  return now.items.map(({ span }, index) => ({ span, text: numbers[index] ?? '' }));
}

/** What is selected, as it fits into a message. */
function shortened(text: string): string {
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  return line.length <= 40 ? line : `${line.slice(0, 39).trimEnd()}…`;
}
