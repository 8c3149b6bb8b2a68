/** Looks for quotations in the text of a report. */

import type { Finding, Occurrence } from './finding';
import { nearlyThere } from './nearly-there';
import { pagesOf, type SearchableReport, type SearchableText, stretchesOf } from './searchable';
import { beginsWhole, endsWhole } from './whole-words';
import { isTooShort, partsWithoutInsertions, type QuotedPart, quotedParts } from './written-quotation';

/** So many places are told of a quotation that stands at more. */
const MOST_PLACES = 20;

/**
 * Looks for a quotation. Takes time in the length of the report, and of the quotation.
 *
 * @param quote as it is written; `[…]`, `...` and the like stand for words that were left out
 */
export function findQuotation(quote: string, report: SearchableReport): Finding {
  if (isTooShort(quote)) return { state: 'too short' };
  for (const partsOf of [quotedParts, partsWithoutInsertions])
    for (const textOf of report.texts) {
      const text = textOf();
      const at = placesOf(partsOf(quote, text.raised), text);
      if (at.length > 0) return { state: 'found', at };
    }
  for (const textOf of report.texts) {
    const text = textOf();
    const nearly = nearlyThere(quote, quotedParts(quote, text.raised), text);
    if (nearly) return nearly;
  }
  return { state: 'not found' };
}

/** Letters of a text, from the first to behind the last. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where all parts stand one after the other. */
function placesOf(parts: readonly QuotedPart[], text: SearchableText): readonly Occurrence[] {
  const [first, ...others] = parts;
  if (first === undefined || parts.every(({ letters }) => letters.length < 4)) return [];
  const chains: (readonly Stretch[])[] = [];
  for (const start of wholePlaces(first.letters, text, 0)) {
    const chain = chainFrom(start, first, others, text);
    if (chain === undefined) break;
    // Of chains that end alike, the last is the shortest.
    if (chains.at(-1)?.at(-1)?.end === chain.at(-1)?.end) chains.pop();
    chains.push(chain);
    if (chains.length === MOST_PLACES) break;
  }
  return chains.map((chain) => occurrenceOf(chain, text));
}

/** The first part at a place, and each other as near behind the one before as it stands; nothing where one does not. */
function chainFrom(
  start: number,
  first: QuotedPart,
  others: readonly QuotedPart[],
  text: SearchableText,
): readonly Stretch[] | undefined {
  const chain = [{ start, end: start + first.letters.length }];
  for (const { letters } of others) {
    const [next] = wholePlaces(letters, text, chain.at(-1)?.end ?? 0);
    if (next === undefined) return undefined;
    chain.push({ start: next, end: next + letters.length });
  }
  return chain;
}

function occurrenceOf(chain: readonly Stretch[], text: SearchableText): Occurrence {
  const pages = [...new Set(chain.flatMap(({ start, end }) => pagesOf(text, start, end)))];
  return {
    pages: pages.map(({ number, label }) => ({ number, ...(label !== undefined && { label }) })),
    stretches: chain.flatMap(({ start, end }) => stretchesOf(text, start, end)),
  };
}

/** Where letters stand that begin and end with whole words and numbers. */
function* wholePlaces(letters: string, text: SearchableText, from: number): Generator<number> {
  for (let at = text.letters.indexOf(letters, from); at >= 0; at = text.letters.indexOf(letters, at + 1))
    if (beginsWhole(text, at, letters) && endsWhole(text, at + letters.length, letters)) yield at;
}
