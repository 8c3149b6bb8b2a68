/** The whole conversation between the preview's page and the extension: one union for each direction. */

/** From the page. */
export type FromPage =
  /** The page has loaded and listens. It already shows the body that it was made with. */
  | { readonly type: 'ready' }
  /** Somebody chose a cell: select this place (UTF-16 offsets) in this file. */
  | { readonly type: 'reveal'; readonly file: string; readonly start: number; readonly end: number };

/** To the page. */
export type ToPage =
  /** The review as it stands now: the HTML that `previewBody` gives. */
  | { readonly type: 'show'; readonly body: string }
  /** The cursor stands here: mark what belongs to it, and bring it into sight. */
  | { readonly type: 'mark'; readonly file: string; readonly offset: number }
  /** Somebody asked to see this place: bring what is nearest to it into the middle. `others`: files of the same record. */
  | { readonly type: 'find'; readonly file: string; readonly offset: number; readonly others: readonly string[] }
  /** The cursor stands nowhere in this review. */
  | { readonly type: 'unmark' };

/** What the page keeps over a reload (`vscode.setState`), and hands to whoever restores it. */
export interface PageState {
  /** The extension's own words, as given to `previewPage`: which review this is. */
  readonly extension: unknown;
  readonly scrollTop: number;
  /** Of boxes that scroll by themselves: id of the section, number of the box in it → offsets. */
  readonly boxes: Readonly<Record<string, readonly [left: number, top: number]>>;
}
