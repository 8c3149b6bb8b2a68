/** What may be written in a manuscript at a cursor: inside the expression of a claim, or a claim itself. */
import type { Span } from '../../document/document';
import { sourcedJson } from '../../json-view/json-view';
import type { Review } from '../../review/review';
import { completeQuery, type QueryOffer } from '../complete-query';
import { plainOf } from '../own-tables';
import { isApart } from './claims';

export type ClaimOffer =
  | { readonly kind: 'expression'; readonly offers: readonly QueryOffer[] }
  /** The comment as a whole; what is typed of it already is replaced. */
  | { readonly kind: 'claim'; readonly span: Span };

/**
 * @param offset of the cursor in the text of the manuscript
 * @returns `undefined` where nothing of a claim can be written
 */
export function completeClaim(text: string, offset: number, review: Review): ClaimOffer | undefined {
  if (isApart(text, offset)) return undefined;
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('<!--');
  const isOpen = start >= 0 && !before.slice(start).includes('-->');
  const opening = isOpen ? /^<!--\s*claim:\s*/.exec(before.slice(start)) : null;
  if (opening !== null)
    return { kind: 'expression', offers: inExpression(text, start + opening[0].length, offset, review) };
  const typed = /<(?:!(?:-(?:-\s*(?:c|cl|cla|clai|claim)?)?)?)?$/.exec(before);
  if (typed === null) return isOpen ? undefined : lonePlace(before, offset);
  // The editor may have closed the comment, or the bracket, by itself.
  const closing = /^(?:\s*-->|>)/.exec(text.slice(offset))?.[0] ?? '';
  return { kind: 'claim', span: { start: typed.index, end: offset + closing.length } };
}

/** Behind a word or a number and a space, with or without the beginning of "claim". */
function lonePlace(before: string, offset: number): ClaimOffer | undefined {
  const typed = /(?<=\S )(?:c|cl|cla|clai|claim)?$/.exec(before);
  return typed === null ? undefined : { kind: 'claim', span: { start: typed.index, end: offset } };
}

function inExpression(text: string, start: number, offset: number, review: Review): readonly QueryOffer[] {
  const rest = text.slice(offset);
  const end = offset + (/^[\s\S]*?(?=\s*-->)/.exec(rest.slice(0, 4000))?.[0] ?? /^[^\n]*/.exec(rest)?.[0] ?? '').length;
  const offers = completeQuery(text.slice(start, end), offset - start, [plainOf(sourcedJson(review))]);
  return offers.map((offer) => ({
    ...offer,
    span: { start: start + offer.span.start, end: start + offer.span.end },
  }));
}
