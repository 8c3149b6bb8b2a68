/** A quotation as it is looked for: parts between which words were left out, without what only its form needs. */
import { type FoldedText, folded, type Raised, UNSPACED } from './folded-text';

/** One part of a quotation. */
export interface QuotedPart extends FoldedText {
  /** Its offsets count from the start of the whole quotation. */
  readonly offsets: readonly number[];
}

/** What stands for words that were left out: […], (...), … and the like. */
const LEFT_OUT = /\[\s?(?:…|\.\s?\.\s?\.\s?\.?)\s?\]|\(\s?(?:…|\.\s?\.\s?\.\s?\.?)\s?\)|…|\.\s?\.\s?\.(?:\s?\.)?/g;

/** The same, and words that a reader put in: “they [the nurses] said”. */
const LEFT_OUT_OR_PUT_IN = new RegExp(`${LEFT_OUT.source}|\\[[^\\]\\[]{1,200}\\]`, 'g');

/** Marks of HTML that people paste along. */
const TAGS = /<\/?(?:b|i|em|strong|sub|sup|u|span|br|p|mark|a)(?:\s[^<>]{0,200})?\/?>/gi;

/** The parts of a quotation, in their order; none where it says nothing. */
export function quotedParts(quote: string, raised: Raised): readonly QuotedPart[] {
  return partsBetween(quote, LEFT_OUT, raised);
}

/** The parts of a quotation, without words in square brackets either. */
export function partsWithoutInsertions(quote: string, raised: Raised): readonly QuotedPart[] {
  return partsBetween(quote, LEFT_OUT_OR_PUT_IN, raised);
}

function partsBetween(quote: string, gaps: RegExp, raised: Raised): readonly QuotedPart[] {
  const text = quote.replace(TAGS, (tag) => ' '.repeat(tag.length));
  const parts: QuotedPart[] = [];
  let start = 0;
  for (const { index, 0: gap } of [...text.matchAll(gaps), { index: text.length, 0: '' }]) {
    const part = trimmed(folded(text, raised, start, index));
    if (part.letters !== '') parts.push(part);
    start = index + gap.length;
  }
  return parts;
}

/** Without punctuation at its ends: there people end a sentence, or go on after one, as theirs needs it. */
function trimmed({ letters, offsets }: FoldedText): FoldedText {
  const [before = ''] = /^[.,;:!?]+/.exec(letters) ?? [];
  const [behind = ''] = /[.,;:!?]+$/.exec(letters) ?? [];
  if (before.length + behind.length >= letters.length) return { letters: '', offsets: [] };
  const end = letters.length - behind.length;
  return { letters: letters.slice(before.length, end), offsets: offsets.slice(before.length, end) };
}

/** So many letters at least say something. */
const FEWEST_LETTERS = 5;

/** In scripts that put no spaces between words, so many letters are more than one. */
const FEWEST_UNSPACED = 8;

/** Whether finding a quotation would say nothing: one word, or a few letters. */
export function isTooShort(quote: string): boolean {
  const letters = quotedParts(quote, 'digits')
    .map((part) => part.letters)
    .join('');
  if (letters.length < FEWEST_LETTERS) return true;
  const words = quote.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length < 2 && !(letters.length >= FEWEST_UNSPACED && UNSPACED.test(letters));
}
