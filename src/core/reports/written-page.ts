/** Whether a page that is written at a quotation is one on which it stands. */
import type { Occurrence, PrintedPage } from './finding';

/** Pages as they are written: single ones, and the first and last of a range. */
interface WrittenPages {
  readonly single: readonly string[];
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/**
 * @param written what `page` says: "411", "411-413", "e12", "p. 4"
 * @param pages how many the file has
 * @returns nothing where it cannot be told: words, or numbers that the file does not give
 */
export function isOnPage(written: string, at: readonly Occurrence[], pages: number): boolean | undefined {
  const meant = readPages(written);
  if (meant.single.length + meant.ranges.length === 0) return undefined;
  const found = at.flatMap((occurrence) => occurrence.pages);
  if (found.some((page) => isMeant(page, meant))) return true;
  // Pages of a journal, in a file that does not tell them.
  const isLabelled = found.some(({ label }) => label !== undefined);
  const numbers = [...meant.single.map(Number), ...meant.ranges.flat()];
  return isLabelled || numbers.every((number) => number >= 1 && number <= pages) ? false : undefined;
}

/** A page as people name it: what is printed on it, else its number in the file. */
export function pageName({ number, label }: PrintedPage): string {
  return label ?? String(number);
}

/** Pages that follow one another, as they are written at `page`: "412", "412-413". */
export function pagesWritten(pages: readonly PrintedPage[]): string {
  const names = pages.map(pageName);
  const [first = '', last] = [names[0], names.at(-1)];
  return last === undefined || last === first ? first : `${first}-${last}`;
}

const RANGE = /(?<![\p{L}\d])(\d{1,6})\s?[-–—]\s?(\d{1,6})(?![\p{L}\d])/gu;
const SINGLE = /(?<![\p{L}\d])(?:[a-z]{0,3}\d{1,6}|[ivxlc]+)(?![\p{L}\d])/giu;

function readPages(written: string): WrittenPages {
  const ranges = [...written.matchAll(RANGE)].map(([, first = '', last = '']) => {
    // 411–3 is 411 to 413.
    const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
    return [Number(first), Number(whole)] as const;
  });
  const rest = written.replace(RANGE, ' ').replace(/\b(?:pages?|pp?|s|seiten?)\b\.?/gi, ' ');
  return { single: [...rest.matchAll(SINGLE)].map(([page]) => page.toLowerCase()), ranges };
}

function isMeant(page: PrintedPage, { single, ranges }: WrittenPages): boolean {
  const names = [String(page.number), ...(page.label === undefined ? [] : [page.label.toLowerCase()])];
  return names.some(
    (name) => single.includes(name) || ranges.some(([first, last]) => first <= Number(name) && Number(name) <= last),
  );
}
