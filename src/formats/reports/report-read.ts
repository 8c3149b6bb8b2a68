import type { ReportText, WhyNoText } from '../../core/index';

/** A report that was read, or why not. */
export type ReportRead = { readonly text: ReportText } | { readonly why: WhyNoText };

/** Gives a file that comes with pdf.js: which character a code of a font means that is only named (`UniGB-UCS2-H`). */
export type CharacterMaps = (name: string) => Promise<Uint8Array>;

export interface ReadingReport {
  /** Without them, Chinese, Japanese and Korean in fonts that are not in the file is not read. */
  readonly characterMaps?: CharacterMaps;
  /** Asked for after each page: may wait, so that others have their turn, and may throw to stop. */
  readonly afterPage?: (done: number, all: number) => Promise<void> | void;
}
