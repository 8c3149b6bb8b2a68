/** What stands in a line above the text, and what it does when it is chosen. */
import type { Span, TextEdit } from '../../document/document';
import type { PlaceForTyping } from '../place/place-for-typing';

/** A place in a file of the review. */
export interface Somewhere {
  readonly file: string;
  readonly span: Span;
}

/** What a lens does when it is chosen. */
export type LensAction =
  | ({ readonly kind: 'go' } & PlaceForTyping)
  | { readonly kind: 'apply'; readonly edits: readonly TextEdit[] }
  | {
      readonly kind: 'compare';
      readonly title: string;
      readonly left: Somewhere;
      readonly right: Somewhere;
    }
  | { readonly kind: 'interview'; readonly offset: number }
  | { readonly kind: 'preview' }
  /** Shows the report whose entry stands at an offset. */
  | { readonly kind: 'report'; readonly offset: number };

/** One entry of a line above the text. */
export interface Lens {
  /** The text that it is about; it stands above where that begins. */
  readonly span: Span;
  /** A few words. */
  readonly title: string;
  /** Why, as plain text. */
  readonly tooltip?: string;
  /** Absent: it only tells. */
  readonly action?: LensAction;
}
