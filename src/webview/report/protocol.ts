/** What the page of a report and the extension say to each other, and what the page finds in itself. */

/** A place in the text of a report. */
export interface TextPlace {
  /** From 1, as the file counts. */
  readonly page: number;
  /**
   * Which piece of the page's text: for PDFs the items of `getTextContent({ disableNormalization: true })` without marked
   * content, for other files the paragraphs.
   */
  readonly item: number;
  /** In UTF-16 units of that piece. */
  readonly offset: number;
}

/** What somebody has selected in a report. */
export interface SelectedText {
  /** As it stands on the page, each line followed by a line feed; nothing is mended. */
  readonly text: string;
  readonly from: TextPlace;
  /** Behind the last character. */
  readonly to: TextPlace;
  /** What is printed on the page where it begins, as the file tells ("e12", "iv"); nothing where it does not tell. */
  readonly label: string | null;
}

/** A quotation that stands on a page. */
export interface Mark {
  /** Tells it apart from others of the same report. */
  readonly id: string;
  /** On one page. */
  readonly from: TextPlace;
  readonly to: TextPlace;
  /** What it supports, in words. */
  readonly supports: string;
}

/** What can be made of a selection. */
export type Use = 'support' | 'value' | 'reference';

/** Where somebody is in a report: kept for the next time. */
export interface ReportView {
  readonly page: number;
  /** In points of the page from its top left corner. */
  readonly top: number;
  readonly left: number;
  /** A factor ("1.25"), or what the page is fitted to. */
  readonly zoom: string;
  /** What stands beside the pages. */
  readonly side: 'nothing' | 'outline' | 'thumbnails';
}

/** What the page says by itself, in the language of the editor. */
export interface ReportWords {
  readonly loading: string;
  /** {0} and {1} are numbers. */
  readonly loadingPart: string;
  readonly toolbar: string;
  readonly pages: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly page: string;
  /** {0} is the number of pages. */
  readonly ofPages: string;
  /** {0} is a page as the file counts, {1} the number of pages. */
  readonly ofPagesLabelled: string;
  readonly pageLandmark: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly zoom: string;
  readonly fitWidth: string;
  readonly fitPage: string;
  readonly actualSize: string;
  readonly contents: string;
  readonly outline: string;
  readonly thumbnails: string;
  readonly thumbnail: string;
  readonly find: string;
  readonly findWords: string;
  readonly findNext: string;
  readonly findPrevious: string;
  readonly findCase: string;
  readonly findWhole: string;
  readonly findClose: string;
  readonly found: string;
  readonly foundOrMore: string;
  readonly notFound: string;
  readonly searching: string;
  readonly useAsSupport: string;
  readonly useAsValue: string;
  readonly copyWithReference: string;
  readonly selected: string;
  readonly supports: string;
  readonly openLine: string;
  readonly quotationHere: string;
  readonly noText: string;
  readonly leadsOutside: string;
  readonly copyAddress: string;
  readonly close: string;
  readonly copied: string;
  readonly password: string;
  readonly passwordWrong: string;
  readonly unlock: string;
  readonly broken: string;
  readonly encrypted: string;
  readonly empty: string;
  readonly note: string;
}

export type FromReport =
  /** The page has loaded and listens. */
  | { readonly type: 'ready' }
  /** All pages are known; what was asked for can be shown. `hasText`: whether the first pages have any. */
  | { readonly type: 'opened'; readonly pages: number; readonly labels: readonly string[] | null }
  /** It cannot be shown. */
  | { readonly type: 'failed'; readonly why: 'broken' | 'encrypted' }
  | { readonly type: 'view'; readonly view: ReportView }
  /** What is selected now; nothing any more. */
  | { readonly type: 'selected'; readonly selection: SelectedText | null }
  /** Somebody wants to make something of what is selected. */
  | { readonly type: 'use'; readonly use: Use }
  /** Somebody wants to see the line that a mark belongs to. */
  | { readonly type: 'open mark'; readonly id: string }
  /** Somebody wants an address of the report on the clipboard. */
  | { readonly type: 'copy address'; readonly address: string };

export type ToReport =
  /** What is shown from now on; its bytes follow. */
  | { readonly type: 'pdf'; readonly size: number; readonly view: ReportView | null }
  /** The next bytes of it. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  /** A report that is text: its paragraphs. */
  | { readonly type: 'text'; readonly paragraphs: readonly string[]; readonly view: ReportView | null }
  /** It cannot be shown: why, in words. */
  | { readonly type: 'said'; readonly said: string }
  /** Brings a page into sight, by its printed label where it has one, else by its number. */
  | { readonly type: 'go to page'; readonly page: string }
  /** Brings a mark into sight. */
  | { readonly type: 'go to mark'; readonly id: string }
  /** All marks of the report. */
  | { readonly type: 'marks'; readonly marks: readonly Mark[] }
  /** As if somebody had pressed Ctrl+F. */
  | { readonly type: 'find' };
