/** Numbers of a file beside the quotation that supports them. */
import type { Mapping, Scalar } from '../../document/document';
import { addTo } from '../../document/groups';
import { isScalar, textAt } from '../../document/walk';
import type { FieldStep } from '../../format/walk-fields';
import { numberInWords } from '../../queries/claims/number-words';
import type { QuotationAsked } from '../../reports/quotations-asked';

/** A number that was extracted. */
interface Extracted {
  readonly key: string;
  readonly node: Scalar;
  readonly value: number;
}

/** A number that a quotation does not give. */
export interface NotQuoted {
  readonly node: Scalar;
  readonly quotation: Scalar;
  /** Whether it gives the same number with the other sign. */
  readonly isOtherSign: boolean;
}

/** What is extracted from reports as numbers; elsewhere people count and judge themselves. */
const SECTIONS: readonly (string | number | undefined)[] = [
  'participants',
  'arms',
  'results',
  'outcomes',
  'harms',
  'economic',
];

/** Numbers that do not come from what is quoted. */
const KINDS_OF_SOURCE: readonly (string | undefined)[] = ['calculated', 'read from a figure', 'computed', 'figure'];

/**
 * The numbers of a file that none of the quotations beside them gives, where words, rounding or reckoning do not explain them
 * either.
 */
export function numbersNotQuoted(steps: readonly FieldStep[], asked: readonly QuotationAsked[]): readonly NotQuoted[] {
  const quotations = new Map<Mapping, QuotationAsked[]>();
  for (const each of asked) addTo(quotations, each.holder, each);
  const extracted = extractedBeside(steps, quotations);
  return [...extracted].flatMap(([holder, numbers]) => notQuoted(numbers, quotations.get(holder) ?? []));
}

function extractedBeside(
  steps: readonly FieldStep[],
  quotations: ReadonlyMap<Mapping, unknown>,
): ReadonlyMap<Mapping, readonly Extracted[]> {
  const extracted = new Map<Mapping, Extracted[]>();
  for (const { node, field, path, pair, holder } of steps) {
    const isNumber = field.kind === 'number' && isScalar(node) && typeof node.value === 'number';
    if (!isNumber || pair === undefined || holder === undefined || !SECTIONS.includes(path[0])) continue;
    if (quotations.has(holder.node))
      addTo(extracted, holder.node, { key: pair.key.text, node, value: node.value as number });
  }
  return extracted;
}

function notQuoted(beside: readonly Extracted[], asked: readonly QuotationAsked[]): readonly NotQuoted[] {
  const quotations = asked.map(quotedNumbers);
  if (quotations.some(({ numbers }) => numbers === undefined)) return [];
  const missing = beside.flatMap((each): (NotQuoted & Pick<Quoted, 'keys'>)[] => {
    const meant = quotations.filter(({ keys }) => keys?.includes(each.key));
    const about = meant.length > 0 ? meant : quotations.filter(({ keys }) => keys === undefined);
    const [first] = about.filter(({ numbers }) => numbers?.length);
    if (first === undefined || about.some((quoted) => isExplained(each, quoted))) return [];
    const isOtherSign = each.value !== 0 && about.some(({ numbers }) => numbers?.includes(-each.value));
    return [{ node: each.node, isOtherSign, quotation: first.quotation, keys: first.keys }];
  });
  // Support of a whole place backs some of its numbers: only that it backs none of them is odd.
  const isNone = missing.length === beside.length;
  const whole = missing.filter(({ keys }) => keys === undefined);
  return missing.filter((each) => each.keys !== undefined || each.isOtherSign || (isNone && each === whole[0]));
}

/** A quotation with its numbers; without, where what it supports was not simply printed. */
interface Quoted {
  readonly quotation: Scalar;
  readonly words: string;
  readonly numbers: readonly number[] | undefined;
  readonly keys: readonly string[] | undefined;
}

function quotedNumbers({ node, quote, keys, entry }: QuotationAsked): Quoted {
  const words = `${quote} ${textAt(entry, 'printed') ?? ''}`;
  const isReckoned = KINDS_OF_SOURCE.includes(textAt(entry, 'source'));
  return { quotation: node, words, numbers: isReckoned ? undefined : numbersIn(words), keys };
}

/** Digits with what stands between them: `·` for a point, `,` between thousands or between numbers, nothing before a point. */
const DIGITS = /(?<![\d.,·])[\d.,·]*\d/g;

/** So many numbers are reckoned with. */
const MOST_NUMBERS = 40;

function numbersIn(quote: string): readonly number[] {
  const numbers: number[] = [];
  for (const { index, 0: digits } of quote.matchAll(DIGITS)) {
    if (numbers.length >= MOST_NUMBERS) break;
    const written = /^\d{1,3}(?:,\d{3})+(?:[.·]\d+)?$/.test(digits) ? [digits.replaceAll(',', '')] : digits.split(',');
    const [first = NaN, ...others] = written
      .filter((each) => each !== '')
      .map((each) => Number(each.replace('·', '.')));
    const all = [isNegative(quote, index) ? -first : first, ...others];
    numbers.push(...all.filter((number) => !Number.isNaN(number)));
  }
  return numbers;
}

/** A sign with a space on both sides, and what stands before it. */
const BEFORE = 4;

/** Whether a minus stands before a number: no dash of a range, and no hyphen. */
function isNegative(quote: string, index: number): boolean {
  const before = quote.slice(Math.max(index - BEFORE, 0), index);
  return /(?:^|[^\p{L}\d%)\s]|\s)[-−–]\s?$/u.test(before) && !/[\p{L}\d%)]\s?[-−–]\s?$/u.test(before);
}

/** Words that say which way a number goes, so that its sign may be left out. */
const DIRECTION =
  /\b(?:low(?:er|est)?|less|few(?:er)?|decreas|reduc|declin|fall|fell|drop|small|short|minus|negativ|worse|better|improv|deteriorat|favou?r|benefi|high|more|great|larg|increas|rise|rose|gain|los[ts]|reliev|diminish|shrink|advers|invers|protect|prevent)/i;

function isExplained({ value, node: { text } }: Extracted, { numbers = [], words }: Quoted): boolean {
  const candidates = DIRECTION.test(words) ? [...numbers, ...numbers.map((number) => -number)] : numbers;
  if (candidates.some((number) => isRounded(number, value, text))) return true;
  for (const number of reckoned(candidates)) if (roundsTo(number, value, text)) return true;
  const inWords = numberInWords(value);
  return inWords !== undefined && new RegExp(`\\b${inWords}\\b`, 'i').test(words);
}

/** What follows from numbers: per cent, sums, differences and shares of two of them. */
function* reckoned(numbers: readonly number[]): Generator<number> {
  for (const [at, number] of numbers.entries()) {
    yield* [number / 100, number * 100, 100 - number, 1 - number];
    for (const other of numbers.slice(at + 1)) {
      yield* [number + other, number - other, other - number];
      for (const share of [number / other, other / number]) yield* [share, share * 100];
    }
  }
}

/** Two numbers that are further apart than this part of them are not one rounded to the other. */
const FAR = 0.1;

/** Whether one number is the other, rounded to the digits of what is written or of what is printed. */
function isRounded(number: number, value: number, written: string): boolean {
  if (number === value) return true;
  const isNear = Math.abs(number - value) <= FAR * Math.abs(value);
  return isNear && (roundsTo(number, value, written) || roundsTo(value, number, String(number)));
}

/** Whether a number becomes another one when it is written with so many digits. */
function roundsTo(number: number, value: number, written: string): boolean {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  return Math.abs(number - value) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}
