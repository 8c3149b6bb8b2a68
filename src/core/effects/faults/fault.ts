/** What a number of a result can have against it. */

import type { Node, Span, TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import type { Review } from '../../review/review';

/** Numbers of a result that cannot be, or that hardly can. A check tells of it, and it keeps an effect out of summaries: both read this one value. */
export interface Fault {
  /** Where it is told. */
  readonly span: Span;
  /** The numbers that cannot be trusted, where they stand elsewhere. */
  readonly numbers?: Span;
  /** What is wrong, why it matters, what to do: at its place, and beside a plot as the reason why an effect is left out. */
  readonly message: string;
  /** Another place that belongs to it. */
  readonly related?: { readonly span: Span; readonly message: string };
  /** What may have been meant: a person decides. */
  readonly repair?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

/** One kind of fault. */
export interface FaultRule {
  /** The check that tells of it. */
  readonly code: string;
  /**
   * cannot be: there is no effect. doubtful: the effect is shown, and enters a summary only where the file accepts the
   * problem with a reason, because such numbers can be right.
   */
  readonly weight: 'cannot be' | 'doubtful';
  /** @param file in which the result stands */
  readonly find: (result: Node, file: RecordFile, review: Review) => Iterable<Fault>;
}
