/** What the page of a report and the extension say to each other. */

/** A place in the text of a report. */
export interface TextPlace {
  /** From 1, as the file counts. */
  readonly page: number;
  /**
   * Which piece of the page's text: for PDFs the items of `getTextContent({ disableNormalization: true })`, for other files
   * the paragraphs.
   */
  readonly item: number;
  /** In UTF-16 units of that piece. */
  readonly offset: number;
}

/** What somebody has selected in a report. */
export interface SelectedText {
  /** As it stands on the page, with a line feed behind each line; nothing is mended. */
  readonly text: string;
  readonly from: TextPlace;
  /** Behind the last character. */
  readonly to: TextPlace;
  /** What is printed on the page where it begins, as the file tells ("e12", "iv"); nothing where it does not tell. */
  readonly label: string | null;
  /** The same of the page where it ends. */
  readonly lastLabel: string | null;
}

/** Text that follows itself on one page. */
export interface Stretch {
  readonly from: TextPlace;
  /** Behind the last character. */
  readonly to: TextPlace;
}

/** A quotation of the study that stands in the report. */
export interface Mark {
  /** Tells it apart from others of the same report. */
  readonly id: string;
  /** At least one; several where it goes over the end of a page or column, or leaves words out. */
  readonly stretches: readonly Stretch[];
  /** What it supports, in words. */
  readonly supports: string;
}

/** What can be made of a selection. */
export type Use = 'support' | 'value' | 'reference';

/** Where somebody is in a report: kept for the next time. */
export interface ReportView {
  readonly page: number;
  /** What is at the top left corner of the window, in points of the page as its file counts. */
  readonly left: number;
  readonly top: number;
  /** A factor ("1.25"), or what the page is fitted to ("page-width", "page-fit"). */
  readonly zoom: string;
  /** What stands beside the pages. */
  readonly side: Side;
}

export type Side = 'nothing' | 'outline' | 'thumbnails';

/** Why a PDF cannot be shown. */
export type Fault = 'broken' | 'encrypted';

export type FromReport =
  /** The page has loaded and listens. */
  | { readonly type: 'ready' }
  /** Its pages can be seen. */
  | { readonly type: 'opened'; readonly pages: number }
  | { readonly type: 'failed'; readonly why: Fault }
  | { readonly type: 'view'; readonly view: ReportView }
  /** What is selected now; nothing any more. */
  | { readonly type: 'selected'; readonly selection: SelectedText | null }
  /** Somebody wants to make something of what is selected. */
  | { readonly type: 'use'; readonly use: Use }
  /** Somebody wants to see the line that a mark belongs to. */
  | { readonly type: 'open mark'; readonly id: string }
  /** Somebody wants an address of the report on the clipboard. */
  | { readonly type: 'copy'; readonly text: string };

export type ToReport =
  /** A PDF is shown from now on; its bytes follow in parts. */
  | { readonly type: 'pdf'; readonly size: number; readonly view: ReportView | null }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  /** A report that is text: its paragraphs. */
  | { readonly type: 'text'; readonly paragraphs: readonly string[]; readonly view: ReportView | null }
  /** Nothing can be shown: why, in words. */
  | { readonly type: 'refused'; readonly said: string }
  /** Something to know of what is shown; without words, nothing any more. */
  | { readonly type: 'note'; readonly said: string }
  /**
   * Brings a mark into sight and shows it above others; until it is known, a page: the one with this printed label, else the
   * one with this number.
   */
  | { readonly type: 'go to'; readonly page: string | null; readonly mark: string | null }
  /** All marks of the report. */
  | { readonly type: 'marks'; readonly marks: readonly Mark[] }
  /** As if somebody had asked for it on the page. */
  | { readonly type: 'do'; readonly deed: 'find' | 'next' | 'previous' };

/** What the page has from the beginning. */
export interface ReportSetup {
  readonly words: ReportWords;
  /** The addresses of the worker, and of the folder with what it needs. */
  readonly worker: string;
  readonly resources: string;
}

/** What the page says by itself, in the language of the editor; `{0}` and `{1}` are filled in. */
export interface ReportWords {
  readonly loading: string;
  readonly loadingPart: string;
  readonly toolbar: string;
  readonly report: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageBox: string;
  readonly ofPages: string;
  readonly ofPagesLabelled: string;
  readonly page: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly zoom: string;
  readonly fitWidth: string;
  readonly fitPage: string;
  readonly percent: string;
  readonly side: string;
  readonly outline: string;
  readonly thumbnails: string;
  readonly find: string;
  readonly findNext: string;
  readonly findPrevious: string;
  readonly matchCase: string;
  readonly wholeWords: string;
  readonly close: string;
  readonly found: string;
  readonly notFound: string;
  readonly searching: string;
  readonly useSelection: string;
  readonly useAsSupport: string;
  readonly useAsValue: string;
  readonly copyWithReference: string;
  readonly markSupports: string;
  readonly markOpens: string;
  readonly noText: string;
  readonly leadsOutside: string;
  readonly copyAddress: string;
  readonly copied: string;
  readonly password: string;
  readonly passwordWrong: string;
  readonly unlock: string;
  readonly broken: string;
  readonly encrypted: string;
}
