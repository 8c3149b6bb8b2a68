/** A change of files that a person may ask for at a cursor, whether or not anything is wrong there. */
import type { TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import type { Review } from '../../review/review';

export interface Refactoring {
  /** What it does, as a command in plain words: "Write “not reported” for “funding”". */
  readonly title: string;
  /**
   * write: adds keys or a value. name: adds what is named and not there yet. create: a new file. move: to a new file.
   * order, order file: of keys, nothing else.
   */
  readonly kind: 'write' | 'name' | 'create' | 'move' | 'order' | 'order file';
  readonly edits: readonly FileEdits[];
  readonly creates?: NewFile;
  /** Why it cannot be done here, although people may look for it; then there are no edits. */
  readonly refused?: string;
}

export interface FileEdits {
  /** Of a file of the review. */
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** A file that is not there yet. Whoever creates it never writes over another. */
export interface NewFile {
  readonly path: string;
  /** The same, from the folder of a file of the review on: `['..', 'interventions', 'a.extraction.yaml']`. */
  readonly from: string;
  readonly steps: readonly string[];
  readonly text: string;
}

/** What a refactoring is asked with. */
export type FindRefactoring = (review: Review, file: RecordFile, offset: number) => readonly Refactoring[];
