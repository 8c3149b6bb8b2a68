/** What a number of a result, or of a study, can have against it. */

import type { Span, TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import type { Review } from '../../review/review';
import type { ReadResult } from './reading/result';

/** Numbers that cannot be, or that hardly can. A check tells of it, and it keeps an effect out of summaries: both read this one value. */
export interface Fault {
  /** Where it is told. */
  readonly span: Span;
  /** The numbers that cannot be trusted, where they stand elsewhere. */
  readonly numbers?: Span;
  /** What is wrong, why it matters, what to do: at its place, and beside a plot as the reason why an effect is left out. */
  readonly message: string;
  /** Other places that belong to it. */
  readonly related?: Related | readonly Related[];
  /** What may have been meant: a person decides. */
  readonly repair?: { readonly title: string; readonly edits: readonly TextEdit[] };
  /** Where the weight of what is found depends on the place. */
  readonly severity?: Severity;
}

/** Another place, in the same file where none is named. */
export interface Related {
  readonly file?: string;
  readonly span: Span;
  readonly message: string;
}

/** Numbers that were looked at, with nothing against them. */
export interface Fits {
  /** Where they stand. */
  readonly fits: Span;
}

/** Whether a number cannot be; otherwise it was looked at, and fits. */
export function isFault(found: Fault | Fits): found is Fault {
  return 'message' in found;
}

type Severity = 'error' | 'warning' | 'information';

/** What the check says that tells of it: a fault has no other check. */
export interface Told {
  /** Its heading in the documentation. */
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters and what to do, with the source of the reasoning. */
  readonly explanation: string;
  /** What is looked at, as the table of all numbers names it: “p against the interval”. In English. */
  readonly looksAt: string;
}

/** One kind of fault in the numbers of a result. */
export interface FaultRule extends Partial<Told> {
  /** The check that tells of it. */
  readonly code: string;
  /**
   * cannot be: there is no effect. doubtful: the effect is shown, and enters a summary only where the file accepts the
   * problem with a reason, because such numbers can be right. worth a look: the effect stays as it is.
   */
  readonly weight: 'cannot be' | 'doubtful' | 'worth a look';
  readonly find: (result: ReadResult) => Iterable<Fault | Fits>;
}

/** One that its own check tells of. */
export type ToldRule = FaultRule & Told;

/** One kind of fault in the numbers of a file as a whole; effects of single results do not depend on it. */
export interface FileFault extends Told {
  readonly code: string;
  readonly find: (file: RecordFile, review: Review) => Iterable<Fault | Fits>;
}
