/** A file of another program, and what a reader makes of it. */
import type { Material, Progress, Review } from '../../core/index';

/** A file as it was given. */
export interface Source {
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /**
   * A file that it names, by the path from its own folder on; nothing where there is none that can be read. Absent: the
   * file stands for itself alone.
   */
  readonly beside?: (path: string) => Promise<Source | undefined>;
  /** The review into which it is brought: its own tools are known, and what its studies and results are called. */
  readonly into?: Review;
}

/** How far a long file is read: whoever reads it lets others work, and leaves where this throws. */
export type Turn = (progress: Progress) => Promise<void>;

/** What reads one kind of file. A new one is its own file, and one line in `list.ts`. */
export interface Reader {
  /** By which people ask for it: `--as effects`. */
  readonly id: string;
  /** What it reads, in a few words, translated where it is shown: “a table of effects (metafor, meta)”. */
  readonly title: string;
  /** Whether a source looks like it; looked at in the order of the list. */
  readonly recognises: (source: Source) => boolean | Promise<boolean>;
  /** @param turn called with how many rows are read, where there may be many */
  readonly read: (source: Source, turn: Turn) => Promise<Material>;
}

/** A source that cannot be read, with a sentence for people. */
export class UnreadableSource extends Error {}
