/**
 * How frameworks without an algorithm are written down: reporting checklists, quality tools, classifications.
 *
 * A framework is one file of data in `frameworks/`, and one line in `frameworks/list.ts`. Fields are built from its
 * items, so that schemas, completions, hovers and templates follow; so does its page in `docs/instruments/`.
 */
import type { Checked, Described } from '../tool';

/** One item of a checklist, criterion of a tool, or class of a classification. */
export interface FrameworkItem {
  /** The key or word in files: `what_materials`. */
  readonly key: string;
  /** As printed: `3`, `1a`. Absent where items are not numbered. */
  readonly number?: string;
  readonly label: string;
  /** What belongs here, in our words. */
  readonly meaning: string;
  /** A heading over several items. */
  readonly group?: string;
  /** Other spellings that mean the same. */
  readonly aliases?: readonly string[];
  /** What could not be confirmed about it. Such items are offered, never enforced. */
  readonly unconfirmed?: string;
  /** How far it was held against its source, where that is not the same as for the whole. */
  readonly checked?: Checked;
}

export interface Framework extends Described {
  /** Where it stands in files, for people: "`tidier` in an intervention file". */
  readonly place: string;
  readonly items: readonly FrameworkItem[];
  /** What else must be known: how scores come about, choices of this project, what is unconfirmed as a whole. */
  readonly notes: readonly string[];
}
