/** What came of looking for a quotation in a report, and what is known of the report. */

import type { WhyNoText } from './report-text';
import type { Stretch } from './searchable';

/** A page by its number in the file, and by what is printed on it. */
export interface PrintedPage {
  readonly number: number;
  readonly label?: string;
}

/** One place where a quotation stands: over the end of a page or a column, or with words left out, in several stretches. */
export interface Occurrence {
  readonly pages: readonly PrintedPage[];
  readonly stretches: readonly Stretch[];
}

/** Words that the quotation writes otherwise than the report prints them. */
export interface Difference {
  readonly written: string;
  readonly printed: string;
}

/** What came of looking for one quotation. */
export type Finding =
  /** It is there, at each of these places (of many, the first). */
  | { readonly state: 'found'; readonly at: readonly Occurrence[] }
  /** Something stands there that differs in a few letters. */
  | {
      readonly state: 'differs';
      readonly at: readonly Occurrence[];
      readonly differences: readonly Difference[];
      /** The quotation as it would be without the differences. */
      readonly printed: string;
    }
  | { readonly state: 'not found' }
  /** A single word, or a few letters: they stand everywhere, so that finding them would say nothing. */
  | { readonly state: 'too short' };

/** What is known of the file of a report. Without one of these nothing is known, and nothing is said. */
export type ReportState =
  | {
      readonly state: 'read';
      /** Of the bytes of the file, in hexadecimal. */
      readonly sha256: string;
      readonly pages: number;
      /** By quotation, as it is written. */
      readonly findings: ReadonlyMap<string, Finding>;
    }
  | { readonly state: 'no text'; readonly sha256: string; readonly why: WhyNoText }
  /** There is no such file; `calledInstead` where one is there whose name differs in capitals only. */
  | { readonly state: 'missing'; readonly calledInstead?: string }
  /** It lies outside of the review's workspace, and is only read when somebody opens it. */
  | { readonly state: 'outside' };

/** What is known of the reports of a review, by path from its folder (`reports/birch-2020.pdf`). */
export type ReportStates = ReadonlyMap<string, ReportState>;
