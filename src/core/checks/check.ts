/** What a check is. Each check is one file in the folder of its topic, and one line in `list.ts`. */
import type { Span, TextEdit } from '../document/document';
import type { RecordFile } from '../document/record';
import type { Review } from '../review/review';
import type { Prepared } from './reading/prepare';

/**
 * error: the file cannot be used as it is. warning: somebody should look before publication.
 * information: worth knowing, often only "not finished".
 */
export type Severity = 'error' | 'warning' | 'information';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** A repair that a person may choose. */
export interface Fix {
  /** What it does, as a command: "Write 'some concerns'". */
  readonly title: string;
  /**
   * spelling: the meaning stays, so that "fix all" may apply it. choice: it decides something, so that only the person
   * at that place may.
   */
  readonly kind: 'spelling' | 'choice';
  /** In the file of the problem. */
  readonly edits: readonly TextEdit[];
}

/** What a check finds at one place of one file. */
export interface Finding {
  readonly span: Span;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** Other places that belong to it. */
  readonly related?: readonly { readonly file: string; readonly span: Span; readonly message: string }[];
  /** For the few checks whose weight depends on the place. */
  readonly severity?: Severity;
}

/** One thing that can be wrong. */
export interface Check {
  /** Stable, readable, unique: `judgement-differs`. Named in `accept:`, in severities and in the documentation. */
  readonly code: string;
  /** Its heading in the documentation. */
  readonly title: string;
  readonly severity: Severity;
  /** For the documentation: why it matters and what to do, in two or three sentences. */
  readonly explanation: string;
  /** Looks at one file, with the whole review at hand, and with what several checks need of the file. */
  readonly find: (file: RecordFile, review: Review, prepared: Prepared) => Iterable<Finding>;
}

/** A finding with everything that people and programs need to know of it. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
  readonly related: NonNullable<Finding['related']>;
}
