/** What becomes of something that is pasted or dropped. */
import type { TextEdit } from '../../document/document';

/** One way to paste, beside the ordinary one. */
export interface Pasted {
  /** What it does, as the menu of ways to paste shows it. */
  readonly title: string;
  /** Written in place of what is selected; empty where all is written elsewhere. */
  readonly insert: string;
  /** Written at other places of the file. None of them touches what is selected. */
  readonly beside: readonly TextEdit[];
  /** Whether it is meant for sure: done at once then; else a person chooses it, and sees it before it is written. */
  readonly isCertain: boolean;
}
