/** Dates as people write them, and as files have them: `2026-01-31`, `2026-01` or `2026`. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export type DateReading =
  | { readonly kind: 'date' }
  /** Only one day or month can be meant. */
  | { readonly kind: 'clear'; readonly iso: string }
  /** Day and month could be the other way round. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  /** The form of a date, but no such day. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

/** No date, and no time from one to another, is longer than this. */
const LONGEST = 100;

/** Reads a date, or the time from one to another where a range is allowed. */
export function readDate(written: string, ranges: boolean): DateReading {
  const text = written.trim();
  if (text.length > LONGEST) return { kind: 'none' };
  const one = readOne(text);
  if (one.kind !== 'none' || !ranges) return one;
  const parts = text.split(/\s+(?:to|until|through|-|–|—)\s+|\s*[–—]\s*|\/(?=\d{4}-)/i);
  const [first, second] = parts.map(readOne);
  if (parts.length !== 2 || first === undefined || second === undefined) return { kind: 'none' };
  const odd = [first, second].find(({ kind }) => kind === 'ambiguous' || kind === 'impossible' || kind === 'none');
  if (odd) return odd;
  const iso = parts.map((part, index) => isoOf(part, [first, second][index])).join(' to ');
  return iso === text ? { kind: 'date' } : { kind: 'clear', iso };
}

function isoOf(part: string, reading: DateReading | undefined): string {
  return reading?.kind === 'clear' ? reading.iso : part.trim();
}

function readOne(text: string): DateReading {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (iso) return isDay(iso[1], iso[2] ?? '01', iso[3] ?? '01') ? { kind: 'date' } : { kind: 'impossible' };
  return named(text) ?? numbers(text) ?? { kind: 'none' };
}

/** "31 January 2026", "January 31, 2026", "Jan 2026". */
function named(text: string): DateReading | undefined {
  const found =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,\s*)?(\d{4})$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, before, word = '', after, year] = found;
  const month = MONTHS.findIndex((name) => name === word.toLowerCase() || name.slice(0, 3) === word.toLowerCase()) + 1;
  if (month === 0 || (before !== undefined && after !== undefined)) return undefined;
  const day = before ?? after;
  if (day === undefined) return { kind: 'clear', iso: `${year}-${two(month)}` };
  return isDay(year, month, day) ? { kind: 'clear', iso: `${year}-${two(month)}-${two(day)}` } : { kind: 'impossible' };
}

/** "31/1/2026", "2026/1/31", "2026-1-31", "1.2026". */
function numbers(text: string): DateReading | undefined {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (yearFirst) {
    const [, year, month = '', day] = yearFirst;
    if (!isDay(year, month, day ?? 1)) return { kind: 'impossible' };
    return { kind: 'clear', iso: [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-') };
  }
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthAndYear) {
    const [, month = '', year] = monthAndYear;
    return isDay(year, month, 1) ? { kind: 'clear', iso: `${year}-${two(month)}` } : { kind: 'impossible' };
  }
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!found) return undefined;
  const [, a = '', b = '', year] = found;
  const readings = [
    [b, a],
    [a, b],
  ].flatMap(([month = '', day = '']) => (isDay(year, month, day) ? [`${year}-${two(month)}-${two(day)}`] : []));
  const [first, second] = [...new Set(readings)];
  if (first === undefined) return { kind: 'impossible' };
  return second === undefined ? { kind: 'clear', iso: first } : { kind: 'ambiguous', readings: [first, second] };
}

function two(number: string | number): string {
  return String(Number(number)).padStart(2, '0');
}

/** Whether there is such a day in the calendar. */
function isDay(year: string | undefined, month: string | number, day: string | number): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  return y >= 1000 && d >= 1 && d <= days;
}
