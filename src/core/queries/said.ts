/** What a manuscript says right before a claim: a number, a percentage, a list, or words. */
import type { Span } from '../document/document';
import { numberFromWords } from './number-words';

export interface SaidNumber {
  /** percentage: the data give a share from 0 to 1. share: "a quarter", which is such a share itself. */
  readonly kind: 'number' | 'percentage' | 'share';
  /** Of the number, with a sign of per cent. */
  readonly span: Span;
  readonly number: number;
  readonly style: 'digits' | 'words';
  /** So many decimals are printed; data are rounded to them. */
  readonly decimals: number;
  /** What stands between thousands. */
  readonly separator: string;
  /** "about", "more than" and their like, where one stands before the number. */
  readonly limit?: SaidLimit;
}

/** A word before a number that says how near the data must be. */
export interface SaidLimit {
  /** above and below do not have the number itself; about is near it. */
  readonly kind: 'above' | 'at least' | 'below' | 'at most' | 'about';
  readonly span: Span;
}

export interface SaidList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly string[];
  /** brackets: `[41, 43–45]` or `[@ash; @birk]`. words: "Norway, Spain and Sweden". */
  readonly style: 'brackets' | 'words';
}

/** Marks that may stand between the words and the claim without belonging to either. */
const CLOSING = /[\s*_)”"'’.,;:]*$/;

/** References behind a number: "five [41–45]", "five [@ash]", "five[^1]". */
const REFERENCES = /\s*\[[^[\]]*\][\s*_)”"'’.,;:]*$/;

/** What is counted or measured may stand between a number and its claim. */
const UNITS =
  /(?:\s+|(?<=\d))(?:days?|weeks?|months?|years?|hours?|minutes?|points?|participants?|patients?|people|nurses|staff|wards?|units?|sites?|studies|study|reports?|papers?|articles?|records?|trials?|interventions?|databases?|countries|outcomes?|measures?|results?|themes?|kg|mg|GBP|EUR|USD)$/i;

/** The number that ends the text before a claim. References and a unit may stand behind it. */
export function numberBefore(text: string): SaidNumber | undefined {
  const closed = withoutEnd(text, CLOSING);
  const plain = withoutEnd(withoutEnd(closed, REFERENCES), CLOSING);
  for (const end of [closed.length, plain.length, withoutEnd(plain, UNITS).length]) {
    const before = text.slice(Math.max(0, end - 200), end);
    const said = digitsIn(before, end) ?? fractionIn(before, end) ?? wordsIn(before, end);
    if (said) return withLimit(said, text);
  }
  return undefined;
}

function withoutEnd(text: string, ending: RegExp): string {
  return text.slice(0, text.length - (ending.exec(text)?.[0].length ?? 0));
}

const DIGITS =
  /([-−–]?(?:\d{1,3}(?:([,\u00a0\u202f\u2009 ])\d{3})(?:\2\d{3})*|\d+)(?:[.·]\d+)?|[-−–]?[.·]\d+)(\s*(?:%|per cent|percent))?$/i;

function digitsIn(before: string, end: number): SaidNumber | undefined {
  const match = DIGITS.exec(before);
  if (match === null) return undefined;
  const [all, written = '', separator = '', percent] = match;
  const front = before.slice(0, match.index);
  // A dash behind a digit makes a range: of "6-8" the 8 is meant.
  const range = /^[-−–]/.test(written) && /\d$/.test(front);
  // The 2 of "RoB 2" is meant; that of "Q2" or "1.2", and the 5 of "0,5", is a part of something else.
  if (!range && /[\p{L}\d.·,]$/u.test(front)) return undefined;
  const digits = range ? written.slice(1) : written;
  const plain = digits.replace(/^[−–]/, '-').replace('·', '.');
  const number = Number(separator === '' ? plain : plain.replaceAll(separator, ''));
  if (!Number.isFinite(number)) return undefined;
  const decimals = /[.·](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const span = { start: end - all.length + (range ? 1 : 0), end };
  return { kind: percent === undefined ? 'number' : 'percentage', span, number, style: 'digits', decimals, separator };
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
]);

function fractionIn(before: string, end: number): SaidNumber | undefined {
  const match =
    /(?<![\p{L}\d])(?:(an?|one|two|three|four)[\s-]+)?(half|third|quarter|fifth)(s)?(?:\s+of(?:\s+(?:the|these|them|all))?)?$/iu.exec(
      before,
    );
  if (match === null) return undefined;
  const [all, count, part = '', several] = match;
  const isHalf = part.toLowerCase() === 'half';
  // "The third" is one in a row, not a part.
  if (count === undefined && !isHalf) return undefined;
  const many = count === undefined || /^an?$/i.test(count) ? 1 : (numberFromWords(count) ?? 1);
  if (several === undefined && many > 1) return undefined;
  const number = many * (FRACTIONS.get(part.toLowerCase()) ?? 0);
  const start = end - all.length;
  const written = all.replace(/\s+of(?:\s+\w+)?$/i, '');
  const span = { start, end: start + written.length };
  return { kind: 'share', span, number, style: 'words', decimals: 0, separator: '' };
}

function wordsIn(before: string, end: number): SaidNumber | undefined {
  const percent = /\s*(?:per cent|percent)$/i.exec(before)?.[0] ?? '';
  const words = before.slice(0, before.length - percent.length);
  const starts = [...words.matchAll(/(?<![\p{L}\d])[\p{L}]/gu)].map(({ index }) => index).slice(-7);
  for (const start of starts) {
    const number = numberFromWords(words.slice(start));
    if (number === undefined) continue;
    const span = { start: end - before.length + start, end };
    const kind = percent === '' ? 'number' : 'percentage';
    return { kind, span, number, style: 'words', decimals: 0, separator: '' };
  }
  return undefined;
}

/** A lone ">" begins a quotation in Markdown. "Over four weeks" may mean no more than four: words with two meanings take in the number itself. */
const LIMITS: readonly (readonly [SaidLimit['kind'], RegExp])[] = [
  ['at most', /(?:\b(?:no|not) (?:more|greater|higher) than|\bat most|\bup to|\bunder|\bbelow|\bwithin|≤|<=)\s*$/i],
  ['at least', /(?:\b(?:no|not) (?:fewer|less|lower) than|\bat least|\bover|\babove|≥|>=)\s*$/i],
  ['above', /(?:\b(?:more|greater|higher) than|(?<=[\p{L}\d)*_][^\S\n]*)>)\s*$/iu],
  ['below', /(?:\b(?:fewer|less|lower) than|(?<=[\p{L}\d)*_][^\S\n]*)<)\s*$/iu],
  ['about', /(?:\b(?:about|around|approximately|roughly|nearly|almost|circa|c\.)|[~≈])\s*$/i],
];

function withLimit(said: SaidNumber, text: string): SaidNumber {
  // A sign of money, and marks that begin something, stand between the two.
  const before = text.slice(0, said.span.start).replace(/[£€$*_(“"‘]+$/, '');
  for (const [kind, pattern] of LIMITS) {
    const match = pattern.exec(before);
    if (match) return { ...said, limit: { kind, span: { start: match.index, end: said.span.start } } };
  }
  return said;
}

/** The list that ends the text before a claim. @param length how many items the data have; how far back words are read */
export function listBefore(text: string, length: number): SaidList | undefined {
  const bracketed = /\[([^[\]]*)\][\s*_)”"'’.,;:]*$/.exec(text);
  if (bracketed) {
    const start = bracketed.index;
    const items = (bracketed[1] ?? '').split(/[,;]/).flatMap(bracketItem);
    return { kind: 'list', span: { start, end: start + (bracketed[1] ?? '').length + 2 }, items, style: 'brackets' };
  }
  const end = text.length - (CLOSING.exec(text)?.[0].length ?? 0);
  const words = text.slice(0, end);
  const separators = [...words.matchAll(/\s*(?:,\s*(?:and|or)|,|;|\band\b|\bor\b)\s+/g)].slice(
    length < 2 ? Infinity : 1 - length,
  );
  if (length < 1) return undefined;
  const cuts = separators.map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
  const first = cuts[0]?.start ?? end;
  const items = cuts.map((cut, index) => words.slice(cut.end, cuts[index + 1]?.start ?? end));
  const sentence = words.slice(0, first);
  const start = sentence.length - (/[^\n.:!?;(]*$/.exec(sentence)?.[0].trimStart().length ?? 0);
  return {
    kind: 'list',
    span: { start, end },
    items: [words.slice(start, first), ...items].map((item) => item.trim()),
    style: 'words',
  };
}

/** `43–45` is 43, 44 and 45; `@ash` is ash. */
function bracketItem(written: string): string[] {
  const item = written.trim().replace(/^@/, '');
  if (item === '') return [];
  const range = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(item);
  if (range === null) return [item];
  const [from, to] = [Number(range[1]), Number(range[2])];
  // A range of thousands is no list of references.
  if (to < from || to - from > 999) return [item];
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}
