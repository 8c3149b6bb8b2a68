/** The side bar as plain data: what its lines say, and where they lead. */

import type { Problem } from '../checks/check';
import type { RecordFile, RecordKind } from '../document/record';
import { english, translated } from '../language/say';
import type { CellSource } from '../synthesis/models/table';

/** What a line is about. */
export type TreeKind =
  | 'review'
  | 'group'
  | 'record'
  | 'section'
  /** One result, and whether it is assessed. */
  | 'assessment'
  /** One person's version of a section on which people do not agree. */
  | 'version'
  /** A file that belongs to no record. */
  | 'file'
  /** What to do where there is nothing yet. */
  | 'hint';

/** How far it is; `plain` where nothing is measured. */
export type TreeState = 'done' | 'begun' | 'missing' | 'not agreed' | 'plain';

const STATES: Readonly<Record<TreeState, string>> = {
  done: english`done`,
  begun: english`begun`,
  missing: english`missing`,
  'not agreed': english`not agreed`,
  plain: '',
};

/** How far it is, in a word or two for people. */
export function stateLabel(state: TreeState): string {
  return translated(STATES[state]);
}

/** What a record can be filtered by. */
export interface RecordFacts {
  /** Whether the person who looks at the review has a file of their own in it. */
  readonly mine: boolean;
  readonly incomplete: boolean;
  readonly disagreeing: boolean;
  readonly withProblems: boolean;
  /** In their agreed spelling; none for records that are no studies. */
  readonly designs: readonly string[];
  readonly types: readonly string[];
  readonly statuses: readonly string[];
}

export interface TreeItem {
  /** The same for the same thing in every state of the review; unique in the whole tree. */
  readonly id: string;
  readonly kind: TreeKind;
  readonly label: string;
  /** A few words more, behind the label; empty where there are none. */
  readonly description: string;
  /** Label and description in words, for screen readers. */
  readonly spoken: string;
  /** Markdown; every text from a file is escaped. */
  readonly tooltip: string;
  readonly state: TreeState;
  /** The most serious of its problems. */
  readonly worst?: 'error' | 'warning';
  /** The exact place; an empty span where something is missing: there it belongs. */
  readonly target?: CellSource;
  /** The record that it is about, or belongs to. */
  readonly record?: { readonly kind: RecordKind; readonly id: string };
  /** Of records only. */
  readonly facts?: RecordFacts;
  /** Of hints: what there is none of yet, and can be begun here. */
  readonly begins?: 'study' | 'review';
  readonly startsOpen: boolean;
  readonly children: readonly TreeItem[];
}

/** The problems of a file; the caller remembers them. */
export type ProblemsOfFile = (file: RecordFile) => readonly Problem[];
