/** Where each column of a sheet probably goes, with the reason: from its heading and from what stands in it. */
import { acceptsMissingWords, canonicalWord, wordsOf as wordsOfField } from '../fields/canonical';
import type { Sheet } from '../importing/sheet';
import { counted } from '../language/counted';
import { type ColumnSeen, columnsSeen } from './columns-seen';
import { keyOfHeading, wordsOf } from './heading-words';
import { type NumberHeading, numberHeading } from './number-headings';
import { type NumberSigns, numberOf, numbersIn } from './printed-number';
import { OWN, type SheetKey, sheetKeyOf, sheetKeys } from './sheet-key';

/** A column whose place is proposed. */
export interface ProposedColumn {
  readonly heading: string;
  /** None: it is left out. Several: of several numbers in one cell, or of a year that belongs to the name, too. */
  readonly keys: readonly string[];
  readonly isInParts: boolean;
  readonly group?: NumberHeading;
  /** Words of the column → the agreed word; blank: nobody knows yet. */
  readonly words: ReadonlyMap<string, string | undefined>;
  readonly reason: string;
}

/** More words than a list of choices has are free text. */
const MOST_WORDS = 12;

/** @param missing what is written in cells without a value, in lower case */
export function proposedColumns(
  sheet: Sheet,
  signs: NumberSigns,
  missing: ReadonlySet<string>,
): readonly ProposedColumn[] {
  const seen = [...columnsSeen(sheet).values()].filter(({ filled }) => filled > 0);
  const isOfGroups = seen.some(({ heading }) => keyOfHeading(heading, { isOfGroups: false }) === 'arms.name');
  const around = { isOfGroups, signs, missing, heads: new Set(sheet.heads), taken: new Set<string>() };
  const columns = seen.map((column) => proposedColumn(column, around));
  return withYearInName(columns, sheet);
}

interface Around {
  readonly isOfGroups: boolean;
  readonly signs: NumberSigns;
  readonly missing: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  /** Keys that a column before it has. */
  readonly taken: Set<string>;
}

function proposedColumn(column: ColumnSeen, around: Around): ProposedColumn {
  const { heading } = column;
  // Of several columns with one heading, the further ones are numbered; the number says nothing.
  const bare = heading.replace(/ \(\d+\)$/, '');
  const written = around.heads.has(bare) ? bare : heading;
  const ofGroup = numberHeading(written);
  if (ofGroup) return ofGroupColumn(column, ofGroup, around);
  const key = keyOfHeading(written, around);
  const known = key === undefined ? undefined : sheetKeyOf(key);
  const doubt = known && doubtAbout(known, column, around);
  if (known === undefined || doubt !== undefined) return ownColumn(column, doubt);
  around.taken.add(known.text);
  const words = proposedWords(known, column, around.missing);
  return { heading, keys: [known.text], isInParts: false, words, reason: `a usual heading for it` };
}

function ofGroupColumn(column: ColumnSeen, group: NumberHeading, { signs, missing }: Around): ProposedColumn {
  const { heading } = column;
  const values = [...column.texts.keys()].filter((text) => !missing.has(text.toLowerCase()));
  const whole = values.filter((text) => numbersIn(text, signs).length === group.keys.length).length;
  const isInParts = group.keys.length > 1 && whole * 2 >= values.length;
  const keys = isInParts ? group.keys : group.keys.slice(0, 1);
  const side = group.side === 'intervention' ? `the intervention group` : `the comparison group`;
  const numbers = `${whole} of ${counted(values.length, 'value')} ${whole === 1 ? 'fits' : 'fit'}`;
  return { heading, keys, isInParts, group, words: new Map(), reason: `“${group.sideWord}” is ${side}; ${numbers}` };
}

/** Why what stands in a column does not fit its heading, or why the key is not free. */
function doubtAbout(key: SheetKey, { texts }: ColumnSeen, { signs, missing, taken }: Around): string | undefined {
  if (taken.has(key.text) && key.holder !== 'name' && !key.isList && key.field.kind !== 'text')
    return `another column goes to “${key.text}” already`;
  if (key.field.kind !== 'number') return undefined;
  const values = [...texts.keys()].filter((text) => !missing.has(text.toLowerCase()));
  const numbers = values.filter((text) => numberOf(text, signs) !== undefined).length;
  return numbers * 2 >= values.length ? undefined : `“${key.text}” wants numbers, and most cells have none`;
}

/** The review’s own field, called like the heading. */
function ownColumn({ heading }: ColumnSeen, doubt: string | undefined): ProposedColumn {
  const name = ownName(heading);
  const nothing = { heading, isInParts: false, words: new Map<string, string>() };
  if (name === undefined) return { ...nothing, keys: [], reason: `it has no heading that says what it is` };
  const reason = doubt ?? `nothing is known of it: a field of the review’s own`;
  return { ...nothing, keys: [`${OWN}${name}`], reason };
}

const NO_NAMES = ['yes', 'no', 'on', 'off', 'y', 'n', 'true', 'false', 'null'];

function ownName(heading: string): string | undefined {
  const letters = wordsOf(heading).replace(/ß/g, 'ss').replace(/%/g, 'percent').normalize('NFD').replace(/\p{M}/gu, '');
  const words = letters
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  if (!/[a-z]{2}/.test(words)) return undefined;
  const name = /^[a-z]/.test(words) ? words : `column_${words}`;
  const isTaken =
    NO_NAMES.includes(name) || [...sheetKeys().keys()].some((key) => key === name || key.startsWith(`${name}.`));
  return isTaken ? `own_${name}` : name;
}

/** Of a field with agreed words: what the words of the column are called there, where that is not the same. */
function proposedWords(
  key: SheetKey,
  { texts, hasMore }: ColumnSeen,
  missing: ReadonlySet<string>,
): ProposedColumn['words'] {
  const { field } = key;
  const words = new Map<string, string | undefined>();
  if (field.kind !== 'choice' || hasMore) return words;
  const choices = wordsOfField(field).map(({ value }) => value);
  for (const text of texts.keys()) {
    const isMissing = missing.has(text.toLowerCase()) && acceptsMissingWords(field);
    const word = canonicalWord(field, text);
    if (isMissing || choices.includes(text) || (word === undefined && field.open)) continue;
    words.set(text, word);
  }
  return words.size > MOST_WORDS ? new Map() : words;
}

/** “Doe” alone would be the same study twice: where names repeat that are told apart by the year, the year belongs to the name. */
function withYearInName(columns: readonly ProposedColumn[], sheet: Sheet): readonly ProposedColumn[] {
  const name = columns.find(({ keys }) => keys.includes('study'));
  const year = columns.find(({ keys }) => keys.includes('reports.citation.year'));
  if (!name || !year) return columns;
  const names = columnsSeen(sheet).get(name.heading)?.texts.keys() ?? [];
  if ([...names].some((text) => /\b(?:19|20)\d\d/.test(text))) return columns;
  return columns.map((column) =>
    column === year
      ? { ...column, keys: ['study', ...column.keys], reason: `the year tells studies of one author apart` }
      : column,
  );
}
