/** What a hint is: words between the lines that no file holds. */

/** What a hint says; each kind can be switched off. */
export type HintKind = 'question' | 'suggestion' | 'score';

/** Words shown behind what is written. */
export interface Hint {
  readonly kind: HintKind;
  /** In front of which character they are shown, from the start of the text. */
  readonly offset: number;
  /** A few words. */
  readonly label: string;
  /** Spaces in front of the words, so that those of neighbouring lines stand below each other. */
  readonly gap: string;
  /** Why, as Markdown; all text in it is escaped. */
  readonly tooltip: string;
}
