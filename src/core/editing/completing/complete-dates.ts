/** Today, where a date stands that somebody writes down on the day. */

import { textOf } from '../../document/walk';
import { say } from '../../language/say';
import type { Place } from '../place/place';
import type { Offer } from './completion';

/**
 * @param today as dates are written: `2026-01-31`
 * @returns nothing where another date is begun, or what is dated lies behind
 */
export function todayOffers({ field, items, typed, rest }: Place, today: string | undefined): readonly Offer[] {
  const dated = field?.kind === 'list' ? field.of : field;
  if (today === undefined || dated?.kind !== 'date' || dated.ofOthers) return [];
  const begun = typed + rest;
  if (![today, 'today', 'now'].some((word) => word.startsWith(begun.toLowerCase()))) return [];
  if (items.some((item) => textOf(item) === today)) return [];
  const insert = field?.kind === 'list' && !field.orOne ? `[${today}]` : today;
  return [{ label: today, kind: 'value', detail: say`today`, documentation: '', insert, alsoCalled: ['today', 'now'] }];
}
