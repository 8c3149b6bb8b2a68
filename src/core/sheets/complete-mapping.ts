/** What can be written at a cursor in a mapping: its words, the columns of the sheet, what stands in them, keys of the format. */
import { parse } from '../document/parse';
import { type RecordFile, readRecord } from '../document/record';
import { completionAt } from '../editing/completing/complete';
import type { Completion, Offer } from '../editing/completing/completion';
import { inSnippet } from '../editing/completing/completion';
import { hasKeys, type Place, placeAmong } from '../editing/place/place';
import { canonicalWord, wordsOf } from '../fields/canonical';
import type { Choice, Field } from '../fields/field';
import { fieldBelow, fieldsOf } from '../format/lookup';
import type { Sheet } from '../importing/sheet';
import { say, translated } from '../language/say';
import { definitionsOf } from '../review/names';
import { filesOfKind, type Review } from '../review/review';
import { fileStyle } from '../writing/file-style';
import { quoted } from '../writing/value';
import { columnsSeen } from './columns-seen';
import { isResultWord } from './gathered-study';
import { BLANK, LEFT_OUT, mapFields } from './map-fields';
import { RESULT_WORDS, readMapping, type SheetMapping } from './mapping';
import { OWN, type SheetKey, sheetKeyOf, sheetKeys } from './sheet-key';

/** As many values of a column as anybody picks from. */
const MOST_VALUES = 60;

/**
 * Everything that fits at the cursor, the likeliest first.
 * @param text of the mapping, half-typed too
 * @param offset in UTF-16 units
 * @param sheet the table that it names; absent where it cannot be read
 * @param review whose names are offered where results are named; absent where none has been begun
 */
export function completeMapping(
  text: string,
  offset: number,
  sheet: Sheet | undefined,
  review?: Review,
): readonly Completion[] {
  const file: RecordFile = readRecord('mapping', parse(text));
  const place = placeAmong((_, path) => fieldBelow(mapFields, path), file, offset);
  if (place === undefined) return [];
  const mapping = readMapping(place.file.document);
  const offers =
    place.role === 'key' ? keyOffers(place, mapping, sheet) : valueOffers(place, mapping, { sheet, review });
  const style = fileStyle(file.document);
  return offers.map((offer, index) => completionAt(place, style, offer, index));
}

function keyOffers(place: Place, mapping: SheetMapping, sheet: Sheet | undefined): readonly Offer[] {
  const { path, field, keys } = place;
  const [section, heading, ...rest] = path;
  if (section === 'columns' && rest.at(-1) === 'words') return cellOffers(String(heading), mapping, sheet, place);
  if (path.length === 1 && (section === 'columns' || section === 'leave_out')) return headingOffers(sheet, keys, place);
  if (path.length === 1 && (section === 'words' || section === 'missing')) return anyCellOffers(sheet, place);
  if (field === undefined) return [];
  return Object.entries(fieldsOf(field))
    .filter(([key]) => !keys.includes(key))
    .map(([key, child]) => keyOffer(key, child, place));
}

function keyOffer(key: string, field: Field, place: Place): Offer {
  return {
    label: key,
    kind: 'key',
    detail: translated(field.title),
    documentation: translated(field.meaning),
    ...(hasKeys(field) ? linesBelow(key, place) : withColon(key, place)),
  };
}

/** The key, its colon and a space. */
function withColon(key: string, { beforeColon }: Place): Pick<Offer, 'insert' | 'isSnippet' | 'askAgain'> {
  return beforeColon ? { insert: key } : { insert: `${inSnippet(key)}: $0`, isSnippet: true, askAgain: true };
}

/** The key, and a line below it for the keys that stand in it. */
function linesBelow(key: string, { beforeColon }: Place): Pick<Offer, 'insert' | 'isSnippet' | 'askAgain'> {
  return beforeColon ? { insert: key } : { insert: `${inSnippet(key)}:\n  $0`, isSnippet: true, askAgain: true };
}

function headingOffers(sheet: Sheet | undefined, keys: readonly string[], place: Place): readonly Offer[] {
  if (sheet === undefined) return [];
  return [...columnsSeen(sheet).values()]
    .filter(({ heading, filled }) => filled > 0 && !keys.includes(heading))
    .map(({ heading, texts }) => ({
      label: heading,
      kind: 'reference',
      detail: [...texts.keys()].slice(0, 3).join(' · ').slice(0, 60),
      documentation: say`A column of the sheet that the mapping does not name yet.`,
      ...withColon(quoted(heading), place),
    }));
}

/** What stands in a column, without what the format understands as it is. */
function cellOffers(heading: string, mapping: SheetMapping, sheet: Sheet | undefined, place: Place): readonly Offer[] {
  const seen = sheet && columnsSeen(sheet).get(heading);
  const fields = keysOf(heading, mapping).map(({ field }) => field);
  const isUnknown = (text: string) => fields.every((field) => canonicalWord(field, text) === undefined);
  const texts = [...(seen?.texts ?? [])].filter(([text]) => !place.keys.includes(text) && isUnknown(text));
  return texts.slice(0, MOST_VALUES).map(([text, { row, times }]) => cellOffer(text, row, times, place));
}

function anyCellOffers(sheet: Sheet | undefined, place: Place): readonly Offer[] {
  const columns = sheet ? [...columnsSeen(sheet).values()] : [];
  const counts = new Map<string, { row: number; times: number }>();
  for (const { texts } of columns)
    for (const [text, { row, times }] of texts) {
      const known = counts.get(text);
      counts.set(text, { row: known?.row ?? row, times: times + (known?.times ?? 0) });
    }
  return [...counts]
    .filter(([text]) => text.length <= 20 && !/\d/.test(text) && !place.keys.includes(text))
    .sort(([, a], [, b]) => b.times - a.times)
    .slice(0, MOST_VALUES)
    .map(([text, { row, times }]) => cellOffer(text, row, times, place));
}

function cellOffer(text: string, row: number, times: number, place: Place): Offer {
  return {
    label: text,
    kind: 'reference',
    detail: say`row ${row}, ${times}×`,
    documentation: say`Stands in the sheet, first in row ${row}.`,
    ...withColon(quoted(text), place),
  };
}

/** What a mapping is written from. */
interface Around {
  readonly sheet: Sheet | undefined;
  readonly review: Review | undefined;
}

function valueOffers(place: Place, mapping: SheetMapping, { sheet, review }: Around): readonly Offer[] {
  const { path, field } = place;
  const steps = path.filter((step) => typeof step === 'string');
  const [section, heading, part] = steps;
  const last = steps.at(-1);
  if (section === 'columns' && (steps.length === 2 || part === 'key' || part === 'parts'))
    return steps.length === 2
      ? [...columnKeyOffers(String(heading), mapping), wordOffer(LEFT_OUT)]
      : columnKeyOffers(String(heading), mapping);
  if (section === 'columns' && part === 'words') return wordOffers(keysOf(String(heading), mapping), review);
  if (section === 'columns' && part === 'arm')
    return [...mapping.arms].map(([name, { name: called }]) => nameOffer(name, called));
  const named = RESULT_WORDS.find((word) => word === last);
  if (named && (section === 'results' || section === 'columns')) return namesInReview(review, named);
  if (section === 'missing') return [...(field ? wordsOf(field) : [])].map(wordOffer);
  if (section === 'same_as_above') return namesNotListed(place, sheet?.heads ?? []);
  if (section === 'leave_out' && sheet)
    return namesNotListed(
      place,
      [...(columnsSeen(sheet).get(String(heading))?.texts.keys() ?? [])].slice(0, MOST_VALUES),
    );
  if (last === 'sheet' || field === undefined) return [];
  return wordsOf(field).map(wordOffer);
}

/** What a word of the sheet can be called: a name of the review, a word of the format, or nothing. */
function wordOffers(keys: readonly SheetKey[], review: Review | undefined): readonly Offer[] {
  const names = keys.flatMap((key) => {
    const named = isResultWord(key) ? RESULT_WORDS.find((word) => word === key.path[0]) : undefined;
    return named ? namesInReview(review, named) : [];
  });
  return [...names, ...[...keys.flatMap(({ field }) => wordsOf(field)), BLANK].map(wordOffer)];
}

/** Outcomes, measures, time points and populations as the review calls them. */
function namesInReview(review: Review | undefined, named: (typeof RESULT_WORDS)[number]): readonly Offer[] {
  const file = review && (filesOfKind(review, 'review')[0] ?? review.files[0]);
  if (review === undefined || file === undefined) return [];
  return definitionsOf(review, file, named).map(({ name, title = '' }) => nameOffer(name, title));
}

function namesNotListed({ items }: Place, names: readonly string[]): readonly Offer[] {
  const listed = items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  return names.filter((name) => !listed.includes(name)).map((name) => nameOffer(name, ''));
}

function nameOffer(name: string, detail: string): Offer {
  return { label: name, kind: 'reference', detail, documentation: '', insert: quoted(name) };
}

function wordOffer({ value, meaning }: Choice): Offer {
  return { label: value, kind: 'value', detail: '', documentation: translated(meaning), insert: quoted(value) };
}

/** Keys that no column has first; then the review’s own. */
function columnKeyOffers(heading: string, mapping: SheetMapping): readonly Offer[] {
  const taken = new Set(
    [...mapping.columns.values()]
      .filter((each) => each.heading !== heading)
      .flatMap(({ keys }) => keys.map(({ text }) => text)),
  );
  const all = [...sheetKeys().values()].map(sheetKeyOffer);
  const own = ownOffer(heading);
  return [
    ...all.filter(({ label }) => !taken.has(label)),
    ...(own ? [own] : []),
    ...all.filter(({ label }) => taken.has(label)),
  ];
}

function sheetKeyOffer({ text, field, limit }: SheetKey): Offer {
  return {
    label: text,
    kind: 'value',
    detail: limit === undefined ? translated(field.title) : say`one of two limits`,
    documentation: translated(field.meaning),
    insert: text,
    alsoCalled: [translated(field.title), ...(field.aliases ?? [])],
  };
}

function ownOffer(heading: string): Offer | undefined {
  const name = heading
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  if (name.length < 2) return undefined;
  return {
    label: `${OWN}${name}`,
    kind: 'value',
    detail: say`a field of the review’s own`,
    documentation: say`It is described in the review file, below “fields”.`,
    insert: `${OWN}${name}`,
  };
}

function keysOf(heading: string, mapping: SheetMapping): readonly SheetKey[] {
  return mapping.columns.get(heading)?.keys.flatMap(({ text }) => sheetKeyOf(text) ?? []) ?? [];
}
