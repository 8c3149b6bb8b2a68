/** The list that a manuscript says before a claim: references in brackets, or words. */
import type { Span } from '../../document/document';

export interface StatedList {
  readonly span: Span;
  readonly items: readonly string[];
  /** brackets: `[41, 43–45]` or `[@ash; @birk]`. words: "Norway, Spain and Sweden". */
  readonly style: 'brackets' | 'words';
  /** The words are what the data have, item for item; or these stand there, and another before them. */
  readonly isWhole?: boolean;
}

/** Marks that may stand between the words and the claim without belonging to either. */
const CLOSING = /[\s*_)”"'’.,;:]*$/;

/**
 * The list that ends the text before a claim.
 * @param items what the data have: an item such as "roles and relationships" is not cut, and words are read as far back as there are items
 */
export function listBefore(text: string, items: readonly string[]): StatedList | undefined {
  const bracketed =
    /\[([^[\]]*)\][\s*_)”"'’.,;:]*$/.exec(text) ?? /\((\d+(?:\s*[,;–—-]\s*\d+)*)\)[\s*_”"'’.,;:]*$/.exec(text);
  if (bracketed) {
    const start = bracketed.index;
    const references = (bracketed[1] ?? '').split(/[,;]/).flatMap(bracketItem);
    const span = { start, end: start + (bracketed[1] ?? '').length + 2 };
    return { span, items: references, style: 'brackets' };
  }
  return wholeItems(text, items) ?? cutItems(text, items.length);
}

interface Word extends Span {
  readonly text: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*|&/gu)].map(({ index, 0: word }) => ({
    text: word === '&' ? 'and' : word.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + word.length,
  }));
}

/** A list in words is not longer. */
const LONGEST = 20_000;

/** What the data have, each once, in any order, with nothing but commas, articles and "and" in between. */
function wholeItems(text: string, items: readonly string[]): StatedList | undefined {
  if (items.length === 0) return undefined;
  const shift = Math.max(0, text.length - LONGEST);
  const words = wordsOf(text.slice(shift));
  const left = items.map((item) => wordsOf(item).map((word) => word.text)).sort((a, b) => b.length - a.length);
  const end = words.at(-1)?.end ?? 0;
  let at = words.length;
  const said: string[] = [];
  while (left.length > 0) {
    const index = left.findIndex((item) => endsWith(words, at, item));
    const item = left[index];
    if (item === undefined || item.length === 0) return undefined;
    const start = words[at - item.length]?.start ?? 0;
    said.unshift(text.slice(shift + start, shift + (words[at - 1]?.end ?? start)));
    left.splice(index, 1);
    at = beforeSeparator(words, at - item.length, text.slice(shift), left.length > 0);
    if (at < 0) return undefined;
    if (left.length === 0 && isJoined(words, at)) return cutItems(text, items.length + 1, { isWhole: false });
    if (left.length === 0)
      return { span: { start: shift + start, end: shift + end }, items: said, style: 'words', isWhole: true };
  }
  return undefined;
}

function endsWith(words: readonly Word[], at: number, item: readonly string[]): boolean {
  return at >= item.length && item.every((word, index) => words[at - item.length + index]?.text === word);
}

/** Whether "and" or "or" leads to the word at a place, so that the list began before it. */
function isJoined(words: readonly Word[], at: number): boolean {
  let before = at;
  while (ARTICLES.has(words[before - 1]?.text ?? '')) before -= 1;
  return before > 1 && /^(?:and|or)$/.test(words[before - 1]?.text ?? '');
}

const ARTICLES = new Set(['the', 'a', 'an']);

/** @returns how many words stand before the separator; -1 where items that follow each other have none between them */
function beforeSeparator(words: readonly Word[], at: number, text: string, isNeeded: boolean): number {
  if (!isNeeded) return at;
  let before = at;
  while (ARTICLES.has(words[before - 1]?.text ?? '')) before -= 1;
  const isWord = /^(?:and|or|nor)$/.test(words[before - 1]?.text ?? '');
  if (isWord) before -= 1;
  const gap = text.slice(words[before - 1]?.end ?? 0, words[before]?.start ?? text.length);
  return isWord || /[,;]/.test(gap) ? before : -1;
}

/** Words between commas and "and", as many as the data have; the first may have the rest of a sentence before it. */
function cutItems(text: string, length: number, more: Pick<StatedList, 'isWhole'> = {}): StatedList | undefined {
  if (length < 1) return undefined;
  const end = text.length - (CLOSING.exec(text)?.[0].length ?? 0);
  const words = text.slice(0, end);
  const separators = [...words.matchAll(/\s*(?:,\s*(?:and|or)|,|;|\band\b|\bor\b)\s+/g)].slice(
    length < 2 ? Infinity : 1 - length,
  );
  const cuts = separators.map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
  const first = cuts[0]?.start ?? end;
  const items = cuts.map((cut, index) => words.slice(cut.end, cuts[index + 1]?.start ?? end));
  const sentence = words.slice(0, first);
  const start = sentence.length - (/[^\n.:!?;(]*$/.exec(sentence)?.[0].trimStart().length ?? 0);
  return {
    span: { start, end },
    items: [words.slice(start, first), ...items].map((item) => item.trim()),
    style: 'words',
    ...more,
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
