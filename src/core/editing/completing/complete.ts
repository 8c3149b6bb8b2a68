/** What can be written at a cursor. */
import type { RecordFile } from '../../document/record';
import type { Field } from '../../fields/field';
import type { Review } from '../../review/review';
import { type FileStyle, fileStyle, inStyle } from '../../writing/file-style';
import { type Place, placeAt } from '../place/place';
import { besideLabel } from './beside-label';
import { todayOffers } from './complete-dates';
import { completeExpression } from './complete-expressions';
import { keyOffers } from './complete-keys';
import { valueOffers } from './complete-values';
import type { Completion, Offer } from './completion';
import { isFilled, nextEntries } from './next-entries';

/**
 * Everything that fits at the cursor, the likeliest first: keys that are missing, words, judgements, names of the
 * review. Nothing in comments and running text; nothing that would make a good file a bad one.
 *
 * @param file as it stands, also half-typed; it need not be the one that the review holds
 * @param offset in the file's text, in UTF-16 units
 * @param today as dates are written, `2026-01-31`; without it, no date is offered, for nothing here knows the day
 */
export function complete(review: Review, file: RecordFile, offset: number, today?: string): Completion[] {
  const expression = completeExpression(review, file, offset);
  if (expression !== undefined) return expression;
  const place = placeAt(review, file, offset);
  if (place === undefined) return [];
  const style = fileStyle(file.document);
  const here = offersAt(review, place, today).map((offer) => ({ place, offer }));
  const next = nextEntries(review, file, offset, place).flatMap((entry) =>
    entry.offers.map((offer) => ({ place: entry.place, offer })),
  );
  const all = isFilled(place) ? [...next, ...here] : [...here, ...next];
  return all.map((each, index) => completionAt(each.place, style, each.offer, index));
}

function offersAt(review: Review, place: Place, today: string | undefined): readonly Offer[] {
  if (place.role === 'key') return keyOffers(review, place);
  const offers = [...todayOffers(place, today), ...valueOffers(review, place)];
  const typed = place.typed.replace(/^["']/, '').trim();
  // Words of one's own: a list that stays open over them would put one of its words in their place at Enter.
  return typed === '' || !takesOwnWords(place.field) ? offers : offers.filter((offer) => isBegun(offer, typed));
}

/** Whether anything may be typed there that no list has. */
function takesOwnWords(field: Field | undefined): boolean {
  if (field?.kind === 'list') return takesOwnWords(field.of);
  if (field?.kind === 'choice') return field.open === true;
  return field !== undefined && field.kind !== 'reference';
}

/** Whether the letters that are typed occur in a name of the offer, in this order. */
function isBegun(offer: Offer, typed: string): boolean {
  const letters = [...typed.toLowerCase()];
  return namesOf(offer).some((name) => {
    let at = 0;
    for (const letter of name.toLowerCase()) if (letter === letters[at]) at += 1;
    return at >= letters.length;
  });
}

/** An offer where it goes. @param index its place in the order in which they are shown */
export function completionAt(place: Place, style: FileStyle, offer: Offer, index: number): Completion {
  const { label, kind } = offer;
  // What is typed may begin with a quotation mark, which belongs to the span and so to what is compared.
  const [quotation = ''] = /^["']/.exec(place.typed) ?? [];
  return {
    label,
    kind,
    ...besideLabel(offer),
    insertText: place.lead + inStyle(offer.insert, place.column, style),
    format: offer.isSnippet ? 'snippet' : 'plain',
    span: place.span,
    sortText: String(index).padStart(4, '0'),
    filterText: quotation + namesOf(offer).join(' '),
    preselect: offer.preselect ?? false,
    askAgain: offer.askAgain ?? false,
  };
}

/** Every name of an offer; the one that is written comes first, because editors rank by where a match begins. */
function namesOf({ label, alsoCalled = [], insert }: Offer): string[] {
  const names = [label, ...alsoCalled];
  const written = names.filter((name) => name !== '' && insert.startsWith(name));
  return [...written, ...names.filter((name) => !written.includes(name))];
}
