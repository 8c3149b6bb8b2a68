/** A report made ready for searching: all its letters in one string, and from each of them the way back to its page. */
import type { Span } from '../document/document';
import { once } from '../document/once';
import { type FoldedText, folded, isLetter, type Raised } from './folded-text';
import { placeOnPage, type ReportPage, type ReportText, type TextPlace } from './report-text';

/** A report as it is searched. */
export interface SearchableReport {
  /** Makes each page ready as people read it; otherwise all of them are when they are first searched. */
  readonly folds: readonly (() => unknown)[];
  /**
   * What is searched, one after the other, each put together when it is first asked for: as people read it (column by column,
   * over the ends of pages, without running heads and marks); row by row; everything as it stands in the file.
   */
  readonly texts: readonly (() => SearchableText)[];
}

/** Letters of a report in some order. */
export interface SearchableText {
  readonly raised: Raised;
  readonly letters: string;
  readonly parts: readonly Part[];
}

/** A part of a page whose text goes on without a break. */
interface Part {
  readonly page: ReportPage;
  /** Which of the letters is its first. */
  readonly first: number;
  /** Where in the page's text each of its letters stands. */
  readonly offsets: readonly number[];
}

/** A stretch of text on one page. */
export interface Stretch {
  readonly from: TextPlace;
  /** Behind its last letter. */
  readonly to: TextPlace;
}

/** A report in the form in which quotations are looked for, with the way back from each sign to its page. */
export function searchable({ pages }: ReportText): SearchableReport {
  const inOrder = (order: Order) => {
    const folds = pages.map((page) => once(() => foldOf(page, order)));
    const text = once(() =>
      joined(
        order,
        folds.flatMap((fold) => fold()),
      ),
    );
    return { folds, text };
  };
  const orders = [inOrder('as read'), inOrder('in rows'), inOrder('as it stands')] as const;
  return { folds: orders[0].folds, texts: orders.map(({ text }) => text) };
}

/** In which order the letters of a page are searched. */
type Order = 'as read' | 'in rows' | 'as it stands';

function foldOf(page: ReportPage, order: Order): readonly Folded[] {
  const whole = [{ start: 0, end: page.text.length }];
  if (order === 'as it stands') return foldedIn(page, 'digits', whole);
  const spans = page.reading ?? whole;
  return foldedIn(page, 'marks', order === 'as read' ? spans : [...spans].sort((a, b) => a.start - b.start));
}

function foldedIn(page: ReportPage, raised: Raised, spans: readonly Span[]): readonly Folded[] {
  return spans.map(({ start, end }) => ({ page, ...folded(page.text, raised, start, end) }));
}

/** Parts of pages as one text. A hyphen at the end of a column or a page is only known to be one when the next one begins. */
function joined(order: Order, all: readonly Folded[]): SearchableText {
  const read: Folded[] = [];
  for (const next of all) {
    if (next.letters === '') continue;
    const last = read.at(-1);
    if (last && isDivided(last.letters, next.letters)) read[read.length - 1] = withoutLast(last);
    read.push(next);
  }
  let first = 0;
  const parts = read.map(({ page, letters, offsets }) => {
    const part = { page, first, offsets };
    first += letters.length;
    return part;
  });
  const raised = order === 'as it stands' ? 'digits' : 'marks';
  return { raised, letters: read.map(({ letters }) => letters).join(''), parts };
}

interface Folded extends FoldedText {
  readonly page: ReportPage;
}

function isDivided(before: string, after: string): boolean {
  return before.endsWith('-') && isLetter(before.at(-2) ?? '') && isLetter(after[0] ?? '');
}

function withoutLast({ page, letters, offsets }: Folded): Folded {
  return { page, letters: letters.slice(0, -1), offsets: offsets.slice(0, -1) };
}

/** The part in which a letter stands. */
function partAt({ parts }: SearchableText, letter: number): Part | undefined {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as Part).first <= letter) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}

/** Where letters stand, page by page. @param end behind the last letter */
export function stretchesOf(text: SearchableText, start: number, end: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let letter = start; letter < end; ) {
    const part = partAt(text, letter);
    if (part === undefined) break;
    const last = Math.min(end, part.first + part.offsets.length) - 1;
    const [from, to] = [part.offsets[letter - part.first], part.offsets[last - part.first]];
    if (from === undefined || to === undefined) break;
    const length = (part.page.text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1;
    stretches.push({ from: placeOnPage(part.page, from, 'from'), to: placeOnPage(part.page, to + length, 'to') });
    letter = last + 1;
  }
  return stretches;
}

/** The pages on which letters stand, in the order in which they are read. @param end behind the last letter */
export function pagesOf(text: SearchableText, start: number, end: number): readonly ReportPage[] {
  const pages: ReportPage[] = [];
  for (let letter = start; letter < end; ) {
    const part = partAt(text, letter);
    if (part === undefined) break;
    if (!pages.includes(part.page)) pages.push(part.page);
    letter = part.first + Math.max(part.offsets.length, 1);
  }
  return pages;
}

/** What is printed where letters stand, in one line, words that were divided at the end of a line made whole. */
export function printedAt(text: SearchableText, start: number, end: number): string {
  const printed: string[] = [];
  for (let letter = start; letter < end; ) {
    const part = partAt(text, letter);
    if (part === undefined) break;
    const last = Math.min(end, part.first + part.offsets.length) - 1;
    printed.push(part.page.text.slice(part.offsets[letter - part.first], (part.offsets[last - part.first] ?? 0) + 1));
    letter = last + 1;
  }
  return printed
    .join('\n')
    .normalize('NFC')
    .replace(/\u00ad\s*|(?<=\p{Ll})[-\u2010][^\S\n]*\n\s*(?=\p{Ll})/gu, '')
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKD'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sign of the page right before a letter; nothing at the start of a part. */
export function signBefore(text: SearchableText, letter: number): string {
  const part = partAt(text, letter);
  const offset = part?.offsets[letter - part.first];
  return part && offset !== undefined ? (part.page.text[offset - 1] ?? '') : '';
}

/** The signs of the page right behind a letter; nothing at the end. */
export function signsBehind(text: SearchableText, letter: number): string {
  const part = partAt(text, letter);
  const offset = part?.offsets[letter - part.first];
  return part && offset !== undefined ? part.page.text.slice(offset + 1, offset + 3) : '';
}
