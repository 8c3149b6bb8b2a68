/** Days as people write them: “31 January 2026”. */
import { english, say, translated } from './say';

const MONTHS = [
  english`January`,
  english`February`,
  english`March`,
  english`April`,
  english`May`,
  english`June`,
  english`July`,
  english`August`,
  english`September`,
  english`October`,
  english`November`,
  english`December`,
];

/** @param date as files have it: 2026-01-31; whatever else is written stays as it is */
export function dateInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || year === undefined) return date;
  return say`${String(Number(day))} ${translated(name)} ${year}`;
}
