/** The text of a report (an article, a thesis, a registry entry), page by page. */
import type { Span } from '../document/document';

/** One page of a report; a file without pages is one. */
export interface ReportPage {
  /** From 1, as the file counts. */
  readonly number: number;
  /** What is printed on the page ("e12", "iv", "411"), where the file or the page tells. */
  readonly label?: string;
  /** Everything that stands on the page, in the order of the file, with a line feed where a line ends. */
  readonly text: string;
  /**
   * Where in the text each of its pieces starts: for PDFs the items of pdf.js' `getTextContent({ disableNormalization: true })`
   * without marked content, for other files the paragraphs.
   */
  readonly starts: readonly number[];
  /**
   * The text in the order in which people read it: column by column, without running heads, page numbers and the marks of
   * footnotes. Absent where that is the text as it stands.
   */
  readonly reading?: readonly Span[];
}

/** All that can be searched of a report. */
export interface ReportText {
  readonly pages: readonly ReportPage[];
}

/**
 * Why a report cannot be searched. scan: its pages are pictures without text. too large: more bytes, pages or text than
 * {@link LARGEST_REPORT} says. unknown form: neither a PDF nor text.
 */
export type WhyNoText = 'broken' | 'encrypted' | 'scan' | 'too large' | 'unknown form';

/** What is read of a report at most. */
export const LARGEST_REPORT = { bytes: 200_000_000, pages: 2000, letters: 40_000_000 };

/** A place in the text of a report. */
export interface TextPlace {
  /** From 1, as the file counts. */
  readonly page: number;
  /** Which piece of the page, see {@link ReportPage.starts}. */
  readonly item: number;
  /** In UTF-16 units of that piece. */
  readonly offset: number;
}

/**
 * Where an offset of a page's text stands.
 * @param side of an offset between two pieces: whether it begins the later one or ends the earlier one
 */
export function placeOnPage({ number, text, starts }: ReportPage, offset: number, side: 'from' | 'to'): TextPlace {
  const within = Math.min(Math.max(offset, 0), text.length);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] as number;
    if (side === 'from' ? start <= within : start < within) low = middle + 1;
    else high = middle;
  }
  const item = Math.max(low - 1, 0);
  return { page: number, item, offset: within - (starts[item] ?? 0) };
}

/** The pieces of a page as text, without the line feeds between them. */
export function piecesOf({ text, starts }: ReportPage): readonly string[] {
  return starts.map((start, place) => text.slice(start, starts[place + 1] ?? text.length).replace(/\n+$/, ''));
}
