/**
 * How frameworks without an algorithm are written down: reporting checklists, quality tools, classifications.
 *
 * A framework is one file of data in `frameworks/`, and one line in `frameworks/list.ts`. Fields are built from its
 * items, so that schemas, completions, hovers and templates follow; so does its page in `docs/instruments/`.
 */
import type { Source } from '../instrument';

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
}

export interface Framework {
  /** Unique, and the name of its page: `tidier`. */
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  /** What it is for, in one or two sentences. */
  readonly meaning: string;
  /** Where it stands in files, for people: "`tidier` in an intervention file". */
  readonly place: string;
  readonly sources: readonly Source[];
  /** Whose wording it is and why only ours is here. */
  readonly licence: string;
  readonly items: readonly FrameworkItem[];
  /** What else must be known: how scores come about, choices of this project, what is unconfirmed as a whole. */
  readonly notes: readonly string[];
}
