/** What a manuscript says right before a claim: a number, a percentage, a list, or words. */
import type { Span } from '../document/document';
import { numberFromWords } from './number-words';

export interface SaidNumber {
  readonly kind: 'number' | 'percentage';
  readonly span: Span;
  readonly number: number;
  readonly style: 'digits' | 'words';
  /** So many decimals are printed; data are rounded to them. */
  readonly decimals: number;
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

/** The number that ends the text before a claim. */
export function numberBefore(text: string): SaidNumber | undefined {
  const end = text.length - (CLOSING.exec(text)?.[0].length ?? 0);
  const before = text.slice(Math.max(0, end - 200), end);
  return digitsIn(before, end) ?? wordsIn(before, end);
}

const DIGITS = /([-−]?\d[\d,\u00a0\u202f\u2009]*(?:\.\d+)?)(\s*(?:%|per cent|percent))?$/i;

function digitsIn(before: string, end: number): SaidNumber | undefined {
  const match = DIGITS.exec(before);
  if (match === null) return undefined;
  const [all, digits = '', percent] = match;
  // The 2 of "RoB 2" is meant; that of "Q2" or "1.2" is a part of something else.
  if (/[\p{L}\d.]$/u.test(before.slice(0, match.index))) return undefined;
  const number = Number(digits.replace('−', '-').replace(/[^\d.-]/g, ''));
  if (!Number.isFinite(number)) return undefined;
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const span = { start: end - all.length, end };
  return { kind: percent === undefined ? 'number' : 'percentage', span, number, style: 'digits', decimals };
}

function wordsIn(before: string, end: number): SaidNumber | undefined {
  const percent = /\s*(?:per cent|percent)$/i.exec(before)?.[0] ?? '';
  const words = before.slice(0, before.length - percent.length);
  const starts = [...words.matchAll(/(?<![\p{L}\d])[\p{L}]/gu)].map(({ index }) => index).slice(-7);
  for (const start of starts) {
    const number = numberFromWords(words.slice(start));
    if (number === undefined) continue;
    const span = { start: end - before.length + start, end };
    return { kind: percent === '' ? 'number' : 'percentage', span, number, style: 'words', decimals: 0 };
  }
  return undefined;
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
    -Math.max(0, length - 1),
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
