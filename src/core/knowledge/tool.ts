/**
 * What every tool that appraises says of itself, however it comes to a judgement: the one vocabulary. Where it stands, what
 * it is about, for which records it is made, and where its items come from and how far they were held against that. Features
 * that need no more than this read the one list (`tools.ts`) and ask for no shape.
 */

/**
 * How far an item was held against its source: item by item with the original; only that number and kind agree; or not at
 * all, so that it rests on what is generally known of the tool. Shown on the page of the tool.
 */
export type Checked = 'compared' | 'count only' | 'not verified';

export interface Source {
  readonly citation: string;
  readonly doi?: string;
  readonly url: string;
}

/** Items with a page of their own in the documentation: what they are, whose they are, how far they were checked. */
export interface Described {
  /** Unique, and the name of the page. */
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly meaning: string;
  readonly sources: readonly Source[];
  /** Whose wording it is and why only ours is here. */
  readonly licence: string;
  /** How far its items were held against their sources, unless one of its parts says otherwise. */
  readonly checked?: Checked;
}

export interface Tool {
  /** Its id, and the key of its section in files: `rob2`. */
  readonly id: string;
  readonly name: string;
  /** What it asks, or which records it is for. */
  readonly meaning: string;
  /** The record in whose files its section stands. */
  readonly record: 'study' | 'intervention';
  /** What one appraisal is about. */
  readonly assesses: 'result' | 'study' | 'index test' | 'review' | 'intervention';
  /** Designs of studies (`knowledge/terms/designs.ts`) that it is made for. */
  readonly designs: readonly string[];
  /** Types of evidence that it is made for, whatever their design. With neither it is for all records of its kind. */
  readonly types: readonly string[];
  /** A review describes it itself. */
  readonly isOwn?: true;
  /** A newer tool for the same records, by its id: this one is offered where a review has decided for it. */
  readonly supersededBy?: string;
}
