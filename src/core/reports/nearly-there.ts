/** Quotations that are nearly what is printed: found by pieces of them, and compared letter by letter. */
import { type Alignment, type Change, nearest } from './alignment';
import type { Difference, Finding } from './finding';
import { QUOTATION_MARKS } from './folded-text';
import { pagesOf, printedAt, type SearchableText, stretchesOf } from './searchable';
import { beginsWhole, endsWhole } from './whole-words';
import type { QuotedPart } from './written-quotation';

/** Of a hundred letters so many may differ, and of any quotation so many at least and at most. */
const [SHARE, FEWEST, MOST] = [0.12, 2, 40];

/**
 * @param parts of the quotation; each is looked for, and all have to be there
 * @returns nothing where the differences are not small
 */
export function nearlyThere(quote: string, parts: readonly QuotedPart[], text: SearchableText): Finding | undefined {
  const near: { readonly part: QuotedPart; readonly found: Alignment }[] = [];
  for (const part of parts) {
    const found = nearestIn(part.letters, text, near.at(-1)?.found.end ?? 0);
    if (found === undefined) return undefined;
    near.push({ part, found });
  }
  if (near.length === 0) return undefined;
  const pages = near.flatMap(({ found }) => pagesOf(text, found.start, found.end));
  const stretches = near.flatMap(({ found }) => stretchesOf(text, found.start, found.end));
  const edits = near.flatMap(({ part, found }) => editsOf(quote, part, found, text));
  const named = [...new Set(pages)].map(({ number, label }) => ({ number, ...(label !== undefined && { label }) }));
  return {
    state: 'differs',
    at: [{ pages: named, stretches }],
    differences: edits.map(({ difference }) => difference),
    printed: edits.reduceRight(
      (whole, { start, end, difference }) => whole.slice(0, start) + difference.printed + whole.slice(end),
      quote,
    ),
  };
}

/** Pieces that are looked for, and places of each that are noted, at most. */
const [MOST_PIECES, MOST_PLACES] = [40, 40];

/** Places of pieces that are no further apart than this belong to one place of the whole. */
const TOGETHER = 32;

/** The stretch behind a place that differs least from a part of a quotation. */
function nearestIn(letters: string, text: SearchableText, from: number): Alignment | undefined {
  const most = Math.min(Math.max(Math.floor(letters.length * SHARE), FEWEST), MOST);
  const starts = likelyStarts(letters, text, from);
  let best: Alignment | undefined;
  let fewest = most;
  for (const start of starts) {
    const first = Math.max(start - most - TOGETHER, from);
    const window = text.letters.slice(first, start + letters.length + most + TOGETHER);
    const found = nearest(letters, window, most);
    if (found === undefined) continue;
    const count = found.changes.reduce((sum, each) => sum + lettersIn(each), 0);
    if (best !== undefined && count >= fewest) continue;
    fewest = count;
    best = asWholeWords(movedBy(found, first), letters, text);
  }
  return best;
}

/** With the rest of the words and numbers of the text in which a quotation begins and ends. */
function asWholeWords({ start, end, changes }: Alignment, letters: string, text: SearchableText): Alignment {
  let [first, last] = [start, end];
  while (first > 0 && start - first < TOGETHER && !beginsWhole(text, first, letters)) first -= 1;
  while (last - end < TOGETHER && !endsWhole(text, last, letters)) last += 1;
  const before = { quoted: { start: 0, end: 0 }, printed: { start: first, end: start } };
  const behind = { quoted: { start: letters.length, end: letters.length }, printed: { start: end, end: last } };
  const all = [...(first < start ? [before] : []), ...changes, ...(last > end ? [behind] : [])];
  return { start: first, end: last, changes: all };
}

function lettersIn({ quoted, printed }: Change): number {
  return Math.max(quoted.end - quoted.start, printed.end - printed.start);
}

function movedBy({ start, end, changes }: Alignment, by: number): Alignment {
  return {
    start: start + by,
    end: end + by,
    changes: changes.map(({ quoted, printed }) => ({
      quoted,
      printed: { start: printed.start + by, end: printed.end + by },
    })),
  };
}

/** Where the whole would begin by where most of its pieces stand: the three that most speak for. */
function likelyStarts(letters: string, text: SearchableText, from: number): readonly number[] {
  const length = Math.min(Math.max(Math.floor(letters.length / 5), 5), 14);
  const step = Math.max(Math.floor((letters.length - length) / MOST_PIECES), 1);
  const votes = new Map<number, { count: number; start: number }>();
  for (let offset = 0; offset + length <= letters.length; offset += step) {
    const piece = letters.slice(offset, offset + length);
    let places = 0;
    for (let at = text.letters.indexOf(piece, from); at >= 0 && places < MOST_PLACES; places++) {
      const start = at - offset;
      const vote = votes.get(Math.floor(start / TOGETHER)) ?? { count: 0, start };
      votes.set(Math.floor(start / TOGETHER), { count: vote.count + 1, start: vote.start });
      at = text.letters.indexOf(piece, at + 1);
    }
  }
  const likely = [...votes.values()].sort((a, b) => b.count - a.count || a.start - b.start);
  return likely.slice(0, 3).map(({ start }) => start);
}

/** A change of the quotation that would make it what is printed. */
interface QuotationEdit {
  readonly start: number;
  readonly end: number;
  readonly difference: Difference;
}

/** The words that differ, each as a whole. */
function editsOf(
  quote: string,
  { letters, offsets }: QuotedPart,
  found: Alignment,
  text: SearchableText,
): QuotationEdit[] {
  const words = wordsIn(quote, letters, offsets);
  const edits: QuotationEdit[] = [];
  for (const [first, last] of changedWords(words, found.changes)) {
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
    const printed = printedAt(text, printedPlace(start, found), printedPlace(end, found));
    const [from, to] = withQuotationMarks(quote, offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1);
    edits.push({ start: from, end: to, difference: { written: quote.slice(from, to), printed } });
  }
  return edits;
}

function withQuotationMarks(quote: string, start: number, end: number): readonly [start: number, end: number] {
  let [from, to] = [start, end];
  while (QUOTATION_MARKS.test(quote[from - 1] ?? '')) from -= 1;
  while (QUOTATION_MARKS.test(quote[to] ?? '')) to += 1;
  return [from, to];
}

/** Which letters each word of the quotation has. */
function wordsIn(quote: string, letters: string, offsets: readonly number[]): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  for (let at = 0; at < letters.length; at++) {
    const between = at === 0 ? ' ' : quote.slice((offsets[at - 1] ?? 0) + 1, offsets[at]);
    const last = words.at(-1);
    if (last === undefined || /\s/.test(between)) words.push({ start: at, end: at + 1 });
    else last.end = at + 1;
  }
  return words;
}

/** The words that changes touch, from the first to the last of each run; where words are missing, those on both sides of them. */
function changedWords(
  words: readonly { readonly start: number; readonly end: number }[],
  changes: readonly Change[],
): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const { quoted, printed } of changes) {
    const isMissing = quoted.start === quoted.end;
    let first = words.findIndex(({ end }) => (isMissing ? end >= quoted.start : end > quoted.start));
    const behind = words.findIndex(({ start }) => (isMissing ? start > quoted.end : start >= quoted.end));
    let last = (behind < 0 ? words.length : behind) - 1;
    if (first < 0) first = words.length - 1;
    if (last < first) last = first;
    // A word that the report does not have is told with the one before it.
    const isWhole =
      printed.start === printed.end && words[first]?.start === quoted.start && words[last]?.end === quoted.end;
    if (isWhole && first > 0) first -= 1;
    else if (isWhole && last < words.length - 1) last += 1;
    const before = runs.at(-1);
    if (before && before[1] >= first) before[1] = Math.max(before[1], last);
    else runs.push([first, last]);
  }
  return runs;
}

/** Where in the report the letter stands that stands at a place of the quotation. */
function printedPlace(place: number, { start, changes }: Alignment): number {
  let shift = start;
  for (const { quoted, printed } of changes) {
    if (quoted.end > place || (quoted.end === place && quoted.start === place)) break;
    shift = printed.end - quoted.end;
  }
  return place + shift;
}
