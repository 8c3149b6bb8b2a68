/** A quotation and its page, as people type them in one line: “Lots were drawn by hand, p. 4”. */
import { say } from '../../language/say';
import type { Quotation } from '../../writing/add-support';

/** One number of a page: 4, e12, S4, 12a, iv; a range may follow it, and where on the page. */
const PAGE = /^(?:(?:[a-z]{1,2}-?)?[1-9]\d{0,5}[a-z]?|[ivxlc]{1,7})(?![a-z\d])/i;

/** What introduces a page, with what stands between the quotation and it. */
const BEHIND = /(?:^|[\s,;:.([—–-]+)(?:pp?\.\s*|pages?\s+)([^()[\]“”"]{0,40}?)[)\].]*$/i;
const IN_FRONT = /^[([]?(?:pp?\.\s*|pages?\s+)([^()[\]“”":,]{1,20}?)[)\]]?\s*[:,]\s+(?=\S)/i;

/**
 * The quotation and the page in a line. A line that is nothing but a number is a page; what is not introduced by “p.” or
 * “page” belongs to the quotation.
 */
export function readQuotation(line: string): Quotation {
  const text = line.replace(/\s+/g, ' ').trim();
  if (isPage(text) && /\d/.test(text) && !/\s[a-z]{3}/i.test(text)) return { quote: '', page: text };
  const inFront = IN_FRONT.exec(text);
  if (inFront) return { quote: bare(text.slice(inFront[0].length)), page: inFront[1] ?? '' };
  const behind = BEHIND.exec(text);
  if (behind && isIntroduced(behind)) return { quote: bare(text.slice(0, behind.index)), page: behind[1] ?? '' };
  return { quote: bare(text), page: '' };
}

/** The line that reads as this quotation, in quotation marks where it would be misread without; without its page where there is no such line. */
export function typedQuotation({ quote, page }: Quotation): string {
  const where = page === '' ? '' : `, ${/[-–]/.test(page) ? 'pp.' : 'p.'} ${page}`;
  const lines = [`${quote}${where}`, `“${quote}”${where}`, `"${quote}"${where}`, `“${quote}”`];
  const readsAsMeant = (line: string) => {
    const read = readQuotation(line);
    return read.quote === quote && (read.page === page || read.page === '') && whyNoQuotation(line) === undefined;
  };
  return lines.find(readsAsMeant) ?? quote;
}

/** Why a line cannot be taken: its page is none; `undefined` where it can. */
export function whyNoQuotation(line: string): string | undefined {
  const { page } = readQuotation(line);
  if (page === '' || isPage(page)) return undefined;
  return say`“${page}” is no page. Write its number behind “p.”, as in “p. 4” or “pp. 12-13”.`;
}

/** Whether a text names a page: its number, a range of pages, or a number with where on the page. */
export function isPage(text: string): boolean {
  const [first, last] = text.split(/\s*(?:-|–|to)\s*(?=\d)/).map((part) => /\d+/.exec(part)?.[0] ?? '');
  // 112-13 is short for 112-113.
  const isReversed = Boolean(first && last && last.length >= first.length && Number(last) < Number(first));
  return PAGE.test(text) && !isReversed;
}

/** “on page three” is part of a sentence; “p.” and “page 4” are not. */
function isIntroduced([whole, page = '']: RegExpExecArray): boolean {
  return /pp?\./i.test(whole) || isPage(page);
}

/** Without the quotation marks around the whole, and what joined it to the page. */
function bare(text: string): string {
  const trimmed = text.trim().replace(/\s*[,;:([—–-]+$/, '');
  const inside = /^(?:“([^“”]*)”|"([^"]*)"|‘([^‘’]*)’)$/.exec(trimmed);
  return inside ? (inside[1] ?? inside[2] ?? inside[3] ?? '').trim() : trimmed;
}
