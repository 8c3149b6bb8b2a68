/** The whole conversation between the preview's page and the extension: one union for each direction. */
import type { PreviewView, ViewChange } from '../core/index';

/** From the page. */
export type FromPage =
  /** The page has loaded and listens. It shows nothing yet. */
  | { readonly type: 'ready' }
  /** The parts that are in sight now, or nearly so. */
  | { readonly type: 'sees'; readonly parts: readonly string[] }
  /** Somebody chose a cell: select this place in its file; of a cell that sums up several, the one that they pick. */
  | ({ readonly type: 'reveal'; readonly more: readonly PagePlace[] } & PagePlace)
  /** Somebody sorts, filters, hides, opens or closes something. */
  | { readonly type: 'change'; readonly change: ViewChange }
  /** Somebody wants a table on the clipboard. */
  | { readonly type: 'copy'; readonly table: string }
  /** The page may not write to the clipboard in both forms: let the editor write the text. */
  | { readonly type: 'copy as text'; readonly text: string }
  /** Somebody wants a picture on the clipboard: the page waits for it. */
  | { readonly type: 'picture'; readonly figure: string }
  /** The page may not write a picture to the clipboard. */
  | { readonly type: 'picture not copied'; readonly figure: string }
  /** Somebody wants to save a table or figure. */
  | { readonly type: 'export'; readonly figure: string }
  /** Somebody is done with comparing with an earlier version. */
  | { readonly type: 'stop comparing' };

/** To the page. */
export type ToPage =
  /** The review as it stands now: what `previewParts` gives. What has not changed since the last time is left out. */
  | {
      readonly type: 'show';
      readonly frame: string;
      readonly parts: readonly ChangedPart[];
      /** What the extension wants to find again when the page is restored, to be kept by the page. */
      readonly state: unknown;
      /** How it is looked at, to be kept by the page. */
      readonly view: PreviewView;
      /** What it is compared with, to be kept by the page; `null` where it is not. */
      readonly compared: ComparedVersion | null;
      /** Whether that is all: a large review comes part by part. */
      readonly isWhole: boolean;
    }
  /** What is being done, in words, and how far it is; no words: nothing more. `all` is 0 where nobody knows. */
  | { readonly type: 'progress'; readonly said: string; readonly done: number; readonly all: number }
  /** The cursor stands here: mark what belongs to it, and bring it into sight. */
  | { readonly type: 'mark'; readonly file: string; readonly offset: number }
  /** Somebody asked to see this place: bring what is nearest to it into the middle. `others`: files of the same record. */
  | { readonly type: 'find'; readonly file: string; readonly offset: number; readonly others: readonly string[] }
  /** What was asked for by `copy`, in two forms. */
  | { readonly type: 'copy'; readonly table: string; readonly html: string; readonly text: string }
  /** A picture that the page has asked for: PNG in base64; nothing where it cannot be drawn. */
  | { readonly type: 'picture'; readonly figure: string; readonly png: string | null }
  /** Somebody chose it from a menu of the editor: do as the button of the page would. */
  | { readonly type: 'copy picture'; readonly figure: string }
  /** The cursor stands nowhere in this review. */
  | { readonly type: 'unmark' };

/**
 * A part of the page that is not as it was: the whole of it, with all rows that go to the places in it; or, where only rows
 * have changed, those.
 */
export type ChangedPart =
  | { readonly id: string; readonly html: string; readonly rows: readonly SentRow[] }
  | { readonly id: string; readonly changed: readonly ChangedRow[] };

/** A row, or the number of one that the part has already: in a long table few rows are new. */
export type SentRow = string | number;

export interface ChangedRow {
  /** The number of the row in its part. */
  readonly row: number;
  readonly html: string;
}

/** A stretch of a file; offsets are UTF-16. */
export interface PagePlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** An earlier version of the review. */
export interface ComparedVersion {
  /** A commit or tag, as Git knows it. */
  readonly ref: string;
  /** What people call it. */
  readonly name: string;
}

/** What the page's script says, in the language of the editor; {0} and {1} stand for what is put in. */
export interface PageWords {
  readonly nothingFound: string;
  /** "3 of 12". */
  readonly place: string;
  /** Where the counting was given up. */
  readonly placeOrMore: string;
  /** Goes behind: one figure is closed, and so was not searched. */
  readonly oneClosed: string;
  readonly manyClosed: string;
  /** Goes behind: so many rows are not on the page yet, and so were not searched. */
  readonly rowsNotShown: string;
  /** After a table was copied. */
  readonly copied: string;
  readonly copiedAsText: string;
  readonly pictureCopied: string;
  /** At a table: "found in 3 of 28 rows". */
  readonly rowsFound: string;
  /** At a picture. */
  readonly onceFound: string;
  readonly timesFound: string;
}

/** What the page keeps over a reload (`vscode.setState`), and hands to whoever restores it. */
export interface PageState {
  /** The extension's own words: which review this is. */
  readonly extension: unknown;
  /** How it is looked at: filter, order, hidden columns, closed figures. */
  readonly view?: PreviewView;
  readonly compared?: ComparedVersion;
  /** The part at the top of the window, and how far above or below the top it begins, in px. */
  readonly top?: { readonly part: string; readonly offset: number };
  /** Of boxes that scroll by themselves: id of the part, number of the box in it → offsets. */
  readonly boxes: Readonly<Record<string, readonly [left: number, top: number]>>;
}

/** From the page on which two people settle what they extracted. */
export type FromSettling =
  /** The page has loaded and listens. */
  | { readonly type: 'ready' }
  /** Somebody chose what becomes of a difference. `place`: where it stands; `who`: whose value is taken, or opened. */
  | {
      readonly type: 'settle';
      readonly deed: 'take' | 'both' | 'type' | 'refer' | 'open';
      readonly place: string;
      readonly who: string;
    }
  /** Somebody wants to take over what both say. */
  | { readonly type: 'take over' }
  /** Somebody wants to see less or more. */
  | { readonly type: 'show'; readonly which: 'differences' | 'all' };

/** To that page: what it shows now. */
export interface ToSettling {
  readonly type: 'show';
  readonly html: string;
  /** What is shown, to be kept by the page. */
  readonly state: unknown;
}

/** From the page that shows what an import would do. */
export type FromImporting =
  /** The page has loaded and listens. */
  | { readonly type: 'ready' }
  /** Somebody chose something from a list: what the list is about, and the value. */
  | { readonly type: 'choose'; readonly what: ImportList; readonly value: string }
  /** Somebody pressed a button; `about`: the path of the file or the id of the list that it is about, or nothing. */
  | { readonly type: 'do'; readonly deed: ImportDeed; readonly about: string };

/** What the lists are about from which somebody chooses. */
export type ImportList = 'as' | 'extractor' | 'status';

export type ImportDeed =
  | 'write'
  | 'cancel'
  | 'into'
  | 'open'
  | 'open all'
  | 'compare'
  | 'apart'
  | 'keep'
  /** More of a long list; it is about the list. */
  | 'more'
  | 'open losses'
  | 'copy losses'
  | 'save losses';

/** To that page: what it shows now, and what it keeps over a reload. */
export interface ToImporting {
  readonly type: 'show';
  readonly html: string;
  readonly state: unknown;
}
