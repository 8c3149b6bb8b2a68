import type { ReportText, WhyNoText } from '../../core/index';

/** A report that was read, or why not. */
export type ReportRead = { readonly text: ReportText } | { readonly why: WhyNoText };

export interface ReadingReport {
  /** Asked for after each page: may wait, so that others have their turn, and may throw to stop. */
  readonly afterPage?: (done: number, all: number) => Promise<void> | void;
}
