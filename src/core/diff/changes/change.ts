/** What changed, as facts about records: for people in words, for programs as data. */
import type { Span } from '../../document/document';
import type { RecordKind } from '../../document/record';

/**
 * `differ`, `agree` and `settled` are about two extractors; `comments`, `order` and `form` are what people are only told
 * when they ask for all.
 */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'changed'
  | 'renamed'
  | 'moved'
  | 'differ'
  | 'agree'
  | 'settled'
  | 'comments'
  | 'order'
  | 'form';

/** An answer (of an overall judgement, a domain's judgement) that is not what it was. */
export interface Cause {
  /** As printed: “5.1”, “D5”. */
  readonly question: string;
  /** `null` where it had none, or has none now. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One thing that is not what it was. */
export interface Change {
  readonly kind: RecordKind;
  /** The id of the record, as it is called now. */
  readonly record: string;
  /** Whose work it is: initials, “consensus” or “draft”. */
  readonly by: string;
  /** Where it stands now; of what is gone, where it stood. */
  readonly file: string;
  /** Whether file and span are those of the later version. */
  readonly when: 'before' | 'after';
  readonly span: Span;
  /** Of the span's start in the file, from 1. */
  readonly line: number;
  /** Keys and the names of entries on the way; never positions. Empty for the record itself. */
  readonly place: readonly string[];
  readonly change: ChangeKind;
  /** In words, one line each; `null` where nothing stood, or stands. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of judgements: the answers that led to it. */
  readonly because: readonly Cause[];
  /** Of judgements: the reason that stands beside it now. */
  readonly reason: string | null;
  /** A whole sentence, with the record: “alder-2019 · RoB 2 · exhaustion-6m · D5: low → high, because 5.1 Y → N (LM)”. */
  readonly words: string;
  /** The same without the record, for where that stands above it. */
  readonly brief: string;
}

/** A cell of a table or figure that says something else, or a row that came or went. */
export interface TableChange {
  readonly table: string;
  /** Empty where the table as a whole is meant. */
  readonly row: string;
  /** Empty where the row as a whole came or went. */
  readonly column: string;
  readonly from: string | null;
  readonly to: string | null;
  /** “Table, row, column: before → after” */
  readonly words: string;
  /** The same without the table, for where that stands above it. */
  readonly brief: string;
}

/** A file that could not be compared: nothing in it is called added or removed. */
export interface UnreadableFile {
  readonly file: string;
  readonly when: 'before' | 'after';
  /** Why, in words. */
  readonly because: string;
}

/** How much is written otherwise and says the same. */
export interface Silent {
  readonly comments: number;
  readonly order: number;
  readonly form: number;
}

export interface Comparison {
  /** By record, in the order of the later version; those of one record in the order of the format. */
  readonly changes: readonly Change[];
  readonly tables: readonly TableChange[];
  /** There are so many changes that nobody looked at what they do to tables. */
  readonly leavesTablesOut?: true;
  readonly unreadable: readonly UnreadableFile[];
  readonly silent: Silent;
  /** What `silent` counts, one by one, for who asks for all. */
  readonly unspoken: readonly Change[];
}
