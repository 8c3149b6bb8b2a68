/** What was selected in a report, written as the support of a place of a file. */

import type { Mapping, Path, TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, isSequence, oneOrMany, pairOf, textAt, textOf, valueOf } from '../../document/walk';
import { fieldsOf } from '../../format/lookup';
import { supportField } from '../../format/shared/support';
import { say } from '../../language/say';
import { fieldIn } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { addSupport, inOneLine, type SupportEntry, writtenPage } from '../../writing/add-support';
import { addKeys, fillBlank } from '../../writing/keys';
import { quoted } from '../../writing/value';
import { writeValue } from '../../writing/write-value';
import { writesOnly } from '../../writing/writes-only';
import { orderAt } from '../place/steps-to';
import { type CapturePlace, holderOf, supportEntries } from './capture-places';

/** What was selected in a report. */
export interface Captured {
  /** Mended: in one line. */
  readonly quote: string;
  /** As printed; empty where it is not known. */
  readonly page: string;
  /** The id of the report. */
  readonly report?: string;
  /** The checksum of its file. */
  readonly sha256?: string;
}

/** What is to be written; or why nothing is, in words for a person. */
export type Capture = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

/**
 * The edits that add a quotation to the support of a place: to the entry at the cursor where that has no quotation yet;
 * to the keys of an entry that has the same quotation; else as an entry of its own.
 */
export function useAsSupport(review: Review, file: RecordFile, place: CapturePlace, captured: Captured): Capture {
  const holder = holderOf(file, place);
  if (holder === undefined) return { refused: say`The place that was meant is no longer in the file.` };
  if (captured.quote.trim() === '' && captured.page.trim() === '')
    return { refused: say`Nothing is selected. Select the words in the report first.` };
  const entry = { for: place.for, ...known(review, file, place.path, captured) };
  const same = sameEntry(holder, entry);
  if (same && isFor(same, place.for)) return { refused: say`This quotation stands there already.` };
  const edits =
    (same && forMore(file, same, place.for)) ??
    intoEntry(file, holder, place, entry) ??
    addSupport(file.document, holder, entry, orderAt(review, file, place.path));
  if (writesOnly(file.document, edits, [...place.path, 'support'])) return { edits };
  return {
    refused: say`The quotation could not be added beside what “support” says there already. Open the place and add it by hand.`,
  };
}

/** Without what the format has no key for. */
function known(review: Review, file: RecordFile, path: Path, { sha256, ...rest }: Captured): Captured {
  const isKept = sha256 !== undefined && fieldIn(review, file, [...path, 'support', 0, 'sha256']) !== undefined;
  return { ...rest, ...(isKept && { sha256 }) };
}

/** The entry that has the same words from the same page of the same report. */
function sameEntry(holder: Mapping, { quote, page, report }: SupportEntry): Mapping | undefined {
  const isSame = (entry: Mapping) =>
    textAt(entry, 'quote') === quote &&
    (textAt(entry, 'page') ?? '') === page &&
    (textAt(entry, 'report') ?? report) === report;
  return supportEntries(holder).filter(isMapping).find(isSame);
}

function keysOf(entry: Mapping): readonly string[] {
  return oneOrMany(valueOf(entry, 'for')).flatMap((node) => textOf(node) ?? []);
}

/** Whether an entry backs these keys already; one without keys backs everything. */
function isFor(entry: Mapping, keys: readonly string[]): boolean {
  const there = keysOf(entry);
  return there.length === 0 || (keys.length > 0 && keys.every((key) => there.includes(key)));
}

/** Adds keys to those that an entry is for; nothing where it is to be for everything. */
function forMore({ document }: RecordFile, entry: Mapping, keys: readonly string[]): readonly TextEdit[] | undefined {
  const value = valueOf(entry, 'for');
  const added = keys.filter((key) => !keysOf(entry).includes(key));
  const [only] = added;
  if (value === undefined || only === undefined) return undefined;
  if (isSequence(value) && value.style === 'block') {
    if (added.length > 1) return undefined;
    return writeValue(document, entry, [{ key: 'for', order: [] }, { item: value.items.length }], quoted(only));
  }
  const all = [...keysOf(entry), ...added].map(quoted).join(', ');
  return [{ span: value.span, text: `[${all}]` }];
}

const ENTRY_KEYS = Object.keys(fieldsOf(supportField));

/** Fills the gaps of the entry at the cursor; nothing where it says something else already. */
function intoEntry(
  { document: { text } }: RecordFile,
  holder: Mapping,
  place: CapturePlace,
  { quote, page, report, sha256 }: SupportEntry,
): readonly TextEdit[] | undefined {
  const entry = place.entry === undefined ? undefined : supportEntries(holder)[place.entry];
  if (!isMapping(entry) || valueOf(entry, 'quote')) return undefined;
  const said = { quote, page, report: report ?? '', sha256: sha256 ?? '' };
  const fits = (key: 'page' | 'report') => said[key] === '' || (textAt(entry, key) ?? said[key]) === said[key];
  if (!fits('page') || !fits('report')) return undefined;
  const written = Object.entries(said).flatMap(([key, value]) =>
    value === ''
      ? []
      : [{ key, value: key === 'page' ? writtenPage(value) : inOneLine(value), pair: pairOf(entry, key) }],
  );
  const blank = written.flatMap(({ pair, value }) =>
    pair && isBlank(pair.value) ? (fillBlank(text, pair, value) ?? []) : [],
  );
  const missing = written.flatMap(({ key, value, pair }) =>
    pair ? [] : [{ key, lines: [`${key}: ${value}`] as const }],
  );
  return [...blank, ...addKeys(text, entry, missing, ENTRY_KEYS)];
}
