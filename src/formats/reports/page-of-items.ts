/** One page of a PDF: its pieces of text put together. */
import type { ReportPage } from '../../core/index';
import { type Fragment, fragmentsOf } from './fragments';
import { inReadingOrder, marginsOf } from './reading-order';
import type { TextItem } from './text-item';

/** A page, and what stands in its margins: running heads and page numbers. */
export interface PageRead {
  readonly page: ReportPage;
  readonly margins: readonly string[];
}

/** @param height of the page, in its coordinates */
export function pageOf(number: number, items: readonly TextItem[], height: number): PageRead {
  const starts: number[] = [];
  let text = '';
  for (const { str, hasEOL } of items) {
    starts.push(text.length);
    text += hasEOL ? `${str}\n` : str;
  }
  const fragments = fragmentsOf(items, starts);
  const { body, margins } = marginsOf(fragments, height);
  const reading = spansOf(inReadingOrder(body));
  const isAll = reading.length === 1 && reading[0]?.start === 0 && reading[0].end >= text.trimEnd().length;
  const words = margins.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(''));
  return { page: { number, text, starts, ...(!isAll && { reading }) }, margins: words };
}

/** The spans of fragments in their order; those that follow each other in the text are one. */
function spansOf(fragments: readonly Fragment[]): { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { spans: own, followedBy } of fragments)
    for (const [place, { start, end }] of own.entries()) {
      const last = spans.at(-1);
      const upTo = place === own.length - 1 ? followedBy : end;
      if (last?.end === start) last.end = upTo;
      else spans.push({ start, end: upTo });
    }
  return spans;
}
