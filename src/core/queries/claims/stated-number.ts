/** The numbers that a manuscript says before a claim, and which of them may be meant. */
import type { Span } from '../../document/document';
import { numberFromWords } from './number-words';
import { limitAround, type StatedLimit } from './stated-limit';

export interface StatedNumber {
  /** percentage: the data give a share from 0 to 1. share: "a quarter" or "2/11", which is such a share itself. */
  readonly kind: 'number' | 'percentage' | 'share';
  /** Of the number, with a sign of per cent. */
  readonly span: Span;
  readonly number: number;
  readonly style: 'digits' | 'words';
  /** So many decimals are printed; data are rounded to them. */
  readonly decimals: number;
  /** What stands between thousands. */
  readonly separator: string;
  /** "million" multiplies what stands before it; 1 otherwise. */
  readonly scale: number;
  /** "about", "more than" and their like, where one stands around the number. */
  readonly limit?: StatedLimit;
}

/** What a sentence says in numbers, seen from its claim. */
export interface StatedNumbers {
  /** Those that may be meant, the nearest first: "11 of 18" and "−0.18 (95% CI −0.38 to 0.01)" are several. */
  readonly nearest: readonly StatedNumber[];
  /** Whether they stand right before the claim: nothing but references and what is counted stands in between. */
  readonly isRightBefore: boolean;
  /** Others of the sentence, the nearest first. */
  readonly others: readonly StatedNumber[];
}

/** A sentence is not longer. */
const SENTENCE = 400;

/** Every number of the sentence that ends at a claim; `undefined` where there is none. @param text before the claim */
export function numbersBefore(text: string): StatedNumbers | undefined {
  const start = sentenceStart(text);
  const found = mentionsIn(text, start).sort((a, b) => b.span.end - a.span.end);
  const candidates = found.filter((each) => !isName(each, text));
  const [first, ...more] = candidates.length > 0 ? candidates : found;
  if (first === undefined) return undefined;
  const nearest = [first];
  for (const each of more) {
    const last = nearest.at(-1);
    if (last === undefined || !areTied(text, each, last, nearest)) break;
    nearest.push(each);
  }
  return {
    nearest: [...nearest, ...sharesOf(text, nearest)],
    isRightBefore: isRightBefore(text.slice(first.span.end), first.kind),
    others: found.filter((each) => !nearest.includes(each)),
  };
}

/** Where the sentence of a claim begins. An abbreviation with a point may cut it short, which does no harm. */
function sentenceStart(text: string): number {
  const from = Math.max(0, text.length - SENTENCE);
  const ends = [...text.slice(from).matchAll(/[.!?][)”"’*_]*\s+(?=[\p{Lu}*_“"])|\n\s*\n|\|/gu)];
  const last = ends.filter(({ index, 0: all }) => from + index + all.length < text.trimEnd().length).at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

/** Marks that may stand between the words and the claim without belonging to either. */
const CLOSING = /[\s*_)\]”"'’.,;:]*$/;

/** What is counted or measured may stand between a number and its claim, with a word or two that say more of it. */
const COUNTED = new RegExp(
  `^\\s*(?:(?!(?:${'of|in|the|and|or|to|from|with|by|for|on|at|than|was|were|is|are|had|have|has|that|who|which|but|not'})\\b)[\\p{L}’'-]+\\s+){0,2}(?:${[
    ...[
      'days?',
      'weeks?',
      'months?',
      'years?',
      'hours?',
      'minutes?',
      'sessions?',
      'points?',
      'items?',
      'questions?',
      'scores?',
    ],
    ...[
      'participants?',
      'patients?',
      'inpatients?',
      'people',
      'persons?',
      'women',
      'men',
      'adults',
      'children',
      'nurses?',
      'staff',
    ],
    ...[
      'professionals?',
      'clients?',
      'carers?',
      'researchers?',
      'reviewers?',
      'raters?',
      'authors?',
      'members?',
      'users?',
      'managers?',
    ],
    ...[
      'wards?',
      'units?',
      'sites?',
      'hospitals?',
      'centres?',
      'clusters?',
      'teams?',
      'arms?',
      'groups?',
      'organisations?',
      'countries',
    ],
    ...[
      'studies',
      'study',
      'reports?',
      'papers?',
      'articles?',
      'records?',
      'trials?',
      'RCTs?',
      'non-RCTs?',
      'evaluations?',
      'abstracts?',
    ],
    ...[
      'texts?',
      'references?',
      'citations?',
      'databases?',
      'websites?',
      'sources?',
      'interventions?',
      'programmes?',
      'components?',
    ],
    ...[
      'mechanisms?',
      'theor(?:y|ies)',
      'models?',
      'outcomes?',
      'measures?',
      'measurements?',
      'scales?',
      'instruments?',
      'results?',
    ],
    ...[
      'effects?',
      'levels?',
      'domains?',
      'criteria',
      'themes?',
      'categor(?:y|ies)',
      'limitations?',
      'recommendations?',
      'events?',
    ],
    ...[
      'deaths?',
      'cases?',
      'controls?',
      'kg',
      'mg',
      'GBP',
      'EUR',
      'USD',
      'SD',
      's\\.d',
      'pounds?',
      'euros?',
      'dollars?',
    ],
  ].join('|')})$`,
  'iu',
);

/** References and remarks: "five [41–45]", "five [@ash]", "five[^1]", "five (Table 1)". */
const ASIDE = /\s*(?:\[[^[\]]*\]|\([^()]*\))[\s*_)”"'’.,;:]*$/;

function isRightBefore(rest: string, kind: StatedNumber['kind']): boolean {
  const aside = ASIDE.exec(rest);
  const left = (aside ? rest.slice(0, aside.index) : rest).replace(CLOSING, '').replace(/^[\s*_)\]”"'’]+/, ' ');
  const behind = left.replace(/^\s*(?:or|and)\s+(?:more|fewer|less|over|above|below)\b|^\+/i, '');
  if (kind === 'number') return behind.trim() === '' || COUNTED.test(behind);
  // "Half of the wards".
  const whole = behind.replace(/^\s*of(?:\s+(?:the|these|those|them|all))?\b/i, '');
  return whole.trim() === '' || COUNTED.test(whole);
}

/** Numbers that name something: "Table 1", "95% CI", "et al. 2019". They may be meant, but others come first. */
function isName({ span, number, kind }: StatedNumber, text: string): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 30);
  if (kind === 'percentage' && /^[\s-]*(?:CI|CrI|confidence|credible|prediction|compatibility)\b/i.test(after))
    return true;
  if (isReference(span, text)) return true;
  if (
    /\b(?:tables?|figs?\.?|figures?|box|boxes|appendix|supplements?|file|sections?|chapter|pages?|equation|panel)\s*S?$/i.test(
      before,
    )
  )
    return true;
  const isYear = Number.isInteger(number) && number > 1500 && number < 2200;
  return (
    isYear &&
    /(?:\bet al\.?,?|\p{Lu}\p{L}+(?:,| &| and \p{Lu}\p{L}+,?)?)\s*\(?$/u.test(before) &&
    /^[a-z]?\s*[);,\]]/.test(after)
  );
}

/** Whole numbers in square brackets are references, where they are not said to be an interval: "CI [12, 15]". */
function isReference({ start, end }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - SENTENCE), start);
  if (!before.includes('[')) return false;
  const open = start - before.length + before.lastIndexOf('[');
  const all = /^\[(?:[\d\s,;–—-]+|[\^@][^[\]]*)\]/.exec(text.slice(open, open + 2 * SENTENCE))?.[0];
  return (
    all !== undefined &&
    open + all.length >= end &&
    !/(?:CI|CrI|IQR|range|interval)[\s:=]*$/i.test(before.slice(0, before.lastIndexOf('[')))
  );
}

/** What makes two numbers one statement: a part and its whole, a range, an estimate and its interval, an enumeration. */
const TIES =
  /^\s*(?:\/|of|out of|in|in every|from|to|and|or|,|;|[-–—]|±|\+\/-|by|×|x|vs\.?|versus|per)\s*(?:(?:all|the|these|those|its|our|a total of|about|around|approximately)\s*)*$/i;

function areTied(text: string, earlier: StatedNumber, later: StatedNumber, all: readonly StatedNumber[]): boolean {
  const between = text.slice(earlier.span.end, later.span.start).replace(/[£€$*_]/g, '');
  if (TIES.test(between.replace(/^(?:\s*[)\]])+/, ''))) return true;
  // Within one pair of brackets, and from the brackets to what they explain.
  const behind = text.slice(later.span.end, all[0]?.span.end);
  const opens = depthOf(between);
  if (opens > 0)
    return /^[^()[\]]{0,60}[([]/.test(between) && !/[.;:]\s/.test(between.slice(0, between.search(/[([]/)));
  return opens === 0 && isInBrackets(text, later, behind) && between.length < 60;
}

function depthOf(text: string): number {
  return [...text].reduce((depth, sign) => depth + Number('(['.includes(sign)) - Number(')]'.includes(sign)), 0);
}

/** Whether a bracket that opens before a number is still open at it. */
function isInBrackets(text: string, { span }: StatedNumber, behind: string): boolean {
  const before = text.slice(Math.max(0, span.start - 200), span.start);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('[')) >
      Math.max(before.lastIndexOf(')'), before.lastIndexOf(']')) && depthOf(behind) <= 0
  );
}

/** "2/11", "11 of 18" and "one in five" are shares, too. */
function sharesOf(text: string, nearest: readonly StatedNumber[]): StatedNumber[] {
  return nearest.flatMap((whole, index) => {
    const part = nearest[index + 1];
    if (part === undefined || whole.number === 0 || !/^\s*(?:\/|(?:of|out of|in)\b)/i.test(text.slice(part.span.end)))
      return [];
    const span = { start: part.span.start, end: whole.span.end };
    return [
      { ...whole, kind: 'share', number: part.number / whole.number, span, decimals: 0, style: 'words' } as const,
    ];
  });
}

/** All numbers from a place on, none within another. */
function mentionsIn(text: string, from: number): StatedNumber[] {
  const found: StatedNumber[] = [];
  for (const each of [...fractionsIn(text, from), ...digitsIn(text, from), ...wordsIn(text, from)])
    if (!found.some(({ span }) => span.start < each.span.end && each.span.start < span.end)) found.push(each);
  return found.map((each) => {
    const limit = limitAround(each.span, text);
    return limit === undefined ? each : { ...each, limit };
  });
}

const DIGITS =
  /([-−–]?(?:\d{1,3}(?:([,\u00a0\u202f\u2009 ])\d{3})(?:\2\d{3})*|\d+)(?:[.·]\d+)?|[-−–]?[.·]\d+)(?!\d)(?:(\s*(?:%|per cent|percent)(?!\p{L}))|\s+(thousand|million|billion)\b)?/giu;

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

function digitsIn(text: string, from: number): StatedNumber[] {
  return [...text.slice(from).matchAll(DIGITS)].flatMap((match) => {
    const [all, written = '', separator = '', percent, scale] = match;
    const start = from + match.index;
    const front = text.slice(Math.max(0, start - 2), start);
    const end = start + all.length;
    // A dash behind a digit makes a range: of "6-8" the 8 is meant.
    const isRange = /^[-−–]/.test(written) && /[\d%]$/.test(front);
    // The 2 of "RoB 2" is a number; that of "Q2" or "1.2", and the 5 of "0,5", is a part of something else.
    if (!isRange && /[\p{L}\d.·,]$/u.test(front)) return [];
    if (/^(?:st|nd|rd|th|[\p{L}])(?!\p{L}*[-–])/iu.test(text.slice(end)) || /^[.·,]\d/.test(text.slice(end))) return [];
    const digits = isRange ? written.slice(1) : written;
    const plain = digits.replace(/^[−–]/, '-').replace('·', '.');
    const number = Number(separator === '' ? plain : plain.replaceAll(separator, ''));
    if (!Number.isFinite(number)) return [];
    const decimals = /[.·](\d+)$/.exec(digits)?.[1]?.length ?? 0;
    const span = { start: start + (isRange ? 1 : 0), end };
    const kind = percent === undefined ? 'number' : 'percentage';
    const times = SCALES[scale?.toLowerCase() ?? ''] ?? 1;
    return { kind, span, number: number * times, style: 'digits', decimals, separator, scale: times };
  });
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
]);

const FRACTION = /(?<![\p{L}\d])(?:(an?|one|two|three|four)[\s-]+)?(half|third|quarter|fifth)(s)?(?![\p{L}-])/giu;

function fractionsIn(text: string, from: number): StatedNumber[] {
  return [...text.slice(from).matchAll(FRACTION)].flatMap((match) => {
    const [all, count, part = '', several] = match;
    const isHalf = part.toLowerCase() === 'half';
    // "The third" is one in a row, not a part.
    if (count === undefined && !isHalf) return [];
    const many = count === undefined || /^an?$/i.test(count) ? 1 : (numberFromWords(count) ?? 1);
    if (several === undefined && many > 1) return [];
    const start = from + match.index;
    const number = many * (FRACTIONS.get(part.toLowerCase()) ?? 0);
    return {
      kind: 'share',
      span: { start, end: start + all.length },
      number,
      style: 'words',
      decimals: 0,
      separator: '',
      scale: 1,
    };
  });
}

/** Words of one number: "one hundred and five", "not a single". */
const WORDS = /(?<![\p{L}\d])\p{L}+(?:[\s-]+\p{L}+)*/gu;

/** The longest number in words. */
const MOST_WORDS = 7;

function wordsIn(text: string, from: number): StatedNumber[] {
  const found: StatedNumber[] = [];
  for (const run of text.slice(from).matchAll(WORDS)) {
    const words = [...run[0].matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    }));
    for (let first = 0; first < words.length; ) {
      const said = numberAt(run[0], words.slice(first, first + MOST_WORDS));
      first += said?.words ?? 1;
      if (said === undefined) continue;
      const start = from + run.index + said.start;
      const percent = /^\s*(?:per cent|percent)(?!\p{L})/iu.exec(text.slice(start + said.length))?.[0] ?? '';
      const span = { start, end: start + said.length + percent.length };
      const kind = percent === '' ? 'number' : 'percentage';
      found.push({ kind, span, number: said.number, style: 'words', decimals: 0, separator: '', scale: 1 });
    }
  }
  return found;
}

/** The longest number that begins with the first of some words. */
function numberAt(text: string, words: readonly Span[]) {
  const start = words[0]?.start ?? 0;
  for (let count = words.length; count > 0; count -= 1) {
    const end = words[count - 1]?.end ?? start;
    const number = numberFromWords(text.slice(start, end));
    // Of "twenty-first" and "one-year" the number is a part of another word.
    if (number !== undefined && !/^-\p{L}/u.test(text.slice(end)))
      return { number, start, length: end - start, words: count };
  }
  return undefined;
}
