/** The mapping of a spreadsheet as it is written, half-typed too: what cannot be read is absent. */
import type { Document, Node, Pair } from '../document/document';
import { oneOrMany, pairOf, pairsOf, textAt, textOf, valueOf } from '../document/walk';
import { BLANK, LEFT_OUT } from './map-fields';
import type { NumberSigns } from './printed-number';

export type RowKind = 'study' | 'arm' | 'result';

/** Which result a number belongs to; absent: a column of the row says it. */
export interface ResultWords {
  readonly outcome?: string;
  readonly measure?: string;
  readonly timepoint?: string;
  readonly population?: string;
}

export const RESULT_WORDS = ['outcome', 'measure', 'timepoint', 'population'] as const;

/** Where one column goes. */
export interface ColumnMapping extends ResultWords {
  readonly heading: string;
  readonly pair: Pair;
  /** As they are written, each with its place; of a cell with several numbers in their order. */
  readonly keys: readonly { readonly text: string; readonly node: Node }[];
  /** The keys are those of several numbers in one cell. */
  readonly isInParts: boolean;
  readonly isLeftOut: boolean;
  readonly arm?: string;
  readonly separator?: string;
  readonly words: Words;
}

/** What is written in the sheet → what it is called in the format; nothing is written for `undefined`. */
export type Words = ReadonlyMap<string, string | undefined>;

export interface GroupMapping {
  readonly name: string;
  readonly role?: 'intervention' | 'comparator';
}

export interface SheetMapping {
  readonly sheet?: string;
  readonly tab?: string;
  readonly headings?: readonly number[];
  readonly row: RowKind;
  readonly signs: NumberSigns;
  readonly missing: Words;
  readonly sameAsAbove: readonly string[];
  /** By the heading: what stands there in rows that are left out. */
  readonly leaveOut: ReadonlyMap<string, readonly string[]>;
  readonly results: ResultWords;
  /** By the name that columns use. */
  readonly arms: ReadonlyMap<string, GroupMapping>;
  readonly words: Words;
  /** By the heading, in the order of the file. */
  readonly columns: ReadonlyMap<string, ColumnMapping>;
}

/** What a mapping says of a sheet: what cannot be read of it is left out, and told of by `map-problems.ts`. */
export function readMapping({ root }: Pick<Document, 'root'>): SheetMapping {
  const [sheet, tab] = [textAt(root, 'sheet'), textAt(root, 'tab')];
  const headings = textsAt(root, 'headings')
    .map(Number)
    .filter((row) => Number.isInteger(row) && row > 0);
  return {
    ...(sheet !== undefined && { sheet }),
    ...(tab !== undefined && { tab }),
    ...(headings.length > 0 && { headings }),
    row: rowKindOf(textAt(root, 'row')),
    signs: {
      decimal: textAt(root, 'decimal') === 'comma' ? ',' : '.',
      thousands: thousandsOf(textAt(root, 'thousands')),
    },
    missing: wordsOf(valueOf(root, 'missing')),
    sameAsAbove: textsAt(root, 'same_as_above'),
    leaveOut: new Map(pairsOf(valueOf(root, 'leave_out')).map(({ key, value }) => [key.text, textsOf(value)])),
    results: resultWords(valueOf(root, 'results')),
    arms: new Map(pairsOf(valueOf(root, 'arms')).map(({ key, value }) => [key.text, groupOf(key.text, value)])),
    words: wordsOf(valueOf(root, 'words')),
    columns: columnsOf(valueOf(root, 'columns')),
  };
}

/** Words are looked up as they stand, else whatever their case. */
export function wordIn(words: Words, written: string): { readonly word: string | undefined } | undefined {
  if (words.size === 0) return undefined;
  const each = words.has(written) ? written : written.toLowerCase();
  return words.has(each) ? { word: words.get(each) } : undefined;
}

function rowKindOf(text: string | undefined): RowKind {
  return text === 'arm' || text === 'result' ? text : 'study';
}

function thousandsOf(text: string | undefined): NumberSigns['thousands'] {
  const signs = { comma: ',', point: '.', space: ' ', apostrophe: '’' } as const;
  return text !== undefined && Object.hasOwn(signs, text) ? signs[text as keyof typeof signs] : undefined;
}

/** Each as it is written, and in lower case where that is nobody’s own; what is not decided yet is left out. */
function wordsOf(node: Node | undefined): Words {
  const pairs = pairsOf(node).flatMap(({ key, value }): [string, string | undefined][] =>
    textOf(value) === undefined ? [] : [[key.text.trim(), wordOf(value)]],
  );
  const words = new Map(pairs.map(([written, word]) => [written.toLowerCase(), word]));
  for (const [written, word] of pairs) words.set(written, word);
  return words;
}

function wordOf(value: Node): string | undefined {
  const word = textOf(value);
  return word === BLANK.value ? undefined : word;
}

function resultWords(node: Node | undefined): ResultWords {
  return Object.fromEntries(
    RESULT_WORDS.flatMap((key) => {
      const word = textAt(node, key);
      return word === undefined ? [] : [[key, word]];
    }),
  );
}

function groupOf(key: string, node: Node): GroupMapping {
  const role = textAt(node, 'role');
  return {
    name: textAt(node, 'name') ?? key,
    ...((role === 'intervention' || role === 'comparator') && { role }),
  };
}

/** Of a heading that stands twice, the first. */
function columnsOf(node: Node | undefined): ReadonlyMap<string, ColumnMapping> {
  const columns = new Map<string, ColumnMapping>();
  for (const pair of pairsOf(node)) if (!columns.has(pair.key.text)) columns.set(pair.key.text, columnOf(pair));
  return columns;
}

function columnOf(pair: Pair): ColumnMapping {
  const { key, value } = pair;
  const isDetailed = value.kind === 'mapping';
  const parts = isDetailed ? valueOf(value, 'parts') : undefined;
  const keys = oneOrMany(parts ?? (isDetailed ? pairOf(value, 'key')?.value : value));
  const [arm, separator] = [textAt(value, 'arm'), textAt(value, 'separator')];
  const written = keys.flatMap((node) => {
    const text = textOf(node);
    return text === undefined ? [] : [{ text, node }];
  });
  return {
    heading: key.text,
    pair,
    keys: written.filter(({ text }) => text !== LEFT_OUT.value),
    isInParts: parts !== undefined,
    isLeftOut: written.some(({ text }) => text === LEFT_OUT.value),
    ...(arm !== undefined && { arm }),
    ...(separator !== undefined && { separator }),
    ...resultWords(value),
    words: wordsOf(valueOf(value, 'words')),
  };
}

function textsAt(node: Node | undefined, key: string): readonly string[] {
  return textsOf(valueOf(node, key));
}

function textsOf(node: Node | undefined): readonly string[] {
  return oneOrMany(node).flatMap((each) => textOf(each) ?? []);
}
